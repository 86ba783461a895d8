/** What is next for the account, with a line from the packs: the open step of a complaint that is being mended, and the next visit of care. */
import type { SheetEntry } from '../../notebook/model';
import type { RecoveryStep } from '../../talk-tracks/account/entry';
import { type StepTrack, tracksForStep } from '../../talk-tracks/account/tracks-for-step';
import { findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';

type Recovery = Extract<SheetEntry, { kind: 'recovery' }>;
type Care = Extract<SheetEntry, { kind: 'care' }>;

/** Lines that are offered for a step. */
const MOST = 2;

export function NextStep() {
  const entries = useCoach((state) => state.entries);
  const mending = entries.filter(isRecovery).find(({ data }) => data.closedAt === null);
  const cares = entries.filter(isCare);
  return (
    <>
      {mending && <MendingStep entry={mending} />}
      <NextVisit cares={cares} />
    </>
  );
}

const isRecovery = (entry: SheetEntry): entry is Recovery => entry.kind === 'recovery';
const isCare = (entry: SheetEntry): entry is Care => entry.kind === 'care';

function MendingStep({ entry }: { readonly entry: Recovery }) {
  const words = useWords().account;
  const packs = useCoach((state) => state.reader.packs);
  const kind = useCoach((state) => state.draft?.kind ?? 'mail');
  const { changeEntry, now } = useActions();
  const step = entry.data.steps.find(({ doneAt }) => doneAt === null)?.step;
  if (!step) return null;
  const finish = () => {
    const doneAt = now().toISOString();
    const steps = entry.data.steps.map((one) => (one.step === step ? { ...one, doneAt } : one));
    void changeEntry(entry.id, { kind: 'recovery', data: { ...entry.data, steps } });
  };
  return (
    <div className="next-step">
      <p>
        {words.nextStep} <b>{words.steps[step satisfies RecoveryStep]}</b>
      </p>
      <Lines tracks={tracksForStep(packs, step, kind, MOST)} />
      <Button look="link" aria-label={`${words.stepDone}: ${words.steps[step]}`} onPress={finish}>
        {words.stepDone}
      </Button>
    </div>
  );
}

function NextVisit({ cares }: { readonly cares: readonly Care[] }) {
  const words = useWords().account;
  const language = useLanguage();
  const packs = useCoach((state) => state.reader.packs);
  const { now } = useActions();
  const [next] = cares
    .flatMap(({ data }) => data.visits)
    .filter(({ doneAt }) => doneAt === null)
    .toSorted((one, other) => one.on.localeCompare(other.on));
  if (!next) return null;
  const found = next.track === null ? null : findTrack(packs, next.track);
  return (
    <div className="next-step">
      <p>{words.visit(next.title, formatDay(next.on, now(), language))}</p>
      {next.track !== null && found && <Lines tracks={[{ id: next.track, track: found.track }]} />}
    </div>
  );
}

/** The first line of each track, to be put into the draft; without one its title alone. */
function Lines({ tracks }: { readonly tracks: readonly StepTrack[] }) {
  const words = useWords();
  const language = useLanguage();
  const hasDraft = useCoach(({ draft }) => draft !== null);
  const read = useCoach((state) => state.reading?.reading.language);
  const { insertLine } = useActions();
  const inLanguage = read === 'en' || read === 'zh' ? read : language;
  return (
    <ul className="card-list">
      {tracks.map(({ id, track }) => (
        <li key={id} title={track.lines[0]?.[inLanguage] ?? ''}>
          <span>{track.title[language]}</span>
          {hasDraft && (
            <Button
              look="link"
              aria-label={`${words.coach.insert}: ${track.title[language]}`}
              onPress={() => void insertLine(track.lines[0]?.[inLanguage] ?? '', id)}
            >
              {words.coach.insert}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
