/** What the customer expects and perceives on five ways, the gap of each, how it went, and what to do about the widest. */
import { useState } from 'react';
import { EXPECTATION_DRIVERS, RATER_WAYS, type RaterWay } from '../../talk-tracks/account/entry';
import { serviceBalance } from '../../talk-tracks/account/service-balance';
import { Button } from '../ui/Button';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { allOf, serviceViewOf } from './entries-of';
import { formatGap } from './figures';
import { GapChart } from './GapChart';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

export function ServicePart({ now }: { readonly now: Date }) {
  const words = useAccountWords().service;
  const entries = useEntries();
  const view = serviceViewOf(entries);
  const balance = serviceBalance(view);
  const widest = balance.ok ? balance.value.widest : null;
  const said = allOf(entries, 'expectation');
  const isOurs =
    widest !== null &&
    said.find(({ data }) => data.way === widest && data.driver !== null)?.data.driver === 'our-words';
  return (
    <SheetPart title={words.title} how={words.how}>
      <table className="ledger account-ways">
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.perceived}</th>
            <th scope="col">{words.gap}</th>
          </tr>
        </thead>
        <tbody>
          {RATER_WAYS.map((way) => (
            <tr key={way}>
              <th scope="row">{words.ways[way]}</th>
              <td>{view[way]?.expected ?? '–'}</td>
              <td>{view[way]?.perceived ?? '–'}</td>
              <td>{balance.ok && balance.value.ways[way] !== null ? formatGap(balance.value.ways[way] ?? 0) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {balance.ok && balance.value.mean && (
        <p className="quiet">{words.mean(formatGap(balance.value.mean.value), balance.value.mean.of)}</p>
      )}
      {widest && balance.ok && (
        <p className="account-result">
          <b>{words.widest(words.ways[widest], formatGap(balance.value.ways[widest] ?? 0))}</b> {words.act[widest]}{' '}
          {isOurs && words.ours}
        </p>
      )}
      <GapChart entries={said} label={words.over} wayName={(way) => words.ways[way]} now={now} />
      <AddRemark />
      <Remarks now={now} />
    </SheetPart>
  );
}

const SCALE = ['', '1', '2', '3', '4', '5'].map((id) => ({ id: id || 'none', name: id || '–' }));

function AddRemark() {
  const all = useAccountWords();
  const words = all.service;
  const { save } = useAccountActions();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setIsOpen(true)}>{`${all.add}: ${words.quote}`}</Button>;
  return (
    <EntryForm
      start={{ way: 'reliability', expected: 'none', perceived: 'none', driver: 'none', quote: '' }}
      fields={[
        { name: 'quote', label: words.quote, as: 'lines' },
        { name: 'way', label: words.way, as: RATER_WAYS.map((id) => ({ id, name: words.ways[id] })) },
        { name: 'expected', label: words.expected, as: SCALE },
        { name: 'perceived', label: words.perceived, as: SCALE },
        {
          name: 'driver',
          label: words.driver,
          as: [
            { id: 'none', name: all.notKnown },
            ...EXPECTATION_DRIVERS.map((id) => ({ id, name: words.drivers[id] })),
          ],
        },
      ]}
      cancel={() => setIsOpen(false)}
      save={async ({ way, expected, perceived, driver, quote }) => {
        const figure = (text: string) => (text === 'none' ? null : Number(text));
        const isKept = await save({
          kind: 'expectation',
          data: {
            way: way as RaterWay,
            expected: figure(expected),
            perceived: figure(perceived),
            driver: EXPECTATION_DRIVERS.find((one) => one === driver) ?? null,
            from: { is: 'hand', ...(quote.trim() && { quote: quote.trim() }) },
          },
        });
        if (isKept) setIsOpen(false);
        return null;
      }}
    />
  );
}

function Remarks({ now }: { readonly now: Date }) {
  const all = useAccountWords();
  const language = useLanguage();
  const { remove } = useAccountActions();
  const said = allOf(useEntries(), 'expectation').slice(0, 12);
  if (said.length === 0) return null;
  return (
    <ul className="account-list">
      {said.map(({ id, data, updatedAt }) => (
        <li key={id}>
          <span>
            {all.service.ways[data.way]}: {data.expected ?? '–'} → {data.perceived ?? '–'}
            {data.from.quote && <q lang={languageOf(data.from.quote)}> {data.from.quote}</q>}
            <small>{formatDay(updatedAt, now, language)}</small>
          </span>
          <Button
            look="link"
            aria-label={`${all.remove}: ${all.service.ways[data.way]}`}
            onPress={() => void remove(id)}
          >
            {all.remove}
          </Button>
        </li>
      ))}
    </ul>
  );
}
