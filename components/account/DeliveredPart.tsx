/** What reaches the customer and what it costs them, of which money is one part; and what they are worth as long as they stay. */
import { deliveredValue } from '../../talk-tracks/account/delivered-value';
import { lifetimeValue } from '../../talk-tracks/account/lifetime-value';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { latestOf } from './entries-of';
import { formatMoney, readFigure } from './figures';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

const NAMES = ['g0', 'g1', 'g2', 'g3', 'c0', 'c1', 'c2', 'c3'] as const;
const COSTS = ['money', 'time', 'energy', 'effort'];

export function DeliveredPart() {
  const all = useAccountWords();
  const words = all.keyAndDelivered;
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'delivered')?.data;
  const result = known && deliveredValue(known);
  const labels = [...words.gains, ...words.costs];
  const numbers = known ? [...known.gains, ...known.costs] : [];
  return (
    <SheetPart title={words.delivered} how={words.deliveredHow}>
      {result?.ok && (
        <p className="account-result">
          {words.result(result.value.delivered, words.costs[COSTS.indexOf(result.value.heaviest)] ?? '')}
        </p>
      )}
      <EntryForm
        key={JSON.stringify(known ?? null)}
        start={
          Object.fromEntries(NAMES.map((name, index) => [name, String(numbers[index] ?? '')])) as Record<
            (typeof NAMES)[number],
            string
          >
        }
        fields={NAMES.map((name, index) => ({ name, label: labels[index] ?? '', as: 'figure' as const }))}
        save={async (typed) => {
          const at = (name: (typeof NAMES)[number]) => readFigure(typed[name]) ?? Number.NaN;
          const data = {
            gains: [at('g0'), at('g1'), at('g2'), at('g3')] as const,
            costs: [at('c0'), at('c1'), at('c2'), at('c3')] as const,
          };
          const tried = deliveredValue(data);
          if (!tried.ok) return all.troubles[tried.why];
          await save({ kind: 'delivered', data });
          return null;
        }}
      />
      <Lifetime />
    </SheetPart>
  );
}

function Lifetime() {
  const all = useAccountWords();
  const words = all.keyAndDelivered;
  const language = useLanguage();
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'lifetime')?.data;
  const result = known && lifetimeValue(known.margin, known.years);
  return (
    <>
      <h4>{words.lifetime}</h4>
      {result?.ok && known && (
        <p className="account-result">{words.lifetimeResult(formatMoney(result.value, known.currency, language))}</p>
      )}
      <EntryForm
        key={JSON.stringify(known ?? null)}
        start={{
          margin: String(known?.margin ?? ''),
          years: String(known?.years ?? ''),
          currency: known?.currency ?? '',
        }}
        fields={[
          { name: 'margin', label: words.margin, as: 'figure' },
          { name: 'years', label: words.years, as: 'figure' },
          { name: 'currency', label: all.value.currency },
        ]}
        save={async (typed) => {
          const [margin, years] = [readFigure(typed.margin) ?? Number.NaN, readFigure(typed.years) ?? Number.NaN];
          const tried = lifetimeValue(margin, years);
          if (!tried.ok) return `${words[tried.field as 'margin' | 'years']}: ${all.troubles[tried.why]}`;
          await save({ kind: 'lifetime', data: { margin, years, currency: typed.currency.trim() } });
          return null;
        }}
      />
    </>
  );
}
