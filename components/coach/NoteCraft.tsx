/** A CRM note as a craft of its own: what a colleague needs to go on, and skeletons to begin with. Calm: a list, no score. */
import { NOTE_PARTS, noteParts } from '../../talk-tracks/note-craft';
import { skeletonsFor } from '../../talk-tracks/note-skeletons';
import { stageOf } from '../store/draft-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Menu } from '../ui/Menu';
import { useLanguage, useWords } from '../words/WordsProvider';

/** Nothing for mails. */
export function NoteCraft() {
  const isNote = useCoach((state) => state.draft?.kind === 'crm-note');
  return isNote ? <Craft /> : null;
}

function Craft() {
  const words = useWords().craft;
  const reading = useCoach((state) => state.reading);
  const isBlank = !reading?.reading.sentences.some(({ role }) => role === 'body');
  if (!reading || isBlank) return <Skeletons />;
  const parts = noteParts(reading.body, reading.reading);
  const missing = NOTE_PARTS.filter((part) => !parts[part]);
  return (
    <section className="note-craft" aria-label={words.title}>
      <h2>{words.title}</h2>
      {missing.length === 0 ? (
        <p className="quiet">{words.whole}</p>
      ) : (
        <ul>
          {missing.map((part) => (
            <li key={part}>{words.missing[part]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Skeletons() {
  const words = useWords().craft;
  const language = useLanguage();
  const stage = useCoach(stageOf);
  const read = useCoach((state) => state.reading?.reading.language);
  const { insertLine } = useActions();
  const skeletons = skeletonsFor(stage);
  // A note that says nothing yet has no language; then the screen's is likelier than any other.
  const inLanguage = read === 'en' || read === 'zh' ? read : language;
  return (
    <section className="note-craft" aria-label={words.title}>
      <p className="quiet">{words.begin}</p>
      <Menu
        label={words.skeletons}
        groups={[{ items: skeletons.map(({ id, title }) => ({ id, name: title[language] })) }]}
        choose={(id) => {
          const chosen = skeletons.find((one) => one.id === id);
          if (chosen) void insertLine(chosen.text[inLanguage]);
        }}
      >
        {words.skeletons}
      </Menu>
    </section>
  );
}
