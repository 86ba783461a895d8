/** Reads a table from whatever somebody brings: a workbook, text with separators, or Markdown. */

import { readCsv } from './read-csv';
import { hasMarkdownTable, readMarkdownTable } from './read-markdown-table';
import { isArchive, readXlsx } from './read-xlsx';
import type { TableResult } from './table';

/** A file. Text that is no UTF-8 is read as GB 18030, which Chinese spreadsheets write. Never throws. */
export async function readTableFile(bytes: Uint8Array<ArrayBuffer>): Promise<TableResult> {
  if (isArchive(bytes)) return readXlsx(bytes);
  return readTableText(decode(bytes));
}

/** A text that was pasted. */
export const readTableText = (text: string): TableResult =>
  hasMarkdownTable(text) ? readMarkdownTable(text) : readCsv(text);

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
