/** Before a new promise: what is still owed to the same person, in a sentence, and a line from the packs to say about it. */
import { useMemo, useState } from 'react';
import type { PromiseRecord } from '../../notebook/model';
import { findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { LineText } from '../ui/LineText';
import { lateFrom } from '../words/describe-due';
import { useWords, useZone } from '../words/WordsProvider';
import { LineButtons } from './LineButtons';

/** The tracks that speak of an earlier promise: one for what is late, one for what is on its way. */
export const OWED_TRACKS = { late: 'keeptrack-core/promise-missed', open: 'keeptrack-core/progress-rhythm' } as const;

export function OwedBefore({ owed }: { readonly owed: readonly PromiseRecord[] }) {
  const words = useWords().promises;
  const contact = useCoach((state) => state.contact);
  const { now } = useActions();
  const zone = useZone();
  const [showsLine, setShowsLine] = useState(false);
  const late = useMemo(() => {
    const at = now().getTime();
    return owed.map(({ due }) => lateFrom(due, zone)).filter((from) => from <= at);
  }, [owed, now, zone]);
  if (!contact || owed.length === 0) return null;
  const oldest = Math.min(...late);
  const days = Math.max(1, Math.ceil((now().getTime() - oldest) / 86_400_000));
  return (
    <>
      <p>
        {words.owed(contact.name, owed.length, late.length, days)}{' '}
        <Button look="link" aria-expanded={showsLine} onPress={() => setShowsLine(!showsLine)}>
          {words.owedLine}
        </Button>
      </p>
      {showsLine && <OwedLine track={late.length > 0 ? OWED_TRACKS.late : OWED_TRACKS.open} />}
    </>
  );
}

function OwedLine({ track }: { readonly track: string }) {
  const packs = useCoach((state) => state.reader.packs);
  const language = useCoach((state) => (state.reading?.reading.language === 'zh' ? 'zh' : 'en'));
  const words = useWords().promises;
  const found = findTrack(packs, track)?.track;
  const text = found?.lines[0]?.[language];
  if (!found || text === undefined) return <p className="quiet">{words.noOwedLine}</p>;
  return (
    <>
      <blockquote className="line" data-pillar={found.pillar}>
        <LineText text={text} />
      </blockquote>
      <div className="acts">
        <LineButtons text={text} track={track} look="link" />
      </div>
    </>
  );
}
