/** What would help next: one card, and at most two more as rows that open. */
import type { Suggestion } from '../../talk-tracks/model';
import { findTrack } from '../store/find-track';
import { offeredSuggestions } from '../store/offered-suggestions';
import { useCoach } from '../store/use-coach';
import { FavouriteMark } from '../tracks/FavouriteMark';
import { Fold } from '../ui/Fold';
import { PillarShape } from '../ui/PillarShape';
import { useLanguage, useWords } from '../words/WordsProvider';
import { SuggestionBody } from './SuggestionBody';

/** No more than a person reads at a glance. */
const MOST = 3;

/** The title of a suggestion's track, in the language of the screen. */
function useTitle({ track, pillar }: Suggestion): string {
  const words = useWords();
  const language = useLanguage();
  const packs = useCoach((state) => state.reader.packs);
  return findTrack(packs, track)?.track.title[language] ?? words.pillars[pillar];
}

export function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const words = useWords();
  const own = useCoach((state) => state.own);
  const [first, ...more] = offeredSuggestions(suggestions, own).slice(0, MOST);
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{words.coach.next}</h2>
      {first ? <NextCard suggestion={first} /> : <p className="quiet">{words.coach.allThere}</p>}
      {more.length > 0 && (
        <ul className="more">
          {more.map((suggestion) => (
            <li key={suggestion.track}>
              <SuggestionRow suggestion={suggestion} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NextCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const title = useTitle(suggestion);
  return (
    <article className="card" aria-label={title} key={suggestion.track}>
      <h3 className="card-title">
        <PillarShape pillar={suggestion.pillar} state="missing" size={14} />
        {title}
        <FavouriteMark track={suggestion.track} />
      </h3>
      <SuggestionBody suggestion={suggestion} isFirst />
    </article>
  );
}

function SuggestionRow({ suggestion }: { readonly suggestion: Suggestion }) {
  const words = useWords();
  const title = useTitle(suggestion);
  return (
    <Fold
      heading={
        <>
          <PillarShape pillar={suggestion.pillar} state="missing" size={14} />
          <span className="row-title">
            {title} <FavouriteMark track={suggestion.track} />
          </span>
          <small>{words.pillars[suggestion.pillar]}</small>
        </>
      }
    >
      <SuggestionBody suggestion={suggestion} />
    </Fold>
  );
}
