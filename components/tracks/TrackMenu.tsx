/** What a rep can make of a track for themselves: a favourite, a line in their own words, out of sight. */
import { useActions } from '../store/use-coach';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage } from '../words/WordsProvider';
import { useOwnTrack } from './use-own-track';

export interface TrackMenuProps {
  /** `pack/track`. */
  readonly track: string;
  /** Of the one line that is shown beside it; left out where each line has a button of its own. */
  readonly place?: number;
}

export function TrackMenu({ track, place }: TrackMenuProps) {
  const words = OWN_TRACK_WORDS[useLanguage()];
  const { favour, hide, beginWording } = useActions();
  const isFavourite = useOwnTrack(track)?.isFavourite ?? false;
  const acts: Readonly<Record<string, () => void>> = {
    favour: () => void favour(track, !isFavourite),
    say: () => place !== undefined && beginWording(track, place),
    hide: () => void hide(track, true),
  };
  const items = [
    { id: 'favour', name: isFavourite ? words.unfavour : words.favour },
    ...(place === undefined ? [] : [{ id: 'say', name: words.say }]),
    { id: 'hide', name: words.hide },
  ];
  return (
    <Menu look="icon" label={words.more} groups={[{ items }]} choose={(act) => acts[act]?.()}>
      <Icon name="more" />
    </Menu>
  );
}
