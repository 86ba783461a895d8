/** The sealed file: there and back, and nothing at all of a file that was changed, cut off or is somebody else's. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BackupKey, deriveMaster, ITERATIONS, makeBackupKey } from '../../../notebook/backup/backup-key';
import { pack, TooMuchInside, unpack } from '../../../notebook/backup/gzip';
import { openSealedFile } from '../../../notebook/backup/open-sealed-file';
import { sealFile } from '../../../notebook/backup/seal-file';
import { CHUNK, readHeader, TAG } from '../../../notebook/backup/sealed-header';
import { START, valueIn } from '../make-notebook';

const PASSWORD = 'a long walk by the river';
const CONTENTS = { createdAt: START, counts: { contacts: 1, promises: 2, notes: 3, packs: 0 } };
const MOST = 50_000_000;
/** Text that does not pack, so that a few bytes more are a few bytes more in the file. */
const noise = (length: number) => {
  let text = '';
  while (text.length < length) text += crypto.randomUUID();
  return text.slice(0, length);
};

let key: BackupKey;
beforeAll(async () => {
  key = await makeBackupKey(PASSWORD);
});
const seal = (text: string) => sealFile(text, CONTENTS, key);
const open = (file: Blob, most = MOST) => openSealedFile(file, async () => key.master, most);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const troubleIn = async (file: Blob, most?: number) => {
  const opened = await open(file, most);
  if (opened.ok) throw new Error('not refused');
  expect(opened.failure.code).toBe('bad-file');
  return opened.failure.file;
};

describe('a sealed file', () => {
  it('gives back what went in, a thousand times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect(valueIn(await open(await seal(text))).text).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it.each([CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])(
    'gives back what takes about %i bytes when packed',
    async (size) => {
      // Hexadecimal letters pack to somewhat more than half.
      const text = noise(Math.round(size * 1.75));
      expect(valueIn(await open(await seal(text))).text).toBe(text);
    },
  );

  it('opens with its password alone, however the keyboard writes it', async () => {
    const made = await makeBackupKey('Caf\u00e9 ﬁne');
    const file = await sealFile('words', CONTENTS, made);
    const withPassword = (password: string) => openSealedFile(file, (recipe) => deriveMaster(password, recipe), MOST);
    expect(valueIn(await withPassword('Cafe\u0301 fine')).text).toBe('words');
    const refused = await withPassword('Cafe fine');
    expect(refused).toEqual({ ok: false, failure: { code: 'bad-file', file: 'wrong-password' } });
  });

  it('says without a password when it was made and how much is in it', async () => {
    const found = await readHeader(await seal('words'));
    expect(found).toMatchObject({
      header: { ...CONTENTS, kdf: { iterations: ITERATIONS.usual }, sizes: { plain: 5 } },
    });
  });

  it('shares no block with another of the same content', async () => {
    const text = noise(300_000);
    const blocksOf = async (file: Blob) => {
      const found = await readHeader(file);
      const bytes = await bytesOf(file.slice(typeof found === 'string' ? 0 : found.bytes.length));
      return Array.from({ length: Math.floor(bytes.length / 16) }, (_, block) =>
        Buffer.from(bytes.subarray(block * 16, block * 16 + 16)).toString('hex'),
      );
    };
    const one = new Set(await blocksOf(await seal(text)));
    const other = await blocksOf(await seal(text));
    expect(other.length).toBeGreaterThan(10_000);
    expect(other.filter((block) => one.has(block))).toEqual([]);
  });

  it('cannot be read for its content', async () => {
    const file = Buffer.from(await bytesOf(await seal('Ann Lee prefers calls before ten'))).toString('latin1');
    expect(file).not.toContain('Ann');
  });

  it('keeps its key where no script can take it out', async () => {
    expect(key.master.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key.master)).rejects.toThrow();
    // As the database stores it.
    expect(structuredClone(key.master)).toBeInstanceOf(CryptoKey);
  });
});

describe('a sealed file that is refused', () => {
  it('is one of ten thousand with one bit changed', async () => {
    const whole = await bytesOf(await seal('Prefers calls before ten. '.repeat(4)));
    const seen = new Set<string | undefined>();
    for (let round = 0; round < 10_000; round += 1) {
      const changed = whole.slice();
      const place = Math.floor(Math.random() * changed.length);
      changed[place] = (changed[place] ?? 0) ^ (1 << (round % 8));
      seen.add(await troubleIn(new Blob([changed])));
    }
    expect([...seen].sort()).toEqual(['damaged', 'not-ours']);
  }, 60_000);

  it('is cut off at any of five hundred places', async () => {
    const file = await seal(noise(3 * CHUNK));
    const found = await readHeader(file);
    const head = typeof found === 'string' ? 0 : found.bytes.length;
    const places = Array.from({ length: 480 }, (_, index) => Math.floor((index * file.size) / 480));
    // Where one chunk ends and the next begins, too.
    for (let edge = head; edge < file.size; edge += CHUNK + TAG) places.push(edge - 1, edge, edge + 1);
    for (let near = 0; near < 20; near += 1) places.push(near, head - near);
    expect(places.length).toBeGreaterThanOrEqual(500);
    for (const place of places) {
      const expected = place < 16 ? 'not-ours' : place < head ? 'damaged' : 'cut-off';
      expect(await troubleIn(file.slice(0, place))).toBe(expected);
    }
  });

  it('has something behind its end, or its chunks in another order', async () => {
    const file = await seal(noise(4 * CHUNK));
    expect(await troubleIn(new Blob([file, 'x']))).toBe('damaged');
    const found = await readHeader(file);
    const head = typeof found === 'string' ? 0 : found.bytes.length;
    const chunk = (index: number) => file.slice(head + index * (CHUNK + TAG), head + (index + 1) * (CHUNK + TAG));
    expect(file.size).toBeGreaterThan(head + 2 * (CHUNK + TAG));
    const swapped = new Blob([file.slice(0, head), chunk(1), chunk(0), file.slice(head + 2 * (CHUNK + TAG))]);
    expect(await troubleIn(swapped)).toBe('damaged');
  });

  it('has the chunks of another file of the same key', async () => {
    const [one, other] = [await seal('x'.repeat(50)), await seal('x'.repeat(50))];
    const found = await readHeader(one);
    const head = typeof found === 'string' ? 0 : found.bytes.length;
    expect(one.size).toBe(other.size);
    expect(await troubleIn(new Blob([one.slice(0, head), other.slice(head)]))).toBe('damaged');
  });

  it.each([
    ['nothing', ''],
    ['a text', 'KEEPTRACK is a fine name'],
    ['a notebook that is not sealed', '{"format":"keeptrack-notebook"}'],
  ])('is %s', async (_, text) => expect(await troubleIn(new Blob([text]))).toBe('not-ours'));

  /** A file whose header says something else, with its digest put right as whoever made it would. */
  const withHeader = async (change: (json: string) => string) => {
    const whole = await bytesOf(await seal('words'));
    const length = new DataView(whole.buffer).getUint32(16);
    const json = change(new TextDecoder().decode(whole.subarray(20, 20 + length)));
    const words = new TextEncoder().encode(json);
    const start = new Uint8Array(20 + words.length);
    start.set(whole.subarray(0, 16));
    new DataView(start.buffer).setUint32(16, words.length);
    start.set(words, 20);
    const digest = await crypto.subtle.digest('SHA-256', start);
    return new Blob([start, digest, whole.subarray(20 + length + 32)]);
  };

  it('comes from a newer Keeptrack', async () => {
    expect(await troubleIn(await withHeader((json) => json.replace('"version":1', '"version":2,"new":true')))).toBe(
      'newer',
    );
  });

  it.each([
    ['weaker', '599999'],
    ['endless', '10000001'],
  ])('asks for a key that is %s', async (_, iterations) => {
    const file = await withHeader((json) => json.replace('1000000', iterations));
    expect(await troubleIn(file)).toBe('damaged');
  });

  it('says of itself what it is not, with a digest put right', async () => {
    expect(await troubleIn(await withHeader((json) => json.replace('"notes":3', '"notes":4')))).toBe('damaged');
  });

  it('is larger than can be taken, and says so before it is opened', async () => {
    const file = await seal('x'.repeat(2_000));
    expect(await troubleIn(file, 1_999)).toBe('too-large');
    expect(await open(file, 1_999)).toMatchObject({ failure: { most: 1_999 } });
    expect((await open(file, 2_000)).ok).toBe(true);
  });

  it('holds more than anybody would unpack', async () => {
    const bomb = await pack(new Blob(['x'.repeat(10_000_000)]));
    expect(bomb.length).toBeLessThan(20_000);
    await expect(unpack(new Blob([bomb]).stream(), 9_999_999)).rejects.toThrow(TooMuchInside);
    expect((await unpack(new Blob([bomb]).stream(), 10_000_000)).size).toBe(10_000_000);
  });
});
