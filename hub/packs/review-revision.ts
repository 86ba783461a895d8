/** Reviews: words about a revision, and whether it may be published. */
import { type Database, isDuplicate, type Query } from '../database/database';
import { writeAudit } from '../people/audit';
import type { Person } from '../people/person';
import { Problem } from '../problem';

export interface Review {
  /** A UUID of the caller's: one that is sent again is done once. */
  readonly id: string;
  readonly pack: string;
  readonly revision: number;
  readonly verdict: 'comment' | 'approve' | 'object';
  readonly place: string;
  readonly words: string;
}

const DEEDS = { comment: 'commented on', approve: 'approved', object: 'objected to' } as const;

/** Approves only what would be taken, is the newest, and is somebody else's. */
export async function reviewRevision(database: Database, review: Review, person: Person): Promise<void> {
  const { id, pack, revision, verdict, place, words } = review;
  const doing = database.transact(async (query) => {
    const [found] = await query<{ author: string; newest: number; good: boolean }>(
      `select author, packs.revision as newest, published_as is not null as good
        from revisions join packs on packs.id = pack where pack = $1 and revisions.revision = $2 for share of packs`,
      [pack, revision],
    );
    if (!found) throw new Problem(404, 'no-such-pack', 'There is no such revision');
    if (verdict === 'approve') checkApproval(found, revision, person);
    await query(
      'insert into reviews (id, pack, revision, reviewer, verdict, place, words) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, pack, revision, person.id, verdict, place, words],
    );
    await writeAudit(query, { person, deed: DEEDS[verdict], about: pack, detail: { revision } });
  });
  await doing.catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
  });
}

function checkApproval(
  { author, newest, good }: { readonly author: string; readonly newest: number; readonly good: boolean },
  revision: number,
  person: Person,
): void {
  if (author === person.id) throw new Problem(403, 'own-work', 'Somebody else has to approve what you wrote');
  if (newest !== revision) throw new Problem(409, 'not-newest', 'There is a newer revision', { revision: newest });
  if (!good) throw new Problem(422, 'no-good-pack', 'This revision would be refused by readers');
}

/** Whether a pack of this content was approved by so many, each by his last word, with nobody objecting. */
export async function isApproved(query: Query, publishedAs: string, approvals: number): Promise<boolean> {
  const rows = await query<{ agreed: number; objected: number }>(
    `select count(verdict) filter (where verdict = 'approve')::int as agreed,
        count(verdict) filter (where verdict = 'object')::int as objected
      from revisions left join (
        select distinct on (pack, revision, reviewer) pack, revision, verdict from reviews
          where verdict <> 'comment' order by pack, revision, reviewer, at desc
      ) last using (pack, revision)
      where published_as = $1 group by pack, revision`,
    [publishedAs],
  );
  return rows.some(({ agreed, objected }) => agreed >= approvals && objected === 0);
}
