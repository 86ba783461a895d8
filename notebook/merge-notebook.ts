/** Brings a notebook file into the database: rows merge by id, the newer one wins. Runs inside one transaction. */
import type { Table } from 'dexie';
import { compareVersions } from './compare-versions';
import type { NotebookTables } from './database';
import type { Note, NotebookFile, PromiseEvent, PromiseRecord, StoredPack } from './model';
import type { KEPT_TABLES } from './notebook-file';
import { rowsSaved } from './search/keep-fresh';
import type { Found } from './search/searchable';

type Tables = Pick<NotebookTables, (typeof KEPT_TABLES)[number] | 'settings' | 'searchFresh'>;

/** What became of the rows of a file. */
export interface MergeCounts {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

/** Merges a checked file. Settings are taken only where the user chose none here. */
export async function mergeNotebook(tables: Tables, file: NotebookFile): Promise<MergeCounts> {
  const findable =
    <Row>(toFound: (row: Row) => Found) =>
    (rows: readonly Row[]) =>
      rowsSaved(tables, rows.map(toFound));
  const merged = [
    await mergeRows(
      tables.contacts,
      file.contacts,
      (ours, theirs) => (isLater(theirs.lastSeen, ours.lastSeen) ? { ...ours, ...theirs } : null),
      findable((row) => ({ kind: 'contact', row })),
    ),
    await mergeRows(
      tables.promises,
      file.promises,
      mergePromise,
      findable((row) => ({ kind: 'promise', row })),
    ),
    await mergeRows(
      tables.notes,
      file.notes,
      mergeNote,
      findable((row) => ({ kind: 'note', row })),
    ),
    // These are written once and never changed.
    await mergeRows(tables.noteVersions, file.noteVersions, () => null),
    await mergeRows(tables.sendings, file.sendings, () => null),
    await mergeRows(tables.insertions, file.insertions, () => null),
    await mergeRows(tables.packs, file.packs, mergePack),
  ];
  if (!(await tables.settings.get('settings'))) await tables.settings.put({ key: 'settings', value: file.settings });
  const sum = (name: keyof MergeCounts) => merged.reduce((total, counts) => total + counts[name], 0);
  return { added: sum('added'), replaced: sum('replaced'), kept: sum('kept') };
}

/** `merge` answers the row to keep from now on, or null where ours stays as it is. */
async function mergeRows<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  incoming: readonly Row[],
  merge: (ours: Row, theirs: Row) => Row | null,
  saved: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<MergeCounts> {
  // Asking for each of 100,000 unknown ids would take longer than writing them.
  const here = new Set(await table.toCollection().primaryKeys());
  const known = await table.bulkGet(incoming.map(({ id }) => id).filter((id) => here.has(id)));
  const byId = new Map(known.map((row) => [row?.id, row]));
  const added: Row[] = [];
  const replaced: Row[] = [];
  for (const theirs of incoming) {
    const ours = byId.get(theirs.id);
    if (!ours) added.push(theirs);
    else {
      const row = merge(ours, theirs);
      if (row) replaced.push(row);
    }
  }
  await table.bulkPut([...added, ...replaced]);
  await saved([...added, ...replaced]);
  return { added: added.length, replaced: replaced.length, kept: incoming.length - added.length - replaced.length };
}

/** Times may be written in different zones. */
const isLater = (one: string, other: string) => Date.parse(one) > Date.parse(other);

function mergePromise(ours: PromiseRecord, theirs: PromiseRecord): PromiseRecord | null {
  if (!isLater(theirs.updatedAt, ours.updatedAt)) return null;
  return { ...theirs, events: joinEvents(ours.events, theirs.events) };
}

/** What happened on either side happened. */
function joinEvents(ours: readonly PromiseEvent[], theirs: readonly PromiseEvent[]): readonly PromiseEvent[] {
  const nameOf = ({ at, what, note }: PromiseEvent) => JSON.stringify([Date.parse(at), what, note]);
  const known = new Set(theirs.map(nameOf));
  return [...theirs, ...ours.filter((event) => !known.has(nameOf(event)))].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}

function mergeNote(ours: Note, theirs: Note): Note | null {
  if (!isLater(theirs.updatedAt, ours.updatedAt)) return null;
  // Somebody may be editing ours at this moment; the next save must see that it is stale.
  return { ...theirs, revision: Math.max(theirs.revision, ours.revision + 1) };
}

function mergePack(ours: StoredPack, theirs: StoredPack): StoredPack | null {
  return theirs.origin === 'file' && compareVersions(theirs.version, ours.version) > 0 ? theirs : null;
}
