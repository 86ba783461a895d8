/** The star of a favourite; nothing for any other track. */
import { Icon } from '../ui/Icon';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage } from '../words/WordsProvider';
import { useOwnTrack } from './use-own-track';

export function FavouriteMark({ track }: { readonly track: string }) {
  const words = OWN_TRACK_WORDS[useLanguage()];
  const row = useOwnTrack(track);
  if (!row?.isFavourite) return null;
  return (
    <span className="favourite">
      <Icon name="star" size={14} />
      <span className="unseen">{words.favourite}</span>
    </span>
  );
}
