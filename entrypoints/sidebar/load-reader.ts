/** The reader with the packs that are switched on, as the notebook has them now. */
import type { NotebookPort, ReaderPort } from '../../components/ports';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import type { Language, Pack } from '../../talk-tracks/model';
import { openPack } from '../../talk-tracks/open-pack';
import { createReader } from '../../talk-tracks/read-draft';
import { createTrackSearch } from '../../talk-tracks/search-tracks';

/** Makes a reader of these packs; reasons are told in the language of the screen. */
export function createReaderPort(packs: readonly Pack[], explainIn: Language): ReaderPort {
  const reader = createReader(packs, { explainIn });
  let search: ReaderPort['search'] | null = null;
  return {
    packs,
    read: reader.read,
    explain: reader.explain,
    search(query) {
      // The index is made when somebody searches for the first time.
      search ??= createTrackSearch(packs);
      return search(query);
    },
  };
}

/** The packs that are on. Where the notebook does not answer, the built-in ones: reading must not wait for it. */
export async function loadPacks(notebook: NotebookPort): Promise<readonly Pack[]> {
  const stored = await notebook.listPacks({});
  if (!stored.ok) return builtInPacks();
  return stored.value.filter(({ enabled }) => enabled).flatMap((pack) => openPack(pack) ?? []);
}

/** Names exactly which packs are read with, to see whether they changed. */
export const packsKey = (packs: readonly Pack[]): string =>
  packs.map(({ id, version }) => `${id}@${version}`).join(' ');
