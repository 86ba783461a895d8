/** When the user may be reminded: how long before a time, on which days and hours, when never, and in which time zone. */
import { useId } from 'react';
import { Checkbox, CheckboxGroup, Label, Switch } from 'react-aria-components';
import type { DayTimes, Settings } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';

export interface ReminderSettingsProps {
  readonly settings: Settings;
  readonly store: WorkspaceStore;
}

/** Minutes. */
const LEADS = [15, 30, 60, 120, 1440] as const;
const NIGHT: DayTimes = { start: '20:00', end: '08:00' };
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function ReminderSettings({ settings, store }: ReminderSettingsProps) {
  const words = useWorkspaceWords().reminders;
  const { saveSettings } = store.getState();
  const { hours, quiet } = settings;
  return (
    <section className="sheet" aria-labelledby="reminders-title">
      <h3 id="reminders-title">{words.title}</h3>
      <p>{words.intro}</p>
      <OnOff
        label={words.on}
        isSelected={settings.reminders}
        choose={(reminders) => void saveSettings({ reminders })}
      />
      {settings.reminders && (
        <>
          <Picked
            label={words.lead}
            value={String(settings.lead)}
            options={[...new Set([...LEADS, settings.lead])]
              .sort((one, other) => one - other)
              .map((minutes) => ({ id: String(minutes), name: words.minutes(minutes) }))}
            choose={(lead) => void saveSettings({ lead: Number(lead) })}
          />
          <CheckboxGroup
            className="choice"
            value={hours.days.map(String)}
            onChange={(days) => void saveSettings({ hours: { ...hours, days: days.map(Number).sort() } })}
          >
            <Label>{words.days}</Label>
            <div className="choice-options">
              {DAYS.map((day) => (
                <Checkbox key={day} value={String(day)} className="choice-option">
                  {words.weekdays[day - 1]}
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
          <Times
            label={words.hours}
            times={hours}
            choose={(times) => void saveSettings({ hours: { ...hours, ...times } })}
          />
          <OnOff
            label={words.quietOn}
            isSelected={quiet !== null}
            choose={(on) => void saveSettings({ quiet: on ? NIGHT : null })}
          />
          {quiet && <Times label={words.quiet} times={quiet} choose={(times) => void saveSettings({ quiet: times })} />}
          <Picked
            label={words.zone}
            value={settings.zone}
            options={[
              { id: 'auto', name: words.localZone },
              ...Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, name: zone })),
            ]}
            choose={(zone) => void saveSettings({ zone })}
          />
        </>
      )}
    </section>
  );
}

interface OnOffProps {
  readonly label: string;
  readonly isSelected: boolean;
  choose(isSelected: boolean): void;
}

const OnOff = ({ label, isSelected, choose }: OnOffProps) => (
  <Switch className="switch" isSelected={isSelected} onChange={choose}>
    <span className="switch-track" aria-hidden="true" />
    {label}
  </Switch>
);

interface PickedProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  choose(id: string): void;
}

/** The browser's own list: it finds a zone among hundreds by its first letters. */
function Picked({ label, value, options, choose }: PickedProps) {
  const id = useId();
  return (
    <div className="fields in-row">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TimesProps {
  readonly label: string;
  readonly times: DayTimes;
  choose(times: DayTimes): void;
}

function Times({ label, times, choose }: TimesProps) {
  const words = useWorkspaceWords().reminders;
  const id = useId();
  const field = (name: 'start' | 'end', hint: string) => (
    <input
      className="input"
      type="time"
      aria-label={`${label}: ${hint}`}
      id={`${id}-${name}`}
      value={times[name]}
      // A field that is half filled in has no value yet.
      onChange={({ target }) => target.value && choose({ start: times.start, end: times.end, [name]: target.value })}
    />
  );
  return (
    <div className="fields in-row">
      <label htmlFor={`${id}-start`}>{label}</label>
      {field('start', words.from)} <span aria-hidden="true">–</span> {field('end', words.to)}
    </div>
  );
}
