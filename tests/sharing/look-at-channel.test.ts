/** A29b: hosts that are broken in every way. The last good state stays, and nothing is half taken. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseChannelLink, writeChannelLink } from '../../sharing/channel-link';
import { beginChannel } from '../../sharing/channel-state';
import { createFetchPath, Unreachable } from '../../sharing/fetch-path';
import { fingerprintOf } from '../../sharing/fingerprint';
import { lookAtChannel } from '../../sharing/look-at-channel';
import { isTimeToLook, nextLook } from '../../sharing/next-look';
import { createSigningKey } from '../../sharing/signing-key';
import { channelOf, NOW, rootOf } from './team';

const key = await createSigningKey();
const state = beginChannel(rootOf(1, [key]));
const good = await channelOf(2, [key]);
const [[sha256, pack] = ['', new Uint8Array()]] = good.packs;
const FILES = new Map<string, Uint8Array>([
  ['/c/channel.json', good.channel],
  [`/c/packs/${sha256}.json`, pack],
]);

let answer: RequestListener = () => {};
let server: Server;
let url = '';
const asked: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/c/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const serve: RequestListener = (request, response) => {
  const file = FILES.get(request.url ?? '');
  response.writeHead(file ? 200 : 404).end(file);
};
const look = (patience = 10_000, held = new Map<string, Uint8Array>()) =>
  lookAtChannel(createFetchPath({ url, fetch, patience }), state, held, NOW);
/** Breaks the answers for paths that match, and answers the others. */
const broken = (which: RegExp, how: RequestListener) => {
  answer = (request, response) => (which.test(request.url ?? '') ? how : serve)(request, response);
};

describe('a good host', () => {
  it('is read, without a cookie or a referrer', async () => {
    answer = serve;
    asked.length = 0;
    expect(await look()).toMatchObject({ ok: true, packs: [{ pack: { version: '1.2.2' } }] });
    expect(asked.map(({ path }) => path)).toEqual([...FILES.keys()]);
    for (const { headers } of asked) expect(Object.keys(headers)).not.toContain('cookie');
    for (const { headers } of asked) expect(Object.keys(headers)).not.toContain('referer');
  });
  it('is not asked for packs that are held', async () => {
    asked.length = 0;
    expect((await look(10_000, new Map([[sha256, pack]]))).ok).toBe(true);
    expect(asked.map(({ path }) => path)).toEqual(['/c/channel.json']);
  });
  it('that has no channel any more is told from one that is away', async () => {
    answer = (_, response) => response.writeHead(404).end();
    expect(await look()).toEqual({ ok: false, code: 'gone' });
  });
});

describe.each([
  ['the index', /channel\.json/],
  ['a pack', /packs/],
])('a host that breaks %s', (_, which) => {
  it.each<readonly [string, RequestListener]>([
    ['500', (_, response) => response.writeHead(500).end('no')],
    ['503 with a page', (_, response) => response.writeHead(503).end('<html>')],
    ['403', (_, response) => response.writeHead(403).end()],
    ['206', (_, response) => response.writeHead(206).end(good.channel.slice(0, 40))],
    ['a redirect to a login', (_, response) => response.writeHead(302, { location: '/c/login' }).end()],
    [
      'a redirect to the file itself',
      (request, response) => response.writeHead(307, { location: `${request.url}?` }).end(),
    ],
    [
      'a login page with 200',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in'),
    ],
    ['nothing with 200', (_, response) => response.writeHead(200).end()],
    ['half of it', (request, response) => response.writeHead(200).end(FILES.get(request.url ?? '')?.slice(0, 99))],
    [
      'half of what it promised',
      (_, response) => {
        response.writeHead(200, { 'content-length': '5000' }).write('{');
        response.destroy();
      },
    ],
    ['a connection that is cut', (request) => request.socket.destroy()],
    ['more than fits', (_, response) => response.writeHead(200).end(Buffer.alloc(3_000_000, 'x'))],
    [
      'a little that unpacks to a lot',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
    ],
    ['what is no gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain')],
  ])('by %s: nothing is taken', async (_, how) => {
    broken(which, how);
    expect((await look()).ok).toBe(false);
    answer = serve;
    expect((await look()).ok).toBe(true);
  });
  it('by never ending: patience does', async () => {
    broken(which, (_, response) => {
      response.writeHead(200).write('{');
    });
    expect(await look(200)).toEqual({ ok: false, code: 'unreachable' });
  });
  it('by never answering: patience does', async () => {
    broken(which, () => {});
    expect(await look(200)).toEqual({ ok: false, code: 'unreachable' });
  });
});

describe('one file', () => {
  const read = (path: string) => createFetchPath({ url, fetch })(path);
  it('is given only whole', async () => {
    answer = (_, response) => response.writeHead(206).end(good.channel);
    await expect(read('channel.json')).rejects.toThrow(Unreachable);
  });
  it('is given only from where it was asked for', async () => {
    answer = (request, response) =>
      request.url === '/c/root.json'
        ? response.writeHead(302, { location: '/c/channel.json' }).end()
        : serve(request, response);
    expect(await read('channel.json')).toEqual(good.channel);
    await expect(read('root.json')).rejects.toThrow(Unreachable);
  });
  it.each([
    ['channel.json', 262_144],
    ['root.json', 65_536],
    ['roots/2.json', 65_536],
    ['packs/a.json', 1_048_576],
  ])('is given up to its size: %s', async (path, most) => {
    let size = most;
    answer = (_, response) => response.writeHead(200).end(Buffer.alloc(size));
    expect((await read(path))?.length).toBe(most);
    size += 1;
    await expect(read(path)).rejects.toThrow(Unreachable);
  });
  it('is asked for without credentials, by a path of a channel alone', async () => {
    const told: RequestInit[] = [];
    const spy: typeof fetch = async (_, init) => {
      told.push(init ?? {});
      return new Response('x');
    };
    await createFetchPath({ url, fetch: spy })('channel.json');
    expect(told).toMatchObject([{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' }]);
    await expect(createFetchPath({ url, fetch: spy })('../notes.json')).rejects.toThrow();
    expect(told).toHaveLength(1);
  });
});

describe('the next look', () => {
  const minutes = (failures: number, chance: number) =>
    (Date.parse(nextLook(NOW, failures, chance)) - Date.parse(NOW)) / 60_000;
  it('comes in 15 to 30 minutes, later after each failure, within a day and a quarter of an hour', () => {
    expect([minutes(0, 0), minutes(0, 0.9999999)].map(Math.round)).toEqual([15, 30]);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 99].map((failures) => minutes(failures, 0))).toEqual([
      30, 60, 120, 240, 480, 960, 1_440, 1_440, 1_440,
    ]);
  });
  it('a server that is down for a week is asked at most once in each pause', () => {
    let [now, looks] = [NOW, 0];
    for (let failures = 1; Date.parse(now) < Date.parse(NOW) + 7 * 86_400_000; failures += 1) {
      now = nextLook(now, failures, 0);
      looks += 1;
    }
    expect(looks).toBe(12);
  });
  it('is not waited for where a wrong clock planned it', () => {
    expect(isTimeToLook('2099-01-01T00:00:00.000Z', NOW)).toBe(true);
    expect(isTimeToLook(nextLook(NOW, 0, 0.5), NOW)).toBe(false);
    expect(isTimeToLook(NOW, NOW)).toBe(true);
    expect(isTimeToLook(null, NOW)).toBe(true);
    expect(isTimeToLook('nonsense', NOW)).toBe(true);
  });
});

describe('a link', () => {
  it('comes back with its address and words, in either language', async () => {
    const link = { url: 'https://packs.example.com/sales/', fingerprint: await fingerprintOf(rootOf(1, [key])) };
    for (const lang of ['en', 'zh'] as const) {
      expect(parseChannelLink(writeChannelLink(link, lang))).toEqual(link);
      expect(parseChannelLink(new URL(writeChannelLink(link, lang)).href)).toEqual(link);
    }
  });
  it('may be the bare address of a folder or its index', () => {
    const link = { url: 'https://packs.example.com/sales/', fingerprint: null };
    for (const end of ['', '/', '/channel.json', '/root.json'])
      expect(parseChannelLink(` https://packs.example.com/sales${end}\n`)).toEqual(link);
  });
  it.each([
    '',
    'packs.example.com',
    'http://packs.example.com/',
    'javascript:alert(1)',
    'https://me@packs.example.com/',
    'https://packs.example.com/?token=1',
    'https://packs.example.com/#keeptrack=apple',
    'https://packs.example.com/#other',
    'https://packs.example.com/#%E0%A4%A',
  ])('is none: %j', (text) => expect(parseChannelLink(text)).toBeNull());
});
