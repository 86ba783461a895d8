/** Runs in Node and in a page alike: measures the reader and its peers on the same texts in the same run and hands the figures back as rows. */
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { createReader } from '../../talk-tracks/read-draft';
import { generatedPack } from './generated-packs';
import { createPeers } from './peers.mjs';
import { chineseMail, englishMail } from './texts';

/** One line of a table: milliseconds. */
export interface Row {
  readonly table: string;
  readonly what: string;
  readonly who: string;
  readonly median: number;
  readonly p99: number;
  readonly least: number;
  readonly runs: number;
}

const NOW = '2026-11-18T10:00';
/** A draft of that many words, and so many readings of it; the longer, the fewer. */
const ENGLISH = [
  [100, 300],
  [500, 300],
  [2_000, 60],
  [20_000, 8],
] as const;
const CHINESE = [
  [200, 300],
  [1_000, 300],
  [5_000, 40],
  [20_000, 10],
] as const;
const SLOW = 8;

/** A flat string of its own, as a page hands it over. */
const flat = (text: string): string => JSON.parse(JSON.stringify(text));

/** Reads each text once, so that nothing is measured on what is remembered. */
async function timeEach(texts: readonly string[], read: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const begun = performance.now();
    const result = read(text);
    if (result instanceof Promise) await result;
    times.push(performance.now() - begun);
  }
  return times;
}

function rowOf(table: string, what: string, who: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { table, what, who, median: at(0.5), p99: at(0.99), least: at(0), runs: sorted.length };
}

/** One look at every unit: no reader can be quicker. */
function barePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

let seed = 1;
const several = (count: number, write: (seed: number) => string): string[] =>
  Array.from({ length: count }, () => {
    seed += 1;
    return flat(write(seed));
  });

/** Measures everything; `told` hears each row as it comes. */
export async function measure(told: (row: Row) => void): Promise<readonly string[]> {
  const packs = [...builtInPacks(), generatedPack(10_000)];
  const reader = createReader(packs);
  const read = (body: string) => reader.read({ body, now: NOW });
  const { peers, missing } = await createPeers();
  // Warm: as after some minutes of writing.
  for (const body of [...several(150, (s) => englishMail(300, s)), ...several(150, (s) => chineseMail(600, s))])
    read(body);

  const first = async (table: string, what: string, write: (seed: number) => string, count: number) => {
    told(rowOf(table, what, 'bare pass', await timeEach(several(count, write), barePass)));
    told(rowOf(table, what, 'keeptrack', await timeEach(several(count, write), read)));
    for (const peer of peers) {
      const quick = peer.name === 'write-good' || peer.name === 'wink-nlp';
      const texts = several(quick ? Math.min(count, 100) : SLOW, write);
      // Peers are warm too, and the slow ones are left out where one reading takes seconds.
      if (!quick && (texts[0]?.length ?? 0) > 20_000) continue;
      await timeEach(several(3, write), peer.read);
      told(rowOf(table, what, peer.name, await timeEach(texts, peer.read)));
    }
  };
  for (const [words, count] of ENGLISH)
    await first('first reading, English', `${words} words`, (s) => englishMail(words, s), count);
  for (const [characters, count] of CHINESE)
    await first('first reading, Chinese', `${characters} characters`, (s) => chineseMail(characters, s), count);

  for (const [what, long, typed] of [
    ['500 words', englishMail(500, 7001), englishMail(60, 7002)],
    ['20000 words', englishMail(20_000, 7003), englishMail(60, 7004)],
    ['1000 characters', chineseMail(1_000, 7005), chineseMail(260, 7006)],
  ] as const) {
    const keys = keystrokes(long, typed, 200);
    read(long);
    told(rowOf('a reading after each key', what, 'keeptrack', await timeEach(keys, read)));
    told(rowOf('a reading after each key', what, 'bare pass', await timeEach(keys, barePass)));
    const [quick] = peers;
    if (quick && what !== '20000 words')
      told(rowOf('a reading after each key', what, quick.name, await timeEach(keys, quick.read)));
  }

  for (const cues of [1_000, 10_000, 50_000]) {
    const many = createReader([...builtInPacks(), generatedPack(cues)]);
    const readMany = (body: string) => many.read({ body, now: NOW });
    await timeEach(
      several(40, (s) => englishMail(500, s)),
      readMany,
    );
    const times = await timeEach(
      several(120, (s) => englishMail(500, s)),
      readMany,
    );
    told(rowOf('first reading of 500 words, by number of cues', `${cues} cues`, 'keeptrack', times));
  }
  return missing;
}

/** The text after each of so many keys typed into its middle. */
function keystrokes(text: string, typed: string, count: number): string[] {
  const middle = text.indexOf(' ', text.length >> 1);
  const at = middle < 0 ? text.length >> 1 : middle;
  const insert = ` ${typed.replace(/\n+/g, ' ')}`;
  return Array.from({ length: count }, (_, key) => flat(text.slice(0, at) + insert.slice(0, key + 1) + text.slice(at)));
}
