/** Bringing rows in, from a file or from a copy: first what would change, then the change itself. Both read and plan alike. */
import type { Result } from '../calls';
import type { Canary } from '../canary';
import type { Desk, NotebookAnswers, NotebookOptions } from '../desk';
import { mergeNotebook, planMerge } from '../merge-notebook';
import { KEPT_TABLES } from '../notebook-file';
import { checkPacks } from '../packs';
import type { Snapshots } from '../snapshots/create-snapshots';
import { readSnapshot } from '../snapshots/read-snapshot';
import { toResult } from '../to-result';
import type { ImportPreview, ImportSource } from './backup-model';
import { type ReadFile, readIncoming, readText } from './read-incoming';

const EVERYTHING = [...KEPT_TABLES, 'settings'] as const;

/** Answers the two calls of an import. */
export function answerImports(
  { read, rewrite, at }: Desk,
  { shelf, checkPack }: NotebookOptions,
  { canary, snapshots }: { readonly canary: Canary; readonly snapshots: Snapshots },
): Pick<NotebookAnswers, 'previewImport' | 'importNotebook'> {
  const find = async (source: ImportSource): Promise<Result<ReadFile>> => {
    if ('text' in source) return readText(source.text, '', at());
    if ('snapshot' in source) return readSnapshot(snapshots, source.snapshot);
    const file = await shelf.take(source.shelved);
    return file ? readIncoming(file, { ...source, at: at() }) : { ok: false, failure: { code: 'not-found' } };
  };
  /** Reading takes a while; no transaction stays open for it. */
  const open = async (source: ImportSource): Promise<Result<ReadFile>> => {
    const found = await toResult(() => find(source));
    if (!found.ok) return found;
    if (!found.value.ok) return found.value;
    const { rows } = found.value.value;
    const packs = await toResult(async () => checkPacks(rows, checkPack));
    return packs.ok ? found.value : packs;
  };
  return {
    previewImport: async (source) => {
      const opened = await open(source);
      if (!opened.ok) return opened;
      const { kind, at: written, rows } = opened.value;
      return read(EVERYTHING, async (tables): Promise<ImportPreview> => {
        const { counts, copies, takesSettings } = await planMerge(tables, rows);
        return { kind, at: written, counts, copies, takesSettings };
      });
    },
    importNotebook: async (source) => {
      const opened = await open(source);
      if (!opened.ok) return opened;
      const merged = await rewrite([...EVERYTHING, 'searchFresh'], (tables) =>
        mergeNotebook(tables, opened.value.rows),
      );
      if (!merged.ok) return merged;
      await toResult(() => canary.acknowledge());
      void toResult(() => snapshots.follow());
      if (isShelved(source)) await toResult(() => shelf.remove(source.shelved));
      return merged;
    },
  };
}

const isShelved = (source: ImportSource): source is Extract<ImportSource, { readonly shelved: string }> =>
  'shelved' in source;
