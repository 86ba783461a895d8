/** One real PostgreSQL 15 server in a folder of its own: primary or standby, killed and started at will. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { until, works } from './suite';

const PROGRAMS = '/usr/lib/postgresql/15/bin';
/** PostgreSQL refuses root. */
const AS_POSTGRES =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

/** Why no server can be run here. */
export const whyNoPostgres = (): string | null =>
  existsSync(`${PROGRAMS}/postgres`)
    ? AS_POSTGRES.length === 0 || works('id', 'postgres')
      ? null
      : 'there is no user postgres to run it as'
    : 'PostgreSQL 15 is not installed';

export interface Place {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** A network namespace to run in. */
  readonly space?: string;
}

const CONFIG = `
listen_addresses = '*'
unix_socket_directories = ''
max_connections = 80
shared_buffers = 32MB
wal_keep_size = 256MB
wal_receiver_timeout = 5s
wal_retrieve_retry_interval = 200ms
`;

export class PostgresServer {
  constructor(readonly place: Place) {}

  get address(): string {
    return `postgres://postgres@${this.place.host}:${this.place.port}/postgres`;
  }

  private get data(): string {
    return join(this.place.folder, 'data');
  }

  private run(program: string, words: readonly string[]): void {
    const inside = this.place.space ? ['ip', 'netns', 'exec', this.place.space] : [];
    const [command = program, ...rest] = [...inside, ...AS_POSTGRES, join(PROGRAMS, program), ...words];
    // What a server writes must not hold us: its log goes to a file.
    const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', timeout: 60_000 };
    const { status, stderr } = spawnSync(
      command,
      rest,
      words.includes('start') ? { ...options, stdio: 'ignore' } : options,
    );
    if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${status} ${String(stderr ?? '')}`);
  }

  private prepareFolder(): void {
    rmSync(this.place.folder, { recursive: true, force: true });
    mkdirSync(this.place.folder, { recursive: true });
    chmodSync(this.place.folder, 0o755);
    if (AS_POSTGRES.length > 0) {
      const id = Number(spawnSync('id', ['-u', 'postgres']).stdout.toString());
      chownSync(this.place.folder, id, id);
    }
  }

  /** Makes a new primary and starts it. */
  async beginAsPrimary(): Promise<void> {
    this.prepareFolder();
    this.run('initdb', ['-D', this.data, '-U', 'postgres', '--auth=trust', '--no-locale', '-E', 'UTF8']);
    appendFileSync(join(this.data, 'postgresql.conf'), `${CONFIG}port = ${this.place.port}\n`);
    const rules = 'host all all 0.0.0.0/0 trust\nhost replication all 0.0.0.0/0 trust\n';
    appendFileSync(join(this.data, 'pg_hba.conf'), rules);
    await this.start();
  }

  /** Becomes the standby of a primary, from a fresh copy of it. `host`: where the standby reaches it. */
  async beginAsStandby(primary: PostgresServer, host = primary.place.host): Promise<void> {
    this.prepareFolder();
    const from = `host=${host} port=${primary.place.port} user=postgres application_name=standby`;
    this.run('pg_basebackup', ['-D', this.data, '-d', from, '-R', '-X', 'stream', '-c', 'fast']);
    appendFileSync(join(this.data, 'postgresql.auto.conf'), `port = ${this.place.port}\n`);
    await this.start();
  }

  async start(): Promise<void> {
    // A killed server leaves its file behind, and its number may belong to somebody else by now.
    rmSync(join(this.data, 'postmaster.pid'), { force: true });
    this.run('pg_ctl', ['-D', this.data, '-l', join(this.place.folder, 'log'), '-W', 'start']);
    await until('the server answers', () =>
      this.ask('select 1').then(
        () => true,
        () => false,
      ),
    );
  }

  promote(): void {
    this.run('pg_ctl', ['-D', this.data, '-w', 'promote']);
  }

  /** One statement on a connection of its own. */
  async ask(statement: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.address, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** Changes a setting, as an operator would. Does not wait for a standby. */
  async set(name: string, value: string): Promise<void> {
    await this.ask(`alter system set ${name} = '${value}'`);
    await this.ask('select pg_reload_conf()');
  }

  /** Every process of the server: the first and its children. */
  processes(): readonly number[] {
    try {
      const first = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      const children = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((id) => parentOf(id) === first);
      return parentOf(first) === null ? [] : [first, ...children];
    } catch {
      return [];
    }
  }

  /** `SIGKILL` to every process at once, as when the machine goes. */
  async kill(): Promise<void> {
    const all = this.processes();
    for (const id of all) signal(id, 'SIGKILL');
    await until('the server is gone', () => all.every((id) => parentOf(id) === null), { every: 5 });
  }

  /** Has a standby take nothing more from its primary, so that it falls behind. */
  async fallBehind(): Promise<void> {
    await this.set('primary_conninfo', '');
    await until('the standby is behind', async () => (await this.ask('select from pg_stat_wal_receiver')).length === 0);
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.place.folder, { recursive: true, force: true });
  }
}

function signal(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name);
  } catch {
    // It was quicker.
  }
}

/** Null where there is no such process any more. */
function parentOf(id: number): number | null {
  try {
    const [state, parent] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    return null;
  }
}
