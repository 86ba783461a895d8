/** What an account may be worth, with the reason for each chance; and how its share of attention compares with where promises went. */
import { expectedValue, shareOfAttention } from '../../talk-tracks/account/expected-value';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { latestOf } from './entries-of';
import { formatMoney, formatShare, readFigure, readPercent, writePercent } from './figures';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccounts, useAccountWords, useEntries } from './use-account';

const YEARS = [0, 1, 2] as const;
type Name = `${'repeat' | 'fresh'}${(typeof YEARS)[number]}` | 'probability' | 'reason' | 'currency';

export function ValuePart() {
  const all = useAccountWords();
  const words = all.value;
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'value')?.data;
  const figure = (year: number, kind: 'repeat' | 'fresh') => String(known?.years[year]?.[kind] ?? '');
  return (
    <SheetPart title={words.title} how={words.how}>
      <Worth />
      <EntryForm<Name>
        key={known ? JSON.stringify(known) : 'new'}
        start={{
          repeat0: figure(0, 'repeat'),
          fresh0: figure(0, 'fresh'),
          repeat1: figure(1, 'repeat'),
          fresh1: figure(1, 'fresh'),
          repeat2: figure(2, 'repeat'),
          fresh2: figure(2, 'fresh'),
          probability: known ? writePercent(known.probability) : '',
          reason: known?.reason ?? '',
          currency: known?.currency ?? '',
        }}
        fields={[
          ...YEARS.flatMap((year) => [
            {
              name: `repeat${year}` as const,
              label: `${words.year(year + 1)}: ${words.repeat}`,
              as: 'figure' as const,
            },
            { name: `fresh${year}` as const, label: `${words.year(year + 1)}: ${words.fresh}`, as: 'figure' as const },
          ]),
          { name: 'currency', label: words.currency },
          { name: 'probability', label: words.probability, as: 'figure' },
          { name: 'reason', label: words.reason, as: 'lines' },
        ]}
        save={async (typed) => {
          const years = YEARS.map((year) => ({
            repeat: readFigure(typed[`repeat${year}`]) ?? 0,
            fresh: readFigure(typed[`fresh${year}`]) ?? 0,
          }));
          const probability = readPercent(typed.probability) ?? 0;
          const tried = expectedValue(years, probability);
          if (!tried.ok)
            return `${words[tried.field as 'repeat' | 'fresh' | 'probability']}: ${all.troubles[tried.why]}`;
          if (typed.reason.trim() === '') return words.reasonNeeded;
          const { reason, currency } = typed;
          await save({ kind: 'value', data: { years, probability, reason: reason.trim(), currency: currency.trim() } });
          return null;
        }}
      />
    </SheetPart>
  );
}

function Worth() {
  const words = useAccountWords().value;
  const language = useLanguage();
  const known = latestOf(useEntries(), 'value')?.data;
  const accounts = useAccounts((state) => state.accounts);
  const opened = useAccounts((state) => state.opened);
  const worth = known && expectedValue(known.years, known.probability);
  if (!known || !worth?.ok) return null;
  const money = (amount: number) => formatMoney(amount, known.currency, language);
  // Amounts of several currencies cannot be added up.
  const alike = accounts.filter(({ expected }) => expected?.currency === known.currency);
  const shares = shareOfAttention(alike.map(({ expected }) => expected?.amount ?? 0));
  const mine = alike.findIndex(({ id }) => id === opened);
  const promises = accounts.reduce((sum, { openPromises }) => sum + openPromises, 0);
  const here = accounts.find(({ id }) => id === opened)?.openPromises ?? 0;
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              {words
                .year(1)
                .replace(/\s*1\s*/, ' ')
                .trim()}
            </th>
            <th scope="col">{words.potential}</th>
            <th scope="col">{words.expected}</th>
          </tr>
        </thead>
        <tbody>
          {worth.value.years.map(({ potential, expected }, index) => (
            <tr key={words.year(index + 1)}>
              <th scope="row">{words.year(index + 1)}</th>
              <td>{money(potential)}</td>
              <td>{money(expected)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.total}</th>
            <td>{money(worth.value.total.potential)}</td>
            <td>{money(worth.value.total.expected)}</td>
          </tr>
        </tbody>
      </table>
      {shares.ok && alike.length > 1 && mine >= 0 && (
        <p className="account-result">
          {words.share(formatShare(shares.value[mine] ?? 0, language), alike.length)}{' '}
          {promises > 0 && words.spent(formatShare(here / promises, language), promises)}
        </p>
      )}
    </>
  );
}
