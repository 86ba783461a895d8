/** Passkeys: the one way for people to sign in. Challenges lie in the database, so that any hub of several can finish what another began. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Database, Query } from '../database/database';
import { Problem } from '../problem';
import { writeAudit } from './audit';
import type { Role } from './person';
import { findPerson, makeToken, spendToken } from './tokens';

const MINUTES = 5;
const SESSION_HOURS = 12;

/** Where the hub is seen: `https://hub.example.com`. Passkeys hold for its host alone. */
export interface Site {
  readonly origin: string;
}

const hostOf = ({ origin }: Site) => new URL(origin).hostname;

const refuse = (): Problem => new Problem(401, 'not-signed-in', 'That did not sign you in');

async function keepChallenge(query: Query, challenge: string, person: string | null): Promise<void> {
  await query('delete from challenges where expires_at < now()');
  const statement = 'insert into challenges values ($1, $2, now() + make_interval(mins => $3))';
  await query(statement, [challenge, person, MINUTES]);
}

/** Each challenge is worth one answer. */
async function spendChallenge(query: Query, challenge: string, person: string | null): Promise<boolean> {
  const statement =
    'delete from challenges where challenge = $1 and person is not distinct from $2::uuid and expires_at > now() returning challenge';
  return (await query(statement, [challenge, person])).length > 0;
}

/** What `navigator.credentials.create` is to be asked, for whoever was invited. */
export async function beginPasskey(database: Database, site: Site, invitation: string) {
  const person = await findPerson(database.query, invitation, 'invite');
  if (!person) throw refuse();
  const options = await generateRegistrationOptions({
    rpName: 'Keeptrack hub',
    rpID: hostOf(site),
    userName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(database.query, options.challenge, person.id);
  return options;
}

/** Adds the passkey, spends the invitation, and answers a session. */
export async function finishPasskey(
  database: Database,
  site: Site,
  { invitation, response }: { readonly invitation: string; readonly response: RegistrationResponseJSON },
): Promise<string> {
  const person = await findPerson(database.query, invitation, 'invite');
  if (!person) throw refuse();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(database.query, challenge, person.id),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw refuse();
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return database.transact(async (query) => {
    if (!(await spendToken(query, invitation, 'invite'))) throw refuse();
    const statement = 'insert into passkeys (id, person, public_key, counter) values ($1, $2, $3, $4)';
    await query(statement, [id, person.id, publicKey, counter]);
    await writeAudit(query, { person, deed: 'added a passkey' });
    return makeToken(query, { person: person.id, kind: 'session', hours: SESSION_HOURS });
  });
}

/** What `navigator.credentials.get` is to be asked. Nobody is named: the passkey knows whose it is. */
export async function beginSignIn(database: Database, site: Site) {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' });
  await keepChallenge(database.query, options.challenge, null);
  return options;
}

/** Answers a session. */
export async function finishSignIn(
  database: Database,
  site: Site,
  response: AuthenticationResponseJSON,
): Promise<string> {
  const [found] = await database.query<{ id: string; name: string; roles: Role[]; key: Uint8Array; counter: number }>(
    `select person.id, name, roles, public_key as key, counter::int as counter
      from passkeys join people person on person.id = passkeys.person where passkeys.id = $1 and left_at is null`,
    [response.id],
  );
  if (!found) throw refuse();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(database.query, challenge, null),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    credential: { id: response.id, publicKey: new Uint8Array(found.key), counter: found.counter },
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw refuse();
  return database.transact(async (query) => {
    await query('update passkeys set counter = $2 where id = $1', [response.id, checked.authenticationInfo.newCounter]);
    await writeAudit(query, { person: found, deed: 'signed in' });
    return makeToken(query, { person: found.id, kind: 'session', hours: SESSION_HOURS });
  });
}
