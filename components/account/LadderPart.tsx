/** Trust on its three steps: what speaks for each, what against it, and how far it has got as the rep sees it. */
import { useState } from 'react';
import { TIERS, type Tier } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { languageOf } from '../words/language-of';
import { allOf, latestOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

export function LadderPart() {
  const words = useAccountWords().ladder;
  return (
    <SheetPart title={words.title} how={words.how}>
      <Reached />
      <ol className="ladder">
        {TIERS.map((tier) => (
          <Step key={tier} tier={tier} />
        ))}
      </ol>
    </SheetPart>
  );
}

function Reached() {
  const all = useAccountWords();
  const words = all.ladder;
  const { save } = useAccountActions();
  const reached = latestOf(useEntries(), 'reached')?.data;
  const [why, setWhy] = useState(reached?.why ?? '');
  const options = [
    { id: 'none', name: words.none },
    ...TIERS.map((tier) => ({ id: tier as string, name: words.tiers[tier] })),
  ];
  const keep = (tier: Tier | null) => void save({ kind: 'reached', data: { tier, why } });
  return (
    <div className="account-row">
      <SelectField
        label={words.reached}
        value={reached?.tier ?? 'none'}
        options={options}
        choose={(id) => keep(TIERS.find((tier) => tier === id) ?? null)}
      />
      <TextField
        label={words.why}
        value={why}
        onChange={setWhy}
        onBlur={() => why !== (reached?.why ?? '') && keep(reached?.tier ?? null)}
      />
    </div>
  );
}

function Step({ tier }: { readonly tier: Tier }) {
  const all = useAccountWords();
  const words = all.ladder;
  const { save, remove } = useAccountActions();
  const noted = allOf(useEntries(), 'tier').filter(({ data }) => data.tier === tier);
  const [speaks, setSpeaks] = useState<'for' | 'against' | null>(null);
  const [text, setText] = useState('');
  const keep = async () => {
    if (!speaks || text.trim() === '') return;
    const isKept = await save({ kind: 'tier', data: { tier, speaks, text: text.trim(), from: { is: 'hand' } } });
    if (!isKept) return;
    setText('');
    setSpeaks(null);
  };
  return (
    <li>
      <h4>{words.tiers[tier]}</h4>
      <p className="account-how">{words.ask[tier]}</p>
      {noted.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="account-list">
        {noted.map(({ id, data }) => (
          <li key={id} data-speaks={data.speaks}>
            <span aria-hidden="true">{data.speaks === 'for' ? '+' : '−'}</span>
            <span lang={languageOf(data.text)}>
              <span className="unseen">{data.speaks === 'for' ? words.speaksFor : words.speaksAgainst}: </span>
              {data.text}
            </span>
            <Button look="link" aria-label={`${all.remove}: ${data.text}`} onPress={() => void remove(id)}>
              {all.remove}
            </Button>
          </li>
        ))}
      </ul>
      {speaks ? (
        <div className="account-row">
          <TextField
            label={`${words.text} (${speaks === 'for' ? words.speaksFor : words.speaksAgainst})`}
            value={text}
            onChange={setText}
            autoFocus
          />
          <Button look="main" onPress={() => void keep()}>
            {all.save}
          </Button>
          <Button onPress={() => setSpeaks(null)}>{all.cancel}</Button>
        </div>
      ) : (
        <div className="acts">
          <Button onPress={() => setSpeaks('for')}>{words.addFor}</Button>
          <Button onPress={() => setSpeaks('against')}>{words.addAgainst}</Button>
        </div>
      )}
    </li>
  );
}
