/** A suggestion in full: the reason, the line with its placeholders, and what can be done with it. */
import type { Suggestion } from '../../talk-tracks/model';
import { wordingOf, wordingsOf } from '../store/insert-slice';
import type { ShownLine } from '../store/own-lines';
import { useActions, useCoach } from '../store/use-coach';
import { OwnLineNote } from '../tracks/OwnLineNote';
import { TrackMenu } from '../tracks/TrackMenu';
import { useTrackLines } from '../tracks/use-own-track';
import { WordingForm } from '../tracks/WordingForm';
import { Button } from '../ui/Button';
import { LineText } from '../ui/LineText';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { LineButtons } from './LineButtons';
import { ProofLine } from './ProofLine';
import { useWhy } from './use-why';
import { TrackWhy } from './WhyDetails';

export interface SuggestionBodyProps {
  readonly suggestion: Suggestion;
  /** The one that Alt+Enter inserts. */
  readonly isFirst?: boolean;
}

export function SuggestionBody({ suggestion, isFirst = false }: SuggestionBodyProps) {
  const chosen = useCoach((state) => state.wordings);
  const text = wordingOf(suggestion, chosen);
  const line = useShownLine(suggestion);
  return (
    <>
      <p className="reason" lang={languageOf(suggestion.reason)}>
        {suggestion.reason}
      </p>
      {text !== undefined && (
        <blockquote className="line" data-pillar={suggestion.pillar}>
          <LineText text={text} />
        </blockquote>
      )}
      {suggestion.proof && text !== undefined && (
        <ProofLine proof={suggestion.proof} track={suggestion.track} text={text} />
      )}
      <SuggestionActs suggestion={suggestion} text={text} isFirst={isFirst} {...(line && { place: line.place })} />
      {line && <OwnLineNote track={suggestion.track} line={line} />}
      {line && <WordingForm track={suggestion.track} place={line.place} />}
    </>
  );
}

/** The line of the track that is shown; undefined where the words come from a case or a limit. */
function useShownLine(suggestion: Suggestion): ShownLine | undefined {
  const lines = useTrackLines(suggestion.track);
  const at = useCoach((state) => state.wordings[suggestion.track] ?? 0);
  const count = wordingsOf(suggestion).length;
  // What a case or a limit says by itself stands before the track's own lines.
  return lines[(at % Math.max(1, count)) - (suggestion.proof ? 1 : 0)];
}

interface ActsProps {
  readonly suggestion: Suggestion;
  /** Of the line that is shown, where it is the track's own. */
  readonly place?: number;
  readonly text: string | undefined;
  readonly isFirst: boolean;
}

function SuggestionActs({ suggestion, place, text, isFirst }: ActsProps) {
  const words = useWords();
  const { chooseWording } = useActions();
  const at = useCoach((state) => state.wordings[suggestion.track] ?? 0);
  const why = useWhy(() => <TrackWhy id={suggestion.track} />);
  const count = wordingsOf(suggestion).length;
  return (
    <>
      <div className="acts">
        {text !== undefined && <LineButtons text={text} track={suggestion.track} look="main" isFirst={isFirst} />}
        {count > 1 && (
          <Button
            aria-label={`${words.coach.otherLine}, ${words.coach.lineOf((at % count) + 1, count)}`}
            onPress={() => chooseWording(suggestion.track, (at + 1) % count)}
          >
            {(at % count) + 1}/{count}
          </Button>
        )}
        <span className="grow" />
        {why.button}
        <TrackMenu track={suggestion.track} {...(place !== undefined && { place })} />
      </div>
      {why.panel}
    </>
  );
}
