/**
 * The demo inbox: a small, honest mail and CRM page on loopback, for trying Keeptrack without an account.
 * Sent mails and saved notes are kept in memory and answered exactly as they came, so that a test can see what left.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A mail as the page sent it. `html` is empty for plain-text mail. */
export interface SentMail {
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly time: string;
}

/** A note as the CRM page saved it. */
export interface SavedNote {
  readonly record: string;
  readonly text: string;
}

/** A running inbox. */
export interface Inbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const PAGES = join(import.meta.dirname, 'pages');

/** What is served; nothing else of the folder can be asked for. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/mail': ['mail.html', 'text/html'],
  '/plain': ['plain.html', 'text/html'],
  '/crm': ['crm.html', 'text/html'],
  '/page.css': ['page.css', 'text/css'],
  ...Object.fromEntries(
    ['words', 'page', 'compose', 'mail', 'plain', 'crm'].map((name) => [
      `/${name}.js`,
      [`${name}.js`, 'text/javascript'] as const,
    ]),
  ),
};

/** As strict as a careful webmail: nothing from elsewhere, nothing inline, no strings into markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const LARGEST_MAIL = 4_000_000;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_MAIL) throw new Error('too large');
    parts.push(part as Buffer);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

const answerJson = (response: ServerResponse, status: number, data: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(data));

async function answerFile(path: string, response: ServerResponse): Promise<void> {
  const known = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (!known) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    return;
  }
  const [file, type] = known;
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY };
  response.writeHead(200, headers).end(await readFile(join(PAGES, file)));
}

/**
 * Serves the inbox on 127.0.0.1. `port` 0 or left out: any free one. Rejects where the port is taken.
 * Pages: `/mail`, `/plain`, `/crm`, each with `?lang=en|zh`; `/sent.json` and `/notes.json` hold what was sent and saved.
 */
export async function serveInbox({ port = 0 }: { readonly port?: number } = {}): Promise<Inbox> {
  const sent: SentMail[] = [];
  const notes: SavedNote[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://inbox').pathname;
    if (request.method === 'POST' && path === '/send') {
      const mail = (await readJson(request)) as Omit<SentMail, 'time'>;
      sent.push({ ...mail, time: new Date().toTimeString().slice(0, 5) });
      answerJson(response, 200, sent.length);
    } else if (request.method === 'POST' && path === '/notes') {
      notes.push((await readJson(request)) as SavedNote);
      answerJson(response, 200, notes.length);
    } else if (path === '/sent.json') answerJson(response, 200, sent);
    else if (path === '/notes.json') answerJson(response, 200, notes);
    else if (path === '/') response.writeHead(302, { location: '/mail' }).end();
    else await answerFile(path, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
