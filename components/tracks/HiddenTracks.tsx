/** The tracks that the rep hid, folded away under their number, each to be shown again. */
import { findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage } from '../words/WordsProvider';

export function HiddenTracks() {
  const language = useLanguage();
  const words = OWN_TRACK_WORDS[language];
  const own = useCoach((state) => state.own);
  const packs = useCoach((state) => state.reader.teamPacks);
  const { hide } = useActions();
  const hidden = own.flatMap(({ id, isHidden }) => {
    const found = isHidden && findTrack(packs, id);
    return found ? [{ id, title: found.track.title[language] }] : [];
  });
  if (hidden.length === 0) return null;
  return (
    <Fold heading={<span className="row-title">{words.hiddenCount(hidden.length)}</span>}>
      <ul className="hidden-tracks" aria-label={words.hiddenList}>
        {hidden.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button look="link" aria-label={`${words.show}: ${title}`} onPress={() => void hide(id, false)}>
              {words.show}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
