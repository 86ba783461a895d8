/** Makes what is published out of what is written: without drafts, under a version that says how much changed. */
import type { Pack } from './model';
import { SECTIONS } from './pack-rules';

/** How much a new version changes for those who build on it. */
export type VersionStep = 'first' | 'major' | 'minor' | 'patch';

/**
 * The version to offer: a higher first number where something was taken out, a higher middle one where something was added, else a
 * higher last one (semver.org). A version without three numbers begins anew at 1.0.0.
 * @param base what was published last; null for a new pack.
 */
export function nextVersion(base: Pack | null, pack: Pack): { readonly version: string; readonly step: VersionStep } {
  if (!base) return { version: '1.0.0', step: 'first' };
  const [before, after] = [idsOf(base), idsOf(withoutDrafts(pack))];
  const step = [...before].some((id) => !after.has(id))
    ? 'major'
    : [...after].some((id) => !before.has(id))
      ? 'minor'
      : 'patch';
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(base.version);
  if (!numbers) return { version: '1.0.0', step };
  const [major = 0, minor = 0, patch = 0] = numbers.slice(1).map(Number);
  const version = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }[step];
  return { version, step };
}

/** The pack as others get it. @param today ISO day. */
export function prepareRelease(pack: Pack, version: string, today: string): Pack {
  return { ...withoutDrafts(pack), version, updated: today };
}

/** Tracks that are drafts are for those who write the pack. */
export function withoutDrafts(pack: Pack): Pack {
  const tracks = pack.tracks.filter(({ state }) => state !== 'draft');
  return tracks.length === pack.tracks.length ? pack : { ...pack, tracks };
}

const idsOf = (pack: Pack): ReadonlySet<string> =>
  new Set(
    (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section) =>
      (pack[section] ?? []).map(({ id }) => `${section}/${id}`),
    ),
  );
