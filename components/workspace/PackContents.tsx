/** What a pack holds beside its tracks: lessons to read, and which worksheets and rhythms of care it brings. Opens on demand. */
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Pack } from '../../talk-tracks/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';

export function PackContents({ pack }: { readonly pack: Pack }) {
  const words = useWorkspaceWords().packs;
  const language = useLanguage();
  const { tracks, lessons = [], worksheets = [], cadences = [] } = pack;
  return (
    <Disclosure className="pack-contents">
      <Button slot="trigger" className="button is-link" aria-label={`${words.contents}: ${pack.name[language]}`}>
        {words.contents}
      </Button>
      <DisclosurePanel>
        <Titles title={words.tracks(tracks.length)} names={tracks.map(({ title }) => title[language])} />
        <Titles title={words.worksheets} names={worksheets.map(({ title }) => title[language])} />
        <Titles title={words.cadences} names={cadences.map(({ title }) => title[language])} />
        {lessons.map(({ id, title, text }) => (
          <section key={id}>
            <h4>{title[language]}</h4>
            {text[language].split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}

function Titles({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
