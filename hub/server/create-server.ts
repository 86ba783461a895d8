/** The hub's door: finds the route, asks who it is, keeps to the limits, answers in JSON. Without logic of packs or people. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DatabaseUnsure } from '../database/database';
import type { Person } from '../people/person';
import { Problem } from '../problem';
import { CHANNEL_ROUTES } from './channel-routes';
import { identify } from './identify';
import { PACK_ROUTES } from './pack-routes';
import { PAGE_ROUTES } from './page-routes';
import { PEOPLE_ROUTES } from './people-routes';
import { createRateLimit } from './rate-limit';
import { readBytes } from './read-call';
import type { Answer, Hub, Route } from './route';

/** One line for each call: no body, no header, no search, no name. */
export interface LogLine {
  readonly method: string;
  /** The route's pattern, or `-` where there is none. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly person: string | null;
  /** The class of an error of ours. */
  readonly fault?: string;
}

export interface Limits {
  /** Calls of one person, or of one address where nobody is signed in. */
  readonly perSecond: number;
  readonly burst: number;
}

export interface ServerOptions {
  readonly hub: Hub;
  readonly log: (line: LogLine) => void;
  readonly limits?: Limits;
  /** Tries to sign in, and wrong tokens, of one address. */
  readonly doors?: Limits;
  /** Whether nginx stands before it and says in `X-Forwarded-For` who really calls. */
  readonly isBehindProxy?: boolean;
  /** Milliseconds. */
  readonly now?: () => number;
}

const ROUTES: readonly Route[] = [...PAGE_ROUTES, ...PEOPLE_ROUTES, ...PACK_ROUTES, ...CHANNEL_ROUTES];
const SIZE = 16_384;
const DOORS: Limits = { perSecond: 0.5, burst: 20 };
const USUAL: Limits = { perSecond: 20, burst: 100 };

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const compile = ({ path }: Route) =>
  new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>.+)')}$`);
const PATTERNS = ROUTES.map((route) => ({ route, pattern: compile(route) }));

interface Match {
  readonly route: Route;
  readonly places: Readonly<Record<string, string>>;
}

function findRoute(method: string, path: string): Match {
  const fits = PATTERNS.flatMap(({ route, pattern }) => {
    const found = pattern.exec(path);
    return found ? [{ route, places: { ...found.groups } }] : [];
  });
  const match = fits.find(({ route }) => route.method === method);
  if (match) return match;
  if (fits.length > 0) throw new Problem(405, 'no-such-method', 'This cannot be done here');
  throw new Problem(404, 'no-such-path', 'There is nothing here');
}

/** The last address of the list is the proxy's own word; those before it are anybody's. */
function addressOf({ headers, socket }: IncomingMessage, isBehindProxy: boolean): string {
  const list = isBehindProxy ? String(headers['x-forwarded-for'] ?? '') : '';
  return list.split(',').at(-1)?.trim() || (socket.remoteAddress ?? '');
}

function allow(route: Route, person: Person | null): void {
  if (route.who === 'anybody') return;
  if (!person) throw new Problem(401, 'not-signed-in', 'Sign in first');
  if (route.who !== 'signed-in' && !person.roles.includes(route.who))
    throw new Problem(403, 'not-allowed', `This is for people with the role ${route.who}`);
}

/** A server that listens nowhere yet. */
export function createHubServer({
  hub,
  log,
  limits = USUAL,
  doors = DOORS,
  isBehindProxy = false,
  now = Date.now,
}: ServerOptions): Server {
  const usual = createRateLimit({ ...limits, now });
  const tries = createRateLimit({ ...doors, now });
  const hold = (limit: typeof usual, who: string) => {
    const seconds = limit.take(who);
    if (seconds > 0) throw new Problem(429, 'too-many', `Ask again in ${seconds} s`, { seconds });
  };

  async function carryOut(request: IncomingMessage, seen: { route?: string; person?: string }): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://hub');
    const { route, places } = findRoute(request.method ?? '', url.pathname);
    seen.route = route.path;
    const address = addressOf(request, isBehindProxy);
    if (route.isDoor) hold(tries, address);
    const person =
      route.who === 'anybody'
        ? null
        : await identify(hub, request).catch((error: unknown) => {
            if (error instanceof Problem) hold(tries, address); // Whoever guesses tokens is slowed down.
            throw error;
          });
    if (person) seen.person = person.id;
    hold(usual, person?.id ?? address);
    allow(route, person);
    const bytes = await readBytes(request, route.size ?? SIZE);
    return route.run(hub, { places, search: url.searchParams, headers: request.headers, bytes, person });
  }

  const server = createServer((request, response) => {
    const began = now();
    const seen: { route?: string; person?: string } = {};
    carryOut(request, seen)
      .then((answer) => ({ answer, fault: null }), answerError)
      .then(({ answer, fault }) => {
        send(response, answer);
        log({
          method: request.method ?? '',
          route: seen.route ?? '-',
          status: answer.status ?? 200,
          milliseconds: now() - began,
          person: seen.person ?? null,
          ...(fault === null ? {} : { fault }),
        });
      });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return server;
}

/** A `Problem` is told, an unsure database is said to be one, and of anything else only its class is logged. */
function answerError(error: unknown): { readonly answer: Answer; readonly fault: string | null } {
  if (error instanceof Problem) {
    const { status, code, message, detail } = error;
    const headers: Record<string, string> = status === 429 ? { 'retry-after': String(detail.seconds) } : {};
    return { answer: { status, headers, body: { problem: code, message, ...detail } }, fault: null };
  }
  const fault = error instanceof Error ? error.name : 'unknown';
  if (error instanceof DatabaseUnsure) {
    const message = 'It is not known whether this was done. Send the same again.';
    return { answer: { status: 503, headers: { 'retry-after': '2' }, body: { problem: 'unsure', message } }, fault };
  }
  return { answer: { status: 500, body: { problem: 'fault', message: 'Something went wrong in the hub' } }, fault };
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json; charset=utf-8';
  response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type, ...headers });
  response.end(body === undefined ? undefined : isBytes ? body : JSON.stringify(body));
}
