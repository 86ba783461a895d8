/** Finds the cues that fire in one sentence, and those that fire but do not count. Depends on the sentence alone, so it can be remembered. */
import type { DraftKind, GuardName, Span } from '../model';
import type { BookedCue, CueBook } from './cue-book';
import { GUARDS } from './guards/guards';
import { matchTokens, type TokenizedSentence, type TokenSpan, textSpan } from './match-pattern';
import type { PatternIndex } from './pattern-index';

/** A cue that fired; the span counts from the sentence's start. */
export interface CueHit extends Span {
  readonly cue: BookedCue;
}

/** A cue that fired and does not count. */
export interface SilencedHit extends CueHit {
  readonly by: GuardName | 'exception' | 'example';
}

/** What the cues make of a sentence. */
export interface SentenceCues {
  readonly hits: readonly CueHit[];
  readonly silenced: readonly SilencedHit[];
}

/** Matches all cues against a sentence of a draft of this kind. Hits come in the order of their words. */
export function matchCues(sentence: TokenizedSentence, kind: DraftKind, book: CueBook): SentenceCues {
  const exceptionsOf = exceptionsIn(sentence, book.index);
  const hits: CueHit[] = [];
  const silenced: SilencedHit[] = [];
  for (const found of book.index.find(sentence)) {
    const cue = book.cues[book.cueOfPattern[found.pattern] ?? -1];
    if (!cue || (cue.cue.kind && cue.cue.kind !== kind)) continue;
    const by = silencer({ cue, sentence, match: found, kind, exceptionsOf });
    const hit = { cue, ...textSpan(found, sentence) };
    if (by) silenced.push({ ...hit, by });
    else hits.push(hit);
  }
  return { hits: hits.sort(inOrder), silenced: silenced.sort(inOrder) };
}

interface FoundCue {
  readonly cue: BookedCue;
  readonly sentence: TokenizedSentence;
  readonly match: TokenSpan;
  readonly kind: DraftKind;
  readonly exceptionsOf: (cue: BookedCue) => readonly TokenSpan[];
}

function silencer({ cue, sentence, match, kind, exceptionsOf }: FoundCue): SilencedHit['by'] | null {
  if (exceptionsOf(cue).some((span) => span.from < match.to && span.to > match.from)) return 'exception';
  const claim = cue.owner.is === 'track' ? cue.owner.pillar : 'risk';
  return cue.guards.find((name) => GUARDS[name]({ sentence, match, kind, claim })) ?? null;
}

/** Where a cue's exceptions stand in a sentence. Looked for at its first hit and kept, because a cue often hits several times. */
function exceptionsIn(sentence: TokenizedSentence, index: PatternIndex): (cue: BookedCue) => readonly TokenSpan[] {
  const known = new Map<BookedCue, readonly TokenSpan[]>();
  return (cue) => {
    if (cue.except.length === 0) return NOWHERE;
    let found = known.get(cue);
    if (!found) {
      const possible = cue.except.filter((pattern) => index.meets(pattern));
      found = possible.flatMap((pattern) => matchTokens(pattern, sentence));
      known.set(cue, found);
    }
    return found;
  };
}

const NOWHERE: readonly TokenSpan[] = [];

function inOrder(a: CueHit, b: CueHit): number {
  return a.start - b.start || b.end - a.end;
}
