/** Signing in, inviting, tokens, and the audit log, over HTTP. */
import * as v from 'valibot';
import { readAudit, writeAudit } from '../people/audit';
import { dismiss, invite, inviteAgain } from '../people/invite';
import { beginPasskey, beginSignIn, finishPasskey, finishSignIn } from '../people/passkeys';
import { ROLES } from '../people/person';
import { makeToken, spendToken } from '../people/tokens';
import { clearCookie, sessionCookie, sessionOf } from './cookie';
import { readCount, readJson } from './read-call';
import { personOf, type Route } from './route';

const Text = v.pipe(v.string(), v.maxLength(8192));
const Token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const Credential = {
  id: Text,
  rawId: Text,
  type: v.literal('public-key'),
  clientExtensionResults: v.object({}),
  authenticatorAttachment: v.exactOptional(v.picklist(['cross-platform', 'platform'])),
};
const Registration = v.object({
  ...Credential,
  response: v.object({ clientDataJSON: Text, attestationObject: Text }),
});
const Authentication = v.object({
  ...Credential,
  response: v.object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }),
});
const NameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

export const PEOPLE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/passkeys/begin',
    who: 'anybody',
    isDoor: true,
    async run(hub, call) {
      const { invitation } = readJson(call, v.strictObject({ invitation: Token }));
      return { body: await beginPasskey(hub.database, hub, invitation) };
    },
  },
  {
    method: 'POST',
    path: '/api/passkeys/finish',
    who: 'anybody',
    isDoor: true,
    async run(hub, call) {
      const { invitation, response } = readJson(call, v.strictObject({ invitation: Token, response: Registration }));
      return { headers: sessionCookie(await finishPasskey(hub.database, hub, { invitation, response })), body: {} };
    },
  },
  {
    method: 'POST',
    path: '/api/sign-in/begin',
    who: 'anybody',
    isDoor: true,
    run: async (hub) => ({ body: await beginSignIn(hub.database, hub) }),
  },
  {
    method: 'POST',
    path: '/api/sign-in/finish',
    who: 'anybody',
    isDoor: true,
    async run(hub, call) {
      const { response } = readJson(call, v.strictObject({ response: Authentication }));
      return { headers: sessionCookie(await finishSignIn(hub.database, hub, response)), body: {} };
    },
  },
  {
    method: 'POST',
    path: '/api/sign-out',
    who: 'signed-in',
    async run({ database }, call) {
      const session = sessionOf(call.headers);
      if (session) await spendToken(database.query, session, 'session');
      return { headers: clearCookie, body: {} };
    },
  },
  { method: 'GET', path: '/api/me', who: 'signed-in', run: async (_, call) => ({ body: personOf(call) }) },
  {
    method: 'POST',
    path: '/api/tokens',
    who: 'signed-in',
    async run({ database }, call) {
      const { label, days } = readJson(
        call,
        v.strictObject({ label: NameSchema, days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)) }),
      );
      const person = personOf(call);
      const token = await database.transact(async (query) => {
        await writeAudit(query, { person, deed: 'made a token', detail: { label, days } });
        return makeToken(query, { person: person.id, kind: 'bearer', label, hours: days * 24 });
      });
      return { status: 201, body: { token } };
    },
  },
  {
    method: 'GET',
    path: '/api/people',
    who: 'signed-in',
    run: async ({ database }) => ({
      body: await database.query('select id, name, roles, left_at as "leftAt" from people order by name'),
    }),
  },
  {
    method: 'POST',
    path: '/api/people',
    who: 'admin',
    async run({ database }, call) {
      const { name, roles } = readJson(
        call,
        v.strictObject({ name: NameSchema, roles: v.pipe(v.array(v.picklist(ROLES)), v.maxLength(4)) }),
      );
      return { status: 201, body: await invite(database, { name, roles, by: personOf(call) }) };
    },
  },
  {
    method: 'POST',
    path: '/api/people/:person/invitation',
    who: 'admin',
    async run({ database }, call) {
      const invitation = await inviteAgain(database, call.places.person ?? '', personOf(call));
      return { status: 201, body: { invitation } };
    },
  },
  {
    method: 'DELETE',
    path: '/api/people/:person',
    who: 'admin',
    async run({ database }, call) {
      await dismiss(database, call.places.person ?? '', personOf(call));
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: '/api/audit',
    who: 'signed-in',
    run: async ({ database }, { search }) => ({
      body: await readAudit(database.query, readCount(search.get('after') ?? '0')),
    }),
  },
];
