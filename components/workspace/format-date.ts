/** Dates as people write them, in the language of the screen. */
import type { Due, Language } from '../../talk-tracks/model';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

const localDate = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day);
};

/** `20 November 2026`, `2026年11月20日`, for an ISO date (or the date of an ISO time, in local time). */
export function formatDate(iso: string, language: Language): string {
  const date = iso.length > 10 ? new Date(iso) : localDate(iso);
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long' }).format(date);
}

/** `Fri 20 Nov, 12:00`, `11月20日周五 12:00`. */
export function formatDue({ date, time }: Due, language: Language): string {
  const day = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', day: 'numeric', month: 'short' }).format(
    localDate(date),
  );
  if (!time) return day;
  return language === 'zh' ? `${day} ${time}` : `${day}, ${time}`;
}
