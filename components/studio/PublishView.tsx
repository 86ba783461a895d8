/** Makes a version of what is written: its number, what is new, a last look by checks and tests, then among the packs and as a file. */
import { useMemo, useState } from 'react';
import { createDraftChecker, type DraftProblem } from '../../talk-tracks/check-draft-pack';
import { nextVersion, prepareRelease, withoutDrafts } from '../../talk-tracks/prepare-release';
import { serialisePack } from '../../talk-tracks/serialise-pack';
import type { TestResult } from '../../talk-tracks/test-pack';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { formatDay } from '../words/describe-due';
import { formatMoment } from '../words/format-moment';
import { useLanguage } from '../words/WordsProvider';
import { ChangeList } from './ChangeList';
import { ProblemRow } from './ProblemList';
import { useLabelNames } from './TestOutcome';
import { useDraft, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

type Look =
  | { readonly is: 'none' | 'checking' | 'refused' | 'not-higher' }
  | { readonly is: 'blocked'; readonly errors: readonly DraftProblem[] }
  | { readonly is: 'failed-tests'; readonly tests: readonly TestResult[] | null }
  | { readonly is: 'done'; readonly version: string };

/** Version numbers as people count: 1.10.0 after 1.9.0. */
const isHigher = (version: string, than: string) => version.localeCompare(than, 'en', { numeric: true }) > 0;

export function PublishView() {
  const words = useStudioWords();
  const { pack, base } = useDraft((open) => open);
  const { versions: port, now, trial, packs, takeIn, saveFile } = useSurroundings();
  const { published } = useStudioActions();
  const offered = useMemo(() => nextVersion(base, pack), [base, pack]);
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [look, setLook] = useState<Look>({ is: 'none' });
  const version = typed ?? offered.version;
  const today = now.toISOString().slice(0, 10);
  const release = useMemo(() => prepareRelease(pack, version, today), [pack, version, today]);
  const changes = useMemo(() => base && port.compare(base, withoutDrafts(pack)), [port, base, pack]);
  const drafts = pack.tracks.length - release.tracks.length;

  /** The text that may go out; null where something keeps it from that. */
  const finish = async (): Promise<string | null> => {
    setLook({ is: 'checking' });
    const errors = createDraftChecker()
      .check(release, base, today)
      .filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      setLook({ is: 'blocked', errors });
      return null;
    }
    if (base && !isHigher(version, base.version)) {
      setLook({ is: 'not-higher' });
      return null;
    }
    const others = packs.filter(({ isOn, pack: one }) => isOn && one.id !== release.id).map((one) => one.pack);
    const { tests } = await trial.try(release, others);
    if (tests === null || tests.some(({ unmet }) => unmet.length > 0)) {
      setLook({ is: 'failed-tests', tests });
      return null;
    }
    return serialisePack(release);
  };
  const fileName = `${release.id}-${version}.keeptrack-pack.json`;
  const publish = async () => {
    const text = await finish();
    if (text === null) return;
    if (!(await takeIn(text))) {
      setLook({ is: 'refused' });
      return;
    }
    saveFile(fileName, text);
    await published({ version, at: now.toISOString(), note: note.trim(), text });
    setTyped(null);
    setNote('');
    setLook({ is: 'done', version });
  };
  const saveOnly = async () => {
    const text = await finish();
    if (text === null) return;
    saveFile(fileName, text);
    setLook({ is: 'none' });
  };

  return (
    <div className="studio-publish">
      <p className="studio-how">{words.publish.intro}</p>
      <Standing />
      <TextField
        label={words.publish.version}
        value={version}
        onChange={setTyped}
        hint={words.publish.suggested[offered.step]}
      />
      <TextField label={words.publish.note} value={note} onChange={setNote} rows={2} />
      {drafts > 0 && <p className="studio-how">{words.publish.draftsStay(drafts)}</p>}
      <div className="studio-acts">
        <Button look="main" isDisabled={look.is === 'checking'} onPress={() => void publish()}>
          {words.publish.go}
        </Button>
        <Button isDisabled={look.is === 'checking'} onPress={() => void saveOnly()}>
          {words.publish.file}
        </Button>
      </div>
      <div role="status">
        <LookText look={look} />
      </div>
      {changes && (
        <section aria-label={words.publish.changes}>
          <h3>{words.publish.changes}</h3>
          <ChangeList changes={changes} />
        </section>
      )}
      <Versions />
    </div>
  );
}

function LookText({ look }: { readonly look: Look }) {
  const words = useStudioWords();
  const pack = useDraft((open) => open.pack);
  const sayLabel = useLabelNames();
  const { go } = useStudioActions();
  if (look.is === 'checking') return <p>{words.publish.checking}</p>;
  if (look.is === 'refused') return <p className="is-error">{words.publish.refused}</p>;
  if (look.is === 'not-higher') return <p className="is-error">{words.publish.notHigher}</p>;
  if (look.is === 'done') return <p className="is-good">{words.publish.done(look.version)}</p>;
  if (look.is === 'blocked') {
    const release = withoutDrafts(pack);
    return (
      <div className="studio-mend">
        <p className="is-error">{words.publish.blocked}</p>
        <ul>
          {look.errors.map((problem) => (
            <ProblemRow
              key={`${problem.path.join('/')} ${problem.message}`}
              problem={{ ...problem, path: placeInDraft(problem.path, release.tracks, pack.tracks) }}
              pack={pack}
            />
          ))}
        </ul>
      </div>
    );
  }
  if (look.is !== 'failed-tests') return null;
  if (look.tests === null) return <p className="is-error">{words.trial.unread}</p>;
  return (
    <div className="studio-mend">
      <p className="is-error">{words.publish.testsFail}</p>
      <ul>
        {look.tests
          .filter(({ unmet }) => unmet.length > 0)
          .map(({ test, index, unmet }) => (
            <li key={test} className="is-error">
              <Button look="link" onPress={() => go({ section: 'tests', index }, 'body')}>
                {test}
              </Button>
              <span>
                {unmet.map(({ is, what }) => words.trial.unmet[is](what.map(sayLabel).join(', '))).join(' · ')}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Tracks that are drafts are not in what is published, so places after them have other numbers there. */
function placeInDraft(
  path: DraftProblem['path'],
  released: readonly { readonly id: string }[],
  written: readonly { readonly id: string }[],
): DraftProblem['path'] {
  const [section, index, ...rest] = path;
  if (section !== 'tracks' || typeof index !== 'number') return path;
  return [section, written.findIndex((track) => track === released[index]), ...rest];
}

/** Who approved it as it stands, and what is still to be talked about. */
function Standing() {
  const words = useStudioWords();
  const language = useLanguage();
  const { now } = useSurroundings();
  const remarks = useDraft((open) => open.remarks);
  const { remark } = useStudioActions();
  const [by, setBy] = useState(remarks.at(-1)?.by ?? '');
  const approvals = remarks.filter(({ is }) => is === 'approval');
  const standing = approvals.filter(({ isSettled }) => !isSettled);
  const open = remarks.filter(({ is, isSettled }) => is === 'remark' && !isSettled).length;
  return (
    <section className="studio-standing" aria-label={words.remarks.title}>
      {open > 0 && <p>{words.publish.openRemarks(open)}</p>}
      {standing.length === 0 && <p className="studio-how">{words.publish.notApproved}</p>}
      {approvals.map(({ id, by: name, at, isSettled }) => (
        <p key={id} className={isSettled ? 'studio-how' : 'is-good'}>
          {words.remarks.approved(name, formatMoment(at, now, language))}
          {isSettled && ` (${words.remarks.since})`}
        </p>
      ))}
      <div className="studio-acts">
        <TextField label={words.remarks.by} value={by} onChange={setBy} />
        <Button
          isDisabled={by.trim() === ''}
          onPress={() => remark({ is: 'approval', about: '', text: '', by: by.trim() })}
        >
          {words.remarks.approve}
        </Button>
      </div>
    </section>
  );
}

function Versions() {
  const words = useStudioWords();
  const language = useLanguage();
  const { now } = useSurroundings();
  const versions = useDraft((open) => open.versions);
  if (versions.length === 0) return null;
  return (
    <section aria-label={words.publish.versions}>
      <h3>{words.publish.versions}</h3>
      <ol className="studio-history">
        {versions.toReversed().map(({ version, at, note }) => (
          <li key={version}>
            <strong>{version}</strong> <small>{formatDay(at, now, language)}</small>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
