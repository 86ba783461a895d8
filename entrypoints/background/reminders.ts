/** Rings for promises that fall due: a number on the button, one summary in the morning, one notification before a time, and the next alarm. */
import { browser } from 'wxt/browser';
import { REMINDER_WORDS, type ReminderWords } from '../../components/words/reminders';
import type { NotebookAnswers } from '../../notebook/create-notebook';
import { promiseOfKey, type Reminder } from '../../notebook/reminders';

const ALARM = 'look-for-due';
/** Minutes between two looks where nothing is expected: a clock may have been set, a laptop may have slept. */
const LONGEST_SLEEP = 60;
const BADGE_COLOUR = '#b3401f';
/** Begins the id of a notification that speaks of several promises, and so cannot keep one. */
const SUMMARY = 'summary/';
const HOUR = 60 * 60 * 1000;

/** Looks for what is due, shows what was not shown yet, and sets the next alarm. Safe to repeat. */
export async function ringForDue(notebook: NotebookAnswers, now: Date): Promise<void> {
  const due = await notebook.dueReminders(now);
  if (!due.ok) return;
  const { reminders, badge, nextAlarm, day } = due.value;
  await browser.action.setBadgeText({ text: badge > 0 ? String(badge) : '' });
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  const latest = now.getTime() + LONGEST_SLEEP * 60_000;
  await browser.alarms.create(ALARM, { when: Math.min(nextAlarm ?? latest, latest) });
  if (reminders.length === 0) return;
  await showReminders(reminders, day, REMINDER_WORDS[await languageOf(notebook)]);
  await notebook.remindersShown(reminders.map(({ key }) => key));
}

/** Whether an alarm is the one that `ringForDue` set. */
export const isOurAlarm = ({ name }: { readonly name: string }): boolean => name === ALARM;

async function languageOf(notebook: NotebookAnswers): Promise<'en' | 'zh'> {
  const settings = await notebook.getSettings({});
  const chosen = settings.ok ? settings.value.language : 'auto';
  return chosen === 'auto' ? (browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en') : chosen;
}

/** What has no hour of its own goes into the summary of the day; the rest each for itself. */
async function showReminders(reminders: readonly Reminder[], day: string, words: ReminderWords): Promise<void> {
  const ofDay = reminders.filter(({ kind }) => kind === 'day' || kind === 'late');
  const [only, ...more] = ofDay;
  if (only && more.length === 0) await showOne(only, words);
  else if (only) await showSummary(ofDay, day, words);
  for (const reminder of reminders) if (!ofDay.includes(reminder)) await showOne(reminder, words);
}

const titleOf = ({ kind, promise }: Reminder, words: ReminderWords): string => {
  if (kind === 'late' || kind === 'again') return words.late(promise.action);
  if (promise.due?.time) return words.dueAt(promise.action, promise.due.time);
  return words.due(promise.action);
};

async function showSummary(reminders: readonly Reminder[], day: string, words: ReminderWords): Promise<void> {
  const message = reminders.map((reminder) => titleOf(reminder, words)).join('\n');
  const late = reminders.filter(({ kind }) => kind === 'late').length;
  const title = words.several(reminders.length - late, late);
  await browser.notifications.create(`${SUMMARY}${day}`, { ...LOOK(), title, message });
}

async function showOne(reminder: Reminder, words: ReminderWords): Promise<void> {
  const { contactName, sentence } = reminder.promise;
  await browser.notifications.create(reminder.key, {
    ...LOOK(),
    title: titleOf(reminder, words),
    message: words.to(contactName, sentence),
    // Firefox has no buttons on notifications and refuses those that ask for them.
    ...(!import.meta.env.FIREFOX && { buttons: [{ title: words.kept }, { title: words.again }] }),
  });
}

const LOOK = () => ({ type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png') }) as const;

/** Answers a button of a notification: the first says that it is kept, the second asks to hear of it again in an hour. */
export async function answerButton(notebook: NotebookAnswers, key: string, button: number, now: Date): Promise<void> {
  await browser.notifications.clear(key);
  if (key.startsWith(SUMMARY)) return;
  const again = new Date(now.getTime() + HOUR).toISOString();
  await notebook.changePromise({ id: promiseOfKey(key), change: button === 0 ? { to: 'kept' } : { remindAt: again } });
}
