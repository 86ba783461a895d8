/** New people come by an invitation, which is worth one passkey; the first one is made on the command line. */
import { randomUUID } from 'node:crypto';
import { type Database, isDuplicate } from '../database/database';
import { Problem } from '../problem';
import { writeAudit } from './audit';
import type { Person, Role } from './person';
import { makeToken } from './tokens';

const HOURS = 72;

/** Makes a person and an invitation. `by`: null on the command line. Throws where the name is taken. */
export async function invite(
  database: Database,
  { name, roles, by }: { readonly name: string; readonly roles: readonly Role[]; readonly by: Person | null },
): Promise<{ readonly id: string; readonly invitation: string }> {
  const id = randomUUID();
  try {
    return await database.transact(async (query) => {
      await query('insert into people (id, name, roles) values ($1, $2, $3)', [id, name, roles]);
      const invitation = await makeToken(query, { person: id, kind: 'invite', hours: HOURS });
      await writeAudit(query, { person: by, deed: 'invited', about: id, detail: { name, roles } });
      return { id, invitation };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Problem(409, 'name-taken', 'Somebody of this name is here already');
    throw error;
  }
}

/** A new invitation for somebody who is here already and lost a passkey. Others of his go on. Throws where he is not here. */
export async function inviteAgain(database: Database, id: string, by: Person): Promise<string> {
  return database.transact(async (query) => {
    const here = await query('select id from people where id::text = $1 and left_at is null', [id]);
    if (here.length === 0) throw new Problem(404, 'no-such-person', 'Nobody here has this id');
    await writeAudit(query, { person: by, deed: 'invited again', about: id });
    return makeToken(query, { person: id, kind: 'invite', hours: HOURS });
  });
}

/** Lets a person go: tokens and passkeys end at once, what was done stays theirs. */
export async function dismiss(database: Database, id: string, by: Person): Promise<void> {
  await database.transact(async (query) => {
    const gone = await query('update people set left_at = now() where id::text = $1 and left_at is null returning id', [
      id,
    ]);
    if (gone.length === 0) throw new Problem(404, 'no-such-person', 'Nobody here has this id');
    await query('delete from tokens where person = $1', [id]);
    await query('delete from passkeys where person = $1', [id]);
    await writeAudit(query, { person: by, deed: 'dismissed', about: id });
  });
}
