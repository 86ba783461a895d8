const DAY = 24 * 60 * 60 * 1000;

/** A date (`YYYY-MM-DD`) some days on. Plain dates know no clock changes. */
export const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The Monday of the week that a date falls into: how weeks are named. */
export const mondayOf = (date: string): string =>
  shiftDate(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
