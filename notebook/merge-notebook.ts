/**
 * Brings a notebook file into the database. First it is worked out what each row of the file would change, then all of it is written
 * at once: the same plan answers the preview. Runs inside one transaction.
 */
import type { Table } from 'dexie';
import { compareVersions } from '../talk-tracks/compare-versions';
import type { MergeCounts } from './backup/backup-model';
import type { NotebookTables } from './database';
import { mergeNote, type NoteMerge } from './merge-note';
import { mergePromise } from './merge-promise';
import type { Note, NotebookFile, Settings, StoredPack } from './model';
import type { KEPT_TABLES } from './notebook-file';
import { rowsSaved } from './search/keep-fresh';
import type { Found } from './search/searchable';

type KeptName = (typeof KEPT_TABLES)[number];
type Tables = Pick<NotebookTables, KeptName | 'settings'>;
type Search = Pick<NotebookTables, 'searchFresh'>;

/** What a file would change. Notes that were changed on both sides are added as second notes; `copies` says how many of the added. */
export interface MergePlan {
  readonly counts: Readonly<Record<KeptName, MergeCounts>>;
  readonly copies: number;
  readonly takesSettings: boolean;
  /** Writes it, into the tables that it was planned for; then the search finds it. */
  write(search: Search): Promise<void>;
}

/** Rows that come in; a file of notes or promises alone brings no settings. */
export type Incoming = Omit<NotebookFile, 'settings'> & { readonly settings: Settings | null };

/** Works out what a checked file would change. Settings are taken only where the user chose none here. */
export async function planMerge(tables: Tables, file: Incoming): Promise<MergePlan> {
  const notes = await planNotes(tables, file);
  const plans = {
    contacts: await planRows(
      tables.contacts,
      file.contacts,
      (ours, theirs) => (isLater(theirs.lastSeen, ours.lastSeen) ? { ...ours, ...theirs } : null),
      (row) => ({ kind: 'contact', row }),
    ),
    promises: await planRows(tables.promises, file.promises, mergePromise, (row) => ({ kind: 'promise', row })),
    notes,
    // These are written once and never changed.
    noteVersions: await planRows(tables.noteVersions, file.noteVersions, () => null),
    sendings: await planRows(tables.sendings, file.sendings, () => null),
    insertions: await planRows(tables.insertions, file.insertions, () => null),
    entries: await planRows(tables.entries, file.entries, (ours, theirs) =>
      isLater(theirs.updatedAt, ours.updatedAt) ? theirs : null,
    ),
    packs: await planRows(tables.packs, file.packs, mergePack),
    // Whole and by their time: a pack that two managers wrote on is joined in the studio, where conflicts can be shown.
    packDrafts: await planRows(tables.packDrafts, file.packDrafts, newer),
    ownTracks: await planRows(tables.ownTracks, file.ownTracks, newer),
  };
  const takesSettings = file.settings !== null && !(await tables.settings.get('settings'));
  return {
    counts: {
      contacts: plans.contacts.counts,
      promises: plans.promises.counts,
      notes: notes.counts,
      noteVersions: plans.noteVersions.counts,
      sendings: plans.sendings.counts,
      insertions: plans.insertions.counts,
      entries: plans.entries.counts,
      packs: plans.packs.counts,
      packDrafts: plans.packDrafts.counts,
      ownTracks: plans.ownTracks.counts,
    },
    copies: notes.copies,
    takesSettings,
    write: async (search) => {
      for (const plan of Object.values(plans)) await plan.write(search);
      if (file.settings && takesSettings) await tables.settings.put({ key: 'settings', value: file.settings });
    },
  };
}

/** Merges a checked file, and answers what became of all its rows together. */
export async function mergeNotebook(tables: Tables & Search, file: Incoming): Promise<MergeCounts> {
  const plan = await planMerge(tables, file);
  await plan.write(tables);
  const sum = (name: keyof MergeCounts) =>
    Object.values(plan.counts).reduce((total, counts) => total + counts[name], 0);
  return { added: sum('added'), replaced: sum('replaced'), kept: sum('kept') };
}

interface RowPlan {
  readonly counts: MergeCounts;
  write(search: Search): Promise<void>;
}

/** `merge` answers the row to keep from now on, or null where ours stays as it is. */
async function planRows<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  incoming: readonly Row[],
  merge: (ours: Row, theirs: Row) => Row | null,
  toFound?: (row: Row) => Found,
): Promise<RowPlan> {
  const ours = await findOurs(table, incoming);
  const added: Row[] = [];
  const replaced: Row[] = [];
  for (const theirs of incoming) {
    const known = ours.get(theirs.id);
    if (!known) added.push(theirs);
    else {
      const row = merge(known, theirs);
      if (row) replaced.push(row);
    }
  }
  return planOf(table, incoming.length, [...added, ...replaced], { added: added.length, toFound });
}

/** `toFound` only for rows that can be searched for. */
const planOf = <Row>(
  table: Table<Row, string>,
  all: number,
  rows: readonly Row[],
  { added, toFound }: { readonly added: number; readonly toFound: ((row: Row) => Found) | undefined },
): RowPlan => ({
  counts: { added, replaced: rows.length - added, kept: all - rows.length },
  write: async (search) => {
    await table.bulkPut([...rows]);
    if (toFound) await rowsSaved(search, rows.map(toFound));
  },
});

/** Asking for each of 100,000 unknown ids would take longer than writing them. */
async function findOurs<Row extends { readonly id: string }>(table: Table<Row, string>, rows: readonly Row[]) {
  const here = new Set(await table.toCollection().primaryKeys());
  const known = await table.bulkGet(rows.map(({ id }) => id).filter((id) => here.has(id)));
  return new Map(known.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

async function planNotes(tables: Tables, file: Incoming): Promise<RowPlan & { readonly copies: number }> {
  const ours = await findOurs(tables.notes, file.notes);
  const said = new Map(file.noteVersions.map(({ id, text }) => [id, text]));
  const merged: NoteMerge[] = [];
  const added: Note[] = [];
  for (const theirs of file.notes) {
    const known = ours.get(theirs.id);
    if (!known) added.push(theirs);
    else {
      // Most are the same on both sides; only for the others it is worth asking what was said before.
      const before =
        known.text === theirs.text ? undefined : await tables.noteVersions.get(`${known.id}/${theirs.revision}`);
      const theirsSaid = said.get(`${theirs.id}/${known.revision}`) ?? null;
      merged.push(mergeNote(known, theirs, { oursSaid: before?.text ?? null, theirsSaid }));
    }
  }
  const copies = merged.flatMap((merge) => ('copy' in merge ? [merge.copy] : []));
  const here = new Set((await tables.notes.bulkGet(copies.map(({ id }) => id))).map((note) => note?.id));
  const fresh = copies.filter(({ id }) => !here.has(id));
  const replaced = merged.flatMap((merge) => ('replace' in merge ? [merge.replace] : []));
  const plan = planOf(tables.notes, file.notes.length, [...added, ...fresh, ...replaced], {
    added: added.length + fresh.length,
    toFound: (row) => ({ kind: 'note', row }),
  });
  return { ...plan, copies: fresh.length };
}

/** Times may be written in different zones. */
const isLater = (one: string, other: string) => Date.parse(one) > Date.parse(other);

const newer = <Row extends { readonly updatedAt: string }>(ours: Row, theirs: Row): Row | null =>
  isLater(theirs.updatedAt, ours.updatedAt) ? theirs : null;

function mergePack(ours: StoredPack, theirs: StoredPack): StoredPack | null {
  return theirs.origin === 'file' && compareVersions(theirs.version, ours.version) > 0 ? theirs : null;
}
