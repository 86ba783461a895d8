/** What a reader takes from a channel and what it refuses: A16, A18–A21 of the safety plan, and every check by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptUpdate, type UpdateFiles } from '../../sharing/accept-update';
import type { Channel, Root } from '../../sharing/channel-model';
import { type ChannelState, freshnessOf, keptPacks, laterRatchet } from '../../sharing/channel-state';
import { fingerprintOf } from '../../sharing/fingerprint';
import { firstRoot } from '../../sharing/follow-roots';
import { kidOf } from '../../sharing/public-key';
import { signFile } from '../../sharing/sign-file';
import { createSigningKey, type SigningKey } from '../../sharing/signing-key';
import { begin, bytesOf, channelOf, inRole, LATER, NOW, orchardAt, rootOf, signRoot } from './team';

const RUNS = Number(process.env.SHARING_RUNS ?? 300);

const key = await createSigningKey();
const other = await createSigningKey();
/** A key of small order, under its right name. */
const SMALL = 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const SMALL_KID = await kidOf(SMALL);
const fresh = begin(rootOf(1, [key]));

const take = async (state: ChannelState, files: UpdateFiles, now = NOW): Promise<ChannelState> => {
  const result = await acceptUpdate(state, files, now);
  if (!result.ok) throw new Error(`${result.code} ${result.path} ${JSON.stringify(result.problems)}`);
  return result.state;
};
const codeOf = async (state: ChannelState, files: UpdateFiles) => {
  const result = await acceptUpdate(state, files, NOW);
  return result.ok ? 'taken' : result.code;
};
const v5 = await take(fresh, await channelOf(5, [key]));

describe('a channel', () => {
  it('is taken with its packs, and remembered', async () => {
    const files = await channelOf(5, [key]);
    const result = await acceptUpdate(fresh, files, NOW);
    expect(result).toMatchObject({
      ok: true,
      packs: [{ pack: { id: 'orchard', version: '1.2.5' } }],
      state: { ratchet: { epoch: 1, version: 5 }, confirmed: NOW },
    });
  });
  it('that did not change is confirmed and not doubled', async () => {
    const again = await take(v5, await channelOf(5, [key]), LATER);
    expect(again).toEqual({ ...v5, confirmed: LATER });
  });
  it('keeps three versions, newest first, and says which packs to keep', async () => {
    let state = fresh;
    for (const version of [1, 2, 3, 7]) state = await take(state, await channelOf(version, [key]));
    expect(state.versions.map(({ channel }) => channel.version)).toEqual([7, 3, 2]);
    expect(keptPacks(state).size).toBe(3);
  });
  it('may hold nothing', async () => expect(await codeOf(v5, await channelOf(6, [key], {}, []))).toBe('taken'));

  it.each<readonly [string, string, Partial<Channel> | Record<string, unknown>]>([
    ['of somebody else', 'wrong-channel', { channelId: 'another-team' }],
    ['of an epoch to come', 'wrong-epoch', { epoch: 2 }],
    ['for newer readers', 'client-too-old', { minClient: 2 }],
    ['signed by a key that it revokes', 'revoked-signer', { revokedKids: [key.kid] }],
    ['with a part nobody knows', 'bad-channel', { more: 1 }],
    ['of another format', 'bad-channel', { format: 2 }],
    ['with half a version', 'bad-channel', { version: 5.5 }],
    ['with no time', 'bad-channel', { expires: 'soon' }],
    ['with a day that is none', 'bad-channel', { issued: '2026-13-01T00:00:00Z' }],
    [
      'with a path of its own',
      'bad-channel',
      { packs: [{ ...v5.versions[0]!.channel.packs[0]!, path: '../notes.json' }] },
    ],
    ['with a pack twice', 'bad-channel', { packs: Array(2).fill(v5.versions[0]!.channel.packs[0]) }],
    [
      'with more than anybody wants',
      'bad-channel',
      {
        packs: Array.from({ length: 40 }, (_, n) => ({
          ...v5.versions[0]!.channel.packs[0]!,
          id: `pack-${n}`,
          bytes: 1_000_000,
        })),
      },
    ],
  ])('%s is refused', async (_, code, more) =>
    expect(await codeOf(v5, await channelOf(6, [key], more as Partial<Channel>))).toBe(code),
  );

  it('of another signer is refused', async () =>
    expect(await codeOf(v5, await channelOf(6, [other]))).toBe('unknown-signer'));
  it('too large to look at is refused', async () =>
    expect(await codeOf(v5, { ...(await channelOf(6, [key])), channel: new Uint8Array(262_145) })).toBe('too-big'));
  it('with keys of a prototype is refused, and changes nothing', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const { plain } = await channelOf(6, [key]);
      const text = JSON.stringify(plain).replace('{', `{${JSON.stringify(name)}:{"polluted":true},`);
      const channel = await signFile(bytesOf(text), 'channel', [key]);
      expect(await codeOf(v5, { roots: [], channel, packs: new Map() })).toBe('bad-channel');
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
  it('revoked a key: that key does not speak again, though a later version forgot', async () => {
    const two = begin(rootOf(1, [key, other]));
    const revoked = await take(two, await channelOf(1, [key], { revokedKids: [other.kid] }));
    expect(await codeOf(revoked, await channelOf(2, [other]))).toBe('revoked-signer');
    expect(await codeOf(two, await channelOf(2, [other]))).toBe('taken');
  });
  it('revoked a key: the next epoch may take it in again', async () => {
    const two = begin(rootOf(1, [key, other]));
    const revoked = await take(two, await channelOf(1, [key], { revokedKids: [other.kid] }));
    const roots = [await signRoot(rootOf(2, [key, other]), [key])];
    expect(await codeOf(revoked, { ...(await channelOf(2, [other], { epoch: 2 })), roots })).toBe('taken');
  });
  it('needs as many signers as its root says', async () => {
    const two = begin(rootOf(1, [key, other], { thresholds: { root: 1, channel: 2 } }));
    expect(await codeOf(two, await channelOf(1, [key]))).toBe('too-few-signatures');
    expect(await codeOf(two, await channelOf(1, [key, other]))).toBe('taken');
  });
});

describe('packs of a channel', () => {
  const replaced = async (text: string, entry: object = {}) => {
    const files = await channelOf(6, [key]);
    const [pack] = files.plain.packs;
    const { channel } = await channelOf(6, [key], { packs: [{ ...pack!, ...entry }] });
    return { ...files, channel, packs: new Map([[pack!.sha256, bytesOf(text)]]) };
  };
  it.each<readonly [string, string, () => Promise<UpdateFiles>]>([
    ['that are not there', 'pack-missing', async () => ({ ...(await channelOf(6, [key])), packs: new Map() })],
    ['of an older version', 'pack-changed', () => replaced(orchardAt('1.2.4'))],
    ['of another length', 'pack-changed', () => replaced(`${orchardAt('1.2.6')} `)],
    ['of another length than the index says', 'pack-changed', () => replaced(orchardAt('1.2.6'), { bytes: 5 })],
    ['that are too large', 'too-big', () => replaced('x'.repeat(1_048_577))],
    [
      'that are no packs',
      'pack-refused',
      () => channelOf(6, [key], {}, ['{"id":"a","version":"1.0.0","name":{"en":"A","zh":"甲"}}']),
    ],
    ['said to be of another version', 'pack-mismatch', () => replaced(orchardAt('1.2.6'), { version: '1.2.7' })],
    ['said to be another', 'pack-mismatch', () => replaced(orchardAt('1.2.6'), { id: 'core' })],
    ['under another title', 'pack-mismatch', () => replaced(orchardAt('1.2.6'), { title: { en: 'Bank', zh: '银行' } })],
  ])('%s are refused', async (_, code, files) => expect(await codeOf(v5, await files())).toBe(code));
  it('are told at the line where the one door refuses them', async () => {
    const text = orchardAt('1.2.6').replace('"priority": 1', '"priority": 9');
    const result = await acceptUpdate(v5, await channelOf(6, [key], {}, [text]), NOW);
    expect(result).toMatchObject({ ok: false, code: 'pack-refused', problems: [{ path: 'tracks[0].priority' }] });
  });
});

describe('A16: one byte changed', () => {
  it('anywhere in the files is refused, and nothing is taken', async () => {
    const files = await channelOf(6, [key]);
    const [[sha256, pack]] = [...files.packs] as [[string, Uint8Array]];
    const damage = (bytes: Uint8Array, at: number, by: number) => {
      const copy = new Uint8Array(bytes);
      copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ by;
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, inPack) => {
        const changed = inPack
          ? { ...files, packs: new Map([[sha256, damage(pack, at, by)]]) }
          : { ...files, channel: damage(files.channel, at, by) };
        expect((await acceptUpdate(v5, changed, NOW)).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
    expect(await codeOf(v5, files)).toBe('taken');
  });
});

describe('A18: rollback and mixing', () => {
  it('older versions are refused in any order', async () => {
    const state = await take(fresh, await channelOf(201, [key]));
    const older = await Promise.all(Array.from({ length: 200 }, (_, n) => channelOf(n + 1, [key])));
    for (const files of fc.sample(fc.shuffledSubarray(older, { minLength: 200 }), 1)[0] ?? [])
      expect(await codeOf(state, files)).toBe('older-version');
  });
  it('are found by this test: without its ratchet a reader goes back', async () => {
    const forgetful = { ...v5, ratchet: { epoch: 1, version: 0 } };
    expect(await codeOf(forgetful, await channelOf(4, [key]))).toBe('taken');
  });
  it('the ratchet survives in the other place', async () => {
    const wiped = { ...begin(v5.root), ratchet: laterRatchet({ epoch: 1, version: 0 }, v5.ratchet) };
    expect(await codeOf(wiped, await channelOf(4, [key]))).toBe('older-version');
    expect(await codeOf(wiped, await channelOf(5, [key]))).toBe('taken');
    expect(laterRatchet({ epoch: 2, version: 1 }, { epoch: 1, version: 9 })).toEqual({ epoch: 2, version: 1 });
  });
  it('the ratchet survives where the root went back', async () => {
    const wiped = { ...begin(rootOf(1, [key])), ratchet: { epoch: 2, version: 1 } };
    expect(await codeOf(wiped, await channelOf(9, [key]))).toBe('older-version');
  });
  it('one version cannot be two things', async () =>
    expect(await codeOf(v5, await channelOf(5, [key], { expires: NOW }))).toBe('version-differs'));
  it('an index with the packs of another version is refused', async () => {
    const [four, six] = [await channelOf(4, [key]), await channelOf(6, [key])];
    expect(await codeOf(v5, { ...six, packs: four.packs })).toBe('pack-missing');
    const [sha256] = six.packs.keys();
    const [bytes] = four.packs.values();
    expect(await codeOf(v5, { ...six, packs: new Map([[sha256!, bytes!]]) })).toBe('pack-changed');
  });
});

describe('A19: a channel that stands still, and clocks that are wrong', () => {
  it.each([
    '1970-01-01T00:00:00Z',
    '2026-11-18T09:00:00Z',
    '2026-11-22T09:00:00Z',
    '2026-12-21T09:00:00Z',
    '2027-03-20T09:00:00Z',
    '2036-11-20T09:00:00Z',
    '2038-01-19T03:14:08Z',
    '2100-01-01T00:00:00Z',
    'no time at all',
  ])('is taken at %s, with a banner where it is old, and the ratchet stays', async (now) => {
    const state = await take(v5, await channelOf(6, [key]), now);
    expect(state.ratchet).toEqual({ epoch: 1, version: 6 });
    expect(freshnessOf(state, now).expired).toBe(now > LATER && now !== 'no time at all');
    expect(await codeOf(state, await channelOf(5, [key]))).toBe('older-version');
  });
  it('says how long ago it was confirmed', () => {
    expect(freshnessOf(v5, '2026-12-02T10:00:00Z')).toEqual({ expired: false, days: 12 });
    expect(freshnessOf(v5, '2026-11-19T10:00:00Z').days).toBe(0);
    expect(freshnessOf(fresh, NOW)).toEqual({ expired: false, days: 0 });
  });
});

describe('A20: fast-forward', () => {
  it('is refused where it leaps', async () =>
    expect(await codeOf(v5, await channelOf(1_000_000_005, [key]))).toBe('version-jump'));
  it('up to ten thousand is none', async () => {
    expect(await codeOf(v5, await channelOf(10_005, [key]))).toBe('taken');
    expect(await codeOf(v5, await channelOf(10_006, [key]))).toBe('version-jump');
  });
  it('by a leaked key is over with the next epoch, in one refresh', async () => {
    const root = rootOf(1, [key], { keys: [...inRole('root', key), ...inRole('channel', other)] });
    const led = await take(begin(root), await channelOf(1_000_000_000, [other]));
    expect(await codeOf(led, await channelOf(6, [other]))).toBe('older-version');
    const next = await signRoot(rootOf(2, [key]), [key]);
    const recovered = await take(led, { ...(await channelOf(6, [key], { epoch: 2 })), roots: [next] });
    expect(recovered.ratchet).toEqual({ epoch: 2, version: 6 });
    expect(await codeOf(recovered, await channelOf(1_000_000_001, [other]))).toBe('unknown-signer');
  });
});

describe('A21: keys that change', () => {
  const EPOCHS = 20;
  /** One key leaves and one comes with each epoch, two of three sign. */
  const keysAt = async () => {
    const all = await Promise.all(Array.from({ length: EPOCHS + 3 }, () => createSigningKey()));
    return (epoch: number) => all.slice(epoch, epoch + 3);
  };
  const chain = async () => {
    const at = await keysAt();
    const two = (epoch: number) => rootOf(epoch, at(epoch), { thresholds: { root: 2, channel: 1 } });
    // Those who stay are two of the old and two of the new ones.
    const signers = (epoch: number) => at(epoch).slice(0, 2);
    const roots = await Promise.all(
      Array.from({ length: EPOCHS - 1 }, (_, index) => signRoot(two(index + 2), signers(index + 2))),
    );
    return { at, two, roots, signers };
  };

  it('a reader nineteen epochs behind catches up', async () => {
    const { at, two, roots } = await chain();
    const state = await take(begin(two(1)), {
      ...(await channelOf(9, at(EPOCHS).slice(0, 1), { epoch: EPOCHS })),
      roots,
    });
    expect(state.root.epoch).toBe(EPOCHS);
  });
  it('a root that is missing, twice, out of order, or behind is refused', async () => {
    const { at, two, roots } = await chain();
    const files = await channelOf(9, at(EPOCHS).slice(0, 1), { epoch: EPOCHS });
    const code = (changed: readonly Uint8Array[], from: Root = two(1)) =>
      codeOf(begin(from), { ...files, roots: changed });
    expect(await code(roots.toSpliced(9, 1))).toBe('epoch-gap');
    expect(await code(roots.toSpliced(9, 0, roots[9]!))).toBe('epoch-gap');
    expect(await code(roots.toReversed())).toBe('epoch-gap');
    expect(await code(roots, two(4))).toBe('epoch-gap');
    expect(await code(roots.slice(0, -1))).toBe('wrong-epoch');
    expect(await code([])).toBe('unknown-signer');
  });
  it.each<readonly [string, string, (keys: readonly SigningKey[]) => readonly SigningKey[]]>([
    ['two who are in both epochs', 'taken', ([, b, c]) => [b!, c!]],
    ['everybody', 'taken', (keys) => keys],
    ['one who is in both', 'too-few-signatures', ([, b]) => [b!]],
    ['two of the old, of whom one leaves', 'too-few-signatures', ([a, b]) => [a!, b!]],
    ['two of the new, of whom one comes', 'too-few-signatures', ([, , c, d]) => [c!, d!]],
    ['one of each', 'too-few-signatures', ([a, , , d]) => [a!, d!]],
    ['two of the old and two of the new', 'taken', ([a, b, c, d]) => [a!, b!, c!, d!]],
  ])('signed by %s: %s', async (_, expected, choose) => {
    const keys = await Promise.all(Array.from({ length: 4 }, () => createSigningKey()));
    const thresholds = { root: 2, channel: 1 };
    const [one, two] = [rootOf(1, keys.slice(0, 3), { thresholds }), rootOf(2, keys.slice(1), { thresholds })];
    const next = await signRoot(two, choose(keys));
    expect(await codeOf(begin(one), { ...(await channelOf(1, [keys[3]!], { epoch: 2 })), roots: [next] })).toBe(
      expected,
    );
  });
  it('signed by a channel key is refused: it speaks for packs alone', async () => {
    const root = rootOf(1, [key], { keys: [...inRole('root', key), ...inRole('channel', other)] });
    const grabbed = await signRoot(rootOf(2, [other]), [other]);
    const files = { ...(await channelOf(1, [other], { epoch: 2 })), roots: [grabbed] };
    expect(await codeOf(begin(root), files)).toBe('too-few-signatures');
  });
  it.each<readonly [string, string, Record<string, unknown>]>([
    ['of another channel', 'wrong-channel', { channelId: 'another-team' }],
    ['that asks for more signers than it has', 'bad-root', { thresholds: { root: 2, channel: 1 } }],
    ['that asks for none', 'bad-root', { thresholds: { root: 0, channel: 1 } }],
    ['without keys', 'bad-root', { keys: [] }],
    ['with a key twice', 'bad-root', { keys: [...inRole('root', key, key), ...inRole('channel', key)] }],
    [
      'with a name that is not its key’s',
      'bad-root',
      { keys: [...inRole('root', { ...key, kid: other.kid }), ...inRole('channel', key)] },
    ],
    [
      'with a key of small order',
      'bad-root',
      {
        keys: [...inRole('root', key), { kid: SMALL_KID, pub: SMALL, role: 'channel' }],
      },
    ],
    [
      'with a role nobody knows',
      'bad-root',
      { keys: [...inRole('root', key), { ...inRole('channel', key)[0], role: 'all' }] },
    ],
    ['with a part nobody knows', 'bad-root', { more: true }],
  ])('a root %s is refused', async (_, code, more) => {
    const next = await signRoot({ ...rootOf(2, [key]), ...more }, [key]);
    expect(await codeOf(v5, { ...(await channelOf(6, [key], { epoch: 2 })), roots: [next] })).toBe(code);
  });
  it('a root too large to look at is refused', async () =>
    expect(await codeOf(v5, { ...(await channelOf(6, [key])), roots: [new Uint8Array(65_537)] })).toBe('too-big'));
});

describe('the first root', () => {
  it('is taken where it is the one that was asked for', async () => {
    const root = rootOf(3, [key]);
    const bytes = await signRoot(root, [key]);
    const fingerprint = await fingerprintOf(root);
    expect(await firstRoot(bytes, { fingerprint })).toEqual({ ok: true, root });
    expect(await firstRoot(bytes, { kids: [key.kid, other.kid] })).toEqual({ ok: true, root });
    expect(await firstRoot(bytes, null)).toEqual({ ok: true, root });
  });
  it('is refused where it is another', async () => {
    const bytes = await signRoot(rootOf(3, [other]), [other]);
    const fingerprint = await fingerprintOf(rootOf(3, [key]));
    expect(await firstRoot(bytes, { fingerprint })).toMatchObject({ code: 'other-fingerprint' });
    expect(await firstRoot(bytes, { kids: [key.kid] })).toMatchObject({ code: 'other-fingerprint' });
    const joined = await signRoot(rootOf(3, [key, other]), [key, other]);
    expect(await firstRoot(joined, { kids: [key.kid] })).toMatchObject({ code: 'other-fingerprint' });
  });
  it('has to be signed by enough of its own keys', async () => {
    const two = { thresholds: { root: 2, channel: 1 } };
    expect(await firstRoot(await signRoot(rootOf(1, [key, other], two), [key]), null)).toMatchObject({
      code: 'too-few-signatures',
    });
    expect(await firstRoot(await signRoot(rootOf(1, [key]), [other]), null)).toMatchObject({ code: 'unknown-signer' });
  });
});

describe('any files', () => {
  it('are answered, never thrown at', async () => {
    const some = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytesOf));
    const signed = fc.oneof(fc.json(), fc.string()).map(bytesOf);
    await fc.assert(
      fc.asyncProperty(some, some, signed, async (channel, root, content) => {
        const packs = new Map<string, Uint8Array>();
        expect((await acceptUpdate(v5, { roots: [], channel, packs }, NOW)).ok).toBe(false);
        const good = await channelOf(6, [key]);
        expect((await acceptUpdate(v5, { ...good, roots: [root] }, NOW)).ok).toBe(false);
        const odd = await signFile(content, 'channel', [key]);
        expect((await acceptUpdate(v5, { roots: [], channel: odd, packs }, NOW)).ok).toBe(false);
        const oddRoot = await signFile(content, 'root', [key]);
        expect((await acceptUpdate(v5, { ...good, roots: [oddRoot] }, NOW)).ok).toBe(false);
      }),
      { numRuns: Math.min(RUNS, 5_000) },
    );
  });
});
