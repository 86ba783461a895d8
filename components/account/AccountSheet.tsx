/** One account, full width: everything that is known of it, part by part, and the ways to keep, hand on or forget it. */
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';
import { AlliancePart } from './AlliancePart';
import { CarePart } from './CarePart';
import { DeliveredPart } from './DeliveredPart';
import { KeyTestPart } from './KeyTestPart';
import { LadderPart } from './LadderPart';
import { LossPart } from './LossPart';
import { RecoveryPart } from './RecoveryPart';
import { RiskPart } from './RiskPart';
import { ServicePart } from './ServicePart';
import { useAccountActions, useAccounts, useAccountWords, useEntries } from './use-account';
import { ValuePart } from './ValuePart';
import { WorksheetsPart } from './WorksheetsPart';
import { writeAccountJson, writeAccountMarkdown } from './write-account';

export function AccountSheet({ id, now }: { readonly id: string; readonly now: Date }) {
  const words = useAccountWords();
  const failures = useWords().failures;
  const account = useAccounts((state) => state.accounts.find((one) => one.id === id) ?? null);
  const failure = useAccounts((state) => state.failure);
  const removed = useAccounts((state) => state.removed);
  const { open, undoRemove } = useAccountActions();
  const name = account?.name ?? id.replace(/^account:/, '');
  return (
    <>
      <div className="room-head">
        <Button onPress={() => open(null)}>{words.back}</Button>
        <h2 lang={languageOf(name)}>{name}</h2>
      </div>
      <div role="status">
        {failure && <Notice look="error" trouble={failures[failure.code]} />}
        {removed && (
          <p className="account-removed">
            {words.removed} <Button onPress={() => void undoRemove()}>{words.undo}</Button>
          </p>
        )}
      </div>
      {/* A sheet of another account begins with fields of its own. */}
      <div key={id}>
        <LadderPart />
        <ServicePart now={now} />
        <RiskPart />
        <RecoveryPart now={now} />
        <CarePart now={now} />
        <ValuePart />
        <KeyTestPart />
        <AlliancePart />
        <DeliveredPart />
        <WorksheetsPart now={now} />
        <LossPart now={now} />
      </div>
      <HandOn id={id} />
    </>
  );
}

function HandOn({ id }: { readonly id: string }) {
  const words = useAccountWords();
  const language = useLanguage();
  const entries = useEntries();
  const packs = useAccounts((state) => state.packs);
  const account = useAccounts((state) => state.accounts.find((one) => one.id === id) ?? null);
  const { saveText, forget } = useAccountActions();
  const [asks, setAsks] = useState(false);
  if (!account) return null;
  const file = account.name.replace(/[^\p{L}\p{N}]+/gu, '-');
  return (
    <div className="account-hand-on">
      <div className="acts">
        <Button onPress={() => saveText(`${file}.md`, writeAccountMarkdown(account, entries, packs, language))}>
          {words.export}
        </Button>
        <Button onPress={() => saveText(`${file}.json`, writeAccountJson(account, entries))}>{words.exportData}</Button>
        <span className="grow" />
        <Button onPress={() => setAsks(true)}>{words.forget}</Button>
      </div>
      {asks && (
        <div className="notice is-warning" role="alert">
          <p>{words.forgetSure}</p>
          <div className="notice-acts">
            <Button onPress={() => void forget()}>{words.forgetYes}</Button>
            <Button onPress={() => setAsks(false)}>{words.cancel}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
