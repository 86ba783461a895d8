/** The embedded database: made once, opened by one, brought to the newest schema however often one starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../database/migrate';
import { openPglite } from '../database/open-pglite';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeptrack-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is migrated once, and refused by an older hub', async () => {
  const database = await openPglite(null);
  await migrate(database);
  await migrate(database);
  expect(await database.query('select number from schema_steps order by number')).toEqual([
    { number: 1 },
    { number: 2 },
    { number: 3 },
  ]);
  await database.query('insert into schema_steps (number) values (99)');
  await expect(migrate(database)).rejects.toThrow('newer hub');
  await database.close();
});

it('keeps what was done, and nothing of what failed', async () => {
  const first = await openPglite(folder);
  await first.script('create table words (word text)');
  await first.transact((query) => query(`insert into words values ('kept')`));
  const failing = first.transact(async (query) => {
    await query(`insert into words values ('not kept')`);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await first.close();
  const second = await openPglite(folder);
  expect(await second.query('select word from words')).toEqual([{ word: 'kept' }]);
  await second.close();
});

it('is not opened by two processes, and is by one after a killed one', async () => {
  // The first process of the machine is alive, and no hub.
  writeFileSync(join(folder, 'in-use-by'), '1');
  await expect(openPglite(folder)).rejects.toThrow('in use');
  writeFileSync(join(folder, 'in-use-by'), '4194305');
  await (await openPglite(folder)).close();
});
