/** A filled worksheet as lines of text, for a file, a CRM note or a mail. Pure. */
import type { EntryData } from '../../talk-tracks/account/entry';
import type { Language, Worksheet } from '../../talk-tracks/model';

/** Its title and what was filled in; of an unknown sheet its id alone. */
export function writeWorksheet(
  { worksheet, values }: EntryData['worksheet'],
  sheet: Worksheet | null,
  language: Language,
): { readonly title: string; readonly lines: readonly string[] } {
  const lines = (sheet?.fields ?? []).flatMap(({ id, label, columns = [], options = [] }) => {
    const value = values[id];
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value))
      return [
        `- ${label[language]}:`,
        ...value.map(
          (row) => `  - ${columns.map((column) => `${column.label[language]}: ${row[column.id] ?? '–'}`).join('; ')}`,
        ),
      ];
    return [`- ${label[language]}: ${options.find((one) => one.id === value)?.label[language] ?? String(value)}`];
  });
  return { title: sheet?.title[language] ?? worksheet, lines };
}
