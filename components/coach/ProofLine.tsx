/** The case that a line draws on: whose it is, what was measured, and what must be asked before it is told. */
import type { SuggestionProof } from '../../talk-tracks/model';
import { findCase } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';
import { CaseQuestion } from './CaseQuestion';

export interface ProofLineProps {
  readonly proof: SuggestionProof;
  /** `pack/track` of the suggestion. */
  readonly track: string;
  /** The wording that is shown. */
  readonly text: string;
}

export function ProofLine({ proof, track, text }: ProofLineProps) {
  const words = useWords().proof;
  const language = useLanguage();
  const packs = useCoach((state) => state.reader.packs);
  const { now } = useActions();
  if (proof.is !== 'case') return null;
  const found = findCase(packs, proof.id);
  if (!found) return null;
  const day = (iso: string) => formatDay(iso, now(), language);
  return (
    <>
      <p className="proof">
        {words.from(found.customer[language], day(found.date))}
        {proof.standing === 'expired' && <b> {words.expired(day(found.expires))}</b>}
        {proof.standing === 'not-allowed' && <b> {words.notAllowed}</b>}
      </p>
      <CaseQuestion track={track} text={text} />
    </>
  );
}
