/** The reader with the packs that are switched on, as the notebook has them now. */
import type { NotebookPort, ReaderPort } from '../../components/ports';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import type { Language, Pack } from '../../talk-tracks/model';
import { openPack } from '../../talk-tracks/open-pack';
import { applyOwnTracks, type OwnTrack } from '../../talk-tracks/own-track';
import { createReader } from '../../talk-tracks/read-draft';
import { createTrackSearch } from '../../talk-tracks/search-tracks';

/** Makes a reader of these packs; reasons are told in the language of the screen. */
export function createReaderPort({ packs, teamPacks }: LoadedPacks, explainIn: Language): ReaderPort {
  const reader = createReader(packs, { explainIn });
  let search: ReaderPort['search'] | null = null;
  return {
    packs,
    teamPacks,
    read: reader.read,
    explain: reader.explain,
    search(query) {
      // The index is made when somebody searches for the first time.
      search ??= createTrackSearch(packs);
      return search(query);
    },
  };
}

/** Packs as their reader wants them, and what the reader made of tracks. */
export interface LoadedPacks {
  readonly packs: readonly Pack[];
  readonly teamPacks: readonly Pack[];
  readonly own: readonly OwnTrack[];
}

/** The packs that are on. Where the notebook does not answer, the built-in ones: reading must not wait for it. */
export async function loadPacks(notebook: NotebookPort): Promise<LoadedPacks> {
  const [stored, listed] = await Promise.all([notebook.listPacks({}), notebook.listOwnTracks({})]);
  const own = listed.ok ? listed.value : [];
  const teamPacks = stored.ok
    ? stored.value.filter(({ enabled }) => enabled).flatMap((pack) => openPack(pack) ?? [])
    : builtInPacks();
  return { packs: teamPacks.map((pack) => applyOwnTracks(pack, own)), teamPacks, own };
}

/** Names exactly what is read with, to see whether it changed. */
export const packsKey = ({ packs, own }: LoadedPacks): string =>
  [...packs.map(({ id, version }) => `${id}@${version}`), ...own.map(({ id, updatedAt }) => `${id}@${updatedAt}`)].join(
    ' ',
  );
