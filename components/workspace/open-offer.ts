/** A pack file that is newer than the pack it would stand in for, before it is taken: both, and what differs. */
import type { StoredPack } from '../../notebook/model';
import type { PackComparison } from '../../sharing/compare-packs';
import { compareVersions } from '../../talk-tracks/compare-versions';
import type { Pack } from '../../talk-tracks/model';
import { openPack } from '../../talk-tracks/open-pack';
import type { OwnTrack } from '../../talk-tracks/own-track';
import { parsePack } from '../../talk-tracks/parse-pack';
import type { VersionsPort } from '../ports';

export interface PackOffer {
  /** The file, as it is taken. */
  readonly text: string;
  readonly older: Pack;
  readonly newer: Pack;
  readonly changes: PackComparison;
  readonly own: readonly OwnTrack[];
}

/** What there is to decide; null where the text is no pack, is not known yet, or is not newer: then the notebook has the word. */
export function openOffer(
  text: string,
  {
    packs,
    own,
    compare,
  }: Pick<PackOffer, 'own'> & Pick<VersionsPort, 'compare'> & { readonly packs: readonly StoredPack[] },
): PackOffer | null {
  const parsed = parsePack(text);
  if (!parsed.ok) return null;
  const newer = parsed.pack;
  const stored = packs.find(({ id }) => id === newer.id);
  const older = stored && openPack(stored);
  if (!older || compareVersions(newer.version, older.version) <= 0) return null;
  return { text, older, newer, changes: compare(older, newer), own };
}
