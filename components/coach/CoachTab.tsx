/** The coach: what is missing and one line that would help, then what costs trust, then promises, then what is there already. */
import { useRef, useState } from 'react';
import { PILLARS, type Pillar } from '../../talk-tracks/model';
import { BesideRecord } from '../contact/BesideRecord';
import { PromiseStatus } from '../promises/PromiseStatus';
import { PromiseGroup } from '../promises/PromisesTab';
import { useOpenWith } from '../promises/use-open-with';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PillarShape } from '../ui/PillarShape';
import { RowList } from '../ui/RowList';
import { useWords } from '../words/WordsProvider';
import { DraftPromises } from './DraftPromises';
import { Findings, pillarHeading } from './Findings';
import { HealthNotice } from './HealthNotice';
import { HeardLine } from './HeardLine';
import { NoteCraft } from './NoteCraft';
import { PillarRow } from './PillarRow';
import { MutedRisks, Risks } from './Risks';
import { Suggestions } from './Suggestions';
import { ToFill } from './ToFill';

export function CoachTab() {
  const [opened, setOpened] = useState<ReadonlySet<Pillar>>(new Set());
  const body = useRef<HTMLDivElement>(null);
  const hasDraft = useCoach((state) => state.draft !== null);
  const toggle = (pillar: Pillar) =>
    setOpened(opened.has(pillar) ? without(opened, pillar) : new Set([...opened, pillar]));
  const open = (pillar: Pillar) => {
    setOpened(new Set([...opened, pillar]));
    const heading = body.current?.querySelector<HTMLElement>(`#${pillarHeading(pillar)}`);
    heading?.scrollIntoView({ block: 'nearest' });
    heading?.focus();
  };
  return (
    <>
      {hasDraft && <PillarRow onOpen={open} />}
      <div className="scroll" ref={body}>
        <RowList className="tab-body">
          <HealthNotice />
          {hasDraft ? <DraftParts opened={opened} toggle={toggle} /> : <NoDraft />}
        </RowList>
      </div>
    </>
  );
}

const without = (pillars: ReadonlySet<Pillar>, pillar: Pillar): ReadonlySet<Pillar> =>
  new Set([...pillars].filter((one) => one !== pillar));

interface DraftPartsProps {
  readonly opened: ReadonlySet<Pillar>;
  toggle(pillar: Pillar): void;
}

function DraftParts({ opened, toggle }: DraftPartsProps) {
  const words = useWords().coach;
  const reading = useCoach((state) => state.reading);
  const isBlank = !reading?.reading.sentences.some(({ role }) => role === 'body');
  return (
    <>
      <ToFill />
      {reading && isBlank && <p className="quiet is-first">{words.nothingWritten}</p>}
      <NoteCraft />
      {reading && <Suggestions suggestions={reading.reading.suggestions} />}
      {reading && reading.reading.risks.length > 0 && <Risks reading={reading} />}
      {reading && reading.muted.length > 0 && <MutedRisks muted={reading.muted} />}
      <DraftPromises />
      <StillOpen />
      <PromiseStatus />
      <HeardLine />
      <BesideRecord />
      {reading && !isBlank && <Findings reading={reading} opened={opened} toggle={toggle} />}
    </>
  );
}

/** As many as are read in passing; the rest is one tab away. */
const MOST_OPEN = 3;

/** What was promised to this contact before and is not kept yet. */
function StillOpen() {
  const words = useWords();
  const contact = useCoach((state) => state.contact);
  const { mine, others } = useOpenWith();
  const { showTab } = useActions();
  if (!contact) return null;
  return (
    <>
      <PromiseGroup title={words.promises.openWith(contact.name)} promises={mine.slice(0, MOST_OPEN)} />
      <PromiseGroup title={words.promises.byOthers} promises={others.slice(0, MOST_OPEN)} showsName />
      {mine.length > MOST_OPEN && (
        <Button look="link" onPress={() => showTab('promises')}>
          {words.tabs.promises}: {mine.length}
        </Button>
      )}
    </>
  );
}

function NoDraft() {
  const words = useWords().coach;
  const isOff = useCoach((state) => state.front === 'off');
  if (isOff) return <OffHere />;
  return (
    <>
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
        <ul className="shapes">
          {PILLARS.map((pillar) => (
            <li key={pillar}>
              <PillarShape pillar={pillar} size={18} />
            </li>
          ))}
        </ul>
        <p>{words.emptyShapes}</p>
      </EmptyState>
      <StillOpen />
      <PromiseStatus />
      <BesideRecord />
    </>
  );
}

function OffHere() {
  const words = useWords().coach;
  return (
    <EmptyState title={words.offTitle}>
      <p>{words.offText}</p>
    </EmptyState>
  );
}
