/** Packs that are being written. Their text is kept as it was handed in: what is in it is for those who read packs to judge. */
import type { NotebookCalls } from './calls';
import type { NotebookTables } from './database';
import type { PackDraft, PackDraftInfo } from './model';
import { Refusal } from './refusal';

type Tables = Pick<NotebookTables, 'packDrafts'>;

/** The latest first, without their texts. */
export async function listPackDrafts({ packDrafts }: Tables): Promise<readonly PackDraftInfo[]> {
  const rows = await packDrafts.orderBy('updatedAt').reverse().toArray();
  return rows.map(({ id, packId, version, name, updatedAt }) => ({ id, packId, version, name, updatedAt }));
}

/** Refuses an unknown id (`not-found`). */
export async function openPackDraft({ packDrafts }: Tables, id: string): Promise<PackDraft> {
  const draft = await packDrafts.get(id);
  if (!draft) throw new Refusal({ code: 'not-found' });
  return draft;
}

/** Saves over the revision that was edited; refuses where somebody else saved since (`conflict`), and what is gone (`not-found`). */
export async function savePackDraft(
  { packDrafts }: Tables,
  draft: Parameters<NotebookCalls['savePackDraft']>[0],
  at: string,
): Promise<Pick<PackDraft, 'revision' | 'updatedAt'>> {
  const known = await packDrafts.get(draft.id);
  if (!known && draft.revision > 0) throw new Refusal({ code: 'not-found' });
  if (known && known.revision !== draft.revision) throw new Refusal({ code: 'conflict' });
  const row: PackDraft = {
    ...draft,
    versions: draft.versions ?? known?.versions ?? [],
    remarks: draft.remarks ?? known?.remarks ?? [],
    createdAt: known?.createdAt ?? at,
    updatedAt: at,
    revision: draft.revision + 1,
  };
  await packDrafts.put(row);
  return { revision: row.revision, updatedAt: at };
}

/** Forgets a draft for good. Packs that were published from it stay. */
export async function dropPackDraft({ packDrafts }: Tables, id: string): Promise<null> {
  await packDrafts.delete(id);
  return null;
}
