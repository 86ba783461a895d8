/** Brings together what a draft promises now and what was already confirmed in it, although the draft goes on changing. */
import type { PromiseRecord } from '../../notebook/model';
import type { DraftPromise, Due, Reading } from '../../talk-tracks/model';

/** A promise that the draft makes and nobody confirmed yet. */
export interface Proposal {
  /** Stays the same while its sentence does. */
  readonly id: string;
  readonly promise: DraftPromise;
  /** The whole sentence. */
  readonly sentence: string;
}

/** A promise confirmed in this draft. */
export interface Confirmed {
  readonly record: PromiseRecord;
  /** Null where the draft no longer says it. */
  readonly promise: DraftPromise | null;
}

export interface MatchedPromises {
  /** What our side promises: the writer, or a colleague. */
  readonly proposals: readonly Proposal[];
  /** What the customer is said to have promised: theirs to keep, ours to remember. */
  readonly theirs: readonly Proposal[];
  readonly confirmed: readonly Confirmed[];
}

const isOurs = ({ promise }: Proposal) => promise.who !== 'recipient';

/** All promises in a reading, each with an id that outlives changes elsewhere in the draft. */
function listProposals(reading: Reading): readonly Proposal[] {
  const seen = new Map<string, number>();
  return reading.promises.map((promise) => {
    const sentence = reading.sentences[promise.sentence]?.text.trim() ?? promise.text;
    const nth = seen.get(sentence) ?? 0;
    seen.set(sentence, nth + 1);
    return { id: `${nth} ${sentence}`, promise, sentence };
  });
}

type Likeness = (record: PromiseRecord, proposal: Proposal) => boolean;

/** From sure to likely: the same words, the same sentence with an edited action, the same action in a changed sentence. */
const LIKENESSES: readonly Likeness[] = [
  (record, { sentence, promise }) => record.sentence === sentence && record.action === promise.action,
  (record, { sentence }) => record.sentence === sentence,
  (record, { promise }) => record.action === promise.action,
];

/** Pairs each confirmed promise with at most one of the draft's; what is left over is proposed. */
export function matchPromises(reading: Reading | null, records: readonly PromiseRecord[]): MatchedPromises {
  const all = reading ? listProposals(reading) : [];
  const pairs = new Map<PromiseRecord, Proposal>();
  const taken = new Set<Proposal>();
  for (const isAlike of LIKENESSES) {
    for (const record of records) {
      if (pairs.has(record)) continue;
      const found = all.find((proposal) => !taken.has(proposal) && isAlike(record, proposal));
      if (!found) continue;
      pairs.set(record, found);
      taken.add(found);
    }
  }
  const left = all.filter((proposal) => !taken.has(proposal));
  return {
    proposals: left.filter(isOurs),
    theirs: left.filter((proposal) => !isOurs(proposal)),
    confirmed: records.map((record) => ({ record, promise: pairs.get(record)?.promise ?? null })),
  };
}

/** Whether two due dates mean the same moment. */
export const isSameDue = (one: Due | null, other: Due | null): boolean =>
  one?.date === other?.date && one?.time === other?.time;
