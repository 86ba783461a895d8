/** A copy as rows that can be merged. It lay in a store that may break as well, so it is read like any file. */
import { refuseFile } from '../backup/open-sealed-file';
import { type ReadFile, readNotebook } from '../backup/read-incoming';
import type { Result } from '../calls';
import { KEPT_TABLES } from '../notebook-file';
import type { Snapshots } from './create-snapshots';
import type { RowPage } from './read-rows';

/** Reads a copy: what the delta holds takes the place of what the base holds. */
export async function readSnapshot(snapshots: Snapshots, id: string): Promise<Result<ReadFile>> {
  const found = await snapshots.load(id).catch(() => 'damaged' as const);
  if (found === null) return { ok: false, failure: { code: 'not-found' } };
  if (found === 'damaged') return refuseFile('damaged');
  const { at, pages } = found;
  const rows = Object.fromEntries(KEPT_TABLES.map((name) => [name, rowsOf(pages, name)]));
  const settings = pages.findLast(({ name }) => name === 'settings')?.rows[0] ?? {};
  return readNotebook(
    JSON.stringify({ format: 'keeptrack-notebook', version: 4, exportedAt: at, ...rows, settings }),
    'snapshot',
  );
}

function rowsOf(pages: readonly RowPage[], wanted: RowPage['name']): readonly unknown[] {
  const byId = new Map<unknown, unknown>();
  for (const { name, rows } of pages)
    if (name === wanted) for (const row of rows) byId.set((Object(row) as { id?: unknown }).id, row);
  return [...byId.values()];
}
