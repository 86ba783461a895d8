/** Finds what a reading names by `pack/track` or `pack/rule` in the packs it was read with. */
import type { Case, Pack, RiskRule, Track, Worksheet } from '../../talk-tracks/model';

const split = (id: string): readonly [string, string] => {
  const cut = id.indexOf('/');
  return [id.slice(0, cut), id.slice(cut + 1)];
};

/** The track and its pack; null where the pack was switched off meanwhile. */
export function findTrack(packs: readonly Pack[], id: string): { readonly pack: Pack; readonly track: Track } | null {
  const [packId, trackId] = split(id);
  const pack = packs.find((one) => one.id === packId);
  const track = pack?.tracks.find((one) => one.id === trackId);
  return pack && track ? { pack, track } : null;
}

/** The rule and its pack; null where the pack was switched off meanwhile. */
export function findRule(packs: readonly Pack[], id: string): { readonly pack: Pack; readonly rule: RiskRule } | null {
  const [packId, ruleId] = split(id);
  const pack = packs.find((one) => one.id === packId);
  const rule = pack?.risks.find((one) => one.id === ruleId);
  return pack && rule ? { pack, rule } : null;
}

/** The case that a line draws on; null where its pack was switched off meanwhile. */
export function findCase(packs: readonly Pack[], id: string): Case | null {
  const [packId, caseId] = split(id);
  return packs.find((one) => one.id === packId)?.cases?.find((one) => one.id === caseId) ?? null;
}

/** The worksheet of `pack/worksheet`; null where its pack was switched off meanwhile. */
export function findWorksheet(packs: readonly Pack[], id: string): Worksheet | null {
  const [packId, sheetId] = split(id);
  return packs.find((one) => one.id === packId)?.worksheets?.find((one) => one.id === sheetId) ?? null;
}
