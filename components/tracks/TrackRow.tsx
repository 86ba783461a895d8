/** One talk track in the list: its title; opened, when to use it, its lines, and why. */
import type { Language, Pack, Track } from '../../talk-tracks/model';
import { CaseQuestion } from '../coach/CaseQuestion';
import { LineButtons } from '../coach/LineButtons';
import { useWhy } from '../coach/use-why';
import { TrackWhy } from '../coach/WhyDetails';
import type { ShownLine } from '../store/own-lines';
import { useActions } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { LineText } from '../ui/LineText';
import { PillarShape } from '../ui/PillarShape';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage, useWords } from '../words/WordsProvider';
import { FavouriteMark } from './FavouriteMark';
import { OwnLineNote } from './OwnLineNote';
import { TrackMenu } from './TrackMenu';
import { useTrackLines } from './use-own-track';
import { WordingForm } from './WordingForm';

export interface TrackRowProps {
  readonly pack: Pack;
  readonly track: Track;
  /** In which its lines are shown. */
  readonly language: Language;
}

export function TrackRow({ pack, track, language }: TrackRowProps) {
  const words = useWords();
  const screen = useLanguage();
  const id = `${pack.id}/${track.id}`;
  const lines = useTrackLines(id);
  const why = useWhy(() => <TrackWhy id={id} />);
  return (
    <Fold
      heading={
        <>
          <PillarShape pillar={track.pillar} size={14} />
          <span className="row-title">
            {track.title[screen]} <FavouriteMark track={id} />
          </span>
          <small>{words.pillars[track.pillar]}</small>
        </>
      }
    >
      <p className="reason">{track.when[screen]}</p>
      <ul className="track-lines">
        {lines.map((line) => (
          <TrackLine key={line.place} line={line} language={language} track={id} pillar={track.pillar} />
        ))}
      </ul>
      <div className="acts">
        {why.button}
        <span className="grow" />
        <TrackMenu track={id} />
      </div>
      {why.panel}
    </Fold>
  );
}

interface TrackLineProps {
  readonly line: ShownLine;
  readonly language: Language;
  /** `pack/track`. */
  readonly track: string;
  readonly pillar: Track['pillar'];
}

function TrackLine({ line, language, track, pillar }: TrackLineProps) {
  const words = OWN_TRACK_WORDS[useLanguage()];
  const { beginWording } = useActions();
  const text = line.text[language];
  return (
    <li>
      <blockquote className="line" data-pillar={pillar}>
        <LineText text={text} />
      </blockquote>
      <div className="acts">
        <LineButtons text={text} track={track} look="link" />
        <Button onPress={() => beginWording(track, line.place)}>{words.say}</Button>
      </div>
      <CaseQuestion track={track} text={text} />
      <OwnLineNote track={track} line={line} />
      <WordingForm track={track} place={line.place} />
    </li>
  );
}
