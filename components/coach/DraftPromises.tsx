/** The promises of this draft: to tick before sending, ticked ones with what became of their words. */
import { useMemo } from 'react';
import type { PromiseRecord } from '../../notebook/model';
import type { Promiser } from '../../talk-tracks/model';
import { PromiseEditor } from '../promises/PromiseEditor';
import { useOpenWith } from '../promises/use-open-with';
import { type Confirmed, isSameDue, matchPromises, type Proposal } from '../store/match-promises';
import { deskOf, editedProposal } from '../store/promises-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { CheckItem } from '../ui/CheckItem';
import { DueLabel } from '../ui/DueLabel';
import { KeyHint } from '../ui/KeyHint';
import { describeDue } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords, useZone } from '../words/WordsProvider';
import { DateOffers } from './DateOffers';
import { DeliveryQuestion } from './DeliveryQuestion';
import { OwedBefore } from './OwedBefore';
import { usePointing } from './use-pointing';

export function DraftPromises() {
  const words = useWords().promises;
  const reading = useCoach((state) => state.reading?.reading ?? null);
  const records = useCoach((state) => state.draftPromises);
  const key = useCoach((state) => state.draft?.identity.key);
  const desk = useCoach((state) => deskOf(state.desks, key));
  const { confirmAll, takeBackDropped } = useActions();
  const { mine } = useOpenWith();
  const { proposals, theirs, confirmed } = useMemo(() => matchPromises(reading, records), [reading, records]);
  const shown = proposals.filter(({ id }) => !desk.dropped.includes(id));
  const left = theirs.filter(({ id }) => !desk.dropped.includes(id));
  const dropped = proposals.length + theirs.length - shown.length - left.length;
  if (proposals.length + confirmed.length + left.length === 0) return <NothingPromised owed={mine} />;
  return (
    <section aria-labelledby="draft-promises-title">
      <h2 id="draft-promises-title">
        {words.inDraft} <small className="hint">{words.inDraftHint}</small>
      </h2>
      <div className="owed">
        {shown.length + confirmed.length > 0 && <OwedBefore owed={mine} />}
        <DeliveryQuestion owed={mine} />
      </div>
      <ul className="promises">
        {confirmed.map((one) => (
          <ConfirmedItem key={one.record.id} confirmed={one} />
        ))}
        {shown.map((proposal, index) => (
          <ProposalItem
            key={proposal.id}
            proposal={proposal}
            isNext={index === 0}
            isPending={desk.pending.includes(proposal.id)}
          />
        ))}
      </ul>
      {shown.length > 1 && (
        <Button
          look="link"
          aria-keyshortcuts="Alt+A"
          aria-label={words.confirmAll(shown.length)}
          onPress={() => void confirmAll()}
        >
          {words.confirmAll(shown.length)}
          <KeyHint keys="A" />
        </Button>
      )}
      {left.length > 0 && (
        <>
          <h3 className="promises-theirs">{words.theirs}</h3>
          <ul className="promises">
            {left.map((proposal) => (
              <ProposalItem
                key={proposal.id}
                proposal={proposal}
                isNext={false}
                isPending={desk.pending.includes(proposal.id)}
              />
            ))}
          </ul>
        </>
      )}
      {dropped > 0 && (
        <p className="quiet">
          {words.dropped(dropped)}{' '}
          <Button look="link" onPress={takeBackDropped}>
            {words.takeBack}
          </Button>
        </p>
      )}
    </section>
  );
}

/** A draft that promises nothing new may still deliver what was promised. */
const NothingPromised = ({ owed }: { readonly owed: readonly PromiseRecord[] }) => (
  <div className="owed">
    <DeliveryQuestion owed={owed} />
  </div>
);

/** The small print under a promise: by whom, on which condition, and what becomes of it. */
function useDetails(): (more: string, about: { readonly who: Promiser; readonly condition: string | null }) => string {
  const words = useWords().promises;
  return (more, { who, condition }) =>
    [who === 'other' && words.byOther, condition && words.condition(condition), more].filter(Boolean).join(' · ');
}

interface ProposalItemProps {
  readonly proposal: Proposal;
  readonly isNext: boolean;
  readonly isPending: boolean;
}

function ProposalItem({ proposal, isNext, isPending }: ProposalItemProps) {
  const words = useWords().promises;
  const key = useCoach((state) => state.draft?.identity.key);
  const desk = useCoach((state) => deskOf(state.desks, key));
  const { confirmProposal, editProposal, dropProposal, openProposal, now } = useActions();
  const pointing = usePointing(proposal.promise);
  const details = useDetails();
  const isEdited = useCoach((state) => state.openedProposal === proposal.id);
  const setEdited = (isOpen: boolean) => openProposal(isOpen ? proposal.id : null);
  const { action, due } = editedProposal(proposal, desk);
  return (
    <li className="promise" {...pointing}>
      <div className="promise-line">
        <CheckItem
          label={words.confirm(action)}
          isSelected={isPending}
          isDisabled={isPending}
          onChange={() => void confirmProposal(proposal.id)}
        >
          <span lang={languageOf(action)}>{action}</span>
          <small>
            {details(words.proposed, proposal.promise)} {isNext && <KeyHint keys="P" />}
          </small>
        </CheckItem>
        <span className="promise-side">
          <DueLabel due={due} now={now()} />
          <Button
            aria-label={words.editWhat(action)}
            {...(isNext && { 'aria-keyshortcuts': 'Alt+E' })}
            aria-expanded={isEdited}
            isDisabled={isPending}
            onPress={() => setEdited(!isEdited)}
          >
            {words.edit}
          </Button>
        </span>
      </div>
      {due === null && !isEdited && (
        <DateOffers
          said={proposal.promise.dueText}
          now={now()}
          choose={(chosen) => editProposal(proposal.id, { action, due: chosen })}
        />
      )}
      {isEdited && (
        <PromiseEditor
          action={action}
          due={due}
          save={(edit) => {
            editProposal(proposal.id, edit);
            setEdited(false);
          }}
          cancel={() => setEdited(false)}
        >
          <Button {...(isNext && { 'aria-keyshortcuts': 'Alt+D' })} onPress={() => dropProposal(proposal.id)}>
            {words.drop}
          </Button>
        </PromiseEditor>
      )}
    </li>
  );
}

function ConfirmedItem({ confirmed: { record, promise } }: { readonly confirmed: Confirmed }) {
  const words = useWords().promises;
  const language = useLanguage();
  const zone = useZone();
  const reading = useCoach((state) => state.reading);
  const { forgetPromise, changePromise, now } = useActions();
  const pointing = usePointing(promise);
  const details = useDetails();
  // A date that was put right by hand is not undone by the words it was read from.
  const said =
    promise && record.sentence !== reading?.reading.sentences[promise.sentence]?.text.trim() ? promise.due : null;
  const differs = said !== null && !isSameDue(said, record.due);
  return (
    <li className="promise is-confirmed" {...pointing}>
      <div className="promise-line">
        <CheckItem label={words.confirm(record.action)} isSelected onChange={() => void forgetPromise(record.id)}>
          <span lang={languageOf(record.action)}>{record.action}</span>
          <small>{promise || !reading ? details(words.noted, record) : words.gone}</small>
        </CheckItem>
        <span className="promise-side">
          <DueLabel due={record.due} now={now()} />
          {reading && !promise && <Button onPress={() => void forgetPromise(record.id)}>{words.forget}</Button>}
        </span>
      </div>
      {differs && (
        <p className="promise-differs">
          {words.differs(describeDue(said, now(), language, zone).full)}
          <Button look="link" onPress={() => void changePromise(record.id, { due: said })}>
            {words.follow}
          </Button>
        </p>
      )}
    </li>
  );
}
