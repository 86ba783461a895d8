/** What is not pointed out any more: one row for each rule that was muted, taken back with one press. */
import { Button } from 'react-aria-components';
import type { Mute, Settings } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useWords } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';

const keyOf = ({ rule, contact }: Mute): string => `${rule} ${contact?.id ?? ''}`;

export function MuteList({ settings, store }: { readonly settings: Settings; readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords().settings;
  const { risks } = useWords();
  if (settings.mutes.length === 0) return null;
  const takeBack = (mute: Mute) =>
    void store.getState().saveSettings({ mutes: settings.mutes.filter((one) => keyOf(one) !== keyOf(mute)) });
  return (
    <section className="sheet" aria-labelledby="mutes-title">
      <h3 id="mutes-title">{words.mutes}</h3>
      <p>{words.mutesIntro}</p>
      <ul className="site-list">
        {settings.mutes.map((mute) => {
          const name = mute.contact ? words.mutedFor(risks[mute.type], mute.contact.name) : risks[mute.type];
          return (
            <li key={keyOf(mute)}>
              <span>
                {name} <small>{mute.rule}</small>
              </span>
              <Button className="button" aria-label={`${words.unmute}: ${name}`} onPress={() => takeBack(mute)}>
                {words.unmute}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
