/** Why an account was lost, in a word and in theirs. */
import { LOSS_REASONS } from '../../talk-tracks/account/entry';
import { Button } from '../ui/Button';
import { formatDay } from '../words/describe-due';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { latestOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

export function LossPart({ now }: { readonly now: Date }) {
  const all = useAccountWords();
  const words = all.lost;
  const language = useLanguage();
  const { save, remove } = useAccountActions();
  const lost = latestOf(useEntries(), 'lost');
  return (
    <SheetPart title={words.title} how="">
      {lost && (
        <p className="account-result">
          {words.say(words.reasons[lost.data.reason], formatDay(lost.data.on, now, language))} {lost.data.note}{' '}
          <Button look="link" onPress={() => void remove(lost.id)}>
            {all.remove}
          </Button>
        </p>
      )}
      {!lost && (
        <EntryForm
          start={{ reason: 'service', note: '', on: now.toISOString().slice(0, 10) }}
          fields={[
            { name: 'reason', label: words.reason, as: LOSS_REASONS.map((id) => ({ id, name: words.reasons[id] })) },
            { name: 'on', label: words.on, as: 'day' },
            { name: 'note', label: words.note, as: 'lines' },
          ]}
          save={async ({ reason, note, on }) => {
            const known = LOSS_REASONS.find((one) => one === reason);
            if (known) await save({ kind: 'lost', data: { reason: known, note, on } });
            return null;
          }}
        />
      )}
    </SheetPart>
  );
}
