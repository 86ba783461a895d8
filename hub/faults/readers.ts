/**
 * A53, and the hub's half of A55: ten thousand readers ask nginx for a channel, each on a connection of its own with the tag it
 * has, spread over a quarter of an hour. After a third of the time a new version is published, after two thirds the hub is killed.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { resolve } from 'node:path';
import { parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { HubProcess } from './hub-process';
import { Nginx, whyNoNginx } from './nginx';
import type { Run, Suite } from './suite';

const READERS = 10_000;
const SECONDS = 900;
/** The built-in pack: as large as a pack of a team. */
const CORE = readFileSync(resolve(import.meta.dirname, '../../talk-tracks/packs/core.json'), 'utf8');

interface Fetched {
  readonly status: number;
  readonly tag: string;
  readonly body: Buffer;
  /** On the wire, headers included. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** On a connection of its own; status 0 where none came about. */
const fetchOnce = (url: string, tag: string | null): Promise<Fetched> =>
  new Promise((done) => {
    const began = performance.now();
    const parts: Buffer[] = [];
    const headers = tag === null ? {} : { 'if-none-match': tag };
    const request = get(url, { agent: false, headers, timeout: 10_000 }, (response) => {
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('close', () =>
        done({
          status: response.statusCode ?? 0,
          tag: response.headers.etag ?? '',
          body: Buffer.concat(parts),
          bytes: response.socket.bytesRead,
          milliseconds: performance.now() - began,
        }),
      );
    });
    const fail = () =>
      done({ status: 0, tag: '', body: Buffer.alloc(0), bytes: 0, milliseconds: performance.now() - began });
    request.on('error', fail);
    request.on('timeout', () => request.destroy());
  });

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Publishes a version of one pack through the hub. */
async function publish(hub: HubProcess, version: number): Promise<void> {
  const name = { en: `Core, version ${version}`, zh: '核心' };
  const parsed = parsePack(JSON.stringify({ ...JSON.parse(CORE), name }));
  if (!parsed.ok) throw new Error('the built-in pack is refused');
  const file = serialisePack(parsed.pack);
  const index = {
    channelId: 'team',
    epoch: 1,
    version,
    packs: [{ sha256: hashOf(file), bytes: Buffer.byteLength(file) }],
  };
  const payload = Buffer.from(JSON.stringify(index)).toString('base64url');
  const put = async (path: string, body: string, headers: Record<string, string>) => {
    const answer = await fetch(hub.url + path, {
      method: 'PUT',
      headers: { authorization: `Bearer ${hub.token}`, ...headers },
      body,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  const isNew = { 'if-none-match': '*' };
  const on = version === 1 ? isNew : { 'if-match': `"${version - 1}"` };
  await put(`/api/packs/${parsed.pack.id}`, file, { ...on, 'idempotency-key': crypto.randomUUID() });
  await put(`/channels/team/packs/${hashOf(file)}.json`, file, isNew);
  const there = await fetch(`${hub.url}/channels/team/channel.json`, {
    headers: { authorization: `Bearer ${hub.token}` },
  });
  const tag = there.headers.get('etag');
  const signed = JSON.stringify({ payload, signatures: [{ protected: 'e30', signature: 'AAAA' }] });
  await put('/channels/team/channel.json', signed, tag ? { 'if-match': tag } : isNew);
}

/** What readers saw in all. */
class Readers {
  readonly times: number[] = [];
  readonly wrong: string[] = [];
  unchanged = 0;
  changed = 0;
  packs = 0;
  bytes = 0;
  unchangedBytes = 0;
  private readonly tags: (string | null)[];

  constructor(
    private readonly url: string,
    count: number,
    tag: string,
  ) {
    this.tags = Array.from({ length: count }, () => tag);
  }

  async poll(reader: number): Promise<void> {
    const index = await fetchOnce(`${this.url}/team/channel.json`, this.tags[reader] ?? null);
    this.take(index);
    if (index.status === 304) {
      this.unchanged += 1;
      this.unchangedBytes += index.bytes;
    } else if (index.status === 200) {
      this.changed += 1;
      this.tags[reader] = index.tag;
      await this.readPacks(index.body);
    } else this.wrong.push(`the index was answered with ${index.status}`);
  }

  private async readPacks(index: Buffer): Promise<void> {
    const { payload } = JSON.parse(index.toString());
    const { packs } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    for (const { sha256 } of packs) {
      const pack = await fetchOnce(`${this.url}/team/packs/${sha256}.json`, null);
      this.take(pack);
      this.packs += 1;
      if (pack.status !== 200 || hashOf(pack.body) !== sha256) this.wrong.push(`a pack was not whole (${pack.status})`);
    }
  }

  private take({ milliseconds, bytes }: Fetched): void {
    this.times.push(milliseconds);
    this.bytes += bytes;
  }

  /** Milliseconds that so many of all requests stayed below. */
  below(part: number): number {
    return [...this.times].sort((a, b) => a - b)[Math.floor(this.times.length * part)] ?? 0;
  }
}

/** All readers at once, so many at a time. Answers the seconds it took. */
async function rush(readers: Readers, count: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const line = async () => {
    while (next < count) {
      next += 1;
      await readers.poll(next - 1);
    }
  };
  await Promise.all(Array.from({ length: 64 }, line));
  return (performance.now() - began) / 1000;
}

async function openShop(change?: (lines: string) => string) {
  const hub = await HubProcess.open();
  await publish(hub, 1);
  const nginx = await Nginx.open(hub.served, change);
  const { tag } = await fetchOnce(`${nginx.url}/team/channel.json`, null);
  const close = async () => {
    await nginx.close();
    await hub.remove();
  };
  return { hub, nginx, tag, close };
}

async function watchReaders({ random, say }: Run, count: number, seconds: number) {
  const { hub, nginx, tag, close } = await openShop();
  try {
    const readers = new Readers(nginx.url, count, tag);
    const before = nginx.seconds();
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const events = [
      wait((seconds * 1000) / 3).then(() => publish(hub, 2)),
      wait((seconds * 2000) / 3).then(() => hub.kill()),
    ];
    const polls = Array.from({ length: count }, async (_, reader) => {
      await wait(random() * seconds * 1000);
      await readers.poll(reader);
    });
    await Promise.all([...events, ...polls]);
    const cost = nginx.seconds() - before;
    say(`${count} readers in ${seconds} s: ${readers.times.length} requests`);
    const crowd = new Readers(nginx.url, count, (await fetchOnce(`${nginx.url}/team/channel.json`, null)).tag);
    const beforeRush = nginx.seconds();
    const rushed = await rush(crowd, count);
    return { readers, crowd, cost, rushed, rushCost: nginx.seconds() - beforeRush };
  } finally {
    await close();
  }
}

export const readersSuite: Suite = {
  name: 'readers',
  does: 'readers ask a real nginx for a channel, each on a new connection with the tag it has; a new version after a third of the time, the hub killed after two thirds; then all of them at once, 64 at a time',
  whyNot: whyNoNginx,
  async run(run) {
    const count = run.share(READERS);
    const seconds = run.share(SECONDS);
    const { readers, crowd, cost, rushed, rushCost } = await watchReaders(run, count, seconds);
    const wrong = [...readers.wrong, ...crowd.wrong];
    if (readers.unchanged === 0) wrong.push('nobody was answered 304');
    if (readers.below(0.99) > 200) wrong.push(`99 % within ${readers.below(0.99).toFixed(0)} ms`);
    const perReader = (value: number) => (value / count).toFixed(0);
    return {
      count: `${count} readers in ${seconds} s`,
      acknowledged: null,
      lost: 0,
      wrong,
      other:
        `${readers.times.length} requests (${(readers.times.length / seconds).toFixed(1)}/s): ${readers.unchanged} × 304, ${readers.changed} × 200 with ${readers.packs} packs, ${readers.wrong.length} others; ` +
        `half within ${readers.below(0.5).toFixed(1)} ms, 99 % within ${readers.below(0.99).toFixed(1)} ms; per reader ${perReader(readers.bytes)} bytes and ${((cost * 1e6) / count).toFixed(0)} µs of nginx's processor time, a 304 ${(readers.unchangedBytes / readers.unchanged).toFixed(0)} bytes; ` +
        `all at once: ${rushed.toFixed(1)} s, ${(count / rushed).toFixed(0)}/s, 99 % within ${crowd.below(0.99).toFixed(0)} ms, ${((rushCost * 1e6) / count).toFixed(0)} µs each`,
    };
  },
  /** A server without tags: everybody fetches everything. */
  async control() {
    const { nginx, tag, close } = await openShop(
      (lines) => `${lines.replace('etag on', 'etag off')} if_modified_since off;`,
    );
    try {
      const readers = new Readers(nginx.url, 50, tag || '"none"');
      await rush(readers, 50);
      return {
        lost: 0,
        wrong: readers.unchanged === 0 ? ['nobody was answered 304', ...readers.wrong] : readers.wrong,
      };
    } finally {
      await close();
    }
  },
};
