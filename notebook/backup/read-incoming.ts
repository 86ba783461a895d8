/** Finds out what a file is and reads it as rows that can be merged, wholly or not at all. */
import type { Failure, Result } from '../calls';
import type { Incoming } from '../merge-notebook';
import { parseNotebookFile } from '../notebook-file';
import { hasMarks, readNotes } from '../plain/notes-markdown';
import { isPromiseTable, readPromises } from '../plain/promises-csv';
import { LIMITS } from '../row-schemas';
import { deriveMaster } from './backup-key';
import type { ImportPreview } from './backup-model';
import { openSealedFile, refuseFile } from './open-sealed-file';
import { readHeader } from './sealed-header';

/** Rows that came in, and from what kind of file. */
export interface ReadFile {
  readonly kind: ImportPreview['kind'];
  readonly at: string | null;
  readonly rows: Incoming;
}

const EMPTY: Incoming = {
  format: 'keeptrack-notebook',
  version: 4,
  exportedAt: '',
  contacts: [],
  promises: [],
  notes: [],
  noteVersions: [],
  sendings: [],
  insertions: [],
  entries: [],
  packs: [],
  packDrafts: [],
  ownTracks: [],
  settings: null,
};

/** Reads a file; `at` (ISO) is the moment that notes without one get. Refuses what is larger than can be read before it is read. */
export async function readIncoming(
  file: Blob,
  { name, password, at }: { readonly name: string; readonly password?: string; readonly at: string },
): Promise<Result<ReadFile>> {
  const header = await readHeader(file);
  if (header !== 'not-ours') {
    if (password === undefined) return refuseFile(typeof header === 'string' ? header : 'needs-password');
    const opened = await openSealedFile(file, (recipe) => deriveMaster(password, recipe), LIMITS.file);
    return opened.ok ? readNotebook(opened.value.text, 'sealed') : opened;
  }
  if (file.size > LIMITS.file) return refuseFile('too-large', LIMITS.file);
  return readText(await file.text(), name, at);
}

/** Reads a text that is not sealed. */
export async function readText(text: string, name: string, at: string): Promise<Result<ReadFile>> {
  if (hasMarks(text)) {
    const read = readNotes(text);
    return read ? take('markdown', read) : refuseFile('damaged');
  }
  if (isPromiseTable(text)) {
    const promises = readPromises(text);
    return 'line' in promises ? refuseLine(promises.line) : take('csv', { promises });
  }
  if (/\.(md|markdown|txt)$/i.test(name)) return take('markdown', { notes: [await foreignNote(text, at)] });
  return readNotebook(text, 'notebook');
}

/** Reads a notebook's JSON. */
export function readNotebook(text: string, kind: ReadFile['kind']): Result<ReadFile> {
  const parsed = parseNotebookFile(text);
  return parsed.ok ? { ok: true, value: { kind, at: parsed.value.exportedAt, rows: parsed.value } } : parsed;
}

const take = (kind: ReadFile['kind'], rows: Partial<Incoming>): Result<ReadFile> => ({
  ok: true,
  value: { kind, at: null, rows: { ...EMPTY, ...rows } },
});

const refuseLine = (line: number): { ok: false; failure: Failure } => ({
  ok: false,
  failure: {
    code: 'bad-file',
    problems: [{ line, path: '', code: 'not-a-promise', message: 'This line is no promise' }],
  },
});

/** A Markdown file of somebody else's is one note; its id follows from its words, so that it is one however often it comes. */
async function foreignNote(text: string, at: string) {
  const words = text.replace(/^\uFEFF/, '').slice(0, LIMITS.text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
  const id = `text.${Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { id, contactId: null, text: words, createdAt: at, updatedAt: at, revision: 1, deletedAt: null };
}
