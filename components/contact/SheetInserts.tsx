/** What the account sheet can put into the draft: the risks as a paragraph, a worksheet that was filled in. */
import type { SheetEntry } from '../../notebook/model';
import { findWorksheet } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Menu } from '../ui/Menu';
import { useLanguage, useWords } from '../words/WordsProvider';

const RISKS = 'risks';

/** Nothing where no draft is in hand, or the sheet has nothing to insert. */
export function SheetInserts() {
  const words = useWords().account;
  const language = useLanguage();
  const hasDraft = useCoach(({ draft }) => draft !== null);
  const read = useCoach((state) => state.reading?.reading.language);
  const entries = useCoach((state) => state.entries);
  const packs = useCoach((state) => state.reader.packs);
  const { insertLine } = useActions();
  const items = [
    ...(entries.some(({ kind }) => kind === 'stakes') ? [{ id: RISKS, name: words.insertRisks }] : []),
    ...entries.flatMap((entry) =>
      entry.kind === 'worksheet'
        ? [{ id: entry.id, name: findWorksheet(packs, entry.data.worksheet)?.title[language] ?? entry.data.worksheet }]
        : [],
    ),
  ];
  if (!hasDraft || items.length === 0) return null;
  // In the language of the draft; one that says nothing yet has none.
  const inLanguage = read === 'en' || read === 'zh' ? read : language;
  const write = async (id: string): Promise<string | null> => {
    const entry: SheetEntry | undefined = entries.find((one) => one.id === id);
    // Brought for this alone: the words of the whole sheet come with it.
    if (id === RISKS) return (await import('../account/write-risk-paragraph')).writeRiskParagraph(entries, inLanguage);
    if (entry?.kind !== 'worksheet') return null;
    const { writeWorksheet } = await import('../account/write-worksheet');
    const { title, lines } = writeWorksheet(entry.data, findWorksheet(packs, entry.data.worksheet), inLanguage);
    return [title, ...lines].join('\n');
  };
  const insert = async (id: string) => {
    const text = await write(id);
    if (text) await insertLine(text);
  };
  return (
    <Menu label={words.inserts} groups={[{ items }]} choose={(id) => void insert(id)}>
      {words.inserts}
    </Menu>
  );
}
