/** A disk of a few megabytes in memory, to be filled to the last byte. Needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, words: readonly string[]) => spawnSync(command, words).status === 0;

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'keeptrack-disk-'));
  private readonly filler = join(this.folder, 'filler');

  /** Throws where it may not be mounted. */
  constructor(megabytes: number) {
    if (run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'keeptrack-faults', this.folder])) return;
    rmdirSync(this.folder);
    throw new Error('no right to mount');
  }

  /** Why there can be no small disk here; null where there can. */
  static whyNot(): string | null {
    try {
      new SmallDisk(1).remove();
      return null;
    } catch {
      return 'no right to mount a small disk here: run it as root';
    }
  }

  /** Takes all room that there is, with bytes that cannot be compressed. */
  fill(): void {
    const file = openSync(this.filler, 'a');
    // Down to the page, which is the least that a file takes.
    for (const size of [1 << 20, 1 << 16, 1 << 12]) {
      const bytes = randomFillSync(new Uint8Array(size));
      try {
        while (writeSync(file, bytes) === size);
      } catch {
        // No room for as much as this.
      }
    }
    closeSync(file);
  }

  /** Gives the room back. */
  free(): void {
    rmSync(this.filler, { force: true });
  }

  remove(): void {
    run('umount', ['-l', this.folder]);
    rmdirSync(this.folder);
  }
}
