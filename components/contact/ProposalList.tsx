/** What could be taken over into the account sheet: their sentence, what it would say there, one press each to take it or set it aside. */
import { useEffect, useRef } from 'react';
import type { Proposal } from '../../talk-tracks/account/propose-entries';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { useProposals } from './use-proposals';

export function ProposalList() {
  const words = useWords().account;
  const proposals = useProposals();
  return (
    <>
      {proposals.length > 0 && (
        <ul className="proposals" aria-label={words.heard}>
          {proposals.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      <ProposalStatus />
    </>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords().account;
  const { takeProposal, setAsideProposal } = useActions();
  const { quote, becomes } = useSaid(proposal);
  return (
    <li>
      {quote && (
        <q className="proposal-quote" lang={languageOf(quote)}>
          {quote}
        </q>
      )}
      <span className="proposal-becomes">{becomes}</span>
      <span className="acts">
        <Button look="link" aria-label={`${words.take}: ${becomes}`} onPress={() => void takeProposal(proposal)}>
          {words.take}
        </Button>
        <Button aria-label={`${words.setAside}: ${becomes}`} onPress={() => void setAsideProposal(proposal)}>
          {words.setAside}
        </Button>
      </span>
    </li>
  );
}

/** The words it rests on, and what the sheet would say. */
function useSaid({ content }: Proposal): { readonly quote: string; readonly becomes: string } {
  const words = useWords().account;
  if (content.kind === 'recovery') return { quote: content.data.words, becomes: words.becomes.recovery };
  if (content.kind === 'expectation') {
    const { way, expected, perceived, from } = content.data;
    const becomes =
      expected === null
        ? words.becomes.perceived(words.ways[way], perceived ?? 0)
        : words.becomes.expected(words.ways[way], expected);
    return { quote: from.quote ?? '', becomes };
  }
  if (content.kind !== 'tier') return { quote: '', becomes: '' };
  const { tier, speaks, text, from } = content.data;
  const becomes = words.becomes[speaks](words.tiers[tier]);
  return { quote: from.is === 'promise' ? text : (from.quote ?? text), becomes };
}

/** What was last taken or set aside, with the way back. Always there, so that it is read out. */
function ProposalStatus() {
  const { account: words, failures, promises } = useWords();
  const last = useCoach((state) => state.lastProposal);
  const failure = useCoach((state) => state.sheetFailure);
  const { undoProposal } = useActions();
  const place = useRef<HTMLDivElement>(null);
  // The row that was pressed is gone: the way back takes the focus.
  useEffect(() => {
    if (last) place.current?.querySelector('button')?.focus();
  }, [last]);
  return (
    <div role="status" className="proposal-status" ref={place}>
      {failure && <Notice look="error" trouble={failures[failure.code]} />}
      {!failure && last && (
        <>
          <span>{words.did[last.did]}</span>
          <Button look="link" onPress={() => void undoProposal()}>
            {promises.undo}
          </Button>
        </>
      )}
    </div>
  );
}
