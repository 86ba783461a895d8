/** A table that somebody brought along: rows of cells, all as text. */
export type Table = readonly (readonly string[])[];

/** Why a file is no table: `too-big` stands for more bytes, rows or columns than anybody writes by hand. */
export type TableRefusal = 'empty' | 'too-big' | 'not-text' | 'broken-quote' | 'no-workbook' | 'locked' | 'no-sheet';

export type TableResult =
  | { readonly ok: true; readonly table: Table }
  | {
      readonly ok: false;
      readonly code: TableRefusal /** Row from 1; 0 where it is about the whole. */;
      readonly row: number;
    };

export const TABLE_LIMITS = { bytes: 10_000_000, rows: 10_000, columns: 60, cell: 5_000 } as const;

/** Without rows and columns at the end that hold nothing; refused where nothing is left, or too much is. */
export function trimTable(rows: readonly (readonly string[])[]): TableResult {
  const told = rows.map((row) => row.map((cell) => cell.trim()));
  while (told.at(-1)?.every((cell) => cell === '')) told.pop();
  const kept = told.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  if (width === 0) return { ok: false, code: 'empty', row: 0 };
  const long = kept.findIndex((row) => row.some((cell) => cell.length > TABLE_LIMITS.cell));
  if (kept.length > TABLE_LIMITS.rows || width > TABLE_LIMITS.columns || long >= 0)
    return { ok: false, code: 'too-big', row: long + 1 };
  return { ok: true, table: kept.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) };
}
