/** Following channels: what was verified is offered, what somebody takes is read with, and whatever goes wrong leaves all as it was. */
import { describe, expect, it } from 'vitest';
import { writeChannelLink } from '../../sharing/channel-link';
import type { Ratchet } from '../../sharing/channel-state';
import { Unreachable } from '../../sharing/fetch-path';
import { fingerprintOf } from '../../sharing/fingerprint';
import { createChannelFollower } from '../../sharing/follow-channels';
import type { FollowedChannel } from '../../sharing/followed-channel';
import { NO_POLICY, type Policy } from '../../sharing/policy';
import { type PublishOrder, publish } from '../../sharing/publish';
import { createSigningKey } from '../../sharing/signing-key';
import { createMemoryStore } from './memory-store';
import { LATER, NOW, orchardAt, rootOf, signRoot } from './team';

const [key, stranger] = [await createSigningKey(), await createSigningKey()];
const ROOT = rootOf(1, [key]);
const FIRST = await signRoot(ROOT, [key]);
const URL_OF = 'https://packs.example.com/orchard/';
const words = await fingerprintOf(ROOT);
const LINK = writeChannelLink({ url: URL_OF, fingerprint: words }, 'en');
const plum = orchardAt('2.0.0').replaceAll('"orchard"', '"plum"');

/** A rep with a team that publishes. */
async function openRep(policy: Partial<Policy> = {}) {
  const place = createMemoryStore();
  const order = (version: string, more: Partial<PublishOrder> = {}): PublishOrder => ({
    ...{ packs: [orchardAt(version)], keys: [key], issued: NOW, expires: LATER },
    ...more,
  });
  const begun = await publish(place, order('1.0.0', { roots: [FIRST] }));
  if (!begun.ok) throw new Error(begun.code);
  const kept = new Map<string, FollowedChannel>();
  const ratchets = new Map<string, Ratchet>();
  const packs = new Map<string, string>();
  const around = { isDown: false, refuses: false, now: NOW, asked: 0 };
  const follower = createChannelFollower({
    list: async () => [...kept.values()],
    keep: async (channel) => void kept.set(channel.id, structuredClone(channel)),
    drop: async (id) => void kept.delete(id),
    ratchet: async (id) => ratchets.get(id) ?? null,
    raise: async (id, ratchet) => void ratchets.set(id, ratchet),
    readAt: (url) => async (path) => {
      around.asked += 1;
      if (around.isDown || url !== URL_OF) throw new Unreachable('down');
      return place.files.get(path) ?? null;
    },
    policy: async () => ({ ...NO_POLICY, ...policy }),
    async takePacks(texts, without) {
      if (around.refuses) return false;
      for (const text of texts) {
        const { id, version } = JSON.parse(text);
        packs.set(id, version);
      }
      for (const id of without) packs.delete(id);
      return true;
    },
    now: () => new Date(around.now),
    chance: () => 0.5,
  });
  const published = async (version: string, more: Partial<PublishOrder> = {}) => {
    const result = await publish(place, order(version, more));
    if (!result.ok) throw new Error(result.code);
  };
  const all = () => follower.lookAround(() => true);
  const [only] = [async () => (await follower.list())[0]];
  /** Follows, and reads with what is there. */
  const join = async (link = LINK) => {
    const trouble = await follower.follow(link, words);
    if (trouble === null) await follower.take('orchard-team');
    return trouble;
  };
  return { join, place, follower, kept, ratchets, packs, around, published, all, only };
}

describe('a link', () => {
  it('is looked at before anything is kept', async () => {
    const { follower, kept, packs } = await openRep();
    expect(await follower.open(LINK)).toMatchObject({
      ok: true,
      id: 'orchard-team',
      isNamed: true,
      isFollowed: false,
      packs: [{ id: 'orchard', version: '1.0.0' }],
    });
    expect([kept.size, packs.size]).toEqual([0, 0]);
  });
  it('with the words is followed, and its packs are read with', async () => {
    const { follower, packs, only } = await openRep();
    expect(await follower.follow(LINK, words)).toBeNull();
    expect([packs.size, (await only())?.offers]).toEqual([0, true]);
    expect(await follower.take('orchard-team')).toBe(true);
    expect(packs.get('orchard')).toBe('1.0.0');
    expect(await only()).toMatchObject({ id: 'orchard-team', version: 1, offers: false, trouble: null });
  });
  it('whose words are not those of the channel takes nothing', async () => {
    const { follower, kept } = await openRep();
    expect(await follower.follow(LINK, [...words.slice(1), 0])).toBe('other-fingerprint');
    expect(await follower.open(`${URL_OF}#keeptrack=${'apple-'.repeat(7)}apple`)).toEqual({
      ok: false,
      code: 'other-fingerprint',
    });
    expect(kept.size).toBe(0);
  });
  it.each([
    ['no-link', 'http://packs.example.com/orchard/', {}],
    ['no-link', 'nonsense', {}],
    ['unreachable', 'https://elsewhere.example.com/', {}],
    ['forbidden', LINK, { allowUserChannels: false }],
    ['forbidden', LINK, { allowedHosts: ['other.example.com'] }],
  ] as const)('is refused (%s): %s', async (code, link, policy) => {
    const { follower } = await openRep(policy);
    expect(await follower.open(link)).toEqual({ ok: false, code });
  });
});

describe('a newer version', () => {
  it('is offered, and read with only once it is taken', async () => {
    const { join, follower, packs, published, all, only } = await openRep();
    await join();
    await published('1.1.0', { packs: [orchardAt('1.1.0'), plum] });
    await all();
    expect(await only()).toMatchObject({ version: 2, offers: true });
    expect([...packs]).toEqual([['orchard', '1.0.0']]);
    expect((await follower.offer('orchard-team'))?.map((text) => JSON.parse(text).version)).toEqual(['1.1.0', '2.0.0']);
    expect(await follower.take('orchard-team')).toBe(true);
    expect([...packs]).toEqual([
      ['orchard', '1.1.0'],
      ['plum', '2.0.0'],
    ]);
    expect(await only()).toMatchObject({ offers: false });
  });
  it('that was left is not offered again; the one after it is', async () => {
    const { join, follower, published, all, only } = await openRep();
    await join();
    await published('1.1.0');
    await all();
    await follower.leave('orchard-team');
    await all();
    expect(await only()).toMatchObject({ offers: false, wasLeft: true });
    await published('1.2.0');
    await all();
    expect(await only()).toMatchObject({ offers: true, wasLeft: false });
  });
  it('takes out a pack that the channel no longer has', async () => {
    const { join, follower, packs, published, all } = await openRep();
    await published('1.0.1', { packs: [orchardAt('1.0.1'), plum] });
    await join();
    await published('1.1.0');
    await all();
    await follower.take('orchard-team');
    expect([...packs.keys()]).toEqual(['orchard']);
  });
  it('that the notebook refuses leaves it waiting', async () => {
    const { join, follower, published, all, around, only, packs } = await openRep();
    await join();
    await published('1.1.0');
    await all();
    around.refuses = true;
    expect(await follower.take('orchard-team')).toBe(false);
    expect([packs.get('orchard'), (await only())?.offers]).toEqual(['1.0.0', true]);
  });
});

describe('what goes wrong', () => {
  it('at the place is told and changes nothing; it is looked at later each time', async () => {
    const { join, around, all, only, packs } = await openRep();
    await join();
    around.isDown = true;
    const pauses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await all();
      pauses.push(Date.parse((await only())?.next ?? '') - Date.parse(NOW));
    }
    expect(await only()).toMatchObject({ trouble: { code: 'unreachable' }, version: 1 });
    expect(pauses[1]).toBeGreaterThan(pauses[0] as number);
    expect(pauses[2]).toBeGreaterThan(pauses[1] as number);
    expect(packs.get('orchard')).toBe('1.0.0');
  });
  it('with a file that was changed is told with its name', async () => {
    const { join, place, all, only, published } = await openRep();
    await join();
    await published('1.1.0');
    const path = [...place.files.keys()].filter((one) => one.startsWith('packs/')).at(-1) ?? '';
    place.files.set(path, new TextEncoder().encode(orchardAt('9.9.9')));
    await all();
    expect(await only()).toMatchObject({ trouble: { code: 'pack-changed', path }, version: 1, offers: false });
  });
  it('an older version is not taken, even by a database that was wiped', async () => {
    const { join, follower, place, kept, published, all } = await openRep();
    const old = new Map(place.files);
    await join();
    await published('1.1.0');
    await all();
    kept.clear();
    place.files.clear();
    for (const [path, bytes] of old) place.files.set(path, bytes);
    expect(await follower.open(LINK)).toEqual({ ok: false, code: 'older-version' });
  });
  it('is looked at only when it is time', async () => {
    const { join, follower, around } = await openRep();
    await join();
    const { asked } = around;
    await follower.lookAround();
    expect(around.asked).toBe(asked);
    around.now = LATER;
    await follower.lookAround();
    expect(around.asked).toBeGreaterThan(asked);
  });
});

describe('a channel of the company', () => {
  const channels = [{ id: 'orchard-team', url: URL_OF, keys: [key.kid], minVersion: null }];
  it('is followed and taken without asking, and stays', async () => {
    const { follower, all, packs, published, only } = await openRep({ channels, allowUserChannels: false });
    await all();
    expect(packs.get('orchard')).toBe('1.0.0');
    await published('1.1.0');
    await all();
    expect(packs.get('orchard')).toBe('1.1.0');
    expect(await follower.unfollow('orchard-team')).toBe(false);
    expect(await only()).toMatchObject({ by: 'policy', offers: false });
  });
  it('with other keys than the company named is not followed', async () => {
    const other = [{ ...(channels[0] as (typeof channels)[number]), keys: [stranger.kid] }];
    const { all, only, packs } = await openRep({ channels: other });
    await all();
    expect([await only(), packs.size]).toEqual([undefined, 0]);
  });
});

it('a channel that is followed no more leaves its packs', async () => {
  const { join, follower, packs, only } = await openRep();
  await join();
  expect(await follower.unfollow('orchard-team')).toBe(true);
  expect([await only(), packs.get('orchard')]).toEqual([undefined, '1.0.0']);
});
