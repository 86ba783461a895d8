/** Publishing: readers see the version before or the new one, whatever happens on the way; nobody's work is written over. */
import { describe, expect, it } from 'vitest';
import { acceptUpdate } from '../../sharing/accept-update';
import { CHANNEL_PATH, ROOT_PATH, type Root } from '../../sharing/channel-model';
import { beginChannel, type ChannelState } from '../../sharing/channel-state';
import { gatherUpdate } from '../../sharing/gather-update';
import { openChannel } from '../../sharing/open-channel';
import { type PublishOrder, publish } from '../../sharing/publish';
import { createSigningKey } from '../../sharing/signing-key';
import { createMemoryStore, Killed, type MemoryStore } from './memory-store';
import { bytesOf, channelOf, inRole, LATER, NOW, orchardAt, rootOf, signRoot } from './team';

const [key, other] = [await createSigningKey(), await createSigningKey()];
const ROOT = rootOf(1, [key]);
const FIRST = await signRoot(ROOT, [key]);
const GRABBED = await signRoot(rootOf(2, [other]), [other]);
const second = orchardAt('2.0.0').replaceAll('"orchard"', '"plum"');

const orderOf = (version: string, more: Partial<PublishOrder> = {}): PublishOrder => ({
  packs: [orchardAt(version)],
  keys: [key],
  issued: NOW,
  expires: LATER,
  ...more,
});
const begun = async () => {
  const store = createMemoryStore();
  const result = await publish(store, orderOf('1.0.0', { roots: [FIRST] }));
  if (!result.ok) throw new Error(result.code);
  return store;
};
const reading = (files: ReadonlyMap<string, Uint8Array>) => async (path: string) => files.get(path) ?? null;

/** What a reader makes of what lies there. */
const readAs = async (files: ReadonlyMap<string, Uint8Array>, state: ChannelState = beginChannel(ROOT)) => {
  const update = await gatherUpdate(reading(files), state, new Map());
  return update && acceptUpdate(state, update, NOW);
};
const versionsOf = async (files: ReadonlyMap<string, Uint8Array>, state?: ChannelState) => {
  const result = await readAs(files, state);
  return result && (result.ok ? result.packs.map(({ pack }) => `${pack.id} ${pack.version}`) : result.code);
};

describe('publishing', () => {
  it('begins a channel and goes on with it', async () => {
    const store = await begun();
    expect(await versionsOf(store.files)).toEqual(['orchard 1.0.0']);
    const result = await publish(store, orderOf('1.1.0', { packs: [orchardAt('1.1.0'), second] }));
    expect(result).toMatchObject({ ok: true, channel: { version: 2 }, before: { version: 1 } });
    expect(await versionsOf(store.files)).toEqual(['orchard 1.1.0', 'plum 2.0.0']);
  });
  it('needs a root to begin with', async () => {
    const store = createMemoryStore();
    expect(await publish(store, orderOf('1.0.0'))).toMatchObject({ code: 'no-root' });
    expect(store.files.size).toBe(0);
  });
  it.each<readonly [string, string, Partial<PublishOrder>]>([
    [
      'a pack that is refused',
      'pack-refused',
      { packs: [orchardAt('1.1.0').replace('"priority": 1', '"priority": 9')] },
    ],
    ['a pack twice', 'bad-channel', { packs: [orchardAt('1.1.0'), orchardAt('1.2.0')] }],
    ['a key that may not', 'unknown-signer', { keys: [other] }],
    ['no key', 'malformed', { keys: [] }],
    ['a day that is none', 'bad-channel', { expires: 'some day' }],
    ['a version below the first', 'bad-channel', { version: 0 }],
    ['its own key revoked', 'revoked-signer', { revokedKids: [key.kid] }],
    ['a root that nobody of before signed', 'too-few-signatures', { roots: [GRABBED] }],
  ])('with %s writes nothing', async (_, code, more) => {
    const store = await begun();
    const before = new Map(store.files);
    expect(await publish(store, orderOf('1.1.0', more))).toMatchObject({ ok: false, code });
    expect(store.files).toEqual(before);
  });
  it('remembers revoked keys within an epoch, and begins the next without any', async () => {
    const store = createMemoryStore();
    const roots = [await signRoot(rootOf(1, [key, other]), [key])];
    await publish(store, orderOf('1.0.0', { roots, revokedKids: [other.kid] }));
    expect(await publish(store, orderOf('1.1.0'))).toMatchObject({ channel: { revokedKids: [other.kid] } });
    const next = await signRoot(rootOf(2, [key]), [key]);
    expect(await publish(store, orderOf('1.2.0', { roots: [next] }))).toMatchObject({
      channel: { revokedKids: [], epoch: 2, version: 3 },
    });
  });
  it('takes readers of every epoch along when keys change', async () => {
    const store = await begun();
    const before = await readAs(store.files);
    const next = await signRoot(rootOf(2, [other]), [key, other]);
    await publish(store, orderOf('1.1.0', { roots: [next], keys: [other] }));
    expect(await versionsOf(store.files, before?.ok ? before.state : undefined)).toEqual(['orchard 1.1.0']);
    expect(await openChannel(reading(store.files), null, NOW)).toMatchObject({
      ok: true,
      state: { root: { epoch: 2 } },
    });
  });
});

describe('gathering', () => {
  it('does not go after more roots than a channel ever has, nor past one that is missing', async () => {
    const { channel } = await channelOf(1, [key], { epoch: 1_000_000 });
    const asked: string[] = [];
    const gather = (missing: number) =>
      gatherUpdate(
        async (path) => {
          asked.push(path);
          return path === CHANNEL_PATH ? channel : path === `roots/${missing}.json` ? null : bytesOf('{}');
        },
        beginChannel(ROOT),
        new Map(),
      );
    expect((await gather(0))?.roots).toHaveLength(200);
    asked.length = 0;
    expect((await gather(5))?.roots).toHaveLength(3);
    expect(asked.filter((path) => path.startsWith('roots/'))).toHaveLength(4);
  });
});

describe('two publishers', () => {
  it('who set out at once: one is first, the other is told, nothing is lost', async () => {
    const store = await begun();
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => publish(store, orderOf(`1.${n + 1}.0`))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'changed')).toHaveLength(7);
    const [winner] = results.filter((result) => result.ok);
    expect(await versionsOf(store.files)).toEqual(winner?.ok ? [`orchard ${winner.channel.packs[0]?.version}`] : []);
  });
  it('who begin one channel with two roots: one channel is begun', async () => {
    const store = createMemoryStore();
    const theirs = await signRoot(rootOf(1, [other]), [other]);
    const results = await Promise.all([
      publish(store, orderOf('1.0.0', { roots: [FIRST] })),
      publish(store, orderOf('1.0.0', { roots: [theirs], keys: [other] })),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await openChannel(reading(store.files), null, NOW)).toMatchObject({ ok: true });
  });
});

describe('A52: a publisher who is killed', () => {
  /** Publishes with a store that stops after so many writes; answers what lies there and whether it was stopped. */
  const killedAfter = async (writes: number, before: ReadonlyMap<string, Uint8Array>, order: PublishOrder) => {
    const store = createMemoryStore(new Map(before), writes);
    const wasKilled = await publish(store, order).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Killed) return true;
        throw error;
      },
    );
    return { store, wasKilled };
  };
  const order = async () =>
    orderOf('1.1.0', {
      packs: [orchardAt('1.1.0'), second],
      roots: [await signRoot(rootOf(2, [other]), [key, other])],
      keys: [other],
    });
  const OLD = ['orchard 1.0.0'];
  const NEW = ['orchard 1.1.0', 'plum 2.0.0'];

  it('at any step leaves readers the old or the new version, and can be gone on from', async () => {
    const { files } = await begun();
    const known = await readAs(files);
    const state = known?.ok ? known.state : beginChannel(ROOT);
    let steps = 0;
    for (let wasKilled = true; wasKilled; steps += 1) {
      const { store, ...killed } = await killedAfter(steps, files, await order());
      wasKilled = killed.wasKilled;
      for (const moment of [...store.moments, store.files]) {
        expect([OLD, NEW]).toContainEqual(await versionsOf(moment));
        expect([OLD, NEW]).toContainEqual(await versionsOf(moment, state));
        expect(await openChannel(reading(moment), null, NOW)).toMatchObject({ ok: true });
      }
      const again = await publish(createMemoryStore(store.files), { ...(await order()), ...(await afterKill(store)) });
      expect(again.ok).toBe(true);
      expect(await versionsOf(store.files, state)).toEqual(NEW);
    }
    expect(steps).toBeGreaterThan(5);
  });
  /** Roots that are in force already need no second coming. */
  const afterKill = async (store: MemoryStore) => {
    const opened = await openChannel(reading(store.files), null, NOW);
    return opened?.ok && opened.state.root.epoch === 2 ? { roots: [] } : {};
  };
  it('at any step of the first publishing leaves no channel or the whole of it', async () => {
    for (let steps = 0; steps < 4; steps += 1) {
      const { store } = await killedAfter(steps, new Map(), orderOf('1.0.0', { roots: [FIRST] }));
      expect([null, OLD]).toContainEqual(await versionsOf(store.files));
      const again = await publish(createMemoryStore(store.files), orderOf('1.0.0', { roots: [FIRST] }));
      expect(again.ok || again.code === 'epoch-gap').toBe(true);
    }
  });
  it('would be found if the index came first', async () => {
    const { files } = await begun();
    const whole = createMemoryStore(new Map(files));
    await publish(whole, orderOf('1.1.0'));
    const early = new Map([...files, [CHANNEL_PATH, whole.files.get(CHANNEL_PATH) ?? bytesOf('')]]);
    expect([OLD, ['orchard 1.1.0']]).not.toContainEqual(await versionsOf(early));
  });
});

describe('a channel that was damaged', () => {
  it('is not published over, unless somebody says where it stood', async () => {
    const store = await begun();
    store.files.set(CHANNEL_PATH, bytesOf('{}'));
    expect(await publish(store, orderOf('1.1.0'))).toMatchObject({ code: 'malformed', path: CHANNEL_PATH });
    expect(await publish(store, orderOf('1.1.0', { version: 9 }))).toMatchObject({ ok: true, channel: { version: 9 } });
    expect(await versionsOf(store.files)).toEqual(['orchard 1.1.0']);
  });
  it('by a leaked key that leapt ahead goes on in the next epoch', async () => {
    const root: Root = rootOf(1, [key], { keys: [...inRole('root', key), ...inRole('channel', other)] });
    const store = createMemoryStore(new Map([[ROOT_PATH, await signRoot(root, [key])]]));
    const leapt = await channelOf(1_000_000_000, [other]);
    store.files.set(CHANNEL_PATH, leapt.channel);
    for (const [sha256, bytes] of leapt.packs) store.files.set(`packs/${sha256}.json`, bytes);
    const honest = { ...beginChannel(root), ratchet: { epoch: 1, version: 15 } };
    const led = await readAs(store.files, beginChannel(root));
    const next = await signRoot(rootOf(2, [key]), [key]);
    expect(await publish(store, orderOf('1.1.0', { roots: [next], version: 16 }))).toMatchObject({ ok: true });
    expect(await versionsOf(store.files, honest)).toEqual(['orchard 1.1.0']);
    expect(await versionsOf(store.files, led?.ok ? led.state : undefined)).toEqual(['orchard 1.1.0']);
  });
});
