/** Says when something is due as people say it, in both languages; decides what is late. */
import type { Due, Language } from '../../talk-tracks/model';

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

/** The local moment from which something is late: its time, or the end of its day (of a week or a month the reader gives the last). `Infinity` without a date. */
export function lateFrom(due: Due | null): number {
  if (!due) return Number.POSITIVE_INFINITY;
  const day = localDay(due.date);
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()];
  if (due.time) {
    const [hours = 0, minutes = 0] = due.time.split(':').map(Number);
    return new Date(year, month, date, hours, minutes).getTime();
  }
  return new Date(year, month, date + 1).getTime();
}

/** Orders by what is due first; what has no date comes last. */
export const byDue = (one: { readonly due: Due | null }, other: { readonly due: Due | null }): number => {
  const [first, second] = [lateFrom(one.due), lateFrom(other.due)];
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

const daysBetween = (from: Date, to: Date): number =>
  Math.round(
    (new Date(to.getFullYear(), to.getMonth(), to.getDate()).getTime() -
      new Date(from.getFullYear(), from.getMonth(), from.getDate()).getTime()) /
      DAY,
  );

const NEAR: Readonly<Record<Language, readonly string[]>> = { en: ['today', 'tomorrow'], zh: ['今天', '明天'] };
const NONE: Readonly<Record<Language, string>> = { en: 'no date', zh: '未定日期' };

const lateWords = (days: number, language: Language): string => {
  if (days < 1) return language === 'zh' ? '今天已过' : 'late today';
  if (language === 'zh') return `逾期 ${days} 天`;
  return days === 1 ? '1 day late' : `${days} days late`;
};

/** The words for a due date at a moment. */
export function describeDue(due: Due | null, now: Date, language: Language): DueWords {
  if (!due) return { text: NONE[language], full: NONE[language], isLate: false };
  const day = localDay(due.date);
  const away = daysBetween(now, day);
  const withTime = (words: string) => (due.time ? `${words}${language === 'zh' ? ' ' : ', '}${due.time}` : words);
  const full = withTime(formatDay(due.date, now, language));
  const isLate = lateFrom(due) <= now.getTime();
  if (isLate) return { text: lateWords(-away, language), full, isLate };
  const near = NEAR[language][away];
  if (near !== undefined) return { text: withTime(near), full, isLate };
  if (due.precision === 'week' || due.precision === 'month')
    return { text: language === 'zh' ? `${full}前` : `by ${full}`, full, isLate };
  return { text: full, full, isLate };
}
