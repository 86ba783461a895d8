/** Says when something is due as people say it, in both languages; decides what is late. */
import type { Due, Language } from '../../talk-tracks/model';
import { dueMoment } from '../../talk-tracks/promises/due-moment';
import { dateAt } from '../../talk-tracks/promises/moment-in-zone';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
const DAY = 24 * 60 * 60 * 1000;

/** A due date in words. */
export interface DueWords {
  /** As short as a row allows: "today, 12:00", "Fri 20 Nov", "2 days late". */
  readonly text: string;
  /** The date itself, also where `text` counts days. */
  readonly full: string;
  readonly isLate: boolean;
}

/** The local day of an ISO date. */
export const localDay = (date: string): Date => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day);
};

/** From when on something is late in a zone (IANA name): its time, or the end of its day. `Infinity` without a date. */
export const lateFrom = (due: Due | null, zone: string): number =>
  due ? dueMoment(due, zone).getTime() : Number.POSITIVE_INFINITY;

/** Orders by what is due first; what has no date comes last. */
export const byDue = (one: { readonly due: Due | null }, other: { readonly due: Due | null }): number => {
  // The order is the same in every zone.
  const [first, second] = [lateFrom(one.due, 'UTC'), lateFrom(other.due, 'UTC')];
  // Two without a date are equal; their difference would be no number.
  return first === second ? 0 : first - second;
};

/** `Fri 20 Nov`, `11月20日周五`; with the year where it is another one. */
export function formatDay(iso: string, now: Date, language: Language): string {
  const day = iso.length > 10 ? new Date(iso) : localDay(iso);
  const year = day.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const options = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  const parts = new Intl.DateTimeFormat(LOCALES[language], options).format(day);
  return language === 'en' ? parts.replace(/^(\w+),/, '$1') : parts;
}

/** A day with its time: `Fri 20 Nov, 14:05`, `11月20日周五 14:05`. */
export function formatMoment(iso: string, now: Date, language: Language): string {
  const time = new Date(iso).toLocaleTimeString(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `${formatDay(iso, now, language)}${language === 'zh' ? ' ' : ', '}${time}`;
}

/** Days from one date `YYYY-MM-DD` to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const NEAR: Readonly<Record<Language, readonly string[]>> = { en: ['today', 'tomorrow'], zh: ['今天', '明天'] };
const NONE: Readonly<Record<Language, string>> = { en: 'no date', zh: '未定日期' };

const lateWords = (days: number, language: Language): string => {
  if (days < 1) return language === 'zh' ? '今天已过' : 'late today';
  if (language === 'zh') return `逾期 ${days} 天`;
  return days === 1 ? '1 day late' : `${days} days late`;
};

/** The words for a due date at a moment, in the zone (IANA name) that its day and time are meant in. */
export function describeDue(due: Due | null, now: Date, language: Language, zone: string): DueWords {
  if (!due) return { text: NONE[language], full: NONE[language], isLate: false };
  const today = dateAt(now.getTime(), zone);
  const away = daysBetween(today, due.date);
  const withTime = (words: string) => (due.time ? `${words}${language === 'zh' ? ' ' : ', '}${due.time}` : words);
  const full = withTime(formatDay(due.date, localDay(today), language));
  const isLate = lateFrom(due, zone) <= now.getTime();
  if (isLate) return { text: lateWords(-away, language), full, isLate };
  const near = NEAR[language][away];
  if (near !== undefined) return { text: withTime(near), full, isLate };
  if (due.precision === 'week' || due.precision === 'month')
    return { text: language === 'zh' ? `${full}前` : `by ${full}`, full, isLate };
  return { text: full, full, isLate };
}
