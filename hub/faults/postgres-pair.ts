/** A primary with its synchronous standby, and what befalls them. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { PostgresServer } from './postgres-server';
import { until } from './suite';

export interface PairOptions {
  /** False: the primary waits for nobody, which is what the positive controls need. */
  readonly isSynchronous?: boolean;
}

export class PostgresPair {
  private constructor(
    private readonly folder: string,
    public primary: PostgresServer,
    public standby: PostgresServer,
    private readonly isSynchronous: boolean,
  ) {}

  get addresses(): readonly string[] {
    return [this.primary.address, this.standby.address];
  }

  static async open({ isSynchronous = true }: PairOptions = {}): Promise<PostgresPair> {
    const folder = mkdtempSync(join(tmpdir(), 'keeptrack-pg-'));
    const ports = [await freePort(), await freePort()];
    const [first, second] = ports.map(
      (port) => new PostgresServer({ folder: join(folder, String(port)), host: '127.0.0.1', port }),
    );
    if (!first || !second) throw new Error('two ports');
    chmodSync(folder, 0o755);
    const pair = new PostgresPair(folder, first, second, isSynchronous);
    await first.beginAsPrimary();
    await pair.join();
    return pair;
  }

  /** Gives the primary a new standby; from here on it waits for it. */
  private async join(): Promise<void> {
    await this.standby.beginAsStandby(this.primary);
    if (this.isSynchronous) await this.primary.set('synchronous_standby_names', 'ANY 1 (standby)');
    await this.isJoined();
  }

  private isJoined = () =>
    until('the standby follows', async () => {
      const rows = await this.primary.ask('select sync_state from pg_stat_replication').catch(() => []);
      return rows.some(({ sync_state: state }) => state === 'quorum' || (!this.isSynchronous && state === 'async'));
    });

  /** The primary goes down and comes back. */
  async restartPrimary(): Promise<void> {
    await this.primary.kill();
    await this.primary.start();
    await this.isJoined();
  }

  /** The primary goes down for good and the standby takes its place. Answers the milliseconds until it did. */
  async failOver(): Promise<number> {
    await this.primary.kill();
    const began = performance.now();
    this.standby.promote();
    const milliseconds = performance.now() - began;
    [this.primary, this.standby] = [this.standby, this.primary];
    await this.join();
    return milliseconds;
  }

  async close(): Promise<void> {
    await this.primary.remove();
    await this.standby.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
