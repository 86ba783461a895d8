/** What there is to read of packs in work. */
import type { Query } from '../database/database';
import { Problem } from '../problem';

/** Every pack with who saved it last, by id. */
export const listPacks = (query: Query) =>
  query<{ id: string; revision: number; author: string; at: Date; good: boolean }>(
    `select packs.id, packs.revision, people.name as author, at, published_as is not null as good from packs
      join revisions on pack = packs.id and revisions.revision = packs.revision
      join people on people.id = author order by packs.id`,
  );

/** One revision with its text; the newest where none is named. Throws where there is none. */
export async function readRevision(query: Query, pack: string, revision: number | null) {
  const [found] = await query<{ revision: number; author: string; at: Date; body: string; good: boolean }>(
    `select revision, people.name as author, at, body, published_as is not null as good from revisions
      join people on people.id = author
      where pack = $1 and revision = coalesce($2::int, (select revision from packs where id = $1))`,
    [pack, revision],
  );
  if (!found) throw new Problem(404, 'no-such-pack', 'There is no such revision');
  return found;
}

/** Every revision without its text, newest first. */
export const listRevisions = (query: Query, pack: string) =>
  query<{ revision: number; author: string; at: Date; good: boolean; approvals: number }>(
    `select revisions.revision, people.name as author, revisions.at, published_as is not null as good,
        (select count(distinct reviewer)::int from reviews where reviews.pack = revisions.pack
          and reviews.revision = revisions.revision and verdict = 'approve') as approvals
      from revisions join people on people.id = author where pack = $1 order by revision desc`,
    [pack],
  );

/** What was said of a revision, oldest first. */
export const listReviews = (query: Query, pack: string, revision: number) =>
  query<{ id: string; reviewer: string; verdict: string; place: string; words: string; at: Date }>(
    `select reviews.id, people.name as reviewer, verdict, place, words, at from reviews
      join people on people.id = reviewer where pack = $1 and revision = $2 order by at, reviews.id`,
    [pack, revision],
  );
