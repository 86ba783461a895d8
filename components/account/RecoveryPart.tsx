/** A complaint on its way to being mended: a clock, six steps in their order, and the moment to call instead of writing. */
import { useState } from 'react';
import type { SheetEntry } from '../../notebook/model';
import { RECOVERY_STEPS } from '../../talk-tracks/account/entry';
import { Button } from '../ui/Button';
import { CheckItem } from '../ui/CheckItem';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { allOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

type Recovery = Extract<SheetEntry, { kind: 'recovery' }>;

/** Hours after which a first word by mail comes too late; ours, no source names any. */
const LONG = 24;

export function RecoveryPart({ now }: { readonly now: Date }) {
  const words = useAccountWords().recovery;
  const cases = allOf(useEntries(), 'recovery');
  const [begins, setBegins] = useState<'complaint' | 'crisis' | null>(null);
  const { save } = useAccountActions();
  return (
    <SheetPart title={words.title} how={words.how}>
      {cases.length === 0 && <p className="quiet">{words.empty}</p>}
      {cases.map((entry) => (
        <Mending key={entry.id} entry={entry} now={now} />
      ))}
      {begins ? (
        <EntryForm
          start={{ words: '' }}
          fields={[{ name: 'words', label: words.words, as: 'lines' }]}
          cancel={() => setBegins(null)}
          save={async (typed) => {
            const steps = RECOVERY_STEPS.map((step) => ({ step, doneAt: null, note: '' }));
            const data = { variant: begins, words: typed.words.trim(), steps, closedAt: null };
            if (await save({ kind: 'recovery', data })) setBegins(null);
            return null;
          }}
        />
      ) : (
        <div className="acts">
          <Button onPress={() => setBegins('complaint')}>{words.begin}</Button>
          <Button onPress={() => setBegins('crisis')}>{words.beginCrisis}</Button>
        </div>
      )}
    </SheetPart>
  );
}

function Mending({ entry, now }: { readonly entry: Recovery; readonly now: Date }) {
  const all = useAccountWords();
  const words = all.recovery;
  const language = useLanguage();
  const { save, remove } = useAccountActions();
  const { data, id, createdAt } = entry;
  const hours = Math.floor((now.getTime() - Date.parse(createdAt)) / 3_600_000);
  const isAnswered = data.steps.some(({ step, doneAt }) => step === 'acknowledge' && doneAt !== null);
  const change = (next: Partial<Recovery['data']>) => void save({ kind: 'recovery', data: { ...data, ...next } }, id);
  const tick = (at: number, isDone: boolean) =>
    change({
      steps: data.steps.map((one, index) =>
        index === at ? { ...one, doneAt: isDone ? now.toISOString() : null } : one,
      ),
    });
  return (
    <article className="recovery">
      <h4>{words[data.variant]}</h4>
      <blockquote className="line" data-pillar="empathy" lang={languageOf(data.words)}>
        {data.words}
      </blockquote>
      {data.closedAt ? (
        <p className="quiet">{words.closed(formatDay(data.closedAt, now, language))}</p>
      ) : (
        <p className="quiet">
          {words.since(hours)} {hours >= LONG && !isAnswered && <b>{words.call}</b>}
        </p>
      )}
      <ol className="recovery-steps">
        {data.steps.map(({ step, doneAt }, index) => (
          <li key={step}>
            <CheckItem
              label={words.steps[step]}
              isSelected={doneAt !== null}
              onChange={(isDone) => tick(index, isDone)}
            >
              {words.steps[step]}
              {doneAt && <small> · {formatDay(doneAt, now, language)}</small>}
            </CheckItem>
          </li>
        ))}
      </ol>
      <div className="acts">
        {!data.closedAt && <Button onPress={() => change({ closedAt: now.toISOString() })}>{words.close}</Button>}
        <Button look="link" onPress={() => void remove(id)}>
          {all.remove}
        </Button>
      </div>
    </article>
  );
}
