/** Weeks as they are written: the date of their Monday; on an axis no more of them than there is room for. */
import type { Language } from '../../talk-tracks/model';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** `9 Nov`, `11月9日`; with the year where it is asked for. */
export function formatWeek(
  week: string,
  language: Language,
  year: 'with-year' | 'without-year' = 'without-year',
): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(year === 'with-year' && { year: 'numeric' }),
  }).format(new Date(`${week}T00:00:00Z`));
}

/** Pixels that a label takes with the space around it. */
const ROOM = 64;

/** Which of `count` weeks get a label where each is `step` pixels wide: the last one, and every so many before it. */
export function labelledWeeks(count: number, step: number): readonly number[] {
  const every = Math.max(1, Math.ceil(ROOM / step));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}
