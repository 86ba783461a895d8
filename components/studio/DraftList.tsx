/** The packs that are being written, and how to begin one. */
import { useState } from 'react';
import { emptyPack } from '../../talk-tracks/empty-pack';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { formatMoment } from '../words/format-moment';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';
import { FailureText } from '../workspace/FailureText';
import { ImportTable } from './import/ImportTable';
import { useStudio, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

const EMPTY = 'empty';
const TABLE = 'table';

export function DraftList() {
  const words = useStudioWords();
  const { rooms } = useWorkspaceWords();
  const language = useLanguage();
  const { packs, now } = useSurroundings();
  const { begin, beginWith, openDraft } = useStudioActions();
  const drafts = useStudio((state) => state.drafts);
  const failure = useStudio((state) => state.failure);
  const [isTable, setTable] = useState(false);
  const start = (id: string) => {
    if (id === TABLE) return setTable(true);
    const from = packs.find(({ pack }) => pack.id === id);
    void begin(from ? { pack: from.pack, text: from.text } : null);
  };
  return (
    <>
      <div className="room-head">
        <h2>{rooms.studio}</h2>
        <Menu
          look="main"
          label={words.start}
          groups={[
            {
              items: [
                { id: EMPTY, name: words.startEmpty },
                { id: TABLE, name: words.startTable },
              ],
            },
            { title: words.startFrom, items: packs.map(({ pack }) => ({ id: pack.id, name: pack.name[language] })) },
          ]}
          choose={start}
        >
          {words.start}
        </Menu>
      </div>
      <p className="intro">{words.intro}</p>
      <div role="status">{failure && <FailureText failure={failure} />}</div>
      {isTable && (
        <ImportTable
          cancel={() => setTable(false)}
          take={(tracks) => {
            setTable(false);
            void beginWith({ ...emptyPack('our-pack', now.toISOString().slice(0, 10)), tracks });
          }}
        />
      )}
      {drafts?.length === 0 && !isTable && <p className="empty">{words.none}</p>}
      <ul className="studio-drafts">
        {drafts?.map(({ id, name, version, updatedAt }) => (
          <li key={id} className="pack">
            <div>
              <h3>
                {name[language] || name.en || name.zh || words.unnamed} <small>{version}</small>
              </h3>
              <p className="pack-facts">{words.changed(formatMoment(updatedAt, now, language))}</p>
            </div>
            <DraftActs id={id} name={name[language] || words.unnamed} open={() => void openDraft(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface DraftActsProps {
  readonly id: string;
  readonly name: string;
  open(): void;
}

function DraftActs({ id, name, open }: DraftActsProps) {
  const words = useStudioWords();
  const { drop } = useStudioActions();
  const [asks, setAsks] = useState(false);
  if (asks)
    return (
      <div className="studio-sure" role="alert">
        <p>{words.dropSure}</p>
        <Button onPress={() => void drop(id)}>{words.drop}</Button>
        <Button onPress={() => setAsks(false)}>{words.keep}</Button>
      </div>
    );
  return (
    <div className="pack-acts">
      <Button look="main" aria-label={`${words.open}: ${name}`} onPress={open}>
        {words.open}
      </Button>
      <Button aria-label={`${words.drop}: ${name}`} onPress={() => setAsks(true)}>
        {words.drop}
      </Button>
    </div>
  );
}
