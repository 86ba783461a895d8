/** What was last made of a track, with a way back; or that it could not be kept. Always there, so that it is read out. */
import { useEffect, useRef } from 'react';
import { findTrack } from '../store/find-track';
import type { OwnChange } from '../store/slices';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage, useWords } from '../words/WordsProvider';

export function OwnStatus() {
  const words = useWords();
  const failure = useCoach((state) => state.ownFailure);
  const last = useCoach((state) => state.lastOwn);
  const { dismissOwn } = useActions();
  return (
    <div role="status" className="outcome">
      {failure && (
        <Notice look="error" trouble={words.failures[failure.code]}>
          <Button onPress={dismissOwn}>{words.outcomes.dismiss}</Button>
        </Notice>
      )}
      {!failure && last && <LastChange last={last} />}
    </div>
  );
}

function LastChange({ last }: { readonly last: OwnChange }) {
  const language = useLanguage();
  const { outcomes, promises } = useWords();
  const packs = useCoach((state) => state.reader.teamPacks);
  const { undoOwn, dismissOwn } = useActions();
  const place = useRef<HTMLDivElement>(null);
  // Whatever was pressed is gone, all but the star's menu: the way back takes the focus.
  useEffect(() => {
    if (last.did !== 'favoured' && last.did !== 'unfavoured') place.current?.querySelector('button')?.focus();
  }, [last]);
  return (
    <div className="good-news own-status" ref={place}>
      <p>{OWN_TRACK_WORDS[language].did[last.did](findTrack(packs, last.id)?.track.title[language] ?? last.id)}</p>
      <Button look="link" onPress={() => void undoOwn()}>
        {promises.undo}
      </Button>
      <Button look="icon" aria-label={outcomes.dismiss} onPress={dismissOwn}>
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}
