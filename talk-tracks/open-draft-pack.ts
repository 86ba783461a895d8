/**
 * Opens the text of a pack that is being written: right in shape, so that every form can show it, while its texts may still be empty,
 * too long or of the wrong form. `check-draft-pack.ts` says what is left to mend.
 */
import * as v from 'valibot';
import type { Pack, RiskRule, Track } from './model';
import { PackHeadSchema, RiskRuleSchema, TrackSchema } from './pack-schema';
import { parseJson } from './parse-json';

/** The pack, or null where the text is no JSON or has another shape. Never throws. */
export function openDraftPack(text: string): Pack | null {
  const json = parseJson(text);
  if (json.problems.length > 0) return null;
  const head = v.safeParse(PackHeadSchema, json.value);
  if (!head.typed) return null;
  const tracks: Track[] = [];
  for (const track of head.output.tracks) {
    const checked = v.safeParse(TrackSchema, track);
    if (!checked.typed) return null;
    tracks.push(checked.output);
  }
  const risks: RiskRule[] = [];
  for (const risk of head.output.risks) {
    const checked = v.safeParse(RiskRuleSchema, risk);
    if (!checked.typed) return null;
    risks.push(checked.output);
  }
  return { ...head.output, tracks, risks };
}
