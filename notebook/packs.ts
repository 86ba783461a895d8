/** Packs in the database: the text of those that came as files, and which of all are switched on. */

import { compareVersions } from '../talk-tracks/compare-versions';
import type { Failure, FileProblemCode } from './calls';
import type { NotebookTables } from './database';
import type { StoredPack } from './model';
import { Refusal } from './refusal';

/** A pack that ships with the extension. */
export interface BuiltInPack {
  readonly id: string;
  readonly version: string;
}

/** What the door for foreign packs says of a text. */
export type PackCheck =
  | { readonly ok: true; readonly id: string; readonly version: string }
  | { readonly ok: false; readonly problems: NonNullable<Failure['problems']> };

type Tables = Pick<NotebookTables, 'packs'>;

/** Every pack there is, the built-in ones first. A file that is newer than the built-in pack of its id stands in for it. */
export async function listPacks({ packs }: Tables, builtIn: readonly BuiltInPack[]): Promise<readonly StoredPack[]> {
  const rows = new Map((await packs.toArray()).map((row) => [row.id, row]));
  const shipped = builtIn.map((pack) => asShown(pack, rows.get(pack.id)));
  const ids = new Set(builtIn.map(({ id }) => id));
  // A built-in pack that this version no longer ships leaves a row without a text behind.
  const files = [...rows.values()].filter(({ id, origin }) => !ids.has(id) && origin === 'file');
  return [...shipped, ...files.sort((one, other) => (one.id < other.id ? -1 : 1))];
}

function asShown({ id, version }: BuiltInPack, row: StoredPack | undefined): StoredPack {
  if (row?.origin === 'file' && compareVersions(row.version, version) > 0) return row;
  return { id, version, enabled: row?.enabled ?? true, origin: 'built-in', addedAt: row?.addedAt ?? '', text: '' };
}

const oldFile = (code: FileProblemCode, message: string) =>
  new Refusal({ code: 'bad-file', problems: [{ line: 0, path: 'version', code, message }] });

/** Puts a checked pack in. The same text again changes nothing; an older one, or other words under one version, are refused. */
export async function putPack(
  tables: Tables,
  pack: { readonly id: string; readonly version: string; readonly text: string },
  { at, builtIn }: { readonly at: string; readonly builtIn: readonly BuiltInPack[] },
): Promise<StoredPack> {
  const known = (await listPacks(tables, builtIn)).find(({ id }) => id === pack.id);
  if (known) {
    const difference = compareVersions(pack.version, known.version);
    if (difference < 0)
      throw oldFile('older-version', `Version ${known.version} is here already, and ${pack.version} is older`);
    if (difference === 0 && known.text === pack.text) return known;
    if (difference === 0)
      throw oldFile(
        'same-version',
        `Version ${pack.version} is here already with other content; a changed pack needs a higher version`,
      );
  }
  const { id, version, text } = pack;
  const row: StoredPack = { id, version, enabled: known?.enabled ?? true, origin: 'file', addedAt: at, text };
  await tables.packs.put(row);
  return row;
}

/** Switches a pack on or off, built-in ones too. Refuses an unknown id (`not-found`). */
export async function switchPack(
  tables: Tables,
  { id, enabled }: { readonly id: string; readonly enabled: boolean },
  { at, builtIn }: { readonly at: string; readonly builtIn: readonly BuiltInPack[] },
): Promise<StoredPack> {
  const known = (await listPacks(tables, builtIn)).find((pack) => pack.id === id);
  if (!known) throw new Refusal({ code: 'not-found' });
  const row: StoredPack = { ...known, enabled, addedAt: known.addedAt || at };
  await tables.packs.put(row);
  return row;
}

/** Removes a pack that came as a file; a built-in one of the same id is there again. A built-in pack can only be switched off. */
export async function removePack(tables: Tables, id: string, builtIn: readonly BuiltInPack[]): Promise<null> {
  const known = (await listPacks(tables, builtIn)).find((pack) => pack.id === id);
  if (known?.origin === 'built-in')
    throw new Refusal({ code: 'bad-request', detail: 'a built-in pack can be switched off, not removed' });
  const shipped = builtIn.find((pack) => pack.id === id);
  if (known && shipped && !known.enabled) await tables.packs.put({ ...asShown(shipped, undefined), enabled: false });
  else await tables.packs.delete(id);
  return null;
}

/** Packs inside a notebook file are as foreign as any. Refuses the file where one does not pass, or is not what it says. */
export function checkPacks(
  { packs }: { readonly packs: readonly StoredPack[] },
  checkPack: (text: string) => PackCheck,
): void {
  for (const [index, pack] of packs.entries()) {
    if (pack.origin === 'built-in') continue;
    const checked = checkPack(pack.text);
    const isItself = checked.ok && checked.id === pack.id && checked.version === pack.version;
    if (isItself) continue;
    const message = checked.ok
      ? 'The pack is not the one that the file says'
      : `The pack is refused: ${checked.problems[0]?.message ?? 'it is no pack'}`;
    const code = checked.ok ? 'other-pack' : 'refused-pack';
    throw new Refusal({ code: 'bad-file', problems: [{ line: 0, path: `packs[${index}].text`, code, message }] });
  }
}
