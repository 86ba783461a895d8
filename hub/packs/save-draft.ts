/** Saves a revision of a pack by compare-and-set: nobody writes over what he has not seen. */
import { type Database, isDuplicate, type Query } from '../database/database';
import { writeAudit } from '../people/audit';
import type { Person } from '../people/person';
import { Problem } from '../problem';
import { type Change, changedEntries } from './changed-entries';
import { publishable } from './publishable';

export interface Save {
  readonly pack: string;
  /** JSON text, whole; it need not be a good pack yet. */
  readonly body: string;
  /** The revision that it was written on; null for a new pack. */
  readonly on: number | null;
  /** A UUID of the caller's. A save that is sent again, because its answer was lost, is known by it and done once. */
  readonly save: string;
}

/** Somebody was first: what was there when the caller began, what is there now, and what differs. */
export interface Conflict {
  readonly base: string | null;
  readonly current: { readonly revision: number; readonly author: string; readonly body: string } | null;
  readonly changed: readonly Change[];
}

/** Answers the new revision. Throws a `Problem` 409 with a `Conflict` where another was first. */
export async function saveDraft(database: Database, { pack, body, on, save }: Save, person: Person): Promise<number> {
  const good = publishable(body);
  if (good && good.id !== pack) throw new Problem(422, 'other-pack', `This is the pack ${good.id}`);
  const doing = database.transact(async (query) => {
    const revision = await step(query, pack, on);
    if (revision === null) return (await findSave(query, save, pack, body)) ?? refuse(query, pack, on);
    await query(
      'insert into revisions (pack, revision, save, body, published_as, author) values ($1, $2, $3, $4, $5, $6)',
      [pack, revision, save, body, good?.sha256 ?? null, person.id],
    );
    await writeAudit(query, { person, deed: 'saved', about: pack, detail: { revision } });
    return revision;
  });
  return doing.catch((error: unknown) => {
    if (isDuplicate(error)) throw new Problem(422, 'save-used', 'Another save has this id');
    throw error;
  });
}

/** The next revision, if the caller saw the present one. */
async function step(query: Query, pack: string, on: number | null): Promise<number | null> {
  const [stepped] =
    on === null
      ? await query<{ revision: number }>(
          'insert into packs (id, revision) values ($1, 1) on conflict do nothing returning revision',
          [pack],
        )
      : await query<{ revision: number }>(
          'update packs set revision = revision + 1 where id = $1 and revision = $2 returning revision',
          [pack, on],
        );
  return stepped?.revision ?? null;
}

async function findSave(query: Query, save: string, pack: string, body: string): Promise<number | null> {
  const statement = 'select revision from revisions where save = $1 and pack = $2 and body = $3';
  const [found] = await query<{ revision: number }>(statement, [save, pack, body]);
  return found?.revision ?? null;
}

async function refuse(query: Query, pack: string, on: number | null): Promise<never> {
  const [current] = await query<{ revision: number; author: string; body: string }>(
    `select revisions.revision, people.name as author, body from packs
      join revisions on pack = packs.id and revisions.revision = packs.revision
      join people on people.id = author where packs.id = $1`,
    [pack],
  );
  const [base] = await query<{ body: string }>('select body from revisions where pack = $1 and revision = $2', [
    pack,
    on,
  ]);
  if (!current && on !== null) throw new Problem(404, 'no-such-pack', 'There is no pack of this id');
  const conflict: Conflict = {
    base: base?.body ?? null,
    current: current ?? null,
    changed: base && current ? changedEntries(base.body, current.body) : [],
  };
  throw new Problem(409, 'changed', 'Somebody else saved this pack meanwhile', { ...conflict });
}
