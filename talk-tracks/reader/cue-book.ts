/** All cues of all packs, compiled once: what a sentence is read with. */
import type { Cue, GuardName, Language, Pack, Pillar, RiskRule, RiskType, Track } from '../model';
import { AnchorTable } from './anchor-table';
import { CompiledPattern, compilePattern } from './compile-pattern';
import { RISK_GUARDS, TRACK_GUARDS } from './guards/guards';
import { anchorPatterns, buildPatternIndex, type EarlyNeeds, type PatternIndex } from './pattern-index';
import { filePrepared, fingerprintOf, openNeeds, type PreparedAnchors } from './prepared-anchors';

/** How sure a match of a cue without a weight makes us. */
const DEFAULT_WEIGHT = 0.8;

/** Whose cue it is: a track that carries a pillar, or a rule that names a risk. */
export type CueOwner =
  | { readonly is: 'track'; readonly id: string; readonly pillar: Pillar; readonly track: Track }
  | { readonly is: 'rule'; readonly id: string; readonly type: RiskType; readonly rule: RiskRule };

/** A cue with everything that judging one of its matches needs. */
export interface BookedCue {
  readonly owner: CueOwner;
  readonly cue: Cue;
  /** `pack/track/cue`. */
  readonly name: string;
  readonly weight: number;
  readonly guards: readonly GuardName[];
  readonly except: readonly CompiledPattern[];
}

/** The cues, their patterns, and the index over them. */
export interface CueBook {
  readonly cues: readonly BookedCue[];
  /** For each pattern of the index the cue that it belongs to. */
  readonly cueOfPattern: readonly number[];
  readonly index: PatternIndex;
}

/**
 * Books the packs' cues. Patterns of a pack with `prepared` anchors are compiled when a draft first holds their words, all others at once.
 * @throws PatternError where a pattern cannot be read; packs from `parsePack` have none.
 */
export function bookCues(packs: readonly Pack[], prepared: readonly PreparedAnchors[] = []): CueBook {
  const cues: BookedCue[] = [];
  const patterns: CompiledPattern[] = [];
  const cueOfPattern: number[] = [];
  const early: EarlyNeeds[] = [];
  const table = new AnchorTable(prepared.reduce((sum, { entries }) => sum + entries, 64));
  for (const pack of packs) {
    const from = patterns.length;
    const print = prepared.length > 0 ? fingerprintOf(pack) : 0;
    const ready = prepared.find(({ of }) => of === print);
    const compile = ready ? patternForLater : compilePattern;
    const add = (owner: CueOwner, cue: Cue) => {
      for (const pattern of cue.patterns) {
        patterns.push(compile(pattern, cue.lang));
        cueOfPattern.push(cues.length);
      }
      cues.push({
        owner,
        cue,
        name: `${owner.id}/${cue.id}`,
        weight: cue.weight ?? DEFAULT_WEIGHT,
        guards: cue.guards ?? (owner.is === 'track' ? TRACK_GUARDS : RISK_GUARDS),
        except: (cue.except ?? []).map((pattern) => compile(pattern, cue.lang)),
      });
    };
    for (const track of pack.tracks) {
      for (const cue of track.cues)
        add({ is: 'track', id: `${pack.id}/${track.id}`, pillar: track.pillar, track }, cue);
    }
    for (const rule of pack.risks) {
      for (const cue of rule.cues) add({ is: 'rule', id: `${pack.id}/${rule.id}`, type: rule.type, rule }, cue);
    }
    if (ready) {
      filePrepared(ready, table, from);
      for (const [at, needs] of openNeeds(ready).entries()) early[from + at] = needs;
    } else anchorPatterns(patterns, table, from);
  }
  return { cues, cueOfPattern, index: buildPatternIndex(patterns, table, early) };
}

const patternForLater = (pattern: string, lang: Language) => new CompiledPattern(pattern, lang);
