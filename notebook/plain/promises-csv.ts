/** Promises as a table for a spreadsheet, and back. The history stays at home. Pure. */
import * as v from 'valibot';
import type { PromiseRecord } from '../model';
import { promiseSchema } from '../row-schemas';
import { readCsv, writeCsv } from './csv';

/** The first line; the columns are found by their names, in whatever order they come back. */
const COLUMNS = [
  'id',
  'who',
  'whoName',
  'action',
  'sentence',
  'dueDate',
  'dueTime',
  'dueText',
  'duePrecision',
  'condition',
  'contactId',
  'contactName',
  'state',
  'subject',
  'kind',
  'createdAt',
  'updatedAt',
] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** The table, with its line of names. */
export function writePromises(promises: readonly PromiseRecord[]): string {
  return writeCsv([
    COLUMNS,
    ...promises.map((promise) => {
      const cells = cellsOf(promise);
      return COLUMNS.map((name) => cells[name]);
    }),
  ]);
}

const cellsOf = ({ due, condition, contactId, whoName, ...promise }: PromiseRecord): Cells => ({
  ...promise,
  whoName: whoName ?? '',
  dueDate: due?.date ?? '',
  dueTime: due?.time ?? '',
  dueText: due?.text ?? '',
  duePrecision: due?.precision ?? '',
  condition: condition ?? '',
  contactId: contactId ?? '',
});

/** Whether a text looks like such a table. */
export const isPromiseTable = (text: string): boolean =>
  /^\uFEFF?"?id"?[,;\t]/.test(text) && text.slice(0, 500).includes('action');

/** The promises of a table; the number of the first line that makes no sense, where one does not. */
export function readPromises(text: string): readonly PromiseRecord[] | { readonly line: number } {
  const [names, ...rows] = readCsv(text) ?? [];
  if (!names) return { line: 1 };
  const promises: PromiseRecord[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const read = v.safeParse(
      promiseSchema,
      promiseOf(Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))),
    );
    if (!read.success) return { line: index + 2 };
    promises.push(read.output);
  }
  return promises;
}

function promiseOf(cells: Partial<Cells>) {
  const { dueDate, dueTime, dueText, duePrecision, whoName, condition, contactId, ...rest } = cells;
  const known = Object.fromEntries(
    Object.entries(rest).filter(([name]) => (COLUMNS as readonly string[]).includes(name)),
  );
  return {
    ...known,
    ...(whoName && { whoName }),
    due: dueDate
      ? {
          text: dueText,
          date: dueDate,
          ...(dueTime && { time: dueTime }),
          precision: duePrecision || (dueTime ? 'time' : 'day'),
        }
      : null,
    condition: condition || null,
    contactId: contactId || null,
    draftKey: null,
    events: cells.createdAt ? [{ at: cells.createdAt, what: 'confirmed' }] : [],
  };
}
