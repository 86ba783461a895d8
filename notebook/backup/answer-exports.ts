/** Handing things out: everything as one file, sealed or not; notes, promises and dates for other programs. */

import { dateAt } from '../../talk-tracks/promises/moment-in-zone';
import type { Desk, NotebookAnswers, NotebookOptions } from '../desk';
import { gatherNotebook, KEPT_TABLES } from '../notebook-file';
import { writeCalendarLinks } from '../plain/calendar-links';
import { writeNotes } from '../plain/notes-markdown';
import { writePromises } from '../plain/promises-csv';
import { writeCalendar } from '../plain/promises-ics';
import { Refusal } from '../refusal';
import { zoneOf } from '../ringing-hours';
import { getSettings } from '../settings';
import { toResult } from '../to-result';
import { getBackupKey } from './backup-book';
import type { ExportFormat } from './backup-model';
import type { ExportLog } from './export-log';
import { sealFile } from './seal-file';

const EVERYTHING = [...KEPT_TABLES, 'settings', 'backup'] as const;
const ENDING: Readonly<Record<ExportFormat, string>> = {
  sealed: 'keeptrack-backup',
  json: 'json',
  markdown: 'md',
  csv: 'csv',
  ics: 'ics',
};

/** Answers the calls of an export. */
export function answerExports(
  { read, at }: Desk,
  { shelf, newId }: NotebookOptions,
  exported: ExportLog,
): Pick<NotebookAnswers, 'exportNotebook' | 'exportFile' | 'exportPromise'> {
  const gather = async () => {
    await exported.note(at());
    return read(EVERYTHING, async (tables) => ({
      file: await gatherNotebook(tables, at()),
      key: (await tables.backup.get('key')) ? await getBackupKey(tables) : null,
    }));
  };

  const write = async (format: ExportFormat): Promise<{ readonly file: Blob; readonly day: string }> => {
    const gathered = await gather();
    if (!gathered.ok) throw new Refusal(gathered.failure);
    const { file, key } = gathered.value;
    const { contacts, promises, notes, packs, settings } = file;
    const day = dateAt(Date.parse(file.exportedAt), zoneOf(settings));
    const plain = (text: string) => ({ file: new Blob([text]), day });
    if (format === 'json') return plain(`${JSON.stringify(file)}\n`);
    if (format === 'markdown') return plain(writeNotes(notes, contacts));
    if (format === 'csv') return plain(writePromises(promises));
    if (format === 'ics') return plain(writeCalendar(promises, zoneOf(settings)));
    if (!key) throw new Refusal({ code: 'bad-file', file: 'needs-password' });
    const counts = {
      contacts: contacts.length,
      promises: promises.length,
      notes: notes.length,
      packs: packs.length,
    };
    return { file: await sealFile(JSON.stringify(file), { createdAt: file.exportedAt, counts }, key), day };
  };

  return {
    exportNotebook: async () => {
      await exported.note(at());
      return read(EVERYTHING, (tables) => gatherNotebook(tables, at()));
    },
    exportFile: ({ format }) =>
      toResult(async () => {
        const { file, day } = await write(format);
        const shelved = newId();
        await shelf.put(shelved, file);
        return { name: `keeptrack-${day}.${ENDING[format]}`, shelved };
      }),
    exportPromise: ({ id }) =>
      read(['promises', 'settings'], async (tables) => {
        const promise = await tables.promises.get(id);
        if (!promise) throw new Refusal({ code: 'not-found' });
        const zone = zoneOf(await getSettings(tables));
        return {
          name: `keeptrack-${promise.due?.date ?? 'promise'}.ics`,
          text: writeCalendar([promise], zone),
          links: writeCalendarLinks(promise, zone),
        };
      }),
  };
}
