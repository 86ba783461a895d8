/** How notes are grouped and filtered, what the Link menu offers, how a concern begins. */
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../components/markdown/parse-markdown';
import { rivalOf } from '../../../components/notes/ConflictNotice';
import { asConcern, isUnwritten } from '../../../components/notes/concern';
import { listLinkChoices, writeLink } from '../../../components/notes/link-choices';
import { groupEntries, listEntries, withTag } from '../../../components/notes/list-notes';
import type { NoteDraft } from '../../../components/notes/note-desk';
import { NOW, note, promiseRecord } from '../fake-ports';

const places = [
  { kind: 'contact', id: 'ana@brandt.example', name: 'Ana' },
  { kind: 'free', id: null, name: '' },
] as const;

const draft = (parts: Partial<NoteDraft> = {}): NoteDraft => ({
  id: 'd',
  contactId: 'ana@brandt.example',
  contactName: 'Ana',
  text: 'new',
  base: '',
  revision: 0,
  state: 'unsaved',
  failure: null,
  ...parts,
});

describe('the list', () => {
  const at = (day: number) => new Date(2026, 10, day).toISOString();
  const old = note({ id: 'old', createdAt: at(1) });
  const recent = note({ id: 'recent', createdAt: at(2) });
  const pinned = note({ id: 'pinned', createdAt: at(1), pinned: true });

  it('has what is being written first, then what is pinned, then the newest', () => {
    const entries = listEntries(
      [old, recent, pinned],
      { d: draft(), other: draft({ id: 'other', contactId: 'bo@x.example' }) },
      places,
    );
    expect(entries.map(({ id }) => id)).toEqual(['d', 'pinned', 'recent', 'old']);
  });

  it('has concerns on top, then what is nearest', () => {
    const notes = [
      note({ id: 'free', contactId: null }),
      note({ id: 'thread', contactId: 'thread:gmail:1' }),
      note({ id: 'account', contactId: 'account:brandt.example' }),
      note({ id: 'same person', contactId: 'ana@home.example' }),
      note({ id: 'said', contactId: 'account:brandt.example', concern: true }),
    ];
    const groups = groupEntries(listEntries(notes, { d: draft({ concern: true }) }, places));
    expect(groups.map(({ kind, entries }) => [kind, ...entries.map(({ id }) => id)])).toEqual([
      ['concern', 'd', 'said'],
      ['contact', 'same person'],
      ['account', 'account'],
      ['thread', 'thread'],
      ['free', 'free'],
    ]);
  });

  it('is narrowed to a tag, but not under the caret', () => {
    const entries = listEntries([note({ id: 'a', text: '#Price' }), note({ id: 'b', text: 'price' })], {}, places);
    expect(withTag(entries, 'price', null).map(({ id }) => id)).toEqual(['a']);
    expect(withTag(entries, 'price', 'b').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('two versions of a note', () => {
  const first = note({ id: 'a' });
  const copy = note({ id: 'b', conflictOf: 'a' });
  it('know each other while both are there', () => {
    expect(rivalOf(first, [first, copy])).toBe(copy);
    expect(rivalOf(copy, [first, copy])).toBe(first);
    expect(rivalOf(copy, [copy])).toBeNull();
    expect(rivalOf(first, [first, { ...copy, deletedAt: NOW.toISOString() }])).toBeNull();
    expect(rivalOf(first, [first, note({ id: 'c' })])).toBeNull();
  });
});

describe('a concern', () => {
  it.each([
    ['Too dear.', '> Too dear.'],
    ['Too dear.\nReally.\n\nSaid on the phone.', '> Too dear.\n> Really.\n\nSaid on the phone.'],
    ['> Too dear.\n\nmine', '> Too dear.\n\nmine'],
    ['\n\n太贵了。', '> 太贵了。'],
  ])('begins with their words: %j becomes %j', (text, said) => expect(asConcern(text)).toBe(said));
  it('of signs alone is not written yet', () =>
    expect(['', ' ', '> ', '>\n> ', '> a'].map(isUnwritten)).toEqual([true, true, true, true, false]));
});

describe('the Link menu', () => {
  const line = (track: string, text: string) => ({ id: text, at: NOW.toISOString(), contactId: 'a', track, text });

  it('offers promises, then lines, each once', () => {
    const choices = listLinkChoices(
      [promiseRecord({ id: 'p-1' })],
      [line('core/one', 'newest'), line('core/two', 'other'), line('core/one', 'older')],
    );
    expect(choices.map(writeLink)).toEqual([
      '[send the site plan](keeptrack:promise/p-1)',
      '[newest](keeptrack:track/core/one)',
      '[other](keeptrack:track/core/two)',
    ]);
  });

  it('writes links that are read as links, whatever a promise says', () => {
    const action = `a [b](https://x.example) *c*\n\`d\` ${'long '.repeat(40)}`;
    const [choice] = listLinkChoices([promiseRecord({ id: 'p-1', action })], []);
    const [block] = parseMarkdown(writeLink(choice!));
    expect(block).toMatchObject({ kind: 'paragraph', inlines: [{ kind: 'lead', to: { kind: 'promise', id: 'p-1' } }] });
    expect(choice!.words.length).toBeLessThanOrEqual(60);
  });
});
