/** Reads a table from text: RFC 4180, with commas, semicolons or tabs, whichever its first rows agree on. */
import { TABLE_LIMITS, type TableResult, trimTable } from './table';

const SEPARATORS = [',', ';', '\t'] as const;

/** Never throws. */
export function readCsv(text: string): TableResult {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.length > TABLE_LIMITS.bytes) return { ok: false, code: 'too-big', row: 0 };
  if (bare.includes('\0')) return { ok: false, code: 'not-text', row: 0 };
  const rows = cutRows(bare, separatorOf(bare));
  return Array.isArray(rows) ? trimTable(rows) : { ok: false, code: 'broken-quote', row: rows };
}

/** The one that cuts the most cells out of the first rows, each as wide as the others. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const widths = SEPARATORS.map((separator) => {
    const rows = cutRows(head, separator);
    const counts = Array.isArray(rows) ? rows.slice(0, 10).map((row) => row.length) : [1];
    return Math.min(...counts) + Math.max(...counts) / 1_000;
  });
  return SEPARATORS[widths.indexOf(Math.max(...widths))] ?? ',';
}

/** Rows of cells; the number of the row whose quotation mark is never closed. */
function cutRows(text: string, separator: string): string[][] | number {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    if (text[at] === '"') {
      const [cell, after] = quotedCell(text, at);
      if (after < 0) return rows.length + 1;
      row.push(cell);
      at = after;
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** The cell that begins with a quotation mark, and where it ends; -1 where it does not. What stands behind the closing mark is part of it. */
function quotedCell(text: string, start: number): readonly [string, number] {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [cell, -1];
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return [cell, close + 1];
    cell += '"';
    at = close + 2;
  }
}
