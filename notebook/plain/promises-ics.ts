/** Due dates as a calendar file (RFC 5545), without alarms: Keeptrack rings itself. Pure. */
import type { Due } from '../../talk-tracks/model';
import { momentOf, nextDate } from '../../talk-tracks/promises/moment-in-zone';
import type { PromiseRecord } from '../model';

/** Bytes of a line; a longer one goes on in the next. */
const LINE = 75;
/** A time without an end takes half an hour. */
const HALF_HOUR = 30 * 60 * 1000;

/** Milliseconds, or the first day and the day after the last. */
export type Span = { readonly from: number; readonly to: number } | { readonly first: string; readonly after: string };

/** When a promise stands in a calendar; `zone` is an IANA name. */
export function spanOf(due: Due, zone: string): Span {
  if (!due.time) return { first: due.date, after: nextDate(due.date) };
  const from = momentOf(due.date, due.time, zone);
  return { from, to: from + HALF_HOUR };
}

/** What is said beside the promise: the sentence, to whom, on what condition. */
export const detailsOf = ({ sentence, contactName, condition }: PromiseRecord): string =>
  [sentence, contactName, condition].filter(Boolean).join('\n');

/** `20261120T093000Z` */
export const stamp = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
/** `20261120` */
export const compactDate = (date: string): string => date.replaceAll('-', '');

/** A calendar of the open promises that have a date. */
export function writeCalendar(promises: readonly PromiseRecord[], zone: string): string {
  const events = promises.flatMap((promise) =>
    promise.state === 'open' && promise.due ? writeEvent(promise, promise.due, zone) : [],
  );
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keeptrack//Promises//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function writeEvent(promise: PromiseRecord, due: Due, zone: string): readonly string[] {
  const span = spanOf(due, zone);
  return [
    'BEGIN:VEVENT',
    `UID:${promise.id}@promises.keeptrack`,
    `DTSTAMP:${stamp(Date.parse(promise.updatedAt))}`,
    // Goes up with every move, so that a calendar that has it already takes the new date.
    `SEQUENCE:${promise.events.filter(({ what }) => what === 'moved' || what === 'changed').length}`,
    ...('from' in span
      ? [`DTSTART:${stamp(span.from)}`, `DTEND:${stamp(span.to)}`]
      : [`DTSTART;VALUE=DATE:${compactDate(span.first)}`, `DTEND;VALUE=DATE:${compactDate(span.after)}`]),
    `SUMMARY:${escapeText(promise.action)}`,
    `DESCRIPTION:${escapeText(detailsOf(promise))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\r\n|\n|\r|\u2028|\u2029/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they may not stand in such a file.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Breaks a line after as many bytes as may stand in one, never inside of a letter. */
function fold(line: string): string {
  const lines: string[] = [];
  let [current, size] = ['', 0];
  for (const letter of line) {
    const bytes = bytesOf(letter);
    if (size + bytes > LINE) {
      lines.push(current);
      // The space that begins the next line counts.
      [current, size] = [' ', 1];
    }
    current += letter;
    size += bytes;
  }
  return [...lines, current].join('\r\n');
}

const encoder = new TextEncoder();
const bytesOf = (letter: string): number => encoder.encode(letter).length;
