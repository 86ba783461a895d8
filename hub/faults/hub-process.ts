/** A hub with its embedded database in a process of its own, as `keeptrack-hub serve` starts it, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrate } from '../database/migrate';
import { openPglite } from '../database/open-pglite';
import { invite } from '../people/invite';
import { ROLES } from '../people/person';
import { makeToken } from '../people/tokens';
import { freePort } from './free-port';
import { until } from './suite';

const DOOR = resolve(import.meta.dirname, '../keeptrack-hub.mjs');

export class HubProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly data: string,
    private readonly port: number,
    /** Of one who may do everything. */
    readonly token: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get served(): string {
    return join(this.data, 'served');
  }

  static async open(): Promise<HubProcess> {
    const data = mkdtempSync(join(tmpdir(), 'keeptrack-hub-data-'));
    const database = await openPglite(data);
    await migrate(database);
    const { id } = await invite(database, { name: 'Member', roles: ROLES, by: null });
    const token = await makeToken(database.query, { person: id, kind: 'bearer', hours: 24 });
    await database.close();
    const hub = new HubProcess(data, await freePort(), token);
    await hub.start();
    return hub;
  }

  async start(): Promise<void> {
    const words = [
      DOOR,
      'serve',
      '--data',
      this.data,
      '--port',
      String(this.port),
      '--approvals',
      '0',
      '--burst',
      '100000',
    ];
    this.child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    const isUp = () =>
      fetch(`${this.url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until('the hub answers', isUp);
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  /** The database, once the hub is dead. */
  database = () => openPglite(this.data);

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
