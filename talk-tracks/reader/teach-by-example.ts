/** Adds to what patterns find what a pack's examples teach: see `example-index.ts`. */

import type { DraftKind } from '../model';
import type { ExampleIndex } from './example-index';
import { GUARDS } from './guards/guards';
import type { SentenceCues } from './match-cues';
import type { TokenizedSentence } from './match-pattern';

/** The cues of a sentence with those added that it is told like, and those silenced that it is told unlike. */
export function teachByExample(
  sentence: TokenizedSentence,
  kind: DraftKind,
  found: SentenceCues,
  examples: ExampleIndex,
): SentenceCues {
  const likes = examples.find(sentence);
  if (likes.length === 0) return found;
  const quiet = new Set(likes.flatMap((like) => (like.quiet > like.fires ? [like.cue] : [])));
  const hit = new Set([...found.hits, ...found.silenced].map(({ cue }) => cue));
  const whole = { from: 0, to: sentence.tokens.length };
  const told = likes.flatMap(({ cue, fires, quiet }) => {
    if (fires <= quiet || hit.has(cue) || (cue.cue.kind && cue.cue.kind !== kind)) return [];
    const claim = cue.owner.is === 'track' ? cue.owner.pillar : 'risk';
    if (cue.guards.some((name) => GUARDS[name]({ sentence, match: whole, kind, claim }))) return [];
    return [{ cue, start: 0, end: sentence.text.trimEnd().length }];
  });
  if (told.length === 0 && quiet.size === 0) return found;
  return {
    hits: [...found.hits.filter(({ cue }) => !quiet.has(cue)), ...told],
    silenced: [
      ...found.silenced,
      ...found.hits.filter(({ cue }) => quiet.has(cue)).map((one) => ({ ...one, by: 'example' as const })),
    ],
  };
}
