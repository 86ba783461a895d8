/** The packs that Keeptrack reads with: on or off, in from a file, out to one. A refused file says where to mend it. */
import { useMemo } from 'react';
import { Button, FileTrigger, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { StoredPack } from '../../notebook/model';
import type { Pack } from '../../talk-tracks/model';
import { openPack } from '../../talk-tracks/open-pack';
import { serialisePack } from '../../talk-tracks/parse-pack';
import { formatDay } from '../words/describe-due';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';
import { ChannelsPart } from './ChannelsPart';
import type { WorkspaceStore } from './create-workspace-store';
import { OfferedPack } from './OfferedPack';
import { PackContents } from './PackContents';

export function PacksRoom({ store, now }: { readonly store: WorkspaceStore; readonly now: Date }) {
  const words = useWorkspaceWords();
  const packs = useStore(store, (state) => state.packs);
  const opened = useMemo(() => packs.map((stored) => ({ stored, pack: openPack(stored) })), [packs]);
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) await store.getState().offerPack(await file.text());
  };

  return (
    <section aria-labelledby="packs-title">
      <div className="room-head">
        <h2 id="packs-title">{words.rooms.packs}</h2>
        <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void read(files)}>
          <Button className="button is-main">{words.packs.import}</Button>
        </FileTrigger>
      </div>
      <p className="intro">{words.packs.intro}</p>
      <OfferedPack store={store} />
      <ul className="pack-list">
        {opened.map(({ stored, pack }) => (
          <PackCard key={stored.id} stored={stored} pack={pack} store={store} now={now} />
        ))}
      </ul>
      <ChannelsPart store={store} now={now} />
    </section>
  );
}

interface PackCardProps {
  readonly stored: StoredPack;
  readonly pack: Pack | null;
  readonly store: WorkspaceStore;
  readonly now: Date;
}

function PackCard({ stored, pack, store, now }: PackCardProps) {
  const words = useWorkspaceWords();
  const language = useLanguage();
  const { switchPack, removePack, exportPack } = store.getState();
  const name = pack?.name[language] ?? stored.id;
  return (
    <li className="pack">
      <div>
        <h3>
          {name} <small>{stored.version}</small>
        </h3>
        <p>{pack ? pack.summary[language] : words.packs.unreadable}</p>
        <p className="pack-facts">
          {[
            stored.origin === 'built-in'
              ? words.packs.builtIn
              : words.packs.fromFile(formatDay(stored.addedAt, now, language)),
            pack && words.packs.tracks(pack.tracks.length),
            pack && words.packs.risks(pack.risks.length),
            pack && words.packs.reviewBy(formatDay(pack.reviewBy, now, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {pack && <PackContents pack={pack} />}
      </div>
      <div className="pack-acts">
        <Switch
          className="switch"
          aria-label={`${words.packs.on}: ${name}`}
          isSelected={stored.enabled}
          onChange={(enabled) => void switchPack(stored.id, enabled)}
        >
          <span className="switch-track" aria-hidden="true" />
          {words.packs.on}
        </Switch>
        {pack && (
          <Button
            className="button"
            aria-label={`${words.packs.editCopy}: ${name}`}
            onPress={() => store.getState().wantCopy(stored.id)}
          >
            {words.packs.editCopy}
          </Button>
        )}
        <Button
          className="button"
          aria-label={`${words.packs.export}: ${name}`}
          onPress={() => exportPack(stored, stored.text === '' && pack ? serialisePack(pack) : undefined)}
        >
          {words.packs.export}
        </Button>
        {stored.origin === 'file' && (
          <Button
            className="button"
            aria-label={`${words.packs.remove}: ${name}`}
            onPress={() => void removePack(stored.id)}
          >
            {words.packs.remove}
          </Button>
        )}
      </div>
    </li>
  );
}
