/** A hub in memory with people in it, asked over real HTTP. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { openPglite } from '../database/open-pglite';
import { openHub } from '../open-hub';
import { invite } from '../people/invite';
import type { Role } from '../people/person';
import { makeToken } from '../people/tokens';
import type { Limits, LogLine } from '../server/create-server';

const ORCHARD = readFileSync(join(import.meta.dirname, '../../tests/fixtures/packs/orchard.json'), 'utf8');

/** A good pack of an id. */
export const packText = (id: string, title = 'Orchard'): string =>
  JSON.stringify({ ...JSON.parse(ORCHARD), id, name: { en: title, zh: '果园' } });

/** Somebody with a token. */
export interface Member {
  readonly id: string;
  readonly token: string;
}

export interface Asked {
  readonly by?: Member;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Seat {
  readonly url: string;
  readonly origin: string;
  readonly folder: string;
  readonly database: Database;
  readonly log: readonly LogLine[];
  member(name: string, ...roles: Role[]): Promise<Member>;
  ask(method: string, path: string, asked?: Asked): Promise<Response>;
  /** Saves a draft and answers the response. */
  save(pack: string, body: string, on: number | null, by: Member, save?: string): Promise<Response>;
  leave(): Promise<void>;
}

/** The body of an answer, for a test to look into. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
export const bodyOf = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json();

/** An index that names these packs, signed by nobody: readers check signatures, the hub does not. */
export const indexText = (version: number, packs: readonly string[], more: object = {}): string => {
  const listed = packs.map((text) => ({
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  }));
  const payload = JSON.stringify({ channelId: 'team', epoch: 1, version, packs: listed, ...more });
  return JSON.stringify({
    payload: Buffer.from(payload).toString('base64url'),
    signatures: [{ protected: 'e30', signature: 'AAAA' }],
  });
};

export async function openSeat(
  options: {
    readonly limits?: Limits;
    readonly database?: Database;
    readonly approvals?: number;
    readonly isBehindProxy?: boolean;
  } = {},
): Promise<Seat> {
  const folder = mkdtempSync(join(tmpdir(), 'keeptrack-hub-'));
  const database = options.database ?? (await openPglite(null));
  const log: LogLine[] = [];
  const plenty: Limits = { perSecond: 10_000, burst: 10_000 };
  // A test that names limits means those of the doors too.
  const limits = options.limits ? { limits: options.limits } : { limits: plenty, doors: plenty };
  const { approvals = 1, isBehindProxy = false } = options;
  const hub = await openHub({
    database,
    folder,
    port: 0,
    ...limits,
    approvals,
    isBehindProxy,
    log: (line) => log.push(line),
  });
  const ask: Seat['ask'] = (method, path, { by, body, headers = {} } = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const type: Record<string, string> = body === undefined || isRaw ? {} : { 'content-type': 'application/json' };
    const who: Record<string, string> = by ? { authorization: `Bearer ${by.token}` } : {};
    const init: RequestInit = { method, headers: { ...type, ...who, ...headers }, redirect: 'error' };
    if (body instanceof Uint8Array) init.body = new Uint8Array(body);
    else if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(hub.url + path, init);
  };
  return {
    url: hub.url,
    origin: `http://localhost:${new URL(hub.url).port}`,
    folder,
    database,
    log,
    ask,
    async member(name, ...roles) {
      const { id } = await invite(database, { name, roles, by: null });
      return { id, token: await makeToken(database.query, { person: id, kind: 'bearer', hours: 1 }) };
    },
    save(pack, body, on, by, save = randomUUID()) {
      const condition: Record<string, string> = on === null ? { 'if-none-match': '*' } : { 'if-match': `"${on}"` };
      return ask('PUT', `/api/packs/${pack}`, { by, body, headers: { ...condition, 'idempotency-key': save } });
    },
    async leave() {
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
