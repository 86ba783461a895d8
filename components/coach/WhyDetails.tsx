/** Everything needed to check why Keeptrack says something: track, reason, source, pack and version, cue, how sure. */
import { useMemo } from 'react';
import type { Finding, Label, Risk, Source } from '../../talk-tracks/model';
import { findRule, findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import type { Words } from '../words/en';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly lang?: string;
}

/** A list of facts; those without a value are left out. */
function FactList({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd {...(fact.lang && { lang: fact.lang })}>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const sourceText = (sources: readonly Source[], words: Words): string =>
  sources
    .map(({ cite, note, itemId }) => cite ?? note ?? itemId ?? '')
    .filter(Boolean)
    .join('; ') || words.why.ownSource;

const confidenceWords = (confidence: number, { why }: Words): string =>
  confidence >= 0.8 ? why.sure : confidence >= 0.6 ? why.likely : why.unsure;

export interface TrackWhyProps {
  /** `pack/track`. */
  readonly id: string;
  /** Left out for a suggestion, which rests on no words of the draft. */
  readonly finding?: Finding;
}

/** `judged` is no cue's name but says that there is none. */
const cueText = (cue: string, { why }: Words): string => (cue === 'judged' ? why.judged : cue);

/** The words of the sentence that spoke for a label, in their own language; null where there are none to tell. */
function useCounted(sentence: number, label: Label | null): Fact | null {
  const words = useWords();
  const { explainLabel } = useActions();
  const counted = useMemo(() => (label ? explainLabel(sentence, label) : []), [explainLabel, sentence, label]);
  const value = counted.map((text) => `“${text}”`).join(' ');
  return counted.length === 0 ? null : { name: words.why.counted, value, lang: languageOf(counted.join(' ')) };
}

/** Why a track counts, or is suggested. */
export function TrackWhy({ id, finding }: TrackWhyProps) {
  const words = useWords();
  const language = useLanguage();
  const packs = useCoach((state) => state.reader.packs);
  const found = findTrack(packs, id);
  const counted = useCounted(finding?.sentence ?? -1, finding?.pillar ?? null);
  return (
    <FactList
      facts={[
        found && { name: words.why.track, value: found.track.title[language] },
        found && !finding ? { name: words.why.when, value: found.track.when[language] } : null,
        found && { name: words.why.reason, value: found.track.why[language] },
        finding ? { name: words.why.confidence, value: confidenceWords(finding.confidence, words) } : null,
        found && { name: words.why.source, value: sourceText(found.track.sources, words) },
        { name: words.why.pack, value: found ? `${found.pack.id}@${found.pack.version}` : id },
        finding ? { name: words.why.cue, value: cueText(finding.cue, words) } : null,
        counted,
      ]}
    />
  );
}

/** Why wording costs trust. */
export function RiskWhy({ risk }: { readonly risk: Risk }) {
  const words = useWords();
  const language = useLanguage();
  const packs = useCoach((state) => state.reader.packs);
  const found = findRule(packs, risk.rule);
  const counted = useCounted(risk.sentence, `risk:${risk.type}`);
  return (
    <FactList
      facts={[
        { name: words.why.rule, value: found ? found.rule.title[language] : words.risks[risk.type] },
        { name: words.why.source, value: sourceText(found?.rule.sources ?? [], words) },
        { name: words.why.pack, value: found ? `${found.pack.id}@${found.pack.version}` : risk.rule },
        { name: words.why.confidence, value: confidenceWords(risk.confidence, words) },
        { name: words.why.cue, value: cueText(risk.cue, words) },
        counted,
      ]}
    />
  );
}
