/** Who calls: a bearer token, or the session's cookie together with proof that our own page sent it. */
import type { IncomingMessage } from 'node:http';
import type { Person } from '../people/person';
import { findPerson } from '../people/tokens';
import { Problem } from '../problem';
import { sessionOf } from './cookie';
import type { Hub } from './route';

/** Null where nobody says who he is. Throws where somebody says so falsely. */
export async function identify({ database, origin }: Hub, request: IncomingMessage): Promise<Person | null> {
  const { authorization } = request.headers;
  const bearer = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  if (authorization !== undefined && !bearer) throw new Problem(401, 'bad-token', 'This token is worth nothing here');
  const session = bearer ? null : sessionOf(request.headers);
  if (session && request.method !== 'GET' && request.headers.origin !== origin)
    throw new Problem(403, 'other-origin', 'This was sent by another page');
  const token = bearer ?? session;
  if (!token) return null;
  const person = await findPerson(database.query, token, bearer ? 'bearer' : 'session');
  if (!person) throw new Problem(401, 'bad-token', 'This token is worth nothing here');
  return person;
}
