/** Settles which of the writer's promises count: those that the judge finds likely, told by their rule where one found them. */
import type { DraftKind, Segment } from '../model';
import { describePromise, type FoundPromise } from '../promises/find-promises';
import type { Evidence } from './judge';
import { remember } from './remember';

/** When the draft is written, and what kind it is. */
export interface PromiseContext {
  readonly kind: DraftKind;
  readonly now: string;
}

/** Settles the promises of drafts, one draft after another. `evidence` has one entry per segment. */
export type PromiseSettler = (
  found: readonly FoundPromise[],
  segments: readonly Segment[],
  evidence: readonly Evidence[],
  context: PromiseContext,
) => readonly FoundPromise[];

/** Makes a settler that remembers so many described sentences. */
export function createPromiseSettler(remembered: number): PromiseSettler {
  const described = remember((key) => {
    const { text, previous, kind, now } = JSON.parse(key) as { text: string; previous: string | null } & PromiseContext;
    return describePromise({ text, start: 0, end: text.length, role: 'body' }, { kind, now, previous });
  }, remembered);
  return (found, segments, evidence, { kind, now }) => {
    const settled: FoundPromise[] = [];
    let next = 0;
    let previous: string | null = null;
    for (const [sentence, segment] of segments.entries()) {
      const own: FoundPromise[] = [];
      for (; found[next]?.promise.sentence === sentence; next += 1) own.push(found[next] as FoundPromise);
      const chances = evidence[sentence]?.chances;
      const chance = chances?.chance('promise') ?? 0;
      const threshold = chances?.threshold('promise') ?? 1;
      for (const one of own) {
        // Outright words are not overruled: nine in ten of them are right.
        if (one.promise.who === 'writer' && one.sure === 'likely' && chance < threshold) continue;
        settled.push(one);
        previous = one.promise.due?.date ?? previous;
      }
      // Where a rule says that somebody else promises, the writer most likely does not.
      if (chance < threshold || own.length > 0) continue;
      const told = described(JSON.stringify({ text: segment.text, previous, kind, now }));
      if (told) settled.push(moved(told, segment, sentence));
    }
    return settled;
  };
}

/** The same promise in its place in the draft. */
function moved({ promise, ...rest }: FoundPromise, { start }: Segment, sentence: number): FoundPromise {
  return { ...rest, promise: { ...promise, sentence, start: promise.start + start, end: promise.end + start } };
}
