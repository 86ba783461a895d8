/** One talk track in the list: its title; opened, when to use it, its lines, and why. */
import { useId, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Language, Pack, Track } from '../../talk-tracks/model';
import { TrackWhy } from '../coach/WhyDetails';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
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
  const [showsWhy, setShowsWhy] = useState(false);
  const details = useId();
  return (
    <Disclosure className="row-fold">
      <Heading level={3}>
        <AriaButton slot="trigger" className="row-button" data-row="">
          <PillarShape pillar={track.pillar} size={14} />
          <span className="row-title">{track.title[screen]}</span>
          <small>{words.pillars[track.pillar]}</small>
          <Icon name="down" size={14} />
        </AriaButton>
      </Heading>
      <DisclosurePanel className="row-panel">
        <p className="reason">{track.when[screen]}</p>
        <ul className="track-lines">
          {track.lines.map((line) => (
            <TrackLine key={line.en} text={line[language]} pillar={track.pillar} />
          ))}
        </ul>
        <div className="acts">
          <Button aria-expanded={showsWhy} aria-controls={details} onPress={() => setShowsWhy(!showsWhy)}>
            {words.coach.why}
          </Button>
        </div>
        <div id={details} hidden={!showsWhy}>
          {showsWhy && <TrackWhy id={`${pack.id}/${track.id}`} />}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

function TrackLine({ text, pillar }: { readonly text: string; readonly pillar: Track['pillar'] }) {
  const words = useWords();
  const { insertLine, copyLine } = useActions();
  const inserting = useCoach((state) => state.inserting);
  return (
    <li>
      <blockquote className="line" data-pillar={pillar}>
        <LineText text={text} />
      </blockquote>
      <div className="acts">
        <Button look="link" isDisabled={inserting} onPress={() => void insertLine(text)}>
          {words.coach.insert}
        </Button>
        <Button onPress={() => void copyLine(text)}>{words.coach.copy}</Button>
      </div>
    </li>
  );
}
