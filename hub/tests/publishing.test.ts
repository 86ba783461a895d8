/** Publishing: only what was approved, in an order that leaves nothing dangling, first come first served. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptUpdate } from '../../sharing/accept-update';
import type { Root } from '../../sharing/channel-model';
import { beginChannel } from '../../sharing/channel-state';
import { gatherUpdate } from '../../sharing/gather-update';
import { openChannel } from '../../sharing/open-channel';
import { publish } from '../../sharing/publish';
import { signFile } from '../../sharing/sign-file';
import { createSigningKey, type SigningKey } from '../../sharing/signing-key';
import { createFolderStore } from '../../sharing/stores/folder-store';
import { openHttpStore } from '../../sharing/stores/http-store';
import { parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { channelsBehind, showChannel } from '../publishing/show-channel';
import { bodyOf, indexText, type Member, openSeat, packText, type Seat } from './open-seat';

let seat: Seat;
let ana: Member;
let bo: Member;
let cy: Member;
/** A pack and a channel of each test's own. */
let turn = 0;
let pack: string;
let channel: string;
beforeEach(() => {
  turn += 1;
  pack = `orchard-${turn}`;
  channel = `team-${turn}`;
});
beforeAll(async () => {
  seat = await openSeat();
  ana = await seat.member('Ana', 'author', 'reviewer');
  bo = await seat.member('Bo', 'author', 'reviewer');
  cy = await seat.member('Cy', 'publisher');
});
afterAll(() => seat.leave());

const [NOW, LATER] = ['2026-11-20T09:00:00Z', '2026-12-20T09:00:00Z'];

/** A root in which one key may sign roots and channels. */
const rootOf = (epoch: number, { kid, pub }: SigningKey): Root => ({
  ...{ format: 1, channelId: 'orchard-team', epoch, issued: NOW, thresholds: { root: 1, channel: 1 } },
  keys: [
    { kid, pub, role: 'root' },
    { kid, pub, role: 'channel' },
  ],
});
const signRoot = (root: Root, ...keys: readonly SigningKey[]) =>
  signFile(new TextEncoder().encode(JSON.stringify(root)), 'root', keys);

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** As readers get it. */
const published = (text: string): string => {
  const parsed = parsePack(text);
  if (!parsed.ok) throw new Error('no good pack');
  return serialisePack(parsed.pack);
};

const review = (by: Member, revision: number, verdict: string, more: object = {}) =>
  seat.ask('POST', `/api/packs/${pack}/revisions/${revision}/reviews`, {
    by,
    body: { id: randomUUID(), verdict, ...more },
  });

const put = (path: string, body: string, condition: Record<string, string>, by = cy) =>
  seat.ask('PUT', `/channels/${channel}/${path}`, { by, body, headers: condition });
const isNew = { 'if-none-match': '*' };
const shown = (path: string) => readFileSync(join(seat.folder, channel, path), 'utf8');

/** Writes, approves and puts a pack; answers the file. */
async function approve(title: string, on: number | null): Promise<string> {
  await seat.save(pack, packText(pack, title), on, ana);
  expect((await review(bo, (on ?? 0) + 1, 'approve')).status).toBe(201);
  return published(packText(pack, title));
}
async function putPack(file: string): Promise<string> {
  expect((await put(`packs/${hashOf(file)}.json`, file, isNew)).status).toBe(201);
  return file;
}

describe('a review', () => {
  it('is kept with its place and words', async () => {
    await seat.save(pack, packText(pack), null, ana);
    await review(bo, 1, 'comment', { place: 'tracks/late', words: '太长了' });
    const reviews = await bodyOf(seat.ask('GET', `/api/packs/${pack}/revisions/1/reviews`, { by: ana }));
    expect(reviews).toMatchObject([{ reviewer: 'Bo', verdict: 'comment', place: 'tracks/late', words: '太长了' }]);
  });

  it('that is sent again is done once', async () => {
    await seat.save(pack, packText(pack), null, ana);
    const id = randomUUID();
    for (const _ of [1, 2]) expect((await review(bo, 1, 'comment', { id })).status).toBe(201);
    expect(await bodyOf(seat.ask('GET', `/api/packs/${pack}/revisions/1/reviews`, { by: ana }))).toHaveLength(1);
  });

  it('cannot approve own work, an older revision, or what readers would refuse', async () => {
    await seat.save(pack, packText(pack), null, ana);
    expect((await review(ana, 1, 'approve')).status).toBe(403);
    await seat.save(pack, JSON.stringify({ id: pack }), 1, ana);
    expect((await review(bo, 1, 'approve')).status).toBe(409);
    expect((await review(bo, 2, 'approve')).status).toBe(422);
    expect((await review(bo, 3, 'approve')).status).toBe(404);
    expect((await review(cy, 2, 'comment')).status).toBe(403);
  });
});

describe('a pack file', () => {
  it('is taken where its content was approved, however the draft was laid out', async () => {
    const file = await approve('One', null);
    expect(file).not.toBe(packText(pack, 'One'));
    await putPack(file);
  });

  it('is refused unapproved, objected to, under another name, or no pack', async () => {
    const draft = packText(pack, 'One');
    await seat.save(pack, draft, null, ana);
    const file = published(draft);
    const path = `packs/${hashOf(file)}.json`;
    expect((await put(path, file, isNew)).status).toBe(403);
    await review(bo, 1, 'approve');
    await review(bo, 1, 'object');
    expect((await put(path, file, isNew)).status).toBe(403);
    await review(bo, 1, 'approve');
    expect((await put(`packs/${hashOf('x')}.json`, file, isNew)).status).toBe(422);
    expect((await put(`packs/${hashOf('{}')}.json`, '{}', isNew)).status).toBe(422);
    expect((await put(path, file, isNew, ana)).status).toBe(403);
    expect((await put(path, file, isNew)).status).toBe(201);
    expect((await put(path, file, isNew)).status).toBe(412);
  });
});

describe('an index', () => {
  it('is shown with all that it names, and not before', async () => {
    const file = await putPack(await approve('One', null));
    expect(existsSync(join(seat.folder, channel))).toBe(false);
    const index = indexText(1, [file]);
    const answer = await put('channel.json', index, isNew);
    expect([answer.status, (await answer.json()).isShown]).toEqual([201, true]);
    expect([shown('channel.json'), shown(`packs/${hashOf(file)}.json`)]).toEqual([index, file]);
    const back = await seat.ask('GET', `/channels/${channel}/channel.json`, { by: cy });
    expect([await back.text(), back.headers.get('etag')]).toEqual([index, answer.headers.get('etag')]);
  });

  it('is refused where it names what is not there, or is of another size', async () => {
    const file = await approve('One', null);
    expect(await bodyOf(put('channel.json', indexText(1, [file]), isNew))).toMatchObject({
      problem: 'missing-packs',
      missing: [hashOf(file)],
    });
    await putPack(file);
    const wrong = indexText(1, [], { packs: [{ sha256: hashOf(file), bytes: 1 }] });
    expect((await put('channel.json', wrong, isNew)).status).toBe(422);
  });

  it('never goes back, and never becomes that of another channel', async () => {
    const first = await put('channel.json', indexText(5, []), isNew);
    const seen = { 'if-match': first.headers.get('etag') ?? '' };
    for (const index of [indexText(5, []), indexText(4, []), indexText(9, [], { epoch: 0 })])
      expect(await bodyOf(put('channel.json', index, seen))).toMatchObject({ problem: 'older' });
    expect(await bodyOf(put('channel.json', indexText(6, [], { channelId: 'sales' }), seen))).toMatchObject({
      problem: 'other-channel',
    });
    expect((await put('channel.json', indexText(1, [], { epoch: 2 }), seen)).status).toBe(201);
  });

  it('is published by one of many at once, and the others are told', async () => {
    const first = await put('channel.json', indexText(1, []), isNew);
    const seen = { 'if-match': first.headers.get('etag') ?? '' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => put('channel.json', indexText(2, [], { at }), seen)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 412)]);
  });

  it.each(['', '{}', '[]', 'null', '{"payload":"e30","signatures":[]}', '{"payload":"!","signatures":[{}]}', '\xff'])(
    'is no index: %s',
    async (text) => expect((await put('channel.json', text, isNew)).status).toBe(422),
  );

  it('needs a condition, and a path that a channel has', async () => {
    expect((await put('channel.json', indexText(1, []), {})).status).toBe(428);
    for (const path of ['other.json', 'packs/x.json', '..%2fchannel.json', 'packs/../../x', 'canary-x.txt'])
      expect((await put(path, 'x', isNew)).status).toBe(404);
  });

  it('is shown later where the folder could not be written at once', async () => {
    // A file where the folder should be: whoever is root may write everywhere else.
    const store = join(seat.folder, channel);
    writeFileSync(store, '');
    const index = indexText(1, []);
    expect(await bodyOf(put('channel.json', index, isNew))).toMatchObject({ isShown: false });
    expect(await channelsBehind(seat.database.query)).toEqual([channel]);
    rmSync(store);
    await showChannel(seat.database, seat.folder, channel);
    expect(shown('channel.json')).toBe(index);
    expect(await channelsBehind(seat.database.query)).toEqual([]);
  });
});

describe('the hub as a store', () => {
  it('keeps its promises to any publisher, and shows no canary', async () => {
    const options = {
      url: `${seat.url}/channels/${channel}/`,
      fetch,
      headers: { authorization: `Bearer ${cy.token}` },
    };
    const store = await openHttpStore(options);
    expect(store.way).toBe('conditions');
    const file = await approve('One', null);
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await store.write(`packs/${hashOf(file)}.json`, bytes(file), null)).toMatchObject({ ok: true });
    const first = await store.write('channel.json', bytes(indexText(1, [file])), null);
    if (!first.ok) throw new Error('not published');
    expect(await store.write('channel.json', bytes(indexText(2, [file])), first.tag)).toMatchObject({ ok: true });
    expect(await store.write('channel.json', bytes(indexText(3, [file])), first.tag)).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect(shown('channel.json')).toBe(indexText(2, [file]));
    expect(await seat.database.query(`select path from files where path like 'canary%'`)).toEqual([]);
  });

  it('carries a signed channel through a change of keys, and its readers follow', async () => {
    const [first, second] = [await createSigningKey(), await createSigningKey()];
    const one = rootOf(1, first);
    const roots = [await signRoot(one, first), await signRoot(rootOf(2, second), first, second)];
    const store = await openHttpStore({
      url: `${seat.url}/channels/${channel}/`,
      fetch,
      headers: { authorization: `Bearer ${cy.token}` },
    });
    const order = { packs: [await approve('One', null)], keys: [first], issued: NOW, expires: LATER };
    expect(await publish(store, { ...order, roots: roots.slice(0, 1) })).toMatchObject({ ok: true });
    const next = { ...order, packs: [await approve('Two', 1)], keys: [second], roots: roots.slice(1) };
    expect(await publish(store, next)).toMatchObject({ ok: true, channel: { epoch: 2 } });

    const folder = createFolderStore(join(seat.folder, channel));
    const read = async (path: string) => (await folder.read(path))?.bytes ?? null;
    const opened = await openChannel(read, null, NOW);
    expect(opened).toMatchObject({ ok: true, state: { root: { epoch: 2 } } });
    const update = await gatherUpdate(read, beginChannel(one), new Map());
    expect(update && (await acceptUpdate(beginChannel(one), update, NOW))).toMatchObject({ ok: true });
    const root = await read('roots/2.json');
    const again = await seat.ask('PUT', `/channels/${channel}/roots/3.json`, { by: cy, body: root, headers: isNew });
    expect([again.status, (await bodyOf(again)).problem]).toEqual([422, 'other-epoch']);
    const kept = await seat.ask('GET', `/channels/${channel}/roots/2.json`, { by: cy });
    const tag = kept.headers.get('etag') ?? '';
    const changed = await seat.ask('PUT', `/channels/${channel}/roots/2.json`, {
      ...{ by: cy, body: `${Buffer.from(root ?? []).toString()} `, headers: { 'if-match': tag } },
    });
    expect([changed.status, (await bodyOf(changed)).problem]).toEqual([422, 'kept']);
  });
});
