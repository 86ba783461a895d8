/** Puts what a command made where it was asked to. */
import { writeFile } from 'node:fs/promises';
import { CommandError } from './command-error';

/** To a file, or to stdout for null. `secret`: only its owner may read it, and nothing that is there is written over. @throws CommandError (1) */
export async function writeOutput(content: string | Uint8Array, out: string | null, secret = false): Promise<void> {
  if (out === null) {
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(out, content, secret ? { mode: 0o600, flag: 'wx' } : {});
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = error instanceof Error ? error.message : 'writing failed';
    throw new CommandError(
      1,
      `${out}: ${isThere ? 'this file is there already, and a key is not written over' : reason}`,
    );
  }
}
