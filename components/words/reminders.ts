/** The words of notifications, in both languages. A reminder says what was promised and when; it never blames. */
import type { Language } from '../../talk-tracks/model';

const en = {
  due: (action: string) => `Due today: ${action}`,
  dueAt: (action: string, time: string) => `Due at ${time}: ${action}`,
  late: (action: string) => `Still open: ${action}`,
  to: (name: string, sentence: string) => (name ? `To ${name}. “${sentence}”` : `“${sentence}”`),
  /** Due today, and open from before. */
  several: (today: number, late: number) =>
    [today > 0 && `${today} due today`, late > 0 && `${late} still open from before`].filter(Boolean).join(', '),
  kept: 'Kept',
  again: 'In an hour',
};

/** The shape that every language fills. */
export type ReminderWords = typeof en;

const zh: ReminderWords = {
  due: (action) => `今天到期：${action}`,
  dueAt: (action, time) => `${time} 到期：${action}`,
  late: (action) => `尚未兑现：${action}`,
  to: (name, sentence) => (name ? `给${name}：“${sentence}”` : `“${sentence}”`),
  several: (today, late) =>
    [today > 0 && `今天有 ${today} 项承诺到期`, late > 0 && `${late} 项此前的承诺尚未兑现`].filter(Boolean).join('，'),
  kept: '已兑现',
  again: '一小时后提醒',
};

export const REMINDER_WORDS: Readonly<Record<Language, ReminderWords>> = { en, zh };
