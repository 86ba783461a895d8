/** The risk worksheet: rows of risk, what is done about them, what is left as a range, and a paragraph for the customer. */
import { useState } from 'react';
import type { SheetEntry } from '../../notebook/model';
import type { FigureTrouble } from '../../talk-tracks/account/computed';
import { type RiskNet, riskNet } from '../../talk-tracks/account/risk-net';
import { Button } from '../ui/Button';
import { languageOf } from '../words/language-of';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { allOf, latestOf } from './entries-of';
import { formatMoney, formatShare, readFigure, readPercent, writePercent } from './figures';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';
import { writeRiskParagraph } from './write-risk-paragraph';

type RiskEntry = Extract<SheetEntry, { kind: 'risk' }>;

export function RiskPart() {
  const words = useAccountWords().risk;
  const entries = useEntries();
  const risks = allOf(entries, 'risk').toReversed();
  const stakes = latestOf(entries, 'stakes')?.data;
  const net = stakes
    ? riskNet(
        stakes,
        risks.map(({ data }) => data),
      )
    : null;
  return (
    <SheetPart title={words.title} how={words.how}>
      {risks.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="account-list">
        {risks.map((entry) => (
          <RiskLine key={entry.id} entry={entry} currency={stakes?.currency ?? ''} />
        ))}
      </ul>
      <AddRisk />
      <StakesForm />
      {net?.ok && stakes && <Net net={net.value} currency={stakes.currency} />}
    </SheetPart>
  );
}

function RiskLine({ entry: { id, data }, currency }: { readonly entry: RiskEntry; readonly currency: string }) {
  const all = useAccountWords();
  const language = useLanguage();
  const { save, remove } = useAccountActions();
  return (
    <li>
      <span lang={languageOf(data.risk)}>
        <b>{data.risk}</b> · {formatShare(data.likelihood, language)} · {formatMoney(data.loss, currency, language)}
        <small>
          {[data.mitigation, data.owner].filter(Boolean).join(' · ')} ({formatShare(data.mitigated, language)})
        </small>
      </span>
      <Button
        look="link"
        aria-pressed={data.told}
        onPress={() => void save({ kind: 'risk', data: { ...data, told: !data.told } }, id)}
      >
        {data.told ? all.risk.told : all.risk.notTold}
      </Button>
      <Button look="link" aria-label={`${all.remove}: ${data.risk}`} onPress={() => void remove(id)}>
        {all.remove}
      </Button>
    </li>
  );
}

const NO_RISK = { risk: '', likelihood: '', loss: '', mitigation: '', mitigated: '', owner: '' };

function AddRisk() {
  const all = useAccountWords();
  const words = all.risk;
  const { save } = useAccountActions();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setIsOpen(true)}>{`${all.add}: ${words.risk}`}</Button>;
  return (
    <EntryForm
      start={NO_RISK}
      fields={[
        { name: 'risk', label: words.risk },
        { name: 'likelihood', label: words.likelihood, as: 'figure' },
        { name: 'loss', label: words.loss, as: 'figure' },
        { name: 'mitigation', label: words.mitigation },
        { name: 'mitigated', label: words.mitigated, as: 'figure' },
        { name: 'owner', label: words.owner },
      ]}
      cancel={() => setIsOpen(false)}
      save={async ({ risk, likelihood, loss, mitigation, mitigated, owner }) => {
        const data = {
          risk: risk.trim(),
          likelihood: readPercent(likelihood) ?? 0,
          loss: readFigure(loss) ?? 0,
          mitigation,
          mitigated: readPercent(mitigated) ?? 0,
          owner,
          told: false,
        };
        const tried = riskNet({ success: { low: 0, high: 0 }, gain: { low: 0, high: 0 }, cost: 0 }, [data]);
        if (!tried.ok) return say(all, words[tried.field as 'loss' | 'likelihood' | 'mitigated'], tried.why);
        if (await save({ kind: 'risk', data })) setIsOpen(false);
        return null;
      }}
    />
  );
}

const say = (all: ReturnType<typeof useAccountWords>, field: string, why: FigureTrouble): string =>
  `${field}: ${all.troubles[why]}`;

function StakesForm() {
  const all = useAccountWords();
  const words = all.risk;
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'stakes')?.data;
  return (
    <>
      <h4>{words.stakes}</h4>
      <EntryForm
        key={known ? JSON.stringify(known) : 'new'}
        start={{
          low: known ? writePercent(known.success.low) : '',
          high: known ? writePercent(known.success.high) : '',
          least: String(known?.gain.low ?? ''),
          most: String(known?.gain.high ?? ''),
          cost: String(known?.cost ?? ''),
          currency: known?.currency ?? '',
          assumptions: known?.assumptions ?? '',
        }}
        fields={[
          { name: 'low', label: `${words.success} ${words.from}`, as: 'figure' },
          { name: 'high', label: `${words.success} ${words.to}`, as: 'figure' },
          { name: 'least', label: `${words.gain} ${words.from}`, as: 'figure' },
          { name: 'most', label: `${words.gain} ${words.to}`, as: 'figure' },
          { name: 'cost', label: words.cost, as: 'figure' },
          { name: 'currency', label: words.currency },
          { name: 'assumptions', label: words.assumptions, as: 'lines' },
        ]}
        save={async (typed) => {
          const data = {
            success: { low: readPercent(typed.low) ?? 0, high: readPercent(typed.high) ?? readPercent(typed.low) ?? 0 },
            gain: { low: readFigure(typed.least) ?? 0, high: readFigure(typed.most) ?? readFigure(typed.least) ?? 0 },
            cost: readFigure(typed.cost) ?? 0,
            currency: typed.currency.trim(),
            assumptions: typed.assumptions,
          };
          const tried = riskNet(data, []);
          if (!tried.ok) return say(all, words[tried.field as 'success' | 'gain' | 'cost'], tried.why);
          await save({ kind: 'stakes', data });
          return null;
        }}
      />
    </>
  );
}

interface NetProps {
  readonly net: RiskNet;
  readonly currency: string;
}

function Net({ net, currency }: NetProps) {
  const { copy } = useAccountActions();
  const words = useAccountWords().risk;
  const language = useLanguage();
  const paragraph = writeRiskParagraph(useEntries(), language) ?? '';
  const money = (amount: number) => formatMoney(amount, currency, language);
  return (
    <>
      <p className="account-result">
        {words.expectedLoss(money(net.expectedLoss))} <b>{words.net(money(net.net.low), money(net.net.high))}</b>
      </p>
      <h4>{words.paragraph}</h4>
      <blockquote className="line" data-pillar="limits">
        {paragraph}
      </blockquote>
      <Button onPress={() => void copy(paragraph)}>{words.copy}</Button>
    </>
  );
}
