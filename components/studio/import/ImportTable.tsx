/** Brings a table in: a file or a pasted text, what each column holds, and what becomes of it before anything is taken. */
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { PILLARS, type Pillar, type Track } from '../../../talk-tracks/model';
import { type BuiltTracks, buildTracks } from '../../../talk-tracks/tables/build-tracks';
import { COLUMN_ROLES, type ColumnRole, guessColumns } from '../../../talk-tracks/tables/guess-columns';
import { readTableFile, readTableText } from '../../../talk-tracks/tables/read-table';
import type { Table, TableResult } from '../../../talk-tracks/tables/table';
import { Button } from '../../ui/Button';
import { CheckItem } from '../../ui/CheckItem';
import { inOrder } from '../../ui/in-order';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { IMPORT_TABLE_WORDS } from '../../words/import-table';
import { useLanguage, useWords } from '../../words/WordsProvider';

/** Rows that are shown, and remarks that are told, before somebody asks for more. */
const ROWS = 4;
const REMARKS = 20;

export interface ImportTableProps {
  /** Ids of the pack that the rows are added to; left out, they begin one. */
  readonly taken?: ReadonlySet<string>;
  take(tracks: readonly Track[]): void;
  cancel(): void;
}

export function ImportTable({ taken, take, cancel }: ImportTableProps) {
  const words = IMPORT_TABLE_WORDS[useLanguage()];
  const [read, setRead] = useState<TableResult | null>(null);
  const [pasted, setPasted] = useState('');
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) setRead(await readTableFile(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <section className="studio-import" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="studio-how">{words.intro}</p>
      <FileTrigger
        acceptedFileTypes={['.xlsx', '.csv', '.tsv', '.txt', '.md', 'text/csv', 'text/markdown']}
        onSelect={(files) => void choose(files)}
      >
        <Button look="main">{words.file}</Button>
      </FileTrigger>
      <TextField label={words.paste} value={pasted} onChange={setPasted} rows={3} />
      <div className="studio-acts">
        <Button isDisabled={pasted.trim() === ''} onPress={() => setRead(readTableText(pasted))}>
          {words.read}
        </Button>
        <Button onPress={cancel}>{words.cancel}</Button>
      </div>
      <div role="status">
        {read && !read.ok && (
          <p className="is-error">
            {words.refused[read.code]}
            {read.row > 0 && ` (${words.row(read.row)})`}
          </p>
        )}
      </div>
      {read?.ok && (
        <Mapping key={JSON.stringify(read.table[0])} table={read.table} {...(taken && { taken })} take={take} />
      )}
    </section>
  );
}

interface MappingProps extends Pick<ImportTableProps, 'taken' | 'take'> {
  readonly table: Table;
}

function Mapping({ table, taken, take }: MappingProps) {
  const words = IMPORT_TABLE_WORDS[useLanguage()];
  const { pillars } = useWords();
  const guess = useMemo(() => guessColumns(table), [table]);
  const [roles, setRoles] = useState(guess.roles);
  const [hasHeadings, setHeadings] = useState(guess.hasHeadings);
  const [pillar, setPillar] = useState<Pillar>('empathy');
  const built = useMemo(
    () => buildTracks(table, { roles, hasHeadings, pillar }, taken),
    [table, roles, hasHeadings, pillar, taken],
  );
  const [headings = []] = table;
  const rows = table.slice(hasHeadings ? 1 : 0).slice(0, ROWS);
  const lines = built.tracks.reduce((sum, track) => sum + track.lines.length, 0);
  /** A role goes to one column alone. */
  const assign = (column: number, role: ColumnRole) =>
    setRoles(roles.map((known, at) => (at === column ? role : role !== 'skip' && known === role ? 'skip' : known)));
  return (
    <>
      <div className="studio-acts">
        <CheckItem label={words.headings} isSelected={hasHeadings} onChange={setHeadings}>
          {words.headings}
        </CheckItem>
        <SelectField<Pillar>
          label={words.pillar}
          value={pillar}
          options={PILLARS.map((id) => ({ id, name: pillars[id] }))}
          choose={setPillar}
        />
      </div>
      <div className="studio-table">
        <table>
          <caption className="unseen">{words.preview}</caption>
          <thead>
            <tr>
              {inOrder(roles, (role, at) => (
                <th scope="col">
                  <SelectField<ColumnRole>
                    label={words.column(hasHeadings ? (headings[at] ?? '') : '', at + 1)}
                    value={role}
                    options={COLUMN_ROLES.map((id) => ({ id, name: words.roles[id] }))}
                    choose={(next) => assign(at, next)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(rows, (row) => (
              <tr>
                {inOrder(row, (cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{built.tracks.length === 0 ? words.none : words.makes(built.tracks.length, lines)}</p>
      <Remarks problems={built.problems} />
      <div className="studio-acts">
        <Button look="main" isDisabled={built.tracks.length === 0} onPress={() => take(built.tracks)}>
          {taken ? words.add : words.open}
        </Button>
      </div>
    </>
  );
}

function Remarks({ problems }: Pick<BuiltTracks, 'problems'>) {
  const words = IMPORT_TABLE_WORDS[useLanguage()];
  if (problems.length === 0) return null;
  return (
    <div>
      <p className="studio-how">{words.problems(problems.length)}</p>
      <ul className="studio-remarks-of-rows">
        {inOrder(problems.slice(0, REMARKS), ({ row, is, cell }) => (
          <li>
            <strong>{words.row(row)}</strong> {words.says[is](cell)}
          </li>
        ))}
        {problems.length > REMARKS && <li>{words.more(problems.length - REMARKS)}</li>}
      </ul>
    </div>
  );
}
