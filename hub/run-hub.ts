/** `keeptrack-hub serve | invite`: reads the command line, and says what went wrong in one line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from './database/database';
import { migrate } from './database/migrate';
import { openPglite } from './database/open-pglite';
import { openPostgres } from './database/open-postgres';
import { openHub } from './open-hub';
import { invite } from './people/invite';
import { ROLES, type Role } from './people/person';
import { Problem } from './problem';
import type { LogLine } from './server/create-server';

const HELP = `keeptrack-hub serve    runs the hub
  --port 8480            where it listens, on --host 127.0.0.1; put nginx with TLS before it
  --origin URL           where people see it: https://hub.example.com
  --behind-proxy         believe the last address in X-Forwarded-For, which nginx puts there
  --data hub-data        the embedded database, and below it the folder to serve
  --folder PATH          the folder to serve, if elsewhere
  --approvals 1          people besides the author who approve before a pack is published
  --burst 100            calls that one person may make at once; a fifth of it each second
keeptrack-hub invite NAME --roles author,reviewer,publisher,admin
                         makes an invitation, worth one passkey; with the embedded database while no hub runs

HUB_DATABASE: addresses of PostgreSQL, primary and standbys, with commas between; the embedded database where it is not set.
`;

/** `words`: after the command's name. Sets `process.exitCode`: 1 where it could not be done, 2 on wrong usage. */
export async function runHub(words: readonly string[]): Promise<void> {
  try {
    await dispatch(words);
  } catch (error) {
    process.stderr.write(`keeptrack-hub: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = error instanceof Problem ? 1 : 2;
  }
}

async function dispatch(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8480' },
      host: { type: 'string', default: '127.0.0.1' },
      origin: { type: 'string' },
      data: { type: 'string', default: 'hub-data' },
      folder: { type: 'string' },
      approvals: { type: 'string', default: '1' },
      burst: { type: 'string', default: '100' },
      'behind-proxy': { type: 'boolean', default: false },
      roles: { type: 'string', default: 'author,reviewer' },
    },
  });
  const [command, name] = positionals;
  if (command === 'invite' && name) return inviteOne(resolve(values.data), name, readRoles(values.roles));
  if (command !== 'serve') {
    process.stdout.write(HELP);
    return;
  }
  // Whatever may be wrong with the words is found before the database is opened.
  const options = {
    folder: resolve(values.folder ?? `${values.data}/served`),
    host: values.host,
    isBehindProxy: values['behind-proxy'],
    port: whole(values.port),
    approvals: whole(values.approvals),
    limits: { perSecond: whole(values.burst) / 5, burst: whole(values.burst) },
    log: (line: LogLine) => process.stdout.write(`${JSON.stringify(line)}\n`),
    ...(values.origin ? { origin: new URL(values.origin).origin } : {}),
  };
  const database = await open(resolve(values.data));
  const hub = await openHub({ database, ...options }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  process.stdout.write(`${JSON.stringify({ listening: hub.url })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hub.close().then(() => process.exit(0)));
}

function whole(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Error(`${text} is no whole number`);
}

function open(folder: string): Promise<Database> | Database {
  const addresses = (process.env.HUB_DATABASE ?? '').split(',').filter(Boolean);
  return addresses.length > 0 ? openPostgres({ addresses }) : openPglite(folder);
}

function readRoles(list: string): readonly Role[] {
  return list.split(',').map((word) => {
    const role: Role | undefined = ROLES.find((known) => known === word);
    if (!role) throw new Error(`${word} is no role; there are ${ROLES.join(', ')}`);
    return role;
  });
}

async function inviteOne(folder: string, name: string, roles: readonly Role[]): Promise<void> {
  const database = await open(folder);
  try {
    await migrate(database);
    process.stdout.write(`${(await invite(database, { name, roles, by: null })).invitation}\n`);
  } finally {
    await database.close();
  }
}
