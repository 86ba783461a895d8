/**
 * PostgreSQL, at one address or at several of which one is the primary. Nothing is called done before the server has said so:
 * a commit that waits for its standby keeps its connection until it is answered, and whoever asked is told after a while that
 * it is not known. The pool is small, so a database that confirms nothing soon takes no more work.
 */
import pg from 'pg';
import { type Database, DatabaseUnsure, type Query, type Row, type Value } from './database';

export interface PostgresOptions {
  /** `postgres://…`, each a server that may be the primary. */
  readonly addresses: readonly string[];
  /** Milliseconds until a commit that is not answered counts as unknown, and until a connection counts as not to be had. */
  readonly patience?: number;
  readonly connections?: number;
}

/** A statement that was cancelled while it waited for the standby: done here, perhaps not there, and still called a success. */
const NOT_REPLICATED = /synchronous replication/;

/**
 * What the server says when it cannot do it now: connection (08), room (53), stopping (57), its own system (58), a primary
 * that became none (25006), a lock that a waiting commit holds (55P03).
 */
const NOT_NOW = /^(?:08|53|57|58|25006|55P03)/;

type Client = pg.PoolClient;

/** Opens no connection yet: a hub starts while its database is away. */
export function openPostgres({ addresses, patience = 10_000, connections = 10 }: PostgresOptions): Database {
  const pools = addresses.map((connectionString) => {
    const pool = new pg.Pool({
      connectionString,
      max: connections,
      connectionTimeoutMillis: Math.min(patience, 3000),
      options:
        '-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c default_transaction_isolation=read\\ committed',
    });
    pool.on('error', () => {}); // A connection that rests was cut; the next one is made anew.
    pool.on('connect', (client) => client.on('error', () => {})); // Its queries reject; an event nobody hears would end the hub.
    return pool;
  });
  let preferred = 0;

  /** A connection to the server that takes writes. Throws `DatabaseUnsure` where none does. */
  async function connect(): Promise<Client> {
    const reasons: string[] = [];
    for (let turn = 0; turn < pools.length; turn += 1) {
      const at = (preferred + turn) % pools.length;
      const client = await pools[at]?.connect().catch((error: unknown) => {
        reasons.push(error instanceof Error ? error.message : String(error));
      });
      if (!client) continue;
      try {
        const { rows } = await withPatience(
          client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby'),
        );
        if (rows[0]?.standby === false) {
          preferred = at;
          return client;
        }
        reasons.push('is a standby');
        client.release();
      } catch (error) {
        reasons.push(error instanceof Error ? error.message : String(error));
        client.release(true);
      }
    }
    throw new DatabaseUnsure(`no primary: ${reasons.join('; ')}`);
  }

  const withPatience = <Result>(work: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      const bell = setTimeout(() => reject(new DatabaseUnsure('the database did not answer in time')), patience);
      work.then(resolve, reject).finally(() => clearTimeout(bell));
    });

  /** Work on a connection of its own. The connection goes back when the work has truly ended, which may be after the answer. */
  async function onConnection<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = await connect();
    let isCut = false;
    const cut = () => {
      isCut = true;
    };
    client.on('error', cut);
    const working = work(client).finally(() => {
      client.off('error', cut);
      client.release(isCut);
    });
    return withPatience(working);
  }

  return {
    query: (statement, values) => onConnection((client) => queryOn(client)(statement, values)),
    transact: (work) => onConnection((client) => transactOn(client, () => work(queryOn(client)))),
    script: (statements) =>
      onConnection(async (client) => {
        await client.query(statements);
      }),
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

async function transactOn<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  let doubt: string | undefined;
  const listen = ({ message, detail }: { message?: string | undefined; detail?: string | undefined }) => {
    if (NOT_REPLICATED.test(message ?? '')) doubt = detail ?? message;
  };
  await run(client, 'begin');
  try {
    const result = await work();
    client.on('notice', listen);
    await run(client, 'commit');
    if (doubt !== undefined) throw new DatabaseUnsure(doubt);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {}); // The first error is the one to tell.
    throw error;
  } finally {
    client.off('notice', listen);
  }
}

const queryOn =
  (client: Client): Query =>
  (statement, values) =>
    run(client, statement, values);

/** One statement. What the server itself refused is told as it is, all else leaves open what became of it. */
async function run<Found extends Row>(
  client: Client,
  statement: string,
  values: readonly Value[] = [],
): Promise<Found[]> {
  try {
    return (await client.query<Found>(statement, values.map(asParameter))).rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && !NOT_NOW.test(error.code ?? '')) throw error;
    throw new DatabaseUnsure(error instanceof Error ? error.message : String(error));
  }
}

/** pg takes bytes as Buffer alone. */
const asParameter = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value);
