/**
 * A16, A18, A25, A27, A28, A52: files of a channel are changed, mixed, taken back, forged and made up; publishers race and are
 * killed at every step. Nothing but what was signed is ever taken, and readers see one whole version or the other.
 */
import { yamlToJson } from '../../bin/yaml-to-json';
import { acceptUpdate, type UpdateFiles } from '../../sharing/accept-update';
import { beginChannel, type ChannelState } from '../../sharing/channel-state';
import { gatherUpdate } from '../../sharing/gather-update';
import { parseChannel, parseRoot } from '../../sharing/parse-channel-file';
import { publish } from '../../sharing/publish';
import { signFile } from '../../sharing/sign-file';
import { createSigningKey, type SigningKey } from '../../sharing/signing-key';
import { parsePack } from '../../talk-tracks/parse-pack';
import { createMemoryStore, Killed } from '../sharing/memory-store';
import { bytesOf, channelOf, LATER, NOW, orchardAt, rootOf, signRoot } from '../sharing/team';
import type { Random } from './random';
import type { Run, Suite } from './suite';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** One byte, or one bit of it, changed. */
function changeByte(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = new Uint8Array(bytes);
  const at = random.within(0, copy.length - 1);
  copy[at] = (copy[at] ?? 0) ^ (random.next() < 0.5 ? 1 << random.within(0, 7) : random.within(1, 255));
  return copy;
}

type Accept = (state: ChannelState, files: UpdateFiles) => Promise<boolean>;
const accept: Accept = async (state, files) => (await acceptUpdate(state, files, NOW)).ok;

/** A16: how many changed files were taken. */
async function countChangedTaken(count: number, key: SigningKey, random: Random, way: Accept): Promise<number> {
  const state = beginChannel(rootOf(1, [key]));
  const files = await channelOf(2, [key]);
  const [[sha256, pack] = ['', new Uint8Array()]] = files.packs;
  let taken = 0;
  for (let run = 0; run < count; run += 1) {
    const changed =
      random.next() < 0.5
        ? { ...files, channel: changeByte(files.channel, random) }
        : { ...files, packs: new Map([[sha256, changeByte(pack, random)]]) };
    if (await way(state, changed)) taken += 1;
  }
  return taken;
}

/** A18: how many older versions, and mixtures of index and pack, were taken. */
async function countOlderTaken(count: number, key: SigningKey, random: Random): Promise<number> {
  const newest = await acceptUpdate(beginChannel(rootOf(1, [key])), await channelOf(count + 1, [key]), NOW);
  if (!newest.ok) return count;
  let taken = 0;
  for (let run = 0; run < count; run += 1) {
    const [older, next] = [await channelOf(random.within(1, count), [key]), await channelOf(count + 2, [key])];
    if (await accept(newest.state, older)) taken += 1;
    if (await accept(newest.state, { ...next, packs: older.packs })) taken += 1;
  }
  return taken;
}

/** A27, by mutation and not guided by coverage: texts made of good ones and rubbish, through each parser. What was thrown. */
async function fuzz(count: number, key: SigningKey, random: Random): Promise<readonly string[]> {
  const { channel, plain } = await channelOf(2, [key]);
  const seeds = [
    textOf(channel),
    JSON.stringify(plain),
    JSON.stringify(rootOf(1, [key])),
    orchardAt('1.0.0').slice(0, 900),
  ];
  const rubbish = [
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\u0000',
    '__proto__',
    '&a ',
    '*a',
    '- ',
    ': ',
    '\n',
    '1e999',
    '\ufeff',
    '\ud83c',
  ];
  const state = beginChannel(rootOf(1, [key]));
  const thrown: string[] = [];
  for (let run = 0; run < count; run += 1) {
    let text = seeds[run % seeds.length] ?? '';
    for (let edits = random.within(1, 4); edits > 0; edits -= 1) {
      const at = random.within(0, text.length);
      text =
        text.slice(0, at) +
        (rubbish[random.within(0, rubbish.length - 1)] ?? '') +
        text.slice(at + random.within(0, 5));
    }
    try {
      const bytes = bytesOf(text);
      parseChannel(bytes);
      await parseRoot(bytes);
      parsePack(text);
      yamlToJson(text);
      await acceptUpdate(state, { roots: [bytes], channel: bytes, packs: new Map() }, NOW);
    } catch (error) {
      thrown.push(`${error instanceof Error ? error.message : error}: ${JSON.stringify(text).slice(0, 200)}`);
    }
  }
  return thrown;
}

/** A28: how many files with keys of a prototype were taken, or changed one. */
async function countPrototypesTaken(count: number, key: SigningKey, random: Random): Promise<number> {
  const state = beginChannel(rootOf(1, [key]));
  const names = ['__proto__', 'constructor', 'prototype', 'toString'];
  const { plain } = await channelOf(2, [key]);
  let taken = 0;
  for (let run = 0; run < count; run += 1) {
    const texts = [JSON.stringify(plain), orchardAt('1.0.0'), JSON.stringify(rootOf(2, [key]))];
    const text = texts[run % texts.length] ?? '';
    const places = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = places[random.within(0, places.length - 1)] ?? 1;
    const name = names[random.within(0, names.length - 1)] ?? '';
    const poisoned = `${text.slice(0, at)}${JSON.stringify(name)}:{"polluted":true},${text.slice(at)}`.replace(
      /,\s*\}/g,
      '}',
    );
    const channel = await signFile(bytesOf(poisoned), 'channel', [key]);
    const root = await signFile(bytesOf(poisoned), 'root', [key]);
    const yaml = yamlToJson(poisoned);
    if (parsePack(poisoned).ok || (yaml.ok && parsePack(yaml.json).ok)) taken += 1;
    if (await accept(state, { roots: [], channel, packs: new Map() })) taken += 1;
    if (await accept(state, { roots: [root], channel, packs: new Map() })) taken += 1;
    if (Reflect.get({}, 'polluted') !== undefined) taken += 1;
  }
  return taken;
}

/** A52 and races: how often somebody could see neither the old nor the new version, or two publishers were both first. */
async function countBroken(rounds: number, key: SigningKey, steps: { kills: number }): Promise<number> {
  let broken = 0;
  const store = createMemoryStore();
  const order = (version: number) => ({
    packs: [orchardAt(`1.0.${version}`)],
    keys: [key],
    issued: NOW,
    expires: LATER,
  });
  await publish(store, { ...order(0), roots: [await signRoot(rootOf(1, [key]), [key])] });
  for (let round = 1; round <= rounds; round += 1) {
    for (let writes = 0; writes < 3; writes += 1) {
      const dying = createMemoryStore(new Map(store.files), writes);
      await publish(dying, order(round)).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        steps.kills += 1;
      });
      for (const moment of [...dying.moments, dying.files]) if (!(await isWhole(moment, key))) broken += 1;
    }
    const results = await Promise.all([1, 2, 3, 4].map((rival) => publish(store, order(round * 10 + rival))));
    if (results.filter(({ ok }) => ok).length !== 1 || !(await isWhole(store.files, key))) broken += 1;
  }
  return broken;
}

async function isWhole(files: ReadonlyMap<string, Uint8Array>, key: SigningKey): Promise<boolean> {
  const state = beginChannel(rootOf(1, [key]));
  const update = await gatherUpdate(async (path) => files.get(path) ?? null, state, new Map());
  return update !== null && accept(state, update);
}

/** Channels and publishing, without a browser. */
export const sharing: Suite = {
  name: 'sharing',
  does: 'change, mix, take back and make up files of a signed channel; race and kill publishers at every step; in memory',
  async run({ share, small, random, say }: Run) {
    const count = (full: number) => (small ? Math.ceil(full / 100) : share(full));
    const key = await createSigningKey();
    const [changes, older, texts, poisoned, rounds] = [
      count(10_000),
      count(200),
      count(200_000),
      count(5_000),
      count(300),
    ];
    const changed = await countChangedTaken(changes, key, random, accept);
    say(`${changes} changed files, ${changed} taken`);
    const back = await countOlderTaken(older, key, random);
    say(`${older} older versions and as many mixtures, ${back} taken`);
    const thrown = await fuzz(texts, key, random);
    say(`${texts} made-up texts, ${thrown.length} thrown at`);
    const polluted = await countPrototypesTaken(poisoned, key, random);
    say(`${poisoned} poisoned files, ${polluted} taken`);
    const steps = { kills: 0 };
    const broken = await countBroken(rounds, key, steps);
    say(`${steps.kills} kills and ${rounds} races of four, ${broken} broken views`);
    const wrong = [
      [changed, 'changed files were taken'],
      [back, 'older versions or mixtures were taken'],
      [polluted, 'files with keys of a prototype were taken'],
      [broken, 'views were neither the old nor the new version'],
    ].flatMap(([found, what]) => (found === 0 ? [] : [`${found} ${what}`]));
    return {
      count: `${changes} changed files, ${steps.kills} kills`,
      acknowledged: null,
      lost: 0,
      torn: broken,
      other: `${older} older versions and ${older} mixtures, ${texts} made-up texts through five parsers, ${poisoned} poisoned files, ${rounds} races of 4 publishers: none taken, none thrown at, one winner each`,
      wrong: [...wrong, ...thrown],
    };
  },
  async control({ random }) {
    // Who goes by the payload and forgets the signature takes changed files.
    const careless: Accept = async (_, { channel }) => {
      try {
        const { payload } = JSON.parse(textOf(channel));
        return typeof payload === 'string';
      } catch {
        return false;
      }
    };
    const taken = await countChangedTaken(200, await createSigningKey(), random, careless);
    return { lost: 0, torn: 0, wrong: taken === 0 ? [] : [`${taken} of 200 changed files were taken`] };
  },
};
