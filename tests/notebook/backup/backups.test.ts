/** Backups as the notebook answers them: a password set once, sealed files that bring everything back, a schedule, plain files. */
import { describe, expect, it } from 'vitest';
import { isBackupDue } from '../../../notebook/backup/backup-due';
import type { ImportSource } from '../../../notebook/backup/backup-model';
import { LIMITS } from '../../../notebook/row-schemas';
import { type Background, note, promise, START, startBackground, valueIn } from '../make-notebook';

const PASSWORD = 'a long walk by the river';

const filled = async (): Promise<Background> => {
  const background = startBackground();
  const { notebook } = background;
  valueIn(await notebook.addPromise(promise({ state: 'open' })));
  valueIn(await notebook.saveNote(note()));
  valueIn(await notebook.importPack({ text: 'dental 1.0.0 words' }));
  valueIn(await notebook.saveSettings({ theme: 'dark', backup: 'daily' }));
  return background;
};
const sealed = async ({ notebook, shelf }: Background): Promise<Blob> => {
  const { shelved } = valueIn(await notebook.exportFile({ format: 'sealed' }));
  const file = await shelf.take(shelved);
  if (!file) throw new Error('nothing on the shelf');
  return file;
};
const bring = async (other: Background, file: Blob, password?: string) => {
  await other.shelf.put('in', file);
  const source: ImportSource = { shelved: 'in', name: 'a.keeptrack-backup', ...(password && { password }) };
  return { preview: await other.notebook.previewImport(source), source };
};
const refused = (file: string) => ({ ok: false, failure: { code: 'bad-file', file } });

describe('a backup', () => {
  it('brings everything back where nothing is left, after a preview that changed nothing', async () => {
    const background = await filled();
    valueIn(await background.notebook.setBackupPassword({ password: PASSWORD }));
    const file = await sealed(background);
    const before = valueIn(await background.notebook.exportNotebook({}));
    valueIn(await background.notebook.eraseAll({}));
    const { preview, source } = await bring(background, file, PASSWORD);
    expect(valueIn(preview)).toMatchObject({
      kind: 'sealed',
      at: START,
      counts: { notes: { added: 1, replaced: 0, kept: 0 }, promises: { added: 1 }, packs: { added: 1 } },
      copies: 0,
      takesSettings: true,
    });
    expect(valueIn(await background.notebook.listNotes({}))).toEqual([]);
    expect(valueIn(await background.notebook.importNotebook(source))).toEqual({ added: 4, replaced: 0, kept: 0 });
    expect(valueIn(await background.notebook.exportNotebook({}))).toEqual(before);
    // What was laid there is not left lying there.
    expect(background.shelf.files.has('in')).toBe(false);
  });

  it('is refused without its password, and with another; it may be tried again', async () => {
    const background = await filled();
    valueIn(await background.notebook.setBackupPassword({ password: PASSWORD }));
    const file = await sealed(background);
    const other = startBackground();
    expect((await bring(other, file)).preview).toEqual(refused('needs-password'));
    const { preview, source } = await bring(other, file, 'a long walk by the sea');
    expect(preview).toEqual(refused('wrong-password'));
    expect(await other.notebook.importNotebook(source)).toEqual(refused('wrong-password'));
    expect(valueIn(await other.notebook.listNotes({}))).toEqual([]);
    expect((await bring(other, file, PASSWORD)).preview.ok).toBe(true);
  });

  it('needs a password to be made, and outlives the next life of the background', async () => {
    const background = await filled();
    expect(await background.notebook.exportFile({ format: 'sealed' })).toEqual(refused('needs-password'));
    valueIn(await background.notebook.setBackupPassword({ password: PASSWORD }));
    const next = startBackground(background.profile);
    const { preview } = await bring(startBackground(), await sealed(next), PASSWORD);
    expect(preview.ok).toBe(true);
    valueIn(await next.notebook.dropBackupPassword({}));
    expect(await next.notebook.exportFile({ format: 'sealed' })).toEqual(refused('needs-password'));
  });

  it('made before the password was changed opens with the one of its day', async () => {
    const background = await filled();
    valueIn(await background.notebook.setBackupPassword({ password: PASSWORD }));
    const old = await sealed(background);
    valueIn(await background.notebook.setBackupPassword({ password: 'another long walk' }));
    expect((await bring(startBackground(), old, PASSWORD)).preview.ok).toBe(true);
    expect((await bring(startBackground(), await sealed(background), PASSWORD)).preview).toEqual(
      refused('wrong-password'),
    );
  });

  it('leaves the password nowhere, nor the key where it could be read', async () => {
    const background = await filled();
    valueIn(await background.notebook.setBackupPassword({ password: PASSWORD }));
    const rows = await background.database.read(['backup'], ({ backup }) => backup.toArray());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    expect(rows[0]).toMatchObject({ key: 'key', master: { extractable: false } });
    expect(JSON.stringify([...background.profile.stored.values()])).not.toContain(PASSWORD);
    expect(JSON.stringify(valueIn(await background.notebook.exportNotebook({})))).not.toContain('salt');
  });
});

describe('a file that is brought', () => {
  it('and too large is refused by its size, before a byte of it is read', async () => {
    const other = startBackground();
    const large = new Blob(['{"format":"keeptrack-notebook"}']);
    Object.defineProperty(large, 'size', { value: LIMITS.file + 1 });
    Object.defineProperty(large, 'text', { value: () => Promise.reject(new Error('was read')) });
    const { preview } = await bring(other, large);
    expect(preview).toEqual({ ok: false, failure: { code: 'bad-file', file: 'too-large', most: LIMITS.file } });
  });

  it('and gone from the shelf is not found', async () => {
    const { notebook } = startBackground();
    const source = { shelved: 'gone', name: 'a.json' };
    expect(await notebook.previewImport(source)).toMatchObject({ failure: { code: 'not-found' } });
  });

  it('and of the plain kind comes back as it went out', async () => {
    const background = await filled();
    const { name, shelved } = valueIn(await background.notebook.exportFile({ format: 'json' }));
    expect(name).toBe('keeptrack-2026-03-02.json');
    const other = startBackground();
    const { preview, source } = await bring(other, (await background.shelf.take(shelved)) ?? new Blob());
    expect(valueIn(preview).kind).toBe('notebook');
    valueIn(await other.notebook.importNotebook(source));
    expect(valueIn(await other.notebook.exportNotebook({}))).toEqual(
      valueIn(await background.notebook.exportNotebook({})),
    );
  });

  it('and a table of promises brings them to an empty notebook', async () => {
    const background = await filled();
    const { shelved } = valueIn(await background.notebook.exportFile({ format: 'csv' }));
    const other = startBackground();
    const { preview, source } = await bring(other, (await background.shelf.take(shelved)) ?? new Blob());
    expect(valueIn(preview)).toMatchObject({ kind: 'csv', at: null, takesSettings: false });
    valueIn(await other.notebook.importNotebook(source));
    expect(valueIn(await other.notebook.listPromises({}))[0]?.action).toBe('send the floor plan');
  });
});

describe('a promise for a calendar', () => {
  it('is a file and two links', async () => {
    const { notebook } = await filled();
    const entry = valueIn(await notebook.exportPromise({ id: 'p1' }));
    expect(entry.name).toBe('keeptrack-2026-03-06.ics');
    expect(entry.text).toContain('SUMMARY:send the floor plan');
    expect(entry.links.google).toContain('send+the+floor+plan');
    expect(await notebook.exportPromise({ id: 'gone' })).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('the schedule', () => {
  const now = new Date('2026-03-10T10:00:00.000Z');
  it.each([
    ['never', null, false],
    ['daily', null, true],
    ['daily', '2026-03-09T10:00:01.000Z', false],
    ['daily', '2026-03-09T10:00:00.000Z', true],
    ['weekly', '2026-03-04T10:00:00.000Z', false],
    ['weekly', '2026-03-03T10:00:00.000Z', true],
    // The clock was put back.
    ['weekly', '2026-04-01T10:00:00.000Z', true],
  ] as const)('%s, last at %s: %s', (schedule, last, due) => expect(isBackupDue(schedule, last, now)).toBe(due));

  it('waits for a password, and speaks of trouble until a backup was made', async () => {
    const { notebook, clock } = await filled();
    expect(valueIn(await notebook.backupDue(clock.now))).toBe(false);
    valueIn(await notebook.setBackupPassword({ password: PASSWORD }));
    expect(valueIn(await notebook.backupDue(clock.now))).toBe(true);
    valueIn(await notebook.backupFailed('not-allowed'));
    expect(valueIn(await notebook.backupState({}))).toEqual({
      hasPassword: true,
      last: null,
      failed: { at: START, why: 'not-allowed' },
    });
    valueIn(await notebook.backupSaved({ name: 'a.keeptrack-backup' }));
    expect(valueIn(await notebook.backupState({}))).toEqual({
      hasPassword: true,
      last: { at: START, name: 'a.keeptrack-backup' },
      failed: null,
    });
    expect(valueIn(await notebook.backupDue(clock.now))).toBe(false);
  });
});
