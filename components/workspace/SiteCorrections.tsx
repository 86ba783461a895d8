/** A file from the team that puts right where Keeptrack looks on a site, read here and taken back here. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Settings } from '../../notebook/model';
import { type CorrectionsResult, parseSiteCorrections } from '../../talk-tracks/parse-site-corrections';
import { sayProblem } from '../words/problems';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';

export function SiteCorrections({ settings, store }: { readonly settings: Settings; readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords().settings;
  const language = useLanguage();
  const { saveSettings } = store.getState();
  const [bad, setBad] = useState<(CorrectionsResult & { readonly ok: false }) | null>(null);
  const { corrections } = settings;
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const result = parseSiteCorrections(await file.text());
    setBad(result.ok ? null : result);
    if (result.ok) await saveSettings({ corrections: { ...corrections, ...result.corrections } });
  };
  const takeBack = (site: string) => {
    const { [site]: _, ...others } = corrections;
    void saveSettings({ corrections: others });
  };
  return (
    <section className="sheet" aria-labelledby="corrections-title">
      <h3 id="corrections-title">{words.corrections}</h3>
      <p>{words.correctionsIntro}</p>
      <ul className="site-list">
        {Object.keys(corrections).map((site) => (
          <li key={site}>
            <span>{site}</span>
            <Button
              className="button"
              aria-label={`${words.takeBackCorrection}: ${site}`}
              onPress={() => takeBack(site)}
            >
              {words.takeBackCorrection}
            </Button>
          </li>
        ))}
      </ul>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void read(files)}>
        <Button className="button">{words.readCorrections}</Button>
      </FileTrigger>
      {bad && (
        <p className="field-problem" role="alert">
          {words.badCorrections(bad.line, bad.path, sayProblem(bad, language))}
        </p>
      )}
    </section>
  );
}
