/** Forgetting for good: a contact, what is long past, everything. Each asks once more, in words that say what goes. */
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { formatDay } from '../../words/describe-due';
import { useBackupWords } from '../../words/use-backup-words';
import { useWorkspaceWords } from '../../words/use-workspace-words';
import { useLanguage } from '../../words/WordsProvider';
import type { BackupRoomProps } from './backup-room-props';

export function ForgetSection({ store, now }: BackupRoomProps) {
  const words = useBackupWords().forget;
  return (
    <section className="sheet" aria-labelledby="forget-title">
      <h3 id="forget-title">{words.title}</h3>
      <p>{words.intro}</p>
      <ForgetContact store={store} />
      <ForgetBefore store={store} now={now} />
      <EraseAll store={store} />
    </section>
  );
}

/** A field, the button that asks, and in its place the one that does. */
function TwoSteps({
  label,
  isReady,
  ask,
  sure,
  act,
  children,
}: {
  readonly label: string;
  readonly isReady: boolean;
  readonly ask: string;
  readonly sure: string;
  act(): Promise<unknown>;
  readonly children: ReactNode;
}) {
  const { cancel } = useWorkspaceWords();
  const [asked, setAsked] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row.
    <div className="forget-row" role="group" aria-label={label}>
      {children}
      {asked ? (
        <span className="forget-sure">
          <Button
            className="button is-grave"
            autoFocus
            onPress={() => {
              setAsked(false);
              void act();
            }}
          >
            {sure}
          </Button>
          <Button className="button" onPress={() => setAsked(false)}>
            {cancel}
          </Button>
        </span>
      ) : (
        <Button className="button is-outlined" isDisabled={!isReady} onPress={() => setAsked(true)}>
          {ask}
        </Button>
      )}
    </div>
  );
}

function ForgetContact({ store }: Pick<BackupRoomProps, 'store'>) {
  const words = useBackupWords().forget;
  const id = useId();
  const contacts = useStore(store, (state) => state.contacts);
  const backups = useStore(store, (state) => state.backups);
  const [chosen, setChosen] = useState('');
  const contact = contacts.find((one) => one.id === chosen);
  return (
    <TwoSteps
      label={words.contact}
      isReady={contact !== undefined}
      ask={words.forgetContact}
      sure={words.sureContact(contact?.name ?? '')}
      act={() => backups.getState().forgetContact(chosen)}
    >
      <label htmlFor={id}>{words.contact}</label>
      <select className="input" id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">–</option>
        {contacts.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name === value ? name : `${name} (${value})`}
          </option>
        ))}
      </select>
    </TwoSteps>
  );
}

function ForgetBefore({ store, now }: BackupRoomProps) {
  const words = useBackupWords().forget;
  const language = useLanguage();
  const id = useId();
  const backups = useStore(store, (state) => state.backups);
  const [day, setDay] = useState('');
  return (
    <TwoSteps
      label={words.before}
      isReady={day !== ''}
      ask={words.forgetBefore}
      sure={words.sureBefore(day === '' ? '' : formatDay(day, now, language))}
      act={() => backups.getState().forgetBefore(new Date(`${day}T00:00:00`).toISOString())}
    >
      <label htmlFor={id}>
        {words.before} <small>{words.beforeNote}</small>
      </label>
      <input className="input" id={id} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
    </TwoSteps>
  );
}

function EraseAll({ store }: Pick<BackupRoomProps, 'store'>) {
  const words = useBackupWords().forget;
  const id = useId();
  const backups = useStore(store, (state) => state.backups);
  const [typed, setTyped] = useState('');
  const isReady = typed.trim().toLowerCase() === words.eraseWord;
  const erase = async () => {
    if (await backups.getState().eraseAll()) setTyped('');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row.
    <div className="forget-row" role="group" aria-label={words.erase}>
      <label htmlFor={id}>
        {words.erase} <small>{words.eraseField(words.eraseWord)}</small>
      </label>
      <input
        className="input"
        id={id}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button className="button is-grave" isDisabled={!isReady} onPress={() => void erase()}>
        {words.eraseAll}
      </Button>
    </div>
  );
}
