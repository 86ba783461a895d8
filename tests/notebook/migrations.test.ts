/** Every version of the database has its step, in a file of its own, and a database made by any of them opens with its rows. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../notebook/database';
import { MIGRATIONS } from '../../notebook/migrations/all-migrations';
import type { Migration } from '../../notebook/migrations/migration';

const FOLDER = join(import.meta.dirname, '../../notebook/migrations');

/** What is wrong with a list of steps, given the files beside it. */
const findGaps = (steps: readonly Pick<Migration, 'version'>[], files: readonly string[]): string[] => {
  const named = files.flatMap((file) => /^v(\d{3})\.ts$/.exec(file)?.slice(1) ?? []).map(Number);
  const highest = Math.max(...named, ...steps.map(({ version }) => version));
  return Array.from({ length: highest }, (_, index) => index + 1).flatMap((version) => [
    ...(named.includes(version) ? [] : [`v${version} has no file`]),
    ...(steps[version - 1]?.version === version ? [] : [`v${version} is not at its place in the list`]),
  ]);
};

describe('the steps', () => {
  it('have a file and a place each', () => expect(findGaps(MIGRATIONS, readdirSync(FOLDER))).toEqual([]));

  it.each([
    ['a file is missing', [{ version: 1 }, { version: 2 }], ['v001.ts'], 'v2 has no file'],
    ['a step is not listed', [{ version: 1 }], ['v001.ts', 'v002.ts'], 'v2 is not at its place in the list'],
    [
      'the order is wrong',
      [{ version: 2 }, { version: 1 }],
      ['v001.ts', 'v002.ts'],
      'v1 is not at its place in the list',
    ],
  ])('are seen to be wrong where %s', (_, steps, files, problem) => expect(findGaps(steps, files)).toContain(problem));
});

describe.each(MIGRATIONS.map(({ version }) => version))('a database made by version %i', (version) => {
  it('opens today with its rows', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('keeptrack', { indexedDB, IDBKeyRange });
    for (const step of MIGRATIONS.slice(0, version)) old.version(step.version).stores({ ...step.stores });
    await old.open();
    await old.table('notes').add({ id: 'old', contactId: null, text: 'kept', deletedAt: null });
    old.close();

    const database = createDatabase({ indexedDB, IDBKeyRange });
    const rows = await database.read(['notes'], ({ notes }) => notes.toArray());
    expect(rows).toEqual([{ id: 'old', contactId: null, text: 'kept', deletedAt: null }]);
  });
});

describe('a database made by a later version', () => {
  it('still opens, and its rows are still there', async () => {
    const indexedDB = new IDBFactory();
    const later = new Dexie('keeptrack', { indexedDB, IDBKeyRange });
    for (const step of MIGRATIONS) later.version(step.version).stores({ ...step.stores });
    later.version(MIGRATIONS.length + 1).stores({ tomorrow: 'id' });
    await later.open();
    await later.table('notes').add({ id: 'new', contactId: null, text: 'from tomorrow', deletedAt: null });
    later.close();

    const database = createDatabase({ indexedDB, IDBKeyRange });
    expect(await database.read(['notes'], ({ notes }) => notes.count())).toBe(1);
  });
});
