/** Scores readings against labelled drafts: the measures of `docs/reader.md`. */
import { type Label, PILLARS, type Reading } from '../talk-tracks/model';
import { overlaps } from './overlaps';
import type { LabelledDraft } from './read-texts';

/** Right and wrong answers to one yes-or-no question. */
export interface Tally {
  both: number;
  onlyTruth: number;
  onlyGuess: number;
  neither: number;
}

/** The measures of one set of drafts. */
export interface Score {
  readonly sentences: number;
  readonly pillars: Readonly<Record<(typeof PILLARS)[number], Tally>>;
  readonly anyRisk: Tally;
  /** All risk types together, each type of each sentence one question. */
  readonly typedRisk: Tally;
  /** The writer's own promises. */
  readonly promises: Tally;
  /** Of the promises found: how many have the right due date, or rightly none. */
  readonly due: { right: number; all: number };
  /** Drafts whose missing pillars are exactly right. */
  readonly missing: { right: number; all: number };
  /** Each finding, risk and pillar chance that was given: how sure, and whether it was so. */
  readonly sure: { readonly confidence: number; readonly isTrue: boolean }[];
}

/** Precision, recall, F1 and false-positive rate; 0 where nothing can be counted. */
export function rates({ both, onlyTruth, onlyGuess, neither }: Tally) {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: share(both, both + onlyGuess),
    recall: share(both, both + onlyTruth),
    f1: share(2 * both, 2 * both + onlyGuess + onlyTruth),
    falsePositives: share(onlyGuess, onlyGuess + neither),
  };
}

/** Scores the readings of drafts, in the same order. */
export function score(drafts: readonly LabelledDraft[], readings: readonly Reading[]): Score {
  const total: Score = {
    sentences: 0,
    pillars: { empathy: tally(), evidence: tally(), limits: tally(), commitment: tally() },
    anyRisk: tally(),
    typedRisk: tally(),
    promises: tally(),
    due: { right: 0, all: 0 },
    missing: { right: 0, all: 0 },
    sure: [],
  };
  let sentences = 0;
  for (const [index, draft] of drafts.entries()) {
    const reading = readings[index];
    if (!reading) throw new Error(`${draft.id} was not read.`);
    sentences += draft.sentences.length;
    scoreLabels(draft, reading, total);
    scorePromises(draft, reading, total);
    const missing = PILLARS.filter((pillar) => reading.pillars[pillar].state === 'missing');
    const truth = PILLARS.filter((pillar) => !draft.sentences.some(({ labels }) => labels.includes(pillar)));
    total.missing.all += 1;
    if (missing.join() === truth.join()) total.missing.right += 1;
  }
  return { ...total, sentences };
}

function scoreLabels(draft: LabelledDraft, reading: Reading, total: Score): void {
  for (const sentence of draft.sentences) {
    const read = reading.sentences.flatMap((one, index) => (overlaps(one, sentence) ? [index] : []));
    const guess = new Set(read.flatMap((index) => reading.sentences[index]?.labels ?? []));
    const truth = new Set<Label>(sentence.labels);
    for (const pillar of PILLARS) count(total.pillars[pillar], truth.has(pillar), guess.has(pillar));
    const risks = (labels: ReadonlySet<Label>) => [...labels].filter((label) => label.startsWith('risk:'));
    count(total.anyRisk, risks(truth).length > 0, risks(guess).length > 0);
    for (const type of new Set([...risks(truth), ...risks(guess)]))
      count(total.typedRisk, truth.has(type), guess.has(type));
    const told = new Set<Label>();
    for (const { sentence: at, confidence, label } of toldOf(reading)) {
      if (!read.includes(at) || told.has(label)) continue;
      told.add(label);
      total.sure.push({ confidence, isTrue: truth.has(label) });
    }
  }
}

function toldOf({ findings, risks }: Reading): { sentence: number; confidence: number; label: Label }[] {
  return [
    ...findings.map(({ sentence, confidence, pillar }) => ({ sentence, confidence, label: pillar })),
    ...risks.map(({ sentence, confidence, type }) => ({ sentence, confidence, label: `risk:${type}` as const })),
  ];
}

function scorePromises(draft: LabelledDraft, reading: Reading, total: Score): void {
  const left = reading.promises.filter(({ who }) => who === 'writer');
  for (const sentence of draft.sentences) {
    for (const { who, date } of sentence.promises) {
      if (who !== 'writer') continue;
      const at = left.findIndex((promise) => overlaps(promise, sentence));
      count(total.promises, true, at >= 0);
      const [found] = at >= 0 ? left.splice(at, 1) : [];
      if (!found) continue;
      total.due.all += 1;
      if ((found.due?.date ?? null) === date) total.due.right += 1;
    }
  }
  total.promises.onlyGuess += left.length;
}

function tally(): Tally {
  return { both: 0, onlyTruth: 0, onlyGuess: 0, neither: 0 };
}

function count(cell: Tally, truth: boolean, guess: boolean): void {
  cell[truth ? (guess ? 'both' : 'onlyTruth') : guess ? 'onlyGuess' : 'neither'] += 1;
}
