/** `docs/hub.md`: what the suites found, one row each, below the words that stand there. A run renews its own rows alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../../docs/hub.md');
const HEAD = `| suite | what is done | count | acknowledged | lost | other figures | control | seconds | seed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

export interface HubRow {
  readonly name: string;
  readonly does: string;
  readonly count: string;
  readonly acknowledged: number | null;
  readonly lost: number;
  readonly other: string;
  readonly control: string;
  readonly seconds: number;
  readonly seed: number;
}

const cell = (words: string | number) => String(words).replaceAll('|', '\\|').replaceAll('\n', ' ');

const write = ({ name, does, count, acknowledged, lost, other, control, seconds, seed }: HubRow): string =>
  `| ${[name, does, count, acknowledged ?? '–', lost, other, control, Math.round(seconds), seed].map(cell).join(' | ')} |`;

/** Puts a row into the text; `order` names every suite. What stands above the table stays. */
export function putRow(text: string, row: HubRow, order: readonly string[]): string {
  const [above = '', table = ''] = text.split(HEAD);
  const rows = new Map(
    table.split('\n').flatMap((line) => {
      const name = /^\| ([\w-]+) \|/.exec(line)?.[1];
      return name ? [[name, line] as const] : [];
    }),
  );
  rows.set(row.name, write(row));
  return `${above}${[HEAD, ...order.flatMap((name) => rows.get(name) ?? [])].join('\n')}\n`;
}

export const writeHubTable = (row: HubRow, order: readonly string[]): void =>
  writeFileSync(FILE, putRow(readFileSync(FILE, 'utf8'), row, order));
