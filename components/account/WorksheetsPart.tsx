/** Worksheets of the packs, filled in for this account. */
import { useState } from 'react';
import type { SheetEntry } from '../../notebook/model';
import type { Pack, Worksheet } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { formatDay } from '../words/describe-due';
import { useLanguage } from '../words/WordsProvider';
import { allOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccounts, useAccountWords, useEntries } from './use-account';
import { WorksheetForm } from './WorksheetForm';

type Filled = Extract<SheetEntry, { kind: 'worksheet' }>;

/** Worksheets of all packs under `pack/worksheet`. */
const worksheetsOf = (packs: readonly Pack[]): ReadonlyMap<string, Worksheet> =>
  new Map(packs.flatMap((pack) => (pack.worksheets ?? []).map((sheet) => [`${pack.id}/${sheet.id}`, sheet] as const)));

export function WorksheetsPart({ now }: { readonly now: Date }) {
  const all = useAccountWords();
  const words = all.worksheets;
  const language = useLanguage();
  const { remove } = useAccountActions();
  const packs = useAccounts((state) => state.packs);
  const sheets = worksheetsOf(packs);
  const filled = allOf(useEntries(), 'worksheet');
  const [open, setOpen] = useState<{ readonly id: string; readonly entry: Filled | null } | null>(null);
  const sheet = open && sheets.get(open.id);
  const options = [{ id: 'none', name: '–' }, ...[...sheets].map(([id, { title }]) => ({ id, name: title[language] }))];
  return (
    <SheetPart title={words.title} how="">
      {filled.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="account-list">
        {filled.map((entry) => (
          <li key={entry.id}>
            <Button look="link" onPress={() => setOpen({ id: entry.data.worksheet, entry })}>
              {sheets.get(entry.data.worksheet)?.title[language] ?? entry.data.worksheet}
            </Button>
            <small>{formatDay(entry.updatedAt, now, language)}</small>
            <Button look="link" onPress={() => void remove(entry.id)}>
              {all.remove}
            </Button>
          </li>
        ))}
      </ul>
      {sheet && open ? (
        <WorksheetForm
          key={open.entry?.id ?? open.id}
          id={open.id}
          sheet={sheet}
          entry={open.entry}
          close={() => setOpen(null)}
        />
      ) : (
        <SelectField
          label={words.choose}
          value="none"
          options={options}
          choose={(id) => id !== 'none' && setOpen({ id, entry: null })}
        />
      )}
    </SheetPart>
  );
}
