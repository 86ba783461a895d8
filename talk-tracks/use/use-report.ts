/** The file of counts that a rep may hand on: written from finished days alone, so that the same days always say the same. */
import * as v from 'valibot';
import { type FileRefusal, parseFile } from '../parse-file';
import { USE_ACTS, type UseDay } from './use-day';

/** What a file says. */
export interface UseReport {
  readonly format: 'keeptrack-use';
  readonly version: 1;
  /** Sixteen hex digits by chance: tells a file that came twice from two people's. */
  readonly reporter: string;
  readonly days: readonly UseDay[];
}

/** What became of a text. */
export type UseReportResult = { readonly ok: true; readonly report: UseReport } | FileRefusal;

/** The longest file in UTF-16 units, its most rows, the highest count of a day. */
const MOST = { file: 5_000_000, rows: 50_000, count: 10_000 };

const count = v.pipe(
  v.number(),
  v.integer('out-of-range'),
  v.minValue(0, 'out-of-range'),
  v.maxValue(MOST.count, 'out-of-range'),
);
/** `pack/track`, by the forms that ids have, so that nothing but an id can hide in one. */
export const trackNameSchema = v.pipe(
  v.string(),
  v.maxLength(170, 'too-long'),
  v.regex(/^[a-z\d]+(-[a-z\d]+)*\/[a-z\d]+(-[a-z\d]+)*$/, 'not-kebab-case'),
);

/** Sixteen hex digits. */
export const reporterSchema = v.pipe(v.string(), v.regex(/^[\da-f]{16}$/, 'not-kebab-case'));

/** One row, wherever it is kept. */
export const useDaySchema: v.GenericSchema<unknown, UseDay> = v.strictObject({
  day: v.pipe(v.string(), v.isoDate('not-a-date')),
  track: trackNameSchema,
  offered: count,
  inserted: count,
  reworded: count,
  dismissed: count,
});

const file: v.GenericSchema<unknown, UseReport> = v.strictObject({
  format: v.literal('keeptrack-use', 'not-one-of'),
  version: v.literal(1, 'not-one-of'),
  reporter: reporterSchema,
  days: v.pipe(v.array(useDaySchema), v.maxLength(MOST.rows, 'too-many')),
});

export interface UseReportOptions {
  readonly reporter: string;
  /** The day that is not over yet, which is left out with whatever comes after it. */
  readonly today: string;
  /** Whether a track (`pack/track`) is one of the team's; others are left out. */
  isShared(track: string): boolean;
}

/** The exact text of the file; the days and tracks of `rows` in order. */
export function writeUseReport(rows: readonly UseDay[], { reporter, today, isShared }: UseReportOptions): string {
  const days = rows
    .filter((row) => row.day < today && isShared(row.track) && USE_ACTS.some((act) => row[act] > 0))
    // Named one by one: what a row may come to hold besides must not get into the file.
    .map(({ day, track, offered, inserted, reworded, dismissed }) => ({
      ...{ day, track, offered, inserted, reworded, dismissed },
    }))
    .sort((one, other) => order(one.day, other.day) || order(one.track, other.track));
  const head = `{\n  "format": "keeptrack-use",\n  "version": 1,\n  "reporter": ${JSON.stringify(reporter)},\n  "days": [`;
  const body = days.map((row) => `\n    ${JSON.stringify(row)}`).join(',');
  return `${head}${body}${days.length > 0 ? '\n  ' : ''}]\n}\n`;
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Reads a file of counts; refuses whatever is not in it by the form above, other keys among it. */
export function parseUseReport(text: string): UseReportResult {
  const read = parseFile(text, file, MOST.file);
  return read.ok ? { ok: true, report: read.value } : read;
}
