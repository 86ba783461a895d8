/** How close the two sides work, what for and how; which strategies fit, and what is missing for the level that is claimed. */
import {
  ACCOUNT_MODES,
  type AccountMode,
  type EntryData,
  SUB_STRATEGIES,
  type SubStrategy,
} from '../../talk-tracks/account/entry';
import { fittingStrategies, openConditions } from '../../talk-tracks/account/fitting-strategies';
import { SelectField } from '../ui/SelectField';
import { Choice } from '../workspace/Choice';
import { latestOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

type Answer = 'yes' | 'no' | 'open';
const NONE = 'none';
const LEVELS = ['1', '2', '3', '4', '5'] as const;
const NOTHING: EntryData['alliance'] = {
  ...{ level: null, mode: null, strategy: null },
  conditions: [null, null, null, null, null, null],
};

export function AlliancePart() {
  const words = useAccountWords().alliance;
  const { keyTest } = useAccountWords();
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'alliance');
  const now = known?.data ?? NOTHING;
  const change = (next: Partial<EntryData['alliance']>) =>
    void save({ kind: 'alliance', data: { ...now, ...next } }, known?.id);
  const fitting = fittingStrategies(now.mode);
  const missing = openConditions(now.level, now.conditions);
  const none = { id: NONE, name: '–' };
  return (
    <SheetPart title={words.title} how={words.how}>
      <div className="account-row">
        <SelectField
          label={words.level}
          value={now.level === null ? NONE : String(now.level)}
          options={[none, ...LEVELS.map((id, at) => ({ id: id as string, name: `${id} · ${words.levels[at]}` }))]}
          choose={(id) => change({ level: id === NONE ? null : Number(id) })}
        />
        <SelectField<AccountMode | typeof NONE>
          label={words.mode}
          value={now.mode ?? NONE}
          options={[{ id: NONE, name: '–' }, ...ACCOUNT_MODES.map((id) => ({ id, name: words.modes[id] }))]}
          choose={(id) => change({ mode: id === NONE ? null : id })}
        />
        <SelectField<SubStrategy | typeof NONE>
          label={words.strategy}
          value={now.strategy ?? NONE}
          options={[
            { id: NONE, name: '–' },
            ...inFittingOrder(fitting).map((id) => ({
              id,
              name: fitting.includes(id) ? `${words.strategies[id]} · ${words.fits}` : words.strategies[id],
            })),
          ]}
          choose={(id) => change({ strategy: id === NONE ? null : id })}
        />
      </div>
      {now.strategy && <p className="account-result">{words.asks[now.strategy]}</p>}
      {missing.length > 0 && <p className="account-result">{words.missing(missing.length)}</p>}
      <h4>{words.conditions}</h4>
      <div className="key-test">
        {words.conditionList.map((condition, at) => (
          <Choice<Answer>
            key={condition}
            label={condition}
            value={asAnswer(now.conditions[at])}
            options={{ yes: keyTest.yes, no: keyTest.no, open: keyTest.open }}
            choose={(chosen) =>
              change({
                conditions: NOTHING.conditions.map((_, index) =>
                  index === at ? (chosen === 'open' ? null : chosen === 'yes') : (now.conditions[index] ?? null),
                ),
              })
            }
          />
        ))}
      </div>
    </SheetPart>
  );
}

const asAnswer = (value: boolean | null | undefined): Answer => (value == null ? 'open' : value ? 'yes' : 'no');

const inFittingOrder = (fitting: readonly SubStrategy[]): readonly SubStrategy[] => [
  ...fitting,
  ...SUB_STRATEGIES.filter((one) => !fitting.includes(one)),
];
