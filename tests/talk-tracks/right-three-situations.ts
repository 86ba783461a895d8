/** Labelled situations (`docs/packs.md` says how they were labelled), and how many are offered a track that a good coach would offer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import type { Case, DraftKind, Language, Pack, Stage, Surroundings } from '../../talk-tracks/model';
import { createReader } from '../../talk-tracks/read-draft';

/** One line of `tests/fixtures/situations.jsonl` or `situations-unseen.jsonl`. */
export interface Situation {
  readonly stage: Stage;
  readonly lang: Language;
  readonly kind: DraftKind;
  readonly around?: Surroundings;
  /** Whether the team has a case that a line can tell. */
  readonly hasCase?: boolean;
  readonly body: string;
  /** `pack/track`: what a good coach would offer first. */
  readonly best: string;
  /** What would content the coach just as well; at most five. */
  readonly also: readonly string[];
}

/** A situation with the three tracks that the reader suggests for it. */
export interface Answered extends Situation {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly offered: readonly string[];
  readonly isRight: boolean;
}

/** `known`: packs and weights are tuned on these. `unseen`: these are only counted. */
export type SituationSet = 'known' | 'unseen';

const FILES: Readonly<Record<SituationSet, string>> = {
  known: 'situations.jsonl',
  unseen: 'situations-unseen.jsonl',
};
const NOW = '2026-03-02T09:00:00Z';

const CASE: Case = {
  id: 'quicker-queue',
  customer: { en: 'A bakery with 40 people', zh: '一家四十人的面包房' },
  story: { en: 'The queue at noon was too long.', zh: '中午排队太长。' },
  figure: { en: 'from 9 to 4 minutes in 6 weeks', zh: '六周内由9分钟减到4分钟' },
  source: 'Report of 2 February 2026',
  permission: 'anonymised',
  date: '2026-02-02',
  expires: '2027-02-02',
};

const TEAM: Pack = {
  format: 1,
  id: 'the-team',
  version: '1.0.0',
  name: { en: 'The team', zh: '团队' },
  summary: { en: 'One case.', zh: '一个案例。' },
  owner: { name: 'The team' },
  licence: 'CC0-1.0',
  updated: '2026-02-02',
  reviewBy: '2027-02-02',
  weights: {},
  tracks: [],
  risks: [],
  cases: [CASE],
};

/** The situations as they were written; none where there is no file of them. */
export function readSituations(set: SituationSet): readonly Situation[] {
  const file = join(import.meta.dirname, '../fixtures', FILES[set]);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Reads each situation with the built-in packs, and with the team's where it has a case. */
export function answerSituations(set: SituationSet): readonly Answered[] {
  const plain = createReader(builtInPacks());
  const withCase = createReader([...builtInPacks(), TEAM]);
  return readSituations(set).map((situation, at) => {
    const { body, kind, stage, lang, around, hasCase } = situation;
    const reader = hasCase ? withCase : plain;
    const reading = reader.read({ body, kind, stage, lang, now: NOW, ...(around && { around }) });
    const offered = reading.suggestions.map(({ track }) => track);
    const isRight = [situation.best, ...situation.also].some((track) => offered.includes(track));
    return { ...situation, line: at + 1, offered, isRight };
  });
}
