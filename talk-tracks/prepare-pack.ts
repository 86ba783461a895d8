/** Works out beforehand what a pack would cost each time the reader is opened. */
import type { Pack } from './model';
import { compilePattern } from './reader/compile-pattern';
import { firstNeeds } from './reader/needed-words';
import { anchorPatterns } from './reader/pattern-index';
import { patternsOf } from './reader/patterns-of';
import { type PreparedAnchors, prepareAnchors } from './reader/prepared-anchors';

/**
 * The anchors of a pack's patterns.
 * @throws PatternError where a pattern cannot be read; packs from `parsePack` have none.
 */
export function preparePack(pack: Pack): PreparedAnchors {
  const patterns = patternsOf(pack).map(({ pattern, lang }) => compilePattern(pattern, lang));
  const needs = patterns.map(({ steps }) => firstNeeds(steps));
  return prepareAnchors(pack, anchorPatterns(patterns), needs);
}
