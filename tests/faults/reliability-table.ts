/** `docs/reliability.md`: what the suites found, one row each. A run rewrites the rows of what it ran and leaves the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../../docs/reliability.md');

const HEAD = `# Reliability

Written by \`npm run faults\`: the built extension in a real Chromium, driven through the notebook's own calls from extension pages. What was
acknowledged is kept in a log outside of the browser and compared with what is there afterwards. **Lost**: acknowledged and not there.
**Torn**: there and not whole. Each suite also breaks its rule on purpose and must find that ("control"). Kills end processes; none of this cuts
the power. Chance comes from the seed, so a run can be repeated: \`npm run faults -- --seed 7 kill-browser\`.

| suite | what is done | count | acknowledged | lost | torn | other figures | control | seconds | seed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

export interface TableRow {
  readonly name: string;
  readonly does: string;
  readonly count: string;
  readonly acknowledged: number | null;
  readonly lost: number;
  readonly torn: number;
  readonly other: string;
  readonly control: string;
  readonly seconds: number;
  readonly seed: number;
}

const cell = (words: string | number) => String(words).replaceAll('|', '\\|').replaceAll('\n', ' ');
const numberCell = (value: number) => value.toLocaleString('en-US');

const write = (row: TableRow): string => {
  const acknowledged = row.acknowledged === null ? '–' : numberCell(row.acknowledged);
  const cells = [row.name, row.does, row.count, acknowledged, row.lost, row.torn, row.other, row.control];
  return `| ${[...cells, numberCell(Math.round(row.seconds)), row.seed].map(cell).join(' | ')} |`;
};

/** Puts rows into the text of the table; `order` names every suite. Rows of suites that are no more go. */
export function putRows(text: string, rows: readonly TableRow[], order: readonly string[]): string {
  const before = new Map(
    text.split('\n').flatMap((line) => {
      const name = /^\| ([\w-]+) \|/.exec(line)?.[1];
      return name ? [[name, line] as const] : [];
    }),
  );
  for (const row of rows) before.set(row.name, write(row));
  return `${[HEAD, ...order.flatMap((name) => before.get(name) ?? [])].join('\n')}\n`;
}

/** Renews the file. */
export function writeTable(rows: readonly TableRow[], order: readonly string[]): void {
  writeFileSync(FILE, putRows(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', rows, order));
}
