/** Where a draft is written: what is to be mended, the list and the form of one entry; or a table whose rows are added to it. */
import { useMemo, useState } from 'react';
import { EntryList } from './EntryList';
import { EntrySheet } from './EntrySheet';
import { ImportTable } from './import/ImportTable';
import { ProblemList } from './ProblemList';
import { useDraft, useStudioActions } from './use-studio';

export function EditView() {
  const [isTable, setTable] = useState(false);
  const { edit, go } = useStudioActions();
  const tracks = useDraft(({ pack }) => pack.tracks);
  const taken = useMemo(() => new Set(tracks.map(({ id }) => id)), [tracks]);
  return (
    <>
      <ProblemList />
      <div className="studio-edit">
        <EntryList bringTable={() => setTable(true)} />
        {isTable ? (
          <ImportTable
            taken={taken}
            cancel={() => setTable(false)}
            take={(added) => {
              setTable(false);
              edit((pack) => ({ ...pack, tracks: [...pack.tracks, ...added] }));
              go({ section: 'tracks', index: tracks.length });
            }}
          />
        ) : (
          <EntrySheet />
        )}
      </div>
    </>
  );
}
