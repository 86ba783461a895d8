/** What is handed to other programs: nothing in it runs, and what can come back comes back as it was. */
import { describe, expect, it } from 'vitest';
import type { Contact, Note, PromiseRecord } from '../../notebook/model';
import { writeCalendarLinks } from '../../notebook/plain/calendar-links';
import { readCsv, writeCsv } from '../../notebook/plain/csv';
import { readNotes, writeNotes } from '../../notebook/plain/notes-markdown';
import { readPromises, writePromises } from '../../notebook/plain/promises-csv';
import { writeCalendar } from '../../notebook/plain/promises-ics';
import { note, promise, START, startBackground, valueIn } from './make-notebook';
import { PAYLOADS } from './plain-payloads';

const promiseRow = (over: Partial<PromiseRecord> = {}): PromiseRecord => {
  const { contact: _, ...rest } = promise({ state: 'open', draftKey: null });
  return {
    ...rest,
    contactId: 'ann@example.com',
    contactName: 'Ann Lee',
    createdAt: START,
    updatedAt: START,
    events: [{ at: START, what: 'confirmed' }],
    ...over,
  };
};
const noteRow = (over: Partial<Note> = {}): Note => ({
  id: 'n1',
  contactId: null,
  text: 'Prefers calls before ten.',
  createdAt: START,
  updatedAt: START,
  revision: 1,
  deletedAt: null,
  ...over,
});

it('is tried with sixty texts', () => expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(60));

/** Whether a spreadsheet would take a cell for a formula, by what Excel, LibreOffice and Google Sheets skip before one. */
const isLive = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠|%]/u.test(cell);

describe('promises as a table', () => {
  it('have no live cell in ten thousand rows, and come back as they were', () => {
    const promises = Array.from({ length: 10_000 }, (_, index) => {
      const text = PAYLOADS[index % PAYLOADS.length] ?? '';
      return promiseRow({ id: `p${index}`, action: `${text} `, sentence: text, subject: text, contactName: text });
    });
    const text = writePromises(promises);
    // As a spreadsheet sees it: cells without their quotes, and nothing of ours taken off.
    const cells = [...text.slice(1).matchAll(/"((?:[^"]|"")*)"/g)].map((match) =>
      (match[1] ?? '').replaceAll('""', '"'),
    );
    expect(cells).toHaveLength(17 * 10_001);
    expect(cells.filter(isLive)).toEqual([]);
    expect(readPromises(text)).toEqual(promises);
  });

  it.each([
    [
      ';',
      'a;b\r\n1;"x;y"\r\n',
      [
        ['a', 'b'],
        ['1', 'x;y'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n1;2,3\n,\n',
      [
        ['a', 'b'],
        ['1;2', '3'],
        ['', ''],
      ],
    ],
  ])('come back from a spreadsheet that writes %s', (_, text, rows) => expect(readCsv(text)).toEqual(rows));

  it('quote every cell', () => expect(writeCsv([['a', 'b "c"']])).toBe('\uFEFF"a","b ""c"""\r\n'));
  it('are refused where a quote is never closed', () => expect(readCsv('a,b\n"1,2\n3,4')).toBeNull());

  it('name the line that is no promise, and bring nothing', async () => {
    const text = writePromises([promiseRow(), promiseRow({ id: 'p2' })]).replace(
      '"open","Floor plan","mail"',
      '"gone","","mail"',
    );
    const { notebook } = startBackground();
    const answer = await notebook.importNotebook({ text });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-file', problems: [{ line: 2 }] } });
    expect(valueIn(await notebook.listPromises({}))).toEqual([]);
  });
});

describe('notes as Markdown', () => {
  const contacts: Contact[] = [
    { id: 'ann@example.com', name: 'Ann\nLee --> <script>', firstSeen: START, lastSeen: START },
  ];
  const notes = PAYLOADS.map((text, index) =>
    noteRow({
      id: `n${index}`,
      text,
      contactId: index % 2 ? 'ann@example.com' : null,
      ...(index % 3 === 0 && { pinned: true as const }),
    }),
  );

  it('come back as they were, whatever they say', () => {
    const text = writeNotes(notes, contacts);
    // A line break is a line break in Markdown, however it was written.
    const plain = notes.map((one) => ({ ...one, text: one.text.replaceAll('\r\n', '\n') }));
    const read = readNotes(text);
    expect(read?.contacts).toEqual(contacts);
    expect(read?.notes.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      plain.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
  });

  it('leave out what is deleted', () => {
    expect(writeNotes([noteRow({ deletedAt: START })], [])).not.toContain('calls');
  });

  it('can be edited by hand, and are one note where they are of somebody else', async () => {
    const here = startBackground();
    valueIn(await here.notebook.saveNote(note()));
    const { shelved } = valueIn(await here.notebook.exportFile({ format: 'markdown' }));
    const text = (await here.shelf.files.get(shelved)?.text())?.replace('before ten', 'before nine') ?? '';
    const other = startBackground();
    expect(valueIn(await other.notebook.importNotebook({ text }))).toMatchObject({ added: 2 });
    expect(valueIn(await other.notebook.listNotes({}))[0]).toMatchObject({
      text: 'Prefers calls before nine.',
      contactId: 'ann@example.com',
    });
    for (let round = 0; round < 2; round += 1) {
      await other.shelf.put('in', new Blob(['# A list\n\n- of mine']));
      valueIn(await other.notebook.importNotebook({ shelved: 'in', name: 'list.md' }));
    }
    expect(valueIn(await other.notebook.listNotes({ contactId: null })).map(({ text: words }) => words)).toEqual([
      '# A list\n\n- of mine',
    ]);
  });
});

/** Reads a calendar as RFC 5545 says: lines are unfolded, each is a name, parameters and a value. */
function parseCalendar(text: string) {
  const events: Record<string, string>[] = [];
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)) {
    const [, name = '', , value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0 && !line.startsWith('END'))
      Object.assign(events.at(-1) ?? {}, {
        [line.slice(0, line.indexOf(':'))]: value.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter)),
      });
  }
  return events;
}

describe('due dates as a calendar', () => {
  it('have lines of at most 75 bytes that end as they should, and whole letters', () => {
    const text = writeCalendar(
      PAYLOADS.map((action, index) => promiseRow({ id: `p${index}`, action, sentence: action })),
      'UTC',
    );
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    const events = parseCalendar(text);
    expect(events).toHaveLength(PAYLOADS.length);
    for (const [index, event] of events.entries()) {
      const said = (PAYLOADS[index] ?? '').replace(/\r\n|[\r\u2028]/g, '\n').replaceAll('\u0000', '');
      expect(event.SUMMARY?.toWellFormed()).toBe(said.toWellFormed());
    }
    expect(text).not.toContain('VALARM');
  });

  it('are a whole day, or a time in UTC by the zone of the settings', () => {
    const timed = promiseRow({ id: 'p2', due: { text: '', date: '2026-03-30', time: '09:00', precision: 'time' } });
    const [day, time] = parseCalendar(writeCalendar([promiseRow(), timed], 'Europe/Berlin'));
    expect(day).toMatchObject({
      UID: 'p1@promises.keeptrack',
      DTSTAMP: '20260302T100000Z',
      'DTSTART;VALUE=DATE': '20260306',
      'DTEND;VALUE=DATE': '20260307',
      SUMMARY: 'send the floor plan',
      TRANSP: 'TRANSPARENT',
    });
    // In summer, two hours before the wall.
    expect(time).toMatchObject({ DTSTART: '20260330T070000Z', DTEND: '20260330T073000Z' });
  });

  it('keep their name, and count how often they were moved', () => {
    const moved = promiseRow({
      events: [
        { at: START, what: 'confirmed' },
        { at: START, what: 'moved', from: null },
      ],
    });
    expect(parseCalendar(writeCalendar([moved], 'UTC'))[0]).toMatchObject({
      UID: 'p1@promises.keeptrack',
      SEQUENCE: '1',
    });
  });

  it('are those of open promises alone', () => {
    const none = [promiseRow({ state: 'kept' }), promiseRow({ due: null }), promiseRow({ state: 'drafted' })];
    expect(parseCalendar(writeCalendar(none, 'UTC'))).toEqual([]);
  });
});

describe('a promise as a link', () => {
  it('says to Google and Outlook what it is and when, and nothing else', () => {
    const { google, outlook } = writeCalendarLinks(promiseRow(), 'Europe/Berlin');
    expect(Object.fromEntries(new URL(google).searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'send the floor plan',
      details: 'I will send the floor plan by Friday.\nAnn Lee',
      dates: '20260306/20260307',
    });
    expect(Object.fromEntries(new URL(outlook).searchParams)).toMatchObject({
      subject: 'send the floor plan',
      startdt: '2026-03-06',
      enddt: '2026-03-07',
      allday: 'true',
    });
    expect(new URL(google).host).toBe('calendar.google.com');
    expect(new URL(outlook).host).toBe('outlook.office.com');
  });

  it.each(PAYLOADS.map((payload) => [payload]))('stays one address with %j in it', (payload) => {
    const { google } = writeCalendarLinks(promiseRow({ action: payload }), 'UTC');
    expect(new URL(google).searchParams.get('text')).toBe(payload.toWellFormed());
  });
});
