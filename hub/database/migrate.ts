/** Brings a database to the newest schema: the numbered files of `migrations/`, each once, in their order, all or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Two hubs that start together take turns. Any number that nobody else uses. */
const TURN = 7_311_018;

const files = (): readonly { readonly number: number; readonly statements: string }[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 3)), statements: readFileSync(join(FOLDER, name), 'utf8') }));

/** Safe to run at every start. Throws where the database is newer than this hub. */
export async function migrate(database: Database): Promise<void> {
  await database.script(
    'create table if not exists schema_steps (number integer primary key, at timestamptz default now())',
  );
  const known = files();
  for (const { number, statements } of known) {
    const guarded = `do $guard$ begin
      perform pg_advisory_xact_lock(${TURN});
      if not exists (select from schema_steps where number = ${number}) then
        execute $step$${statements}$step$;
        insert into schema_steps (number) values (${number});
      end if;
    end $guard$`;
    await database.script(guarded);
  }
  const [newest] = await database.query<{ number: number }>('select max(number) as number from schema_steps');
  if ((newest?.number ?? 0) > known.length) throw new Error('this database was made by a newer hub');
}
