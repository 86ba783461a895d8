/** Everything a user has, as one file: how it is gathered, and how a file that comes back is read. */
import * as v from 'valibot';
import { writePath } from '../talk-tracks/pack-problem';
import { parseJson } from '../talk-tracks/parse-json';
import type { Failure, FileProblem, FileProblemCode, Result } from './calls';
import { copyPlainData } from './copy-plain-data';
import type { NotebookTables, TableName } from './database';
import { describeProblem } from './describe-problem';
import { notebookFileSchema } from './file-schema';
import type { NotebookFile } from './model';
import { LIMITS } from './row-schemas';
import { getSettings, readSettings } from './settings';

/** The tables whose rows a file holds; settings go with them, as one value. */
export const KEPT_TABLES = [
  'contacts',
  'promises',
  'notes',
  'noteVersions',
  'sendings',
  'insertions',
  'entries',
  'packs',
  'packDrafts',
  'ownTracks',
] as const satisfies readonly TableName[];

/** Gathers everything, deleted notes included. Inside one transaction, so that the parts fit together. */
export async function gatherNotebook(
  tables: Pick<NotebookTables, (typeof KEPT_TABLES)[number] | 'settings'>,
  exportedAt: string,
): Promise<NotebookFile> {
  return {
    format: 'keeptrack-notebook',
    version: 4,
    exportedAt,
    contacts: await tables.contacts.toArray(),
    promises: await tables.promises.toArray(),
    notes: await tables.notes.toArray(),
    noteVersions: await tables.noteVersions.toArray(),
    sendings: await tables.sendings.toArray(),
    insertions: await tables.insertions.toArray(),
    entries: await tables.entries.toArray(),
    packs: await tables.packs.toArray(),
    packDrafts: await tables.packDrafts.toArray(),
    ownTracks: await tables.ownTracks.toArray(),
    // Whoever lets one device count has not said so for another.
    settings: { ...(await getSettings(tables)), counting: null },
  };
}

/**
 * Reads a file. Refuses (`bad-file`, at most 50 problems) what is too big, no JSON, not a notebook, from a newer Keeptrack, or
 * has one row that is not as it should be: half a notebook is worse than a clear refusal. Settings that make no sense fall back.
 */
export function parseNotebookFile(text: string): Result<NotebookFile> {
  if (text.length > LIMITS.file)
    return refuse([at('', 'too-big', `This file is larger than ${LIMITS.file / 1_000_000} MB`)]);
  const json = readJson(text);
  if (!json.ok) return refuse([json.problem]);
  const plain = copyPlainData(json.value);
  if (!plain.ok) return refuse([at(writePath(plain.path), plain.code, plain.message)]);
  const stranger = recognise(plain.value);
  if (stranger) return refuse([stranger]);
  const checked = v.safeParse(notebookFileSchema, plain.value);
  if (!checked.success) return refuse(checked.issues.slice(0, 50).map(describeProblem));
  const twice = findRepeated(checked.output);
  if (twice) return refuse([twice]);
  return { ok: true, value: { ...checked.output, settings: readSettings(checked.output.settings) } };
}

const at = (path: string, code: FileProblemCode, message: string, line = 0): FileProblem => ({
  line,
  path,
  code,
  message,
});

const refuse = (problems: readonly FileProblem[]): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: 'bad-file', problems },
});

function readJson(text: string): { ok: true; value: unknown } | { ok: false; problem: FileProblem } {
  // Editors on Windows put a mark before the text.
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch {
    // Engines do not agree on where they broke off; the reader of packs knows.
    const broken = parseJson(bare).problems.find(({ code }) => code === 'syntax');
    if (!broken)
      return { ok: false, problem: at('', 'not-complete', 'This is no complete JSON; was the file cut off?') };
    const line = bare.slice(0, broken.offset).split('\n').length;
    return { ok: false, problem: at(writePath(broken.path), broken.code, broken.message, line) };
  }
}

/** What is wrong with the file as a whole, before its rows are looked at. */
function recognise(value: unknown): FileProblem | null {
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format !== 'keeptrack-notebook') return at('format', 'not-a-notebook', 'This is not a Keeptrack notebook');
  if (typeof version === 'number' && version > 4)
    return at(
      'version',
      'newer-format',
      `This file comes from a newer Keeptrack (format ${version}); update the extension first`,
    );
  return null;
}

/** Two rows of one id would make the outcome depend on their order. */
function findRepeated(file: Pick<NotebookFile, (typeof KEPT_TABLES)[number]>): FileProblem | null {
  for (const name of KEPT_TABLES) {
    const seen = new Set<string>();
    for (const [index, { id }] of file[name].entries()) {
      if (seen.has(id)) return at(writePath([name, index, 'id']), 'duplicate-id', 'This id is here twice');
      seen.add(id);
    }
  }
  return null;
}
