/** Pages of others that open with a promise filled in. Opening one hands its words to whoever runs the page. Pure. */
import type { PromiseRecord } from '../model';
import { compactDate, detailsOf, spanOf, stamp } from './promises-ics';

/** Longer addresses are cut off or refused by servers. */
const LONGEST = 1_500;

/** Addresses of Google Calendar's and Outlook's page for a new entry. Without a date they leave it to the user. */
export function writeCalendarLinks(
  promise: PromiseRecord,
  zone: string,
): { readonly google: string; readonly outlook: string } {
  const details = cut(detailsOf(promise));
  const span = promise.due && spanOf(promise.due, zone);
  const dates = !span
    ? ''
    : 'from' in span
      ? `${stamp(span.from)}/${stamp(span.to)}`
      : `${compactDate(span.first)}/${compactDate(span.after)}`;
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: cut(promise.action),
    details,
    ...(dates && { dates }),
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: cut(promise.action),
    body: details,
    ...(span &&
      ('from' in span
        ? { startdt: new Date(span.from).toISOString(), enddt: new Date(span.to).toISOString() }
        : { startdt: span.first, enddt: span.after, allday: 'true' })),
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.office.com/calendar/deeplink/compose?${outlook}`,
  };
}

/** Whole letters only: half of one cannot be written into an address. */
const cut = (text: string): string => [...text.toWellFormed()].slice(0, LONGEST).join('');
