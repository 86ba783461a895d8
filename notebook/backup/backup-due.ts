/** When the next backup is to be made, and when to speak of none. Pure; times are ISO. */
import type { Settings } from '../model';

const DAY = 24 * 60 * 60 * 1000;
const PERIOD: Readonly<Record<Settings['backup'], number>> = {
  never: Number.POSITIVE_INFINITY,
  daily: DAY,
  weekly: 7 * DAY,
};

/** Whether a scheduled backup is to be made now. A clock that was put back makes one rather than none. */
export function isBackupDue(schedule: Settings['backup'], last: string | null, now: Date): boolean {
  if (schedule === 'never') return false;
  if (last === null) return true;
  const age = now.getTime() - Date.parse(last);
  return age < 0 || age >= PERIOD[schedule];
}
