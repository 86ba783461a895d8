/** Joins what a colleague made of the same pack with what is here. What both changed is decided by hand, place by place. */
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { MergeConflict } from '../../sharing/merge-packs';
import type { Pack } from '../../talk-tracks/model';
import { openDraftPack } from '../../talk-tracks/open-draft-pack';
import { Button } from '../ui/Button';
import { Choice } from '../workspace/Choice';
import { FieldPath, sayValue } from './ChangeList';
import { placeName } from './problems-of';
import { useDraft, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

type Side = 'mine' | 'theirs';

export function JoinPart() {
  const words = useStudioWords().compare;
  const pack = useDraft((open) => open.pack);
  const [theirs, setTheirs] = useState<Pack | 'unread' | null>(null);
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const opened = openDraftPack(await file.text());
    setTheirs(opened && opened.id === pack.id ? opened : 'unread');
  };
  return (
    <section className="studio-join" aria-label={words.join}>
      <h3>{words.join}</h3>
      <p className="studio-how">{words.joinIntro}</p>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void read(files)}>
        <Button>{words.joinFile}</Button>
      </FileTrigger>
      <div role="status">{theirs === 'unread' && <p className="is-error">{words.joinUnread}</p>}</div>
      {theirs && theirs !== 'unread' && <Joined theirs={theirs} close={() => setTheirs(null)} />}
    </section>
  );
}

function Joined({ theirs, close }: { readonly theirs: Pack; close(): void }) {
  const words = useStudioWords().compare;
  const { versions: port } = useSurroundings();
  const mine = useDraft((open) => open.pack);
  const base = useDraft((open) => open.base);
  const { edit } = useStudioActions();
  const [settled, setSettled] = useState<Readonly<Record<string, Side>>>({});
  // Without a version that both began with, what stands here is what theirs is held against.
  const before = base ?? mine;
  const all = useMemo(() => port.merge(before, mine, theirs).conflicts, [port, before, mine, theirs]);
  const merge = useMemo(
    () => port.merge(before, mine, theirs, ({ path }) => settled[placeName(path)]),
    [port, before, mine, theirs, settled],
  );
  const isNothing = all.length === 0 && merge.result.ok && JSON.stringify(merge.result.pack) === JSON.stringify(mine);
  const take = () => {
    const { result } = merge;
    if (result.ok) edit(() => result.pack);
    close();
  };
  return (
    <div>
      <p role="status">{isNothing ? words.joinNone : all.length > 0 ? words.joined(all.length) : words.joinedClean}</p>
      {all.map((conflict) => (
        <ConflictRow
          key={placeName(conflict.path)}
          conflict={conflict}
          side={settled[placeName(conflict.path)] ?? null}
          settle={(side) => setSettled({ ...settled, [placeName(conflict.path)]: side })}
        />
      ))}
      {!merge.result.ok && <p className="is-error">{words.bad}</p>}
      <div className="studio-acts">
        {!isNothing && (
          <Button look="main" isDisabled={merge.conflicts.length > 0 || !merge.result.ok} onPress={take}>
            {words.take}
          </Button>
        )}
        <Button onPress={close}>{words.leave}</Button>
        {merge.conflicts.length > 0 && <small>{words.open(merge.conflicts.length)}</small>}
      </div>
    </div>
  );
}

interface ConflictRowProps {
  readonly conflict: MergeConflict;
  readonly side: Side | null;
  settle(side: Side): void;
}

function ConflictRow({ conflict, side, settle }: ConflictRowProps) {
  const words = useStudioWords().compare;
  const { path, base, mine, theirs } = conflict;
  return (
    <div className="studio-conflict">
      <h4>
        <FieldPath path={path} />
      </h4>
      <p className="studio-how">
        {words.base}: {sayValue(base) || words.gone}
      </p>
      <div className="studio-both">
        <p>
          <small>{words.mine}</small>
          {sayValue(mine) || words.gone}
        </p>
        <p>
          <small>{words.theirs}</small>
          {sayValue(theirs) || words.gone}
        </p>
      </div>
      <Choice<Side | 'none'>
        label={placeName(path)}
        value={side ?? 'none'}
        options={{ mine: words.mine, theirs: words.theirs } as Readonly<Record<Side | 'none', string>>}
        choose={(next) => next !== 'none' && settle(next)}
      />
    </div>
  );
}
