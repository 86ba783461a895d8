/** Tokens: 256 random bits that are told once and kept as their SHA-256. */
import { createHash, randomBytes } from 'node:crypto';
import type { Query } from '../database/database';
import type { Person, Role } from './person';

/** `invite` adds one passkey and is spent, `session` is the cookie's, `bearer` is for command lines. */
export type TokenKind = 'invite' | 'session' | 'bearer';

const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** Makes a token that holds for so many hours. The answer is the only time that it is told. */
export async function makeToken(
  query: Query,
  { person, kind, label = '', hours }: { person: string; kind: TokenKind; label?: string; hours: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await query(
    `insert into tokens (hash, person, kind, label, expires_at) values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [hashToken(token), person, kind, label, hours],
  );
  return token;
}

/** Whose token it is; null where it is nobody's, is over, or its person has left. */
export async function findPerson(query: Query, token: string, kind: TokenKind): Promise<Person | null> {
  const [found] = await query<{ id: string; name: string; roles: Role[] }>(
    `select person.id, person.name, person.roles from tokens join people person on person.id = tokens.person
      where hash = $1 and kind = $2 and expires_at > now() and left_at is null`,
    [hashToken(token), kind],
  );
  return found ?? null;
}

/** Makes a token worthless. Answers whether it was worth something. */
export async function spendToken(query: Query, token: string, kind: TokenKind): Promise<boolean> {
  const statement = 'delete from tokens where hash = $1 and kind = $2 and expires_at > now() returning kind';
  return (await query(statement, [hashToken(token), kind])).length > 0;
}
