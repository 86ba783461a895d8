/** Tables as CSV that a spreadsheet shows and never runs (OWASP, "CSV injection"), and back without a loss. Pure. */

/** What makes a spreadsheet take a cell for a formula, in any width, behind whatever it skips; and our own guard. */
const RUNS = /^[\s\p{C}]*[=+\-@＝＋－＠|%]|^['\t\r\n]/u;

const guard = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
const bare = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Rows as text, each cell quoted; with the mark that makes Excel read it as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => row.map((cell) => `"${guard(cell).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

/** The rows of a text that was written so, by us or by a spreadsheet of any country; null where a quote is never closed. */
export function readCsv(text: string): readonly (readonly string[])[] | null {
  const body = text.replace(/^\uFEFF/, '');
  const separator = /^(?:"[^"]*"|[^",;\t]*)([,;\t])/.exec(body)?.[1] ?? ',';
  // A cell, quoted or not, and what ends it.
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cells.lastIndex < body.length) {
    const found = cells.exec(body);
    if (!found) return null;
    const [, quoted, plain = '', end] = found;
    row.push(bare(quoted?.replaceAll('""', '"') ?? plain));
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, [...row, '']] : rows;
}
