/** The HTTP store keeps writers apart where the server can, and publishes nothing where it cannot. */
import { describe, expect, it } from 'vitest';
import { openHttpStore } from '../../sharing/stores/http-store';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** What a server does wrong. */
interface Faults {
  readonly ignoresIfMatch?: boolean;
  readonly ignoresIfNoneMatch?: boolean;
  readonly looksFirst?: boolean;
  readonly noTags?: boolean;
  /** GETs that answer with a weak tag, as Apache does within a second of the write. */
  readonly weakFor?: number;
  readonly status?: number;
}

/** A server in memory, reached by its `fetch`. */
function createServer(faults: Faults = {}) {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly tag: string }>();
  let state = 0;
  let weak = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  const answerTo: typeof fetch = async (input, init) => {
    const path = new URL(String(input)).pathname;
    const headers = new Headers(init?.headers);
    if (faults.status) return new Response(null, { status: faults.status });
    if (init?.method === 'GET') {
      const file = files.get(path);
      if (!file) return new Response(null, { status: 404 });
      weak += 1;
      const tag = weak <= (faults.weakFor ?? 0) ? `W/${file.tag}` : file.tag;
      return new Response(new Uint8Array(file.bytes), { headers: faults.noTags ? {} : { etag: tag } });
    }
    if (init?.method === 'DELETE') return new Response(null, { status: files.delete(path) ? 204 : 404 });
    if (init?.method !== 'PUT') return new Response(null, { status: 405 });
    const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
    const file = files.get(path);
    const ifMatch = faults.ignoresIfMatch ? null : headers.get('if-match');
    const isNew = faults.ignoresIfNoneMatch ? null : headers.get('if-none-match');
    if ((ifMatch !== null && ifMatch !== file?.tag) || (isNew === '*' && file))
      return new Response(null, { status: 412 });
    if (faults.looksFirst) await pause();
    state += 1;
    files.set(path, { bytes, tag: `"${state}"` });
    weak = 0;
    return new Response(null, { status: 201 });
  };
  return { files, fetch: answerTo };
}

const open = (faults?: Faults) => {
  const server = createServer(faults);
  const store = openHttpStore({ url: 'https://packs.example/team', fetch: server.fetch });
  return { server, store };
};

describe('a channel on a server that heeds conditions', () => {
  it('is known for one, and no canary stays', async () => {
    const { server, store } = open();
    expect((await store).way).toBe('conditions');
    expect(server.files.size).toBe(0);
  });

  it('writes what is new and what has the tag that was named, and nothing else', async () => {
    const store = await open().store;
    const first = await store.write('channel.json', bytesOf('one'), null);
    if (!first.ok) throw new Error('not written');
    expect(await store.write('channel.json', bytesOf('two'), null)).toEqual({ ok: false, reason: 'changed' });
    expect(await store.write('channel.json', bytesOf('two'), first.tag)).toMatchObject({ ok: true });
    expect(await store.write('channel.json', bytesOf('three'), first.tag)).toEqual({ ok: false, reason: 'changed' });
    expect(textOf((await store.read('channel.json'))?.bytes)).toBe('two');
    expect(await store.read('packs/none.json')).toBeNull();
  });

  it('waits until a tag is strong, for a weak one matches nothing', async () => {
    const store = await open({ weakFor: 2 }).store;
    const written = await store.write('channel.json', bytesOf('one'), null);
    expect(written).toMatchObject({ ok: true, tag: expect.stringMatching(/^"/) });
  });

  it('sends who we are with every request', async () => {
    const server = createServer();
    const seen = new Set<string | null>();
    const watched: typeof fetch = (input, init) => {
      seen.add(new Headers(init?.headers).get('authorization'));
      return server.fetch(input, init);
    };
    await openHttpStore({ url: 'https://packs.example/', fetch: watched, headers: { authorization: 'Bearer x' } });
    expect([...seen]).toEqual(['Bearer x']);
  });
});

describe('a server that cannot keep writers apart', () => {
  it.each<[string, Faults, string]>([
    ['writes over what is there', { ignoresIfNoneMatch: true }, 'written over as if it were new'],
    ['does not look at the tag', { ignoresIfMatch: true }, 'taken for the present one'],
    ['looks first and writes later', { looksFirst: true }, 'told that they were first'],
    ['gives no tags', { noTags: true }, 'no strong ETag'],
    ['takes no PUT', { status: 405 }, 'answered with 405'],
  ])('is refused: it %s', async (_, faults, reason) => {
    await expect(open(faults).store).rejects.toMatchObject({
      code: 'unfit',
      message: expect.stringContaining(reason),
    });
  });

  it('is told from one that is not there or says no', async () => {
    await expect(open({ status: 503 }).store).rejects.toMatchObject({ code: 'unreachable' });
    await expect(open({ status: 401 }).store).rejects.toMatchObject({ code: 'refused' });
    const gone: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    await expect(openHttpStore({ url: 'https://packs.example/', fetch: gone })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});
