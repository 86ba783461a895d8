import type { Language, Pack } from '../model';

/** A pattern as a pack writes it. */
export interface WrittenPattern {
  readonly pattern: string;
  readonly lang: Language;
}

/** All patterns of a pack's cues, exceptions left out, in the order in which the cue book numbers them: tracks, then risks. */
export function patternsOf(pack: Pack): WrittenPattern[] {
  return [...pack.tracks, ...pack.risks].flatMap(({ cues }) =>
    cues.flatMap(({ patterns, lang }) => patterns.map((pattern) => ({ pattern, lang }))),
  );
}
