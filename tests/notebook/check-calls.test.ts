/** The door for messages: good requests pass as they are, everything else is refused without a word of what it held. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageCalls } from '../../messages/notebook-line';
import type { NotebookCalls } from '../../notebook/calls';
import { CHECKED_CALLS, checkRequest } from '../../notebook/check-calls';
import { codeIn, note, promise, startBackground, valueIn } from './make-notebook';
import { everyKind } from './sheet-entries';

type Calls = NotebookCalls & PageCalls;
type Requests = { readonly [Name in keyof Calls]: readonly Parameters<Calls[Name]>[0][] };

/** Requests that must pass; the type makes this list complete. */
const GOOD: Requests = {
  listPromises: [{}, { contactId: 'crm:crm.example.com:00X/7', states: ['drafted', 'open'] }, { draftKey: 'k' }],
  addPromise: [
    promise(),
    promise({ due: null, contact: null, draftKey: null, state: 'open', kind: 'crm-note', who: 'recipient' }),
    promise({
      due: { text: '周五下午五点', date: '2028-02-29', time: '17:00', precision: 'time' },
      condition: '您确认后',
    }),
  ],
  changePromise: [
    { id: 'p1', change: { to: 'kept', note: 'by phone' } },
    { id: 'p1', change: { to: 'open' } },
    { id: 'p1', change: { due: null } },
    { id: 'p1', change: { due: { text: '', date: '2026-03-09', precision: 'week' }, note: '改期' } },
    { id: 'p1', change: { due: null, note: 'the printer is down', told: 'Ann' } },
    { id: 'p1', change: { action: 'call' } },
    { id: 'p1', change: { to: 'lapsed' } },
    { id: 'p1', change: { lead: 1440 } },
    { id: 'p1', change: { remindAt: '2026-03-06T10:00:00+08:00' } },
    { id: 'p1', change: { remindAt: null } },
    { id: 'p1', change: { deliversIn: 'k' } },
    { id: 'p1', change: { draftKey: 'k2' } },
  ],
  dropPromise: [{ id: crypto.randomUUID() }],
  previewImport: [
    { text: '{}' },
    { shelved: 'in-1', name: 'notes.md' },
    { shelved: 'in-1', name: 'a.keeptrack-backup', password: 'river' },
    { snapshot: '2026-03-02T10:00:00.000Z~1234abcd' },
  ],
  exportFile: [{ format: 'sealed' }, { format: 'json' }, { format: 'markdown' }, { format: 'csv' }, { format: 'ics' }],
  exportPromise: [{ id: 'p1' }],
  setBackupPassword: [{ password: 'a long walk' }],
  dropBackupPassword: [{}],
  backupState: [{}],
  backupSaved: [{ name: 'keeptrack-2026-03-02.keeptrack-backup' }],
  listSnapshots: [{}],
  listContacts: [{}, { ids: [] }, { ids: ['ann@example.com'] }, { person: 'ann@example.com' }],
  joinContacts: [
    { id: 'ann@example.com', sameAs: 'ann@home.example' },
    { id: 'ann@example.com', sameAs: null },
  ],
  changeContact: [
    { id: 'ann@example.com', name: 'Ann' },
    { id: 'ann@example.com', account: '' },
  ],
  forgetContact: [{ id: 'ann@example.com' }],
  forgetBefore: [{ moment: '2026-03-01T00:00:00Z' }],
  eraseAll: [{}],
  addSending: [
    {
      id: 's1',
      at: '2026-03-01T00:00:00Z',
      contactId: 'ann@example.com',
      contactName: 'Ann',
      kind: 'mail',
      pillars: ['empathy', 'limits'],
    },
  ],
  listSendings: [{}, { since: '2026-03-01T00:00:00Z' }],
  addInserted: [
    {
      id: 'i1',
      at: '2026-03-01T00:00:00Z',
      contactId: null,
      track: 'keeptrack-core/one-case',
      text: 'A site like yours',
    },
  ],
  listInserted: [{ contactId: 'ann@example.com' }],
  listEntries: [{}, { accountId: 'account:orchard' }, { kinds: ['risk', 'value'], deleted: true }],
  saveEntry: everyKind,
  removeEntry: [{ id: 'e1' }],
  restoreEntry: [{ id: 'e1' }],
  listNoteVersions: [{ noteId: 'n1' }],
  listNotes: [{}, { contactId: null }, { contactId: 'ann@example.com', deleted: true }, { limit: 100 }],
  searchNotebook: [{ query: '方案 plan #q4' }, { query: '', limit: 1, kinds: ['note', 'promise', 'contact'] }],
  saveNote: [
    note(),
    note({ pinned: true, concern: false }),
    note({ settled: true }),
    { id: 'n1', contactId: null, text: '', revision: 3 },
    note({ text: '😀\uD800'.repeat(60_000) }),
  ],
  deleteNote: [{ id: 'n1' }],
  restoreNote: [{ id: 'n1' }],
  listPacks: [{}],
  importPack: [{ text: '{}' }],
  switchPack: [{ id: 'core', enabled: false }],
  removePack: [{ id: 'core' }],
  listPackDrafts: [{}],
  openPackDraft: [{ id: 'd1' }],
  savePackDraft: [
    { id: 'd1', packId: '', version: '', name: { en: '', zh: '' }, text: '{}', revision: 0 },
    {
      ...{ id: 'd1', packId: 'dental', version: '1.0.1', name: { en: 'Dental', zh: '牙科' }, text: '{}', revision: 3 },
      versions: [{ version: '1.0.0', at: '2026-11-23T10:00:00.000Z', note: '首版', text: '{}' }],
      remarks: [
        {
          ...{ id: 'r1', at: '2026-11-23T10:00:00.000Z', by: 'Ann', is: 'remark', about: 'tracks/a', isSettled: false },
          text: 'Too long?',
        },
      ],
    },
  ],
  dropPackDraft: [{ id: 'd1' }],
  listOwnTracks: [{}],
  saveOwnTrack: [
    { id: 'core/a' },
    {
      ...{ id: 'core/a', isFavourite: true, isHidden: true },
      lines: [{ at: 0, of: { en: 'Hello', zh: '您好' }, text: { en: 'Hi', zh: '你好' } }],
    },
  ],
  countUse: [{ did: 'offered', tracks: ['core/a', 'core/b'] }],
  listUses: [{}],
  getSettings: [{}],
  bringHands: [{}],
  pageSettings: [{}],
  arrived: [{}],
  bringHint: [{}],
  saveSettings: [
    {},
    { language: 'zh' },
    { corrections: { hubspot: { sendTargets: 'button.send' } } },
    { places: { gmail: { side: 'left', width: 420 } } },
    {
      mutes: [
        { rule: 'keeptrack-core/guilt', type: 'guilt' },
        { rule: 'keeptrack-core/guilt', type: 'guilt', contact: { id: 'mei@buyer.test', name: 'Mei' } },
      ],
    },
    { sidebar: { side: 'left', width: 348, folded: true }, reminders: false },
    { hours: { days: [1, 7], start: '08:30', end: '17:00' }, quiet: null, lead: 30, zone: 'Asia/Shanghai' },
    { quiet: { start: '21:00', end: '07:00' }, zone: 'auto' },
    { presence: 'panel', hint: true },
    { counting: { reporter: '0123456789abcdef' } },
    { counting: null },
  ],
  exportNotebook: [{}],
  importNotebook: [{ text: '{}' }],
  health: [{}],
  lossSeen: [{}],
  listChannels: [{}],
  openChannelLink: [{ link: 'https://packs.example.com/sales/' }],
  followChannel: [{ link: 'https://packs.example.com/sales/', fingerprint: [1, 2, 3, 4, 5, 6, 7, 255] }],
  lookAtChannels: [{}],
  openChannelOffer: [{ id: 'sales' }],
  takeChannelOffer: [{ id: 'sales' }],
  leaveChannelOffer: [{ id: 'sales' }],
  unfollowChannel: [{ id: 'sales' }],
  listSites: [{}],
  sitesChanged: [{}],
  checkNonce: [{ nonce: crypto.randomUUID() }],
  announceNonce: [{ nonce: crypto.randomUUID() }],
  draftEnded: [
    { key: 'k', how: 'sent' },
    { key: 'k', hostId: 'r-1:9', how: 'discarded' },
  ],
};
const good = Object.entries(GOOD).flatMap(([name, requests]) => requests.map((request) => [name, request] as const));

describe('a good request', () => {
  it('exists for every call that has a door', () =>
    expect(Object.keys(GOOD).sort()).toEqual([...CHECKED_CALLS].sort()));

  it.each(good)('passes as it is: %s %#', (name, request) =>
    expect(checkRequest(name, request)).toEqual({ ok: true, value: request }),
  );

  it.each(good)('is copied, not handed on: %s %#', (name, request) =>
    expect(valueIn(checkRequest(name, request))).not.toBe(request),
  );

  it('may name what it leaves out, and may be nothing where nothing is asked', () => {
    expect(valueIn(checkRequest('listNotes', { contactId: undefined }))).toEqual({});
    expect(valueIn(checkRequest('getSettings', undefined))).toEqual({});
    expect(valueIn(checkRequest('saveNote', { ...note(), contactName: undefined }))).not.toHaveProperty('contactName');
  });
});

describe('a bad request', () => {
  it.each(['listSecrets', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])('of no call: %j', (name) =>
    expect(checkRequest(name, {})).toEqual({ ok: false, failure: { code: 'bad-request', detail: 'unknown call' } }),
  );

  const many = (length: number) => 'x'.repeat(length);
  it.each([
    ['addPromise', undefined],
    ['addPromise', null],
    ['addPromise', []],
    ['addPromise', 'text'],
    ['addPromise', promise({ id: '' })],
    ['addPromise', promise({ id: many(101) })],
    ['addPromise', promise({ id: 'a b' })],
    ['addPromise', promise({ action: ' ' })],
    ['addPromise', promise({ sentence: many(200_001) })],
    ['addPromise', promise({ subject: many(10_001) })],
    ['addPromise', promise({ state: 'kept' as 'open' })],
    ['addPromise', promise({ who: 'nobody' as 'writer' })],
    ['addPromise', promise({ contact: { id: '', name: '' } })],
    ['addPromise', promise({ contact: { id: many(2_001), name: '' } })],
    ['addPromise', promise({ due: { text: '', date: '2026-02-29', precision: 'day' } })],
    ['addPromise', promise({ due: { text: '', date: '2026-13-01', precision: 'day' } })],
    ['addPromise', promise({ due: { text: '', date: '2026-03-06', time: '24:00', precision: 'time' } })],
    ['addPromise', promise({ due: { text: '', date: '2026-03-06T00:00Z', precision: 'day' } })],
    ['addPromise', { ...promise(), events: [] }],
    ['addPromise', { ...promise(), createdAt: '2026-03-02T10:00:00.000Z' }],
    ['changePromise', { id: 'p1', change: { to: 'drafted' } }],
    ['changePromise', { id: 'p1', change: {} }],
    ['changePromise', { id: 'p1', change: { action: '' } }],
    ['changePromise', { id: 'p1', change: { to: 'kept', due: null } }],
    ['listPromises', { states: ['late'] }],
    ['listPromises', { states: 'open' }],
    ['listContacts', { ids: Array.from({ length: 10_001 }, () => 'a') }],
    ['saveNote', note({ text: many(200_001) })],
    ['saveNote', note({ settled: false as unknown as true })],
    ['saveNote', note({ revision: -1 })],
    ['saveNote', note({ revision: 1.5 })],
    ['saveNote', note({ revision: Number.NaN })],
    ['saveNote', note({ revision: '1' as unknown as number })],
    ['saveNote', note({ contactId: undefined as unknown as null })],
    ['importPack', { text: many(2_000_001) }],
    ['importNotebook', { text: many(120_000_001) }],
    ['importNotebook', { shelved: '../up', name: 'a' }],
    ['importNotebook', { shelved: 'in-1' }],
    ['previewImport', { text: '', snapshot: 'both' }],
    ['exportFile', { format: 'exe' }],
    ['setBackupPassword', { password: 'seven77' }],
    ['importNotebook', { text: {} }],
    ['switchPack', { id: 'core', enabled: 1 }],
    ['saveSettings', { theme: 'pink' }],
    ['saveSettings', { sidebar: { side: 'left', width: 3, folded: false } }],
    ['saveSettings', { sidebar: { side: 'left', width: 300 } }],
    ['saveSettings', { everything: true }],
    ['checkNonce', { nonce: 'short' }],
    ['openChannelLink', { link: '' }],
    ['followChannel', { link: 'https://a.example/', fingerprint: [1, 2, 3] }],
    ['followChannel', { link: 'https://a.example/', fingerprint: [1, 2, 3, 4, 5, 6, 7, 256] }],
    ['announceNonce', { nonce: many(201) }],
    ['draftEnded', { key: 'k', how: 'closed' }],
    ['draftEnded', { key: '', how: 'sent' }],
    ['getSettings', { all: true }],
    ['listPacks', 7],
    ['savePackDraft', { id: 'd1', packId: '', version: '', name: { en: '' }, text: '{}', revision: 0 }],
    ['savePackDraft', { id: 'd1', packId: '', version: '', name: { en: '', zh: '' }, text: '{}', revision: -1 }],
    ['saveOwnTrack', { id: 'core/a', isHidden: false }],
    ['countUse', { did: 'read', tracks: ['core/a'] }],
    ['countUse', { did: 'offered', tracks: [] }],
    ['countUse', { did: 'offered', tracks: ['Dear Ana'] }],
    ['countUse', { did: 'offered', tracks: ['core/a'], text: 'Dear Ana' }],
    ['saveSettings', { counting: { reporter: 'ana@example.com' } }],
    ['saveOwnTrack', { id: 'core/a', lines: [{ at: -1, of: { en: '', zh: '' }, text: { en: '', zh: '' } }] }],
  ])('is refused: %s %#', (name, request) => {
    const answer = checkRequest(name, request);
    expect(codeIn(answer)).toBe('bad-request');
    expect(!answer.ok && answer.failure.detail).toMatch(new RegExp(`^${name}: `));
  });

  it.each([
    ['a function', () => 'x'],
    ['a date', new Date()],
    ['a map', new Map()],
    [
      'an instance',
      new (class Note {
        text = 'x';
      })(),
    ],
    ['a big number', 1n],
    ['a symbol', Symbol('x')],
    ['a list that claims to be long', new Array(4_000_000_000)],
  ])('is no plain data: %s', (_, value) =>
    expect(codeIn(checkRequest('saveNote', note({ text: value as unknown as string })))).toBe('bad-request'),
  );

  it.each([new Map(), new Date(), new Set(), new (class Filter {})()])(
    'is no plain object, though it shows no keys: %s',
    (request) => expect(codeIn(checkRequest('listNotes', request))).toBe('bad-request'),
  );

  it('goes in circles, is deep, or bites when it is read', () => {
    const circle: Record<string, unknown> = note();
    circle.text = circle;
    expect(codeIn(checkRequest('saveNote', circle))).toBe('bad-request');
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(codeIn(checkRequest('saveNote', { ...note(), text: deep }))).toBe('bad-request');
    const biting = Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('gotcha');
      },
    });
    expect(codeIn(checkRequest('deleteNote', biting))).toBe('bad-request');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('reaches for %s and harms nobody', (key) => {
    for (const text of [`{"id":"n1","${key}":{"polluted":1}}`, `{"${key}":{"id":"n1"}}`])
      expect(codeIn(checkRequest('deleteNote', JSON.parse(text)))).toBe('bad-request');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('does not find its words in the answer', () => {
    const answer = checkRequest('saveNote', note({ text: `secret ${'x'.repeat(200_000)}` }));
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(JSON.stringify(checkRequest('addPromise', promise({ state: 'secret' as 'open' })))).not.toContain('secret');
  });
});

describe('any request', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSparseArray: true,
    withNullPrototype: true,
    withObjectString: true,
  });

  it('is answered, and what passes passes again as it is', () =>
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED_CALLS), anything, (name, request) => {
        const answer = checkRequest(name, request);
        if (answer.ok) expect(checkRequest(name, answer.value)).toEqual(answer);
        else expect(answer.failure.code).toBe('bad-request');
      }),
      { numRuns: 3_000 },
    ));

  it('that is a good one with one value spoilt is refused, or good and answered by the notebook', async () => {
    const { notebook } = startBackground();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), fc.nat(20), anything, async ([name, request], at, value) => {
        const keys = Object.keys(request);
        const spoilt = { ...request, [keys[at % (keys.length + 1)] ?? 'extra']: value };
        const checked = checkRequest(name, spoilt);
        if (!checked.ok) return;
        const call = Object.hasOwn(notebook, name) ? Reflect.get(notebook, name) : undefined;
        const answer = call ? await call(checked.value) : { ok: true };
        if (!answer.ok) expect(['not-found', 'conflict', 'bad-file', 'bad-request']).toContain(answer.failure.code);
      }),
      { numRuns: 1_000 },
    );
  });
});
