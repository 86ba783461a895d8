/** Puts the hub together: database, migrations, server, and the one that keeps the served folder up to date. */
import type { AddressInfo } from 'node:net';
import type { Database } from './database/database';
import { migrate } from './database/migrate';
import { channelsBehind, showChannel } from './publishing/show-channel';
import { createHubServer, type Limits, type LogLine } from './server/create-server';
import type { Hub } from './server/route';

export interface HubOptions {
  readonly database: Database;
  /** What nginx or a CDN serves. */
  readonly folder: string;
  readonly host?: string;
  /** 0: any free one. */
  readonly port: number;
  /** `https://hub.example.com`; `http://localhost:<port>` where left out. */
  readonly origin?: string;
  readonly approvals?: number;
  readonly limits?: Limits;
  readonly doors?: Limits;
  readonly isBehindProxy?: boolean;
  readonly log?: (line: LogLine) => void;
}

export interface OpenHub {
  readonly url: string;
  close(): Promise<void>;
}

/** Milliseconds between looks at what could not be shown at once. */
const LOOK = 5_000;

/** Opens the hub. Rejects where the database or the port is not to be had. */
export async function openHub(options: HubOptions): Promise<OpenHub> {
  const {
    database,
    folder,
    host = '127.0.0.1',
    approvals = 1,
    log = () => {},
    limits,
    doors,
    isBehindProxy = false,
  } = options;
  await migrate(database);
  const show = (channel: string) =>
    showChannel(database, folder, channel).then(
      () => true,
      () => false,
    );
  const catchUp = async () => {
    for (const channel of await channelsBehind(database.query)) await show(channel);
  };
  await catchUp();
  const hub: Hub & { origin: string } = { database, folder, approvals, show, origin: options.origin ?? '' };
  const server = createHubServer({
    hub,
    log,
    isBehindProxy,
    ...(limits ? { limits } : {}),
    ...(doors ? { doors } : {}),
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, host, resolve));
  const address = server.address() as AddressInfo;
  if (!hub.origin) hub.origin = `http://localhost:${address.port}`;
  const looking = setInterval(() => void catchUp().catch(() => {}), LOOK);
  return {
    url: `http://${host}:${address.port}`,
    async close() {
      clearInterval(looking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
