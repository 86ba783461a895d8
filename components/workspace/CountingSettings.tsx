/** Whether it is counted what is of use, what the file says to the letter, and saving it. */
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import type { Settings } from '../../notebook/model';
import { Button } from '../ui/Button';
import { USE_WORDS } from '../words/use-counts';
import { useLanguage } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';

export interface CountingSettingsProps {
  readonly settings: Settings;
  readonly store: WorkspaceStore;
}

export function CountingSettings({ settings: { counting }, store }: CountingSettingsProps) {
  const words = USE_WORDS[useLanguage()];
  const { saveSettings, newReporter, writeUses, saveText } = store.getState();
  const [text, setText] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const turn = (isOn: boolean) => {
    setText(null);
    setSaved(false);
    void saveSettings({ counting: isOn ? { reporter: newReporter() } : null });
  };
  const save = (file: string) => {
    saveText(`keeptrack-use-${store.getState().now().toISOString().slice(0, 10)}.json`, file);
    setSaved(true);
  };
  return (
    <section className="sheet" aria-labelledby="counting-title">
      <h3 id="counting-title">{words.title}</h3>
      <p>{words.intro}</p>
      <Switch className="switch" isSelected={counting !== null} onChange={turn}>
        <span className="switch-track" aria-hidden="true" />
        {words.on}
      </Switch>
      <p className="intro">{words.stays}</p>
      {counting && (
        <div className="studio-acts">
          <Button onPress={async () => setText(text === null ? await writeUses() : null)} aria-expanded={text !== null}>
            {text === null ? words.look : words.hide}
          </Button>
        </div>
      )}
      {counting && text !== null && (
        <>
          <textarea
            className="use-file"
            aria-label={words.fileLabel}
            value={text}
            rows={Math.min(14, text.split('\n').length)}
            readOnly
          />
          {text.includes('"day"') ? (
            <Button look="main" onPress={() => save(text)}>
              {words.save}
            </Button>
          ) : (
            <p>{words.empty}</p>
          )}
        </>
      )}
      <p role="status">{isSaved && words.saved}</p>
    </section>
  );
}
