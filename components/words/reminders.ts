/** The words of notifications, in both languages. A reminder says what was promised and when; it never blames. */
import type { Language } from '../../talk-tracks/model';

const en = {
  due: (action: string) => `Due today: ${action}`,
  dueAt: (action: string, time: string) => `Due at ${time}: ${action}`,
  late: (action: string) => `Still open: ${action}`,
  to: (name: string, sentence: string) => (name ? `To ${name}. “${sentence}”` : `“${sentence}”`),
  several: (count: number) => `${count} promises are due`,
};

/** The shape that every language fills. */
export type ReminderWords = typeof en;

const zh: ReminderWords = {
  due: (action) => `今天到期：${action}`,
  dueAt: (action, time) => `${time} 到期：${action}`,
  late: (action) => `尚未兑现：${action}`,
  to: (name, sentence) => (name ? `给${name}：“${sentence}”` : `“${sentence}”`),
  several: (count) => `有 ${count} 项承诺到期`,
};

export const REMINDER_WORDS: Readonly<Record<Language, ReminderWords>> = { en, zh };
