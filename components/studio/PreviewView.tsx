/** Tries the pack on a draft: what is read with it beside what is read now, and what only one of the two says. */
import { useEffect, useMemo, useState } from 'react';
import { type DraftKind, type Pack, PILLARS, type Reading, STAGES, type Stage } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { PillarShape } from '../ui/PillarShape';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { useLanguage, useWords } from '../words/WordsProvider';
import { useDraft, useStudioWords, useSurroundings } from './use-studio';

/** Milliseconds without a key after which the draft is read. */
const PAUSE = 300;
const NO_STAGE = 'none';

export function PreviewView() {
  const words = useStudioWords();
  const { stages } = useWords();
  const pack = useDraft((open) => open.pack);
  const [body, setBody] = useState('');
  const [stage, setStage] = useState<Stage | typeof NO_STAGE>(NO_STAGE);
  const [kind, setKind] = useState<DraftKind>('mail');
  const [now, next] = useBothReadings(body, stage === NO_STAGE ? null : stage, kind);
  return (
    <div className="studio-preview">
      <p className="studio-how">{words.preview.intro}</p>
      <TextField label={words.preview.body} value={body} onChange={setBody} rows={6} />
      <div className="studio-acts">
        <SelectField<Stage | typeof NO_STAGE>
          label={words.fields.stage}
          value={stage}
          options={[{ id: NO_STAGE, name: words.preview.anyStage }, ...STAGES.map((id) => ({ id, name: stages[id] }))]}
          choose={setStage}
        />
        <SelectField<DraftKind>
          label={words.fields.kind}
          value={kind}
          options={[
            { id: 'mail', name: words.choices.kind.mail },
            { id: 'crm-note', name: words.choices.kind['crm-note'] },
          ]}
          choose={setKind}
        />
        <Button onPress={() => setBody(exampleOf(pack))}>{words.preview.example}</Button>
      </div>
      {!now || !next ? (
        <p className="studio-how">{body.trim() === '' ? words.preview.waiting : words.trial.waiting}</p>
      ) : (
        <Both now={now} next={next} packs={[pack]} />
      )}
    </div>
  );
}

/** The first sentences that a published track must see. */
function exampleOf({ tracks }: Pack): string {
  const cues = tracks.filter(({ state = 'published' }) => state === 'published').flatMap(({ cues: own }) => own);
  const lang = cues[0]?.lang;
  return cues
    .filter((cue) => cue.lang === lang)
    .flatMap(({ fires }) => fires.slice(0, 1))
    .slice(0, 3)
    .join(lang === 'zh' ? '' : ' ');
}

function useBothReadings(
  body: string,
  stage: Stage | null,
  kind: DraftKind,
): readonly [Reading | null, Reading | null] {
  const { trial, packs } = useSurroundings();
  const pack = useDraft((open) => open.pack);
  const inUse = useMemo(() => packs.filter(({ isOn }) => isOn).map((one) => one.pack), [packs]);
  const [readings, setReadings] = useState<readonly [Reading | null, Reading | null]>([null, null]);
  useEffect(() => {
    if (body.trim() === '') {
      setReadings([null, null]);
      return;
    }
    const draft = { body, kind, ...(stage && { stage }) };
    let isLeft = false;
    const timer = setTimeout(async () => {
      const isNew = !inUse.some(({ id }) => id === pack.id);
      // In its own place, since the order of packs settles what is equally good.
      const next = isNew ? [...inUse, pack] : inUse.map((one) => (one.id === pack.id ? pack : one));
      const both = await Promise.all([trial.read(draft, inUse), trial.read(draft, next)]);
      if (!isLeft) setReadings(both);
    }, PAUSE);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [body, stage, kind, trial, inUse, pack]);
  return readings;
}

interface BothProps {
  readonly now: Reading;
  readonly next: Reading;
  /** For the titles of what is offered. */
  readonly packs: readonly Pack[];
}

function Both({ now, next, packs }: BothProps) {
  const words = useStudioWords().preview;
  const { packs: known } = useSurroundings();
  const all = [...packs, ...known.map(({ pack }) => pack)];
  const isSame = JSON.stringify(tellable(now)) === JSON.stringify(tellable(next));
  return (
    <>
      <p role="status" className="studio-how">
        {isSame ? words.same : ''}
      </p>
      <div className="studio-both">
        <ReadingColumn title={words.now} reading={now} other={next} packs={all} />
        <ReadingColumn title={words.next} reading={next} other={now} packs={all} />
      </div>
    </>
  );
}

/** What is shown of a reading, in a form that can be held against another. */
const tellable = ({ findings, risks, suggestions, pillars }: Reading) => ({
  pillars: PILLARS.map((pillar) => pillars[pillar].state),
  findings: findings.map(({ start, end, pillar }) => [start, end, pillar]),
  risks: risks.map(({ start, end, type }) => [start, end, type]),
  suggestions: suggestions.map(({ track, lines }) => [track, lines]),
});

interface ReadingColumnProps {
  readonly title: string;
  readonly reading: Reading;
  readonly other: Reading;
  readonly packs: readonly Pack[];
}

function ReadingColumn({ title, reading, other, packs }: ReadingColumnProps) {
  const words = useStudioWords().preview;
  const language = useLanguage();
  const { pillars, states, risks } = useWords();
  const body = (start: number, end: number) =>
    reading.sentences.find((one) => one.start <= start && one.end >= start)?.text.slice(0, 160) ?? `${start}–${end}`;
  const titleOf = (id: string) => {
    const [packId, trackId] = id.split('/');
    const found = packs.find((pack) => pack.id === packId)?.tracks.find((track) => track.id === trackId);
    return found?.title[language] ?? id;
  };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="studio-pillars">
        {PILLARS.map((pillar) => (
          <li key={pillar} className={reading.pillars[pillar].state === other.pillars[pillar].state ? '' : 'is-only'}>
            <PillarShape pillar={pillar} state={reading.pillars[pillar].state} size={14} /> {pillars[pillar]}{' '}
            <small>{states[reading.pillars[pillar].state]}</small>
          </li>
        ))}
      </ul>
      <Told
        title={words.found}
        rows={reading.findings.map(({ start, end, pillar, track }) => ({
          key: `${start} ${end} ${pillar}`,
          isOnly: !other.findings.some((one) => one.pillar === pillar && one.start < end && one.end > start),
          head: `${pillars[pillar]} · ${titleOf(track)}`,
          text: body(start, end),
        }))}
      />
      <Told
        title={words.costs}
        rows={reading.risks.map(({ start, end, type }) => ({
          key: `${start} ${end} ${type}`,
          isOnly: !other.risks.some((one) => one.type === type && one.start < end && one.end > start),
          head: risks[type],
          text: body(start, end),
        }))}
      />
      <Told
        title={words.offers}
        rows={reading.suggestions.slice(0, 3).map(({ track, lines }) => ({
          key: track,
          isOnly: !other.suggestions.slice(0, 3).some((one) => one.track === track),
          head: titleOf(track),
          text: lines[0]?.text ?? '',
        }))}
      />
    </section>
  );
}

interface ToldProps {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly head: string;
    readonly text: string;
    /** The other reading says nothing of it. */
    readonly isOnly: boolean;
  }[];
}

function Told({ title, rows }: ToldProps) {
  const words = useStudioWords().preview;
  return (
    <>
      <h4>{title}</h4>
      {rows.length === 0 && <p className="studio-how">{words.nothing}</p>}
      <ul className="studio-told">
        {rows.map(({ key, head, text, isOnly }) => (
          <li key={key} className={isOnly ? 'is-only' : ''}>
            <strong>{head}</strong> {isOnly && <small className="studio-tag is-added">{words.onlyHere}</small>}
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
