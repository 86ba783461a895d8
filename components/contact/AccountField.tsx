/** The account that a contact belongs to: as the notebook knows it, to be put right by hand. */
import { type FormEvent, useState } from 'react';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useWords } from '../words/WordsProvider';

export function AccountField() {
  const words = useWords();
  const account = useCoach((state) => state.account);
  const isKnown = useCoach((state) => state.person.length > 0);
  const { nameAccount } = useActions();
  const [typed, setTyped] = useState<string | null>(null);
  // A contact of whom nothing is kept yet has no row to write on.
  if (!isKnown) return <p className="quiet">{words.card.unknown}</p>;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await nameAccount(typed?.trim() ?? '')) setTyped(null);
  };
  if (typed === null)
    return (
      <p className="card-row">
        <span>{account ?? <span className="quiet">{words.card.noAccount}</span>}</span>
        <Button aria-label={words.card.editAccount} onPress={() => setTyped(account ?? '')}>
          {words.promises.edit}
        </Button>
      </p>
    );
  return (
    <form className="promise-editor" onSubmit={(event) => void save(event)}>
      <TextField label={words.card.account} value={typed} onChange={setTyped} maxLength={200} autoFocus />
      <div className="acts">
        <Button look="main" type="submit">
          {words.promises.save}
        </Button>
        <Button onPress={() => setTyped(null)}>{words.promises.cancel}</Button>
      </div>
    </form>
  );
}
