/** A promise without a day is offered one: three days that a person would name, or none. */
import type { Due } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';

export interface DateOffersProps {
  /** What the draft says instead of a day, "asap"; null where it says nothing. */
  readonly said: string | null;
  readonly now: Date;
  choose(due: Due): void;
}

const isoDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Tomorrow, in two working days and at the end of the working week after: days on which people work. */
export function offeredDays(now: Date): readonly string[] {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const found: string[] = [];
  for (let ahead = 1; found.length < 3; ahead += 1) {
    const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead);
    const isWeekend = next.getDay() === 0 || next.getDay() === 6;
    if (!isWeekend && (found.length < 2 || next.getDay() === 5)) found.push(isoDay(next));
  }
  return found;
}

export function DateOffers({ said, now, choose }: DateOffersProps) {
  const words = useWords().promises;
  const language = useLanguage();
  return (
    <div className="date-offers">
      <small>{said ? words.vague(said) : words.undated}</small>
      {offeredDays(now).map((date) => (
        <Button key={date} onPress={() => choose({ text: '', date, precision: 'day' })}>
          {formatDay(date, now, language)}
        </Button>
      ))}
    </div>
  );
}
