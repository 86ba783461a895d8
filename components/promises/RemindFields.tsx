/** When to hear of a promise: how early, or once more at a moment. */
import type { PromiseChange } from '../../notebook/calls';
import type { PromiseRecord } from '../../notebook/model';
import { useActions } from '../store/use-coach';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { useWords } from '../words/WordsProvider';

export interface RemindFieldsProps {
  readonly promise: PromiseRecord;
  change(change: PromiseChange): Promise<void>;
  cancel(): void;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes before a time; days ahead of a day. */
const LEADS = { timed: [15, 30, HOUR, 3 * HOUR, DAY], daily: [0, DAY, 2 * DAY, 7 * DAY] } as const;

/** In an hour, and tomorrow at nine: two moments (ISO) to be asked at again. */
const laterFrom = (now: Date) => {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9);
  return { hour: new Date(now.getTime() + HOUR * 60_000).toISOString(), tomorrow: tomorrow.toISOString() };
};

export function RemindFields({ promise, change, cancel }: RemindFieldsProps) {
  const words = useWords().promises;
  const { now } = useActions();
  const leads = promise.due?.time ? LEADS.timed : LEADS.daily;
  const chosen = promise.lead === undefined ? 'usual' : String(promise.lead);
  const options = [
    { id: 'usual', name: words.usualLead },
    ...[...new Set([...leads, ...(promise.lead === undefined ? [] : [promise.lead])])]
      .sort((one, other) => one - other)
      .map((minutes) => ({ id: String(minutes), name: words.lead(minutes) })),
  ];
  const later = laterFrom(now());
  return (
    <div className="promise-editor">
      {promise.due && (
        <SelectField
          label={words.remindBefore}
          value={chosen}
          options={options}
          choose={(lead) => void change({ lead: lead === 'usual' ? null : Number(lead) })}
        />
      )}
      <div className="acts">
        <Button onPress={() => void change({ remindAt: later.hour })}>{words.inAnHour}</Button>
        <Button onPress={() => void change({ remindAt: later.tomorrow })}>{words.tomorrowMorning}</Button>
        {promise.remindAt && <Button onPress={() => void change({ remindAt: null })}>{words.notAgain}</Button>}
        <span className="grow" />
        <Button onPress={cancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
