/** The notebook as a file: there and back without a loss, and nothing at all from a file that is not in order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type NotebookFile } from '../../notebook/model';
import { parseNotebookFile } from '../../notebook/notebook-file';
import { codeIn, note, promise, START, startBackground, valueIn } from './make-notebook';

const filled = async () => {
  const background = startBackground();
  const { notebook, clock } = background;
  valueIn(await notebook.addPromise(promise({ state: 'open' })));
  valueIn(await notebook.changePromise({ id: 'p1', change: { due: null, note: '改期' } }));
  valueIn(await notebook.addPromise(promise({ id: 'p2', contact: null, condition: 'once you confirm' })));
  valueIn(await notebook.saveNote(note({ text: `${note().text} ${'And after lunch. '.repeat(3)}` })));
  valueIn(await notebook.saveNote(note({ id: 'n2', text: '\uD800 😀 \u2028', contactId: null })));
  valueIn(await notebook.deleteNote({ id: 'n2' }));
  valueIn(await notebook.saveNote(note({ text: 'Now.', revision: 1 })));
  valueIn(await notebook.addSending({ id: 's1', at: START, contactId: null, kind: 'mail', pillars: ['empathy'] }));
  valueIn(await notebook.addInserted({ id: 'i1', at: START, contactId: null, track: 'core/one', text: 'A line' }));
  valueIn(await notebook.importPack({ text: 'dental 1.0.0 words' }));
  valueIn(await notebook.switchPack({ id: 'core', enabled: false }));
  valueIn(await notebook.saveSettings({ language: 'zh' }));
  clock.now = new Date('2026-03-03T00:00:00.000Z');
  return background;
};
const exported = async () => valueIn(await (await filled()).notebook.exportNotebook({}));
const problemIn = (text: string) => {
  const parsed = parseNotebookFile(text);
  if (parsed.ok) throw new Error('not refused');
  expect(parsed.failure.code).toBe('bad-file');
  return parsed.failure.problems?.[0];
};

describe('a file', () => {
  it('holds everything, and brings everything to an empty notebook', async () => {
    const file = await exported();
    expect(file).toMatchObject({ format: 'keeptrack-notebook', version: 4, exportedAt: '2026-03-03T00:00:00.000Z' });
    expect([file.contacts, file.promises, file.notes, file.packs].map(({ length }) => length)).toEqual([1, 2, 2, 2]);
    const other = startBackground();
    other.clock.now = new Date('2026-03-03T00:00:00.000Z');
    const merged = valueIn(await other.notebook.importNotebook({ text: JSON.stringify(file) }));
    expect(merged).toEqual({ added: 10, replaced: 0, kept: 0 });
    expect(valueIn(await other.notebook.exportNotebook({}))).toEqual(file);
  });

  it('of an earlier version is read as well: what it did not have is empty', async () => {
    const { noteVersions, sendings, insertions, entries: _, ...first } = await exported();
    expect([noteVersions, sendings, insertions].map(({ length }) => length)).toEqual([1, 1, 1]);
    const { notebook } = startBackground();
    const merged = valueIn(await notebook.importNotebook({ text: JSON.stringify({ ...first, version: 1 }) }));
    expect(merged.added).toBe(7);
    expect(valueIn(await notebook.exportNotebook({}))).toMatchObject({ version: 4, notes: first.notes, sendings: [] });
  });

  it('brought back twice changes nothing more', async () => {
    const text = JSON.stringify(await exported());
    const { notebook } = startBackground();
    valueIn(await notebook.importNotebook({ text }));
    expect(valueIn(await notebook.importNotebook({ text: `\uFEFF${text}` }))).toEqual({
      added: 0,
      replaced: 0,
      kept: 10,
    });
  });

  it('wins where it is newer, in whatever zone it was written, and loses where it is older', async () => {
    const file = await exported();
    const rows = (at: string, name: string): NotebookFile => ({
      ...file,
      contacts: file.contacts.map((row) => ({ ...row, lastSeen: at, name })),
      packs: [],
      noteVersions: [],
      sendings: [],
      insertions: [],
      notes: [],
      promises: file.promises.slice(0, 1).map((row) => ({ ...row, updatedAt: at, subject: name })),
    });
    const { notebook } = await filled();
    const bring = async (content: NotebookFile) =>
      valueIn(await notebook.importNotebook({ text: JSON.stringify(content) }));
    // 10:30 at +05:00 is before 10:00 UTC, though its text sorts after it.
    expect(await bring(rows('2026-03-02T10:30:00+05:00', 'older'))).toEqual({ added: 0, replaced: 0, kept: 2 });
    expect(await bring(rows(START, 'same'))).toEqual({ added: 0, replaced: 0, kept: 2 });
    expect(await bring(rows('2026-03-02T09:30:00-05:00', 'newer'))).toEqual({ added: 0, replaced: 2, kept: 0 });
    expect(valueIn(await notebook.listContacts({}))[0]?.name).toBe('newer');
  });

  it('adds what happened elsewhere to what happened here', async () => {
    const [here, there] = [await filled(), await filled()];
    here.clock.now = new Date('2026-03-04T00:00:00.000Z');
    there.clock.now = new Date('2026-03-05T00:00:00.000Z');
    valueIn(await here.notebook.changePromise({ id: 'p1', change: { action: 'send both plans' } }));
    valueIn(await there.notebook.changePromise({ id: 'p1', change: { to: 'kept' } }));
    const text = JSON.stringify(valueIn(await there.notebook.exportNotebook({})));
    valueIn(await here.notebook.importNotebook({ text }));
    const kept = valueIn(await here.notebook.listPromises({ states: ['kept'] }))[0];
    expect(kept?.events.map(({ what }) => what)).toEqual(['confirmed', 'moved', 'changed', 'kept']);
  });

  it('leaves settings that were chosen here alone', async () => {
    const text = JSON.stringify(await exported());
    const { notebook } = startBackground();
    valueIn(await notebook.saveSettings({ theme: 'dark' }));
    valueIn(await notebook.importNotebook({ text }));
    expect(valueIn(await notebook.getSettings({}))).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('with settings that make no sense brings the rest', async () => {
    const text = JSON.stringify({ ...(await exported()), settings: { theme: 'pink', language: 'zh', later: 1 } });
    expect(valueIn(parseNotebookFile(text)).settings).toEqual({ ...DEFAULT_SETTINGS, language: 'zh' });
  });
});

describe('a file that is refused', () => {
  type Change = (file: Record<string, never> & NotebookFile) => unknown;
  const promiseWith =
    (over: object): Change =>
    (file) => ({ ...file, promises: [{ ...file.promises[0], ...over }] });
  const noteWith =
    (over: object): Change =>
    (file) => ({ ...file, notes: [file.notes[1], { ...file.notes[0], ...over }] });
  const cases: readonly (readonly [string, Change, string, RegExp])[] = [
    ['something else', () => [1], 'format', /not a Keeptrack notebook/],
    ['nothing', () => null, 'format', /not a Keeptrack notebook/],
    ['a pack', () => ({ format: 1, id: 'core' }), 'format', /not a Keeptrack notebook/],
    ['from tomorrow', (file) => ({ ...file, version: 5 }), 'version', /newer Keeptrack.*update the extension/],
    ['of no version', (file) => ({ ...file, version: '1' }), 'version', /should be \(1 \| 2 \| 3 \| 4\)/],
    ['incomplete', ({ notes: _, ...file }) => file, 'notes', /missing/],
    ['more than it should be', (file) => ({ ...file, extra: 1 }), 'extra', /not known/],
    ['a note without a text', noteWith({ text: 7 }), 'notes[1].text', /should be string/],
    ['a note that is too long', noteWith({ text: 'x'.repeat(200_001) }), 'notes[1].text', /longer than 200000/],
    ['a note of the wrong time', noteWith({ updatedAt: 'yesterday' }), 'notes[1].updatedAt', /no time/],
    ['a time without a zone', noteWith({ updatedAt: '2026-03-02T10:00:00' }), 'notes[1].updatedAt', /no time/],
    ['a note with a part of half', noteWith({ revision: 0.5 }), 'notes[1].revision', /should be|written/],
    ['a state that does not exist', promiseWith({ state: 'broken' }), 'promises[0].state', /"drafted"/],
    [
      'a day that does not exist',
      promiseWith({ due: { text: '', date: '2026-02-30', precision: 'day' } }),
      'promises[0].due.date',
      /no day/,
    ],
    [
      'an event that does not exist',
      promiseWith({ events: [{ at: START, what: 'exploded' }] }),
      'promises[0].events[0].what',
      /"confirmed"/,
    ],
    ['a row with something extra', promiseWith({ colour: 'red' }), 'promises[0].colour', /not known/],
    ['two rows of one id', (file) => ({ ...file, notes: [file.notes[0], file.notes[0]] }), 'notes[1].id', /twice/],
    [
      'a pack that is none',
      (file) => ({ ...file, packs: [{ ...file.packs[1], text: '?' }] }),
      'packs[0].text',
      /refused: no title/,
    ],
    [
      'a pack under another name',
      (file) => ({ ...file, packs: [{ ...file.packs[1], id: 'other' }] }),
      'packs[0].text',
      /not the one/,
    ],
  ];

  it.each(cases)('because it is %s says where, and nothing is brought', async (_, change, path, message) => {
    const text = JSON.stringify(change((await exported()) as Parameters<Change>[0]));
    const { notebook, changes } = startBackground();
    const answer = await notebook.importNotebook({ text });
    expect(codeIn(answer)).toBe('bad-file');
    const problem = answer.ok ? undefined : answer.failure.problems?.[0];
    expect(problem?.path).toBe(path);
    expect(problem?.message).toMatch(message);
    expect(changes.count).toBe(0);
    expect(valueIn(await notebook.exportNotebook({}))).toMatchObject({
      contacts: [],
      promises: [],
      notes: [],
      packs: [],
    });
  });

  it('names the line of a slip', async () => {
    const lines = JSON.stringify(await exported(), null, 1).split('\n');
    const at = lines.findIndex((line) => line.includes('"revision"'));
    lines[at] = `${lines[at]}}`;
    expect(problemIn(lines.join('\n'))?.line).toBe(at + 1);
  });

  it.each([
    ['', 1],
    ['{"format": "keeptrack-notebook",\n "notes": [', 2],
    ['{\n\n nonsense', 3],
  ])('names the line where it ends too early: %j', (text, line) => expect(problemIn(text)?.line).toBe(line));

  it('cut off anywhere is refused', async () => {
    const text = JSON.stringify(await exported());
    for (let length = 0; length < text.length; length += 13) problemIn(text.slice(0, length));
  });

  it.each(['__proto__', 'constructor', 'prototype'])('reaches for %s and harms nobody', async (key) => {
    const text = JSON.stringify(await exported()).replace('"notes":[', `"notes":[{"${key}":{"polluted":1}},`);
    expect(problemIn(text)).toMatchObject({
      path: expect.stringContaining('notes[0]'),
      message: expect.stringMatching(/not allowed/),
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is deep or large', () => {
    expect(problemIn('['.repeat(100_000))).toBeDefined();
    expect(problemIn(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)?.message).toMatch(/too many levels/);
    expect(problemIn(' '.repeat(120_000_001))?.message).toMatch(/larger than 120 MB/);
  });

  it('whatever it is, throws nothing', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
        ),
        (text) => {
          expect(parseNotebookFile(text).ok).toBe(false);
        },
      ),
    ));

  it('with any one value swapped for another is refused or still a notebook', async () => {
    const file = JSON.stringify(await exported());
    const places = [...file.matchAll(/(?<=[:[,])(?:"[^"\\]*"|\d+|null|true|false)(?=[,\]}])/g)];
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.jsonValue(), (index, value) => {
        const { 0: old, index: start } = places[index]!;
        const swapped = file.slice(0, start) + JSON.stringify(value) + file.slice(start + old.length);
        const parsed = parseNotebookFile(swapped);
        if (parsed.ok) expect(parseNotebookFile(JSON.stringify(parsed.value)).ok).toBe(true);
        else expect(parsed.failure.problems?.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
