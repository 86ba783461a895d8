/** One talk track in the list: its title; opened, when to use it, its lines, and why. */
import type { Language, Pack, Track } from '../../talk-tracks/model';
import { LineButtons } from '../coach/LineButtons';
import { useWhy } from '../coach/use-why';
import { TrackWhy } from '../coach/WhyDetails';
import { Fold } from '../ui/Fold';
import { LineText } from '../ui/LineText';
import { PillarShape } from '../ui/PillarShape';
import { useLanguage, useWords } from '../words/WordsProvider';

export interface TrackRowProps {
  readonly pack: Pack;
  readonly track: Track;
  /** In which its lines are shown. */
  readonly language: Language;
}

export function TrackRow({ pack, track, language }: TrackRowProps) {
  const words = useWords();
  const screen = useLanguage();
  const why = useWhy(() => <TrackWhy id={`${pack.id}/${track.id}`} />);
  return (
    <Fold
      heading={
        <>
          <PillarShape pillar={track.pillar} size={14} />
          <span className="row-title">{track.title[screen]}</span>
          <small>{words.pillars[track.pillar]}</small>
        </>
      }
    >
      <p className="reason">{track.when[screen]}</p>
      <ul className="track-lines">
        {track.lines.map((line) => (
          <TrackLine key={line.en} text={line[language]} track={`${pack.id}/${track.id}`} pillar={track.pillar} />
        ))}
      </ul>
      <div className="acts">{why.button}</div>
      {why.panel}
    </Fold>
  );
}

interface TrackLineProps {
  readonly text: string;
  /** `pack/track`. */
  readonly track: string;
  readonly pillar: Track['pillar'];
}

function TrackLine({ text, track, pillar }: TrackLineProps) {
  return (
    <li>
      <blockquote className="line" data-pillar={pillar}>
        <LineText text={text} />
      </blockquote>
      <div className="acts">
        <LineButtons text={text} track={track} look="link" />
      </div>
    </li>
  );
}
