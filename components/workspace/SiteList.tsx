/** The sites Keeptrack is on for: turned on one by one, off as easily. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';
import { parseSite } from './parse-site';

export function SiteList({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const id = useId();
  const sites = useStore(store, (state) => state.sites);
  const [typed, setTyped] = useState('');
  const [isBad, setIsBad] = useState(false);

  const turnOn = (event: FormEvent) => {
    event.preventDefault();
    const pattern = parseSite(typed);
    setIsBad(pattern === null);
    if (pattern === null) return;
    // The browser must see the click that this follows: nothing is awaited before.
    void store
      .getState()
      .turnOnSite(pattern)
      .then((granted) => granted && setTyped(''));
  };

  return (
    <section className="sheet" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.settings.sites}</h3>
      <p>{sites.length > 0 ? words.settings.sitesIntro : words.settings.noSites}</p>
      <ul className="site-list">
        {sites.map((pattern) => (
          <li key={pattern}>
            <span>{pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '')}</span>
            <Button
              className="button"
              aria-label={`${words.settings.turnOff}: ${pattern}`}
              onPress={() => void store.getState().turnOffSite(pattern)}
            >
              {words.settings.turnOff}
            </Button>
          </li>
        ))}
      </ul>
      <form className="fields in-row" onSubmit={turnOn} noValidate>
        <label htmlFor={`${id}-site`}>{words.settings.address}</label>
        <input
          className="input"
          id={`${id}-site`}
          value={typed}
          placeholder={words.settings.addressHint}
          aria-invalid={isBad}
          aria-describedby={isBad ? `${id}-bad` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button className="button" type="submit">
          {words.settings.turnOn}
        </Button>
      </form>
      {isBad && (
        <p id={`${id}-bad`} className="field-problem" role="alert">
          {words.settings.badAddress}
        </p>
      )}
    </section>
  );
}
