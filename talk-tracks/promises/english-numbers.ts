/** English words for small numbers, weekdays, months and times of day, as the rules for dates need them. */

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'twenty-four': 24,
  'forty-eight': 48,
  'seventy-two': 72,
};

/** A number in figures or words, for use inside a pattern. */
export const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty-four|twenty|thirty|forty-eight|seventy-two)';

/** A weekday, whole or shortened, for use inside a pattern. */
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

/** The name of a month, whole or shortened, for use inside a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Reads what `NUMBER` matches. Null for anything else. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const word = text.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

/** 1–7 for what `WEEKDAY` matches. Zero for anything else. */
export function weekdayNumber(text: string | undefined): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** 1–12 for what `MONTH` matches. Zero for anything else. */
export function monthNumber(text: string | undefined): number {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  return months.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Minutes since midnight for an hour as people say it: without am or pm, one to six are afternoon. Null past the clock. */
export function clockMinutes(hour: number, minute: number, half: string | undefined): number | null {
  if (hour > 24 || minute > 59) return null;
  const part = half?.replace(/[.\s]/g, '').toLowerCase();
  if (part && (hour > 12 || hour < 1)) return null;
  let at = hour % 24;
  if (part === 'pm' && at < 12) at += 12;
  else if (part === 'am' && at === 12) at = 0;
  else if (!part && at >= 1 && at <= 6) at += 12;
  return at * 60 + minute;
}
