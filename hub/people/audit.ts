/** The audit log: one row in the transaction of each deed, so that neither is there without the other. */
import type { Query } from '../database/database';
import type { Person } from './person';

export interface Deed {
  readonly person: Person | null;
  /** Past tense: `saved`, `approved`, `published`. */
  readonly deed: string;
  readonly about?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function writeAudit(query: Query, { person, deed, about = '', detail = {} }: Deed): Promise<void> {
  await query('insert into audit (person, deed, about, detail) values ($1, $2, $3, $4)', [
    person?.id ?? null,
    deed,
    about,
    JSON.stringify(detail),
  ]);
}

/** Rows after an id, oldest first, 200 at most. */
export async function readAudit(query: Query, after: number) {
  return query<{ id: number; at: Date; person: string | null; deed: string; about: string; detail: unknown }>(
    `select audit.id::int as id, at, people.name as person, deed, about, detail from audit
      left join people on people.id = audit.person where audit.id > $1 order by audit.id limit 200`,
    [after],
  );
}
