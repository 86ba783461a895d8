/** Reads the first table of a Markdown text (GitHub Flavored Markdown §4.10). */
import { type TableResult, trimTable } from './table';

const RULE = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;

/** Whether a text has a table of this kind. */
export const hasMarkdownTable = (text: string): boolean =>
  text.split(/\r?\n/).some((line, at, lines) => isRule(line) && (lines[at - 1] ?? '').includes('|'));

const isRule = (line: string): boolean => line.includes('-') && line.includes('|') && RULE.test(line);

/** Never throws. */
export function readMarkdownTable(text: string): TableResult {
  const lines = text.split(/\r?\n/);
  const rule = lines.findIndex((line, at) => isRule(line) && (lines[at - 1] ?? '').includes('|'));
  if (rule < 1) return { ok: false, code: 'empty', row: 0 };
  const rows = [lines[rule - 1] ?? ''];
  for (const line of lines.slice(rule + 1)) {
    if (!line.includes('|')) break;
    rows.push(line);
  }
  return trimTable(rows.map(cutCells));
}

/** A `\|` is a bar, and no border. */
function cutCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n'),
  );
}
