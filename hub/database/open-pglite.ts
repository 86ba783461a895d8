/** The embedded database: PostgreSQL as WebAssembly in the hub's own process, in a folder of its own. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Query, Row } from './database';

/** Opens the database in a folder, which is made where it is not there; `null`: in memory. Throws where another hub has it open. */
export async function openPglite(folder: string | null): Promise<Database> {
  const leave = folder === null ? () => {} : enter(folder);
  const pglite = await PGlite.create(folder === null ? {} : { dataDir: join(folder, 'database') });
  const queryOn =
    (on: PGlite | Transaction): Query =>
    async <Found extends Row>(statement: string, values: readonly unknown[] = []) =>
      (await on.query<Found>(statement, [...values])).rows;
  return {
    query: queryOn(pglite),
    transact: (work) => pglite.transaction((transaction) => work(queryOn(transaction))),
    script: async (statements) => {
      await pglite.exec(statements);
    },
    close: async () => {
      await pglite.close();
      leave();
    },
  };
}

/** Two processes on one PGlite folder destroy it, so a file says who is in. One whose process is no more counts for nothing. */
function enter(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const door = join(folder, 'in-use-by');
  const mine = join(folder, `in-use-by.${process.pid}`);
  writeFileSync(mine, String(process.pid));
  try {
    if (existsSync(door) && !isRunning(Number(readFileSync(door, 'utf8')))) rmSync(door, { force: true });
    linkSync(mine, door);
  } catch {
    throw new Error(`${folder} is in use by another hub`);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(door, { force: true });
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
