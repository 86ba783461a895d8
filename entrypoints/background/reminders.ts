/** Rings for promises that fall due: a badge, a notification each, and an alarm for the next time to look. */
import { browser } from 'wxt/browser';
import { REMINDER_WORDS } from '../../components/words/reminders';
import type { NotebookAnswers } from '../../notebook/create-notebook';
import type { Reminder } from '../../notebook/reminders';

const ALARM = 'look-for-due';
/** Minutes between two looks where nothing is expected: a clock may have been set, a laptop may have slept. */
const LONGEST_SLEEP = 60;
/** More than this many at once become one notification. */
const MOST_NOTIFICATIONS = 3;
const BADGE_COLOUR = '#b3401f';

/** Looks for what is due, shows what was not shown yet, and sets the next alarm. Safe to repeat. */
export async function ringForDue(notebook: NotebookAnswers, now: Date): Promise<void> {
  const due = await notebook.dueReminders(now);
  if (!due.ok) return;
  const { reminders, badge, nextAlarm } = due.value;
  await browser.action.setBadgeText({ text: badge > 0 ? String(badge) : '' });
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  const latest = now.getTime() + LONGEST_SLEEP * 60_000;
  await browser.alarms.create(ALARM, { when: Math.min(nextAlarm ?? latest, latest) });
  if (reminders.length === 0) return;
  await showReminders(reminders, await languageOf(notebook));
  await notebook.remindersShown(reminders.map(({ key }) => key));
}

/** Whether an alarm is the one that `ringForDue` set. */
export const isOurAlarm = ({ name }: { readonly name: string }): boolean => name === ALARM;

async function languageOf(notebook: NotebookAnswers): Promise<'en' | 'zh'> {
  const settings = await notebook.getSettings({});
  const chosen = settings.ok ? settings.value.language : 'auto';
  return chosen === 'auto' ? (browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en') : chosen;
}

async function showReminders(reminders: readonly Reminder[], language: 'en' | 'zh'): Promise<void> {
  const words = REMINDER_WORDS[language];
  const titleOf = ({ kind, promise }: Reminder) => {
    if (kind === 'late') return words.late(promise.action);
    return promise.due?.time ? words.dueAt(promise.action, promise.due.time) : words.due(promise.action);
  };
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  if (reminders.length > MOST_NOTIFICATIONS) {
    const message = reminders.map(titleOf).join('\n');
    const id = reminders[0]?.key ?? ALARM;
    await browser.notifications.create(id, { type: 'basic', iconUrl, title: words.several(reminders.length), message });
    return;
  }
  for (const reminder of reminders) {
    const { contactName, sentence } = reminder.promise;
    const message = words.to(contactName, sentence);
    await browser.notifications.create(reminder.key, { type: 'basic', iconUrl, title: titleOf(reminder), message });
  }
}
