/** A moment as people say it: the day and the time of day; of today the time alone. */
import type { Language } from '../../talk-tracks/model';
import { formatDay } from './describe-due';

/** `14:20`, `Fri 20 Nov, 14:20`, `11月20日周五 14:20`. */
export function formatMoment(iso: string, now: Date, language: Language): string {
  const moment = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(moment);
  if (moment.toDateString() === now.toDateString()) return time;
  return `${formatDay(iso, now, language)}${language === 'en' ? ',' : ''} ${time}`;
}

/** `20 MB`, `3.1 GB`. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = bytes >= 1e9 ? (['gigabyte', 1e9] as const) : (['megabyte', 1e6] as const);
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', options).format(bytes / size);
}
