/** The words of the draft that carry trust, by pillar; for a missing one, what was looked for and not found. */
import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type Finding, PILLARS, type Pillar } from '../../talk-tracks/model';
import type { DraftReading } from '../store/slices';
import { useActions, useCoach } from '../store/use-coach';
import { Fold } from '../ui/Fold';
import { PillarShape } from '../ui/PillarShape';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { usePointing } from './use-pointing';
import { useTouched } from './use-touched';
import { useWhy } from './use-why';
import { TrackWhy } from './WhyDetails';

export interface FindingsProps {
  readonly reading: DraftReading;
  /** Pillars whose words are shown. */
  readonly opened: ReadonlySet<Pillar>;
  toggle(pillar: Pillar): void;
}

/** The id of a pillar's heading, for the row on top to lead to. */
export const pillarHeading = (pillar: Pillar): string => `pillar-${pillar}`;

export function Findings({ reading, opened, toggle }: FindingsProps) {
  const words = useWords();
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{words.coach.carries}</h2>
      {PILLARS.map((pillar) => (
        <PillarGroup
          key={pillar}
          pillar={pillar}
          reading={reading}
          isOpen={opened.has(pillar)}
          toggle={() => toggle(pillar)}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly pillar: Pillar;
  readonly reading: DraftReading;
  readonly isOpen: boolean;
  toggle(): void;
}

function PillarGroup({ pillar, reading: { reading, body }, isOpen, toggle }: GroupProps) {
  const words = useWords();
  const { state } = reading.pillars[pillar];
  const findings = reading.findings.filter((finding) => finding.pillar === pillar);
  const said = findings.length > 0 ? words.coach.findingCount(findings.length) : words.states[state];
  return (
    <Fold
      id={pillarHeading(pillar)}
      isOpen={isOpen}
      onToggle={toggle}
      heading={
        <>
          <PillarShape pillar={pillar} state={state} size={14} />
          <span className="row-title">{words.pillars[pillar]}</span>
          <small>{said}</small>
        </>
      }
    >
      {findings.length === 0 && <MissingWhy pillar={pillar} />}
      <ul className="findings">
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.track} ${finding.start}`}
            finding={finding}
            text={body.slice(finding.start, finding.end)}
          />
        ))}
      </ul>
    </Fold>
  );
}

function FindingItem({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const words = useWords();
  const { show } = useActions();
  const item = useTouched(finding);
  const pointing = usePointing(finding);
  const why = useWhy(() => <TrackWhy id={finding.track} finding={finding} />);
  return (
    <li className="finding" data-pillar={finding.pillar} ref={item} {...pointing}>
      <div className="finding-line">
        <AriaButton
          className="words"
          data-row=""
          aria-label={`${words.coach.show}: ${text}`}
          onPress={() => show(finding)}
        >
          <span lang={languageOf(text)}>{text}</span>
        </AriaButton>
        {why.button}
      </div>
      {why.panel}
    </li>
  );
}

/** What the reader looked for. Asked only when somebody wants to know. */
function MissingWhy({ pillar }: { readonly pillar: Pillar }) {
  const draft = useCoach((state) => state.draft);
  const reader = useCoach((state) => state.reader);
  const { explainDraft } = useActions();
  // The reader answers for the draft in hand: a new draft or reader is a new question.
  const text = useMemo(() => (draft && reader ? explainDraft(pillar) : null), [draft, reader, explainDraft, pillar]);
  return text ? (
    <p className="reason" lang={languageOf(text)}>
      {text}
    </p>
  ) : null;
}
