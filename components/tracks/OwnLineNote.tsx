/** Says of a line that it is in the rep's own words, with a way back; where the team worded theirs anew, shows that and asks. */
import { isReworded, type PlacedLine } from '../../talk-tracks/own-track';
import type { ShownLine } from '../store/own-lines';
import { useActions } from '../store/use-coach';
import { Button } from '../ui/Button';
import { LineText } from '../ui/LineText';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage } from '../words/WordsProvider';

export interface OwnLineNoteProps {
  /** `pack/track`. */
  readonly track: string;
  readonly line: ShownLine;
}

export function OwnLineNote({ track, line: { own } }: OwnLineNoteProps) {
  const words = OWN_TRACK_WORDS[useLanguage()];
  const { takeTeamLine } = useActions();
  if (!own) return null;
  if (isReworded(own)) return <RewordedLine track={track} own={own} />;
  return (
    <p className="own-line">
      {words.mine}
      <Button look="link" onPress={() => void takeTeamLine(track, own.line)}>
        {words.takeTeam}
      </Button>
    </p>
  );
}

/** Both stand there, the rep's own above; nothing is decided for them. */
function RewordedLine({ track, own }: { readonly track: string; readonly own: PlacedLine }) {
  const words = OWN_TRACK_WORDS[useLanguage()];
  const { takeTeamLine, keepOwnLine } = useActions();
  const { line, team } = own;
  const changed = team ? [team.en !== line.of.en && team.en, team.zh !== line.of.zh && team.zh] : [];
  return (
    <div className="reworded-line">
      <p>{team ? words.teamChanged : words.teamDropped}</p>
      {changed.map(
        (text) =>
          text && (
            <blockquote key={text} className="line">
              <LineText text={text} />
            </blockquote>
          ),
      )}
      <div className="acts">
        <Button onPress={() => void takeTeamLine(track, line)}>{team ? words.takeTheirs : words.dropMine}</Button>
        {team && <Button onPress={() => void keepOwnLine(track, own)}>{words.keepMine}</Button>}
      </div>
    </div>
  );
}
