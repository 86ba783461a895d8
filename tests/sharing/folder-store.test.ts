/** The folder keeps two publishers apart, whenever one of them is killed, sleeps, or does not know of the other. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFolderStore } from '../../sharing/stores/folder-store';
import { StoreError } from '../../sharing/stores/store-error';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, link: vi.fn(real.link), rename: vi.fn(real.rename) };
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a channel in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keeptrack-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const shown = (path = 'channel.json') => readFileSync(join(folder, path), 'utf8');

  /** Writes and answers the tag. */
  const put = async (text: string, ifTag: string | null | 'any' = 'any', path = 'channel.json') => {
    const answer = await createFolderStore(folder).write(path, bytesOf(text), ifTag);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.tag;
  };

  it('has nothing at first', async () => expect(await createFolderStore(folder).read('channel.json')).toBeNull());

  it('writes what is new, and what has the tag that was named', async () => {
    const store = createFolderStore(folder);
    const first = await put('one', null);
    const second = await put('two', first);
    expect(second).not.toBe(first);
    const found = await store.read('channel.json');
    expect([textOf(found?.bytes), found?.tag, shown()]).toEqual(['two', second, 'two']);
  });

  it('refuses what is not new, and what has another tag', async () => {
    const store = createFolderStore(folder);
    const first = await put('one', null);
    await put('two', first);
    for (const tag of [null, first, 'no-tag'])
      expect(await store.write('channel.json', bytesOf('three'), tag)).toEqual({ ok: false, reason: 'changed' });
    expect(shown()).toBe('two');
  });

  it('gives the same bytes another tag when they come back', async () => {
    const first = await put('one');
    await put('two');
    expect(await put('one')).not.toBe(first);
  });

  it('goes on from a file that was there before it', async () => {
    writeFileSync(join(folder, 'channel.json'), 'old');
    const found = await createFolderStore(folder).read('channel.json');
    await put('new', found?.tag ?? null);
    expect(shown()).toBe('new');
  });

  it('lets one of many at once be first', async () => {
    let tag: string | null = null;
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          createFolderStore(folder).write('channel.json', bytesOf(`${round}.${at}`), tag),
        ),
      );
      const won = answers.flatMap((answer, at) => (answer.ok ? [{ at, tag: answer.tag }] : []));
      expect(won).toHaveLength(1);
      expect(shown()).toBe(`${round}.${won[0]?.at}`);
      tag = won[0]?.tag ?? null;
    }
  });

  it('refuses whoever slept while others wrote so often that its number was forgotten', async () => {
    const tag = await put('one');
    const { link: real } = await vi.importActual<typeof files>('node:fs/promises');
    vi.mocked(files.link).mockImplementationOnce(async (from, to) => {
      for (let turn = 0; turn < 12; turn += 1) await put(`meanwhile ${turn}`);
      await real(from, to);
    });
    expect(await createFolderStore(folder).write('channel.json', bytesOf('late'), tag)).toMatchObject({ ok: false });
    expect(shown()).toBe('meanwhile 11');
    expect(textOf((await createFolderStore(folder).read('channel.json'))?.bytes)).toBe('meanwhile 11');
  });

  it('is not set back by one who sleeps before showing', async () => {
    const tag = await put('one');
    const { rename: real } = await vi.importActual<typeof files>('node:fs/promises');
    vi.mocked(files.rename).mockImplementationOnce(async (from, to) => {
      await put('three');
      await real(from, to);
    });
    await put('two', tag);
    expect(shown()).toBe('three');
  });

  it('shows what a killed publisher did not come to show', async () => {
    const tag = await put('one');
    vi.mocked(files.rename).mockRejectedValueOnce(new Error('killed'));
    await expect(put('two', tag)).rejects.toThrow('killed');
    expect(shown()).toBe('one');
    expect(textOf((await createFolderStore(folder).read('channel.json'))?.bytes)).toBe('two');
    expect(shown()).toBe('two');
  });

  it('does not write over what somebody put there by hand', async () => {
    await put('one');
    await put('two');
    writeFileSync(join(folder, 'channel.json'), 'by hand');
    await expect(put('three')).rejects.toThrow('changed from outside');
    expect(shown()).toBe('by hand');
  });

  it('says so where the file system has no hard links', async () => {
    vi.mocked(files.link).mockRejectedValueOnce(Object.assign(new Error(), { code: 'EPERM' }));
    await expect(put('one')).rejects.toMatchObject({ code: 'unfit' });
  });

  it('never shows two states of one size in the same second, which servers could not tell apart', async () => {
    const seconds = [];
    for (const text of ['aa', 'bb', 'cc', 'dd']) {
      await put(text);
      seconds.push(Math.floor(statSync(join(folder, 'channel.json')).mtimeMs / 1000));
    }
    expect(new Set(seconds).size).toBe(4);
  });

  it('keeps a few versions and no files of its own work', async () => {
    for (let turn = 0; turn < 30; turn += 1) await put(`${turn}`);
    const kept = readdirSync(join(folder, '.versions/channel.json'));
    expect(kept).toHaveLength(8);
    expect(readdirSync(folder).sort()).toEqual(['.versions', 'channel.json']);
  });

  it.each(['../out.json', '/etc/passwd', '.versions/channel.json/9', 'a/../../b', 'a//b', 'A.json', '', 'a\\b', '%2e'])(
    'refuses the path %s',
    async (path) => {
      await expect(createFolderStore(folder).write(path, bytesOf('x'), 'any')).rejects.toBeInstanceOf(StoreError);
      await expect(createFolderStore(folder).read(path)).rejects.toMatchObject({ code: 'bad-path' });
    },
  );

  it('shows a whole state, old or new, to who reads while writers in another process are killed', async () => {
    await put('x'.repeat(200_000));
    const writer = `
      import { createFolderStore } from ${JSON.stringify(resolve('sharing/stores/folder-store.ts'))};
      const store = createFolderStore(${JSON.stringify(folder)});
      console.log('ready');
      for (let turn = 0; ; turn += 1)
        await store.write('channel.json', new TextEncoder().encode(String(turn % 10).repeat(200_000)), 'any');`;
    const script = join(folder, 'writer.mts');
    writeFileSync(script, writer);
    let looks = 0;
    for (let kill = 0; kill < 3; kill += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((ready) => child.stdout.once('data', ready));
      for (const end = Date.now() + 40 + 35 * kill; Date.now() < end; looks += 1) {
        const text = shown();
        expect([text.length, new Set(text).size]).toEqual([200_000, 1]);
      }
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      const tag = (await createFolderStore(folder).read('channel.json'))?.tag ?? null;
      await put(`${kill}`.repeat(200_000), tag);
    }
    expect(looks).toBeGreaterThan(10);
  });
});
