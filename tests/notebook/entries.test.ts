/** What is known of accounts: kept, changed, taken away and brought back, forgotten with its account, and nothing else let in. */
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../notebook/check-calls';
import { ENTRY_KINDS } from '../../talk-tracks/account/entry';
import { START, startBackground, valueIn } from './make-notebook';
import { everyKind } from './sheet-entries';

const [first] = everyKind;
if (!first) throw new Error('no entry');

const saved = async () => {
  const { notebook, clock } = startBackground();
  for (const entry of everyKind) valueIn(await notebook.saveEntry(entry));
  return { notebook, clock };
};

describe('entries', () => {
  it('of every kind are there to try', () =>
    expect(everyKind.map(({ kind }) => kind).sort()).toEqual([...ENTRY_KINDS].sort()));

  it('come back as they were saved, the newest first, and make their account known', async () => {
    const { notebook, clock } = await saved();
    clock.now = new Date('2026-03-03T10:00:00Z');
    const changed = valueIn(await notebook.saveEntry({ ...first }));
    expect(changed).toMatchObject({ createdAt: START, updatedAt: '2026-03-03T10:00:00.000Z', deletedAt: null });
    const all = valueIn(await notebook.listEntries({ accountId: 'account:orchard' }));
    expect(all[0]?.id).toBe(first.id);
    expect(new Map(all.map(({ id, data }) => [id, data]))).toEqual(
      new Map(everyKind.map(({ id, data }) => [id, data])),
    );
    expect(valueIn(await notebook.listContacts({ ids: ['account:orchard'] }))[0]?.name).toBe('Orchard');
    expect(valueIn(await notebook.listEntries({ accountId: 'account:other' }))).toEqual([]);
    expect(
      valueIn(await notebook.listEntries({ kinds: ['risk', 'value'] }))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['risk', 'value']);
  });
  it('are seen under every id that an account has', async () => {
    const { notebook } = await saved();
    valueIn(await notebook.saveEntry({ ...first, id: 'crm', accountId: 'crm:hubspot:55' }));
    valueIn(await notebook.joinContacts({ id: 'crm:hubspot:55', sameAs: 'account:orchard' }));
    const ids = valueIn(await notebook.listEntries({ accountId: 'account:orchard' })).map(({ id }) => id);
    expect(ids).toContain('crm');
  });
  it('never change their kind', async () => {
    const { notebook } = await saved();
    const other = everyKind.find(({ kind }) => kind === 'lost');
    const answer = await notebook.saveEntry({ ...first, ...other, id: first.id });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  });
  it('that were taken away come back, until they are forgotten', async () => {
    const { notebook, clock } = await saved();
    valueIn(await notebook.removeEntry({ id: 'e0' }));
    const ids = async (deleted: boolean) => valueIn(await notebook.listEntries({ deleted })).map(({ id }) => id);
    expect(await ids(false)).not.toContain('e0');
    expect(await ids(true)).toEqual(['e0']);
    valueIn(await notebook.restoreEntry({ id: 'e0' }));
    expect(await ids(true)).toEqual([]);
    valueIn(await notebook.removeEntry({ id: 'e0' }));
    clock.now = new Date('2026-05-01T10:00:00Z');
    valueIn(await notebook.tidy({}));
    expect(await ids(true)).toEqual([]);
    expect(await notebook.restoreEntry({ id: 'e0' })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
  it('go with their account when it is forgotten', async () => {
    const { notebook } = await saved();
    valueIn(await notebook.forgetContact({ id: 'account:orchard' }));
    expect(valueIn(await notebook.listEntries({}))).toEqual([]);
    expect(valueIn(await notebook.exportNotebook({})).entries).toEqual([]);
  });
  it('are in a notebook file and merge by when they were last changed', async () => {
    const { notebook } = await saved();
    const file = valueIn(await notebook.exportNotebook({}));
    expect(file.entries).toHaveLength(everyKind.length);
    const other = startBackground().notebook;
    valueIn(await other.importNotebook({ text: JSON.stringify(file) }));
    expect(valueIn(await other.exportNotebook({})).entries).toEqual(file.entries);
    const older = { ...file, entries: file.entries.map((entry) => ({ ...entry, updatedAt: '2026-01-01T00:00:00Z' })) };
    valueIn(await other.importNotebook({ text: JSON.stringify(older) }));
    expect(valueIn(await other.exportNotebook({})).entries).toEqual(file.entries);
  });
});

describe('the door refuses an entry', () => {
  const change = (kind: string, data: Record<string, unknown>) => {
    const entry = everyKind.find((one) => one.kind === kind);
    return checkRequest('saveEntry', { ...entry, data: { ...entry?.data, ...data } });
  };
  it.each<[string, string, Record<string, unknown>]>([
    ['with a likelihood above one', 'risk', { likelihood: 1.2 }],
    ['with a negative loss', 'risk', { loss: -1 }],
    ['with a probability that is no number', 'value', { probability: '60%' }],
    ['whose lowest is above its highest', 'stakes', { success: { low: 0.9, high: 0.2 } }],
    ['off the scale', 'expectation', { expected: 6 }],
    ['with half a point', 'expectation', { expected: 3.5 }],
    ['with six answers to seven questions', 'key-test', { answers: [true, true, true, true, true, true] }],
    ['on a day that is none', 'lost', { on: '2026-02-30' }],
    ['with a step nobody knows', 'recovery', { steps: [{ step: 'hush', doneAt: null, note: '' }] }],
    ['with a table within a table', 'worksheet', { values: { rows: [{ rows: [] }] } }],
    ['with a key of its own', 'lifetime', { secret: true }],
  ])('%s', (_what, kind, data) => {
    expect(change(kind, {})).toMatchObject({ ok: true });
    expect(change(kind, data)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });
});
