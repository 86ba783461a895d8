/** The door: who comes in, what he may, how often, what is not believed, and what the log does not say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../people/invite';
import { bodyOf, type Member, openSeat, type Seat } from './open-seat';
import { SoftwareKey } from './software-key';

let seat: Seat;
let admin: Member;
let reader: Member;
beforeAll(async () => {
  seat = await openSeat();
  admin = await seat.member('Admin', 'admin');
  reader = await seat.member('Reader');
});
afterAll(() => seat.leave());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  seat.ask('POST', path, { body, headers });

/** Somebody new, with an invitation. */
const newcomer = async (name: string) => invite(seat.database, { name, roles: ['author'], by: null });

/** Adds a passkey; answers the response of the last step. */
async function register(invitation: string, key: SoftwareKey): Promise<Response> {
  const begun = await post('/api/passkeys/begin', { invitation });
  if (!begun.ok) return begun;
  const options = (await begun.json()) as { challenge: string };
  return post('/api/passkeys/finish', { invitation, response: key.create(options) });
}
async function signIn(key: SoftwareKey): Promise<Response> {
  const options = await bodyOf(post('/api/sign-in/begin', {}));
  return post('/api/sign-in/finish', { response: key.get(options) });
}
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('a passkey', () => {
  it('is added with an invitation, and signs in', async () => {
    const key = new SoftwareKey(seat.origin);
    const { invitation } = await newcomer('Dao');
    const added = await register(invitation, key);
    expect(added.status).toBe(200);
    expect(added.headers.get('set-cookie')).toMatch(
      /^__Host-keeptrack-hub=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
    const signed = await signIn(key);
    const me = await seat.ask('GET', '/api/me', { headers: { cookie: cookieOf(signed) } });
    expect(await me.json()).toMatchObject({ name: 'Dao', roles: ['author'] });
  });

  it('takes an invitation once', async () => {
    const { invitation } = await newcomer('Eve');
    expect((await register(invitation, new SoftwareKey(seat.origin))).status).toBe(200);
    expect((await register(invitation, new SoftwareKey(seat.origin))).status).toBe(401);
    expect((await register('x'.repeat(43), new SoftwareKey(seat.origin))).status).toBe(401);
  });

  it('of another page, another challenge or nobody does not sign in', async () => {
    const key = new SoftwareKey(seat.origin);
    const { invitation } = await newcomer('Fay');
    expect((await register(invitation, new SoftwareKey('https://hub.example.org'))).status).toBe(401);
    expect((await register(invitation, key)).status).toBe(200);
    expect((await signIn(new SoftwareKey(seat.origin))).status).toBe(401);
    const answer = { response: key.get({ challenge: 'AAAA' }) };
    expect((await post('/api/sign-in/finish', answer)).status).toBe(401);
  });

  it('answers a challenge once', async () => {
    const key = new SoftwareKey(seat.origin);
    await register((await newcomer('Gil')).invitation, key);
    const answer = { response: key.get(await bodyOf(post('/api/sign-in/begin', {}))) };
    expect((await post('/api/sign-in/finish', answer)).status).toBe(200);
    expect((await post('/api/sign-in/finish', answer)).status).toBe(401);
  });

  it('that was lost is replaced by a new invitation', async () => {
    const { id, invitation } = await newcomer('Ren');
    await register(invitation, new SoftwareKey(seat.origin));
    const again = await bodyOf(seat.ask('POST', `/api/people/${id}/invitation`, { by: admin }));
    const key = new SoftwareKey(seat.origin);
    expect((await register(again.invitation, key)).status).toBe(200);
    expect((await signIn(key)).status).toBe(200);
    for (const nobody of ['x', crypto.randomUUID()]) {
      expect((await seat.ask('POST', `/api/people/${nobody}/invitation`, { by: admin })).status).toBe(404);
      expect((await seat.ask('DELETE', `/api/people/${nobody}`, { by: admin })).status).toBe(404);
    }
  });

  it('is worth nothing when its person has left, and neither are tokens', async () => {
    const key = new SoftwareKey(seat.origin);
    const { id, invitation } = await newcomer('Hua');
    const cookie = cookieOf(await register(invitation, key));
    expect((await seat.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(200);
    expect((await seat.ask('DELETE', `/api/people/${id}`, { by: admin })).status).toBe(204);
    expect((await seat.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(401);
    expect((await signIn(key)).status).toBe(401);
  });
});

describe('a session', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = cookieOf(await register((await newcomer('Ida')).invitation, new SoftwareKey(seat.origin)));
  });
  const make = (headers: Record<string, string>) =>
    post('/api/tokens', { label: 'ci', days: 1 }, { cookie, ...headers });

  it('does something only where our own page asks', async () => {
    expect((await make({})).status).toBe(403);
    expect((await make({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await make({ origin: 'null' })).status).toBe(403);
    expect((await make({ origin: seat.origin })).status).toBe(201);
  });
  it('takes JSON alone, which no form can send', async () => {
    const sent = await seat.ask('POST', '/api/tokens', {
      body: '{"label":"ci","days":1}',
      headers: { cookie, origin: seat.origin, 'content-type': 'text/plain' },
    });
    expect(sent.status).toBe(415);
  });
  it('makes tokens that hold, and ends', async () => {
    const { token } = await bodyOf(make({ origin: seat.origin }));
    expect((await seat.ask('GET', '/api/me', { by: { id: '', token } })).status).toBe(200);
    expect((await post('/api/sign-out', {}, { cookie, origin: seat.origin })).status).toBe(200);
    expect((await seat.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(401);
  });
  it('is no bearer token, and the other way round', async () => {
    const session = cookieOf(await register((await newcomer('Jon')).invitation, new SoftwareKey(seat.origin)));
    const token = session.split('=')[1] ?? '';
    expect((await seat.ask('GET', '/api/me', { by: { id: '', token } })).status).toBe(401);
    const asCookie = { cookie: `__Host-keeptrack-hub=${reader.token}` };
    expect((await seat.ask('GET', '/api/me', { headers: asCookie })).status).toBe(401);
  });
});

describe('roles', () => {
  it.each([
    ['PUT', '/api/packs/some', 'author'],
    ['POST', '/api/packs/some/revisions/1/reviews', 'reviewer'],
    ['PUT', '/channels/team/channel.json', 'publisher'],
    ['DELETE', '/channels/team/channel.json', 'publisher'],
    ['POST', '/api/people', 'admin'],
    ['DELETE', '/api/people/x', 'admin'],
  ])('%s %s is for the role %s', async (method, path, role) => {
    expect((await seat.ask(method, path)).status).toBe(401);
    const answer = await seat.ask(method, path, { by: reader });
    expect([answer.status, (await bodyOf(answer)).message]).toEqual([403, expect.stringContaining(role)]);
  });
  it('leave nothing but the page and the doors to strangers', async () => {
    for (const path of [
      '/api/packs',
      '/api/packs/a',
      '/api/people',
      '/api/audit',
      '/api/me',
      '/channels/team/channel.json',
    ])
      expect((await seat.ask('GET', path)).status).toBe(401);
    expect((await seat.ask('GET', '/')).status).toBe(200);
    expect((await seat.ask('GET', '/api/health')).status).toBe(200);
  });
  it('are given with the invitation', async () => {
    const body = { name: 'Kim', roles: ['reviewer'] };
    const invited = await seat.ask('POST', '/api/people', { by: admin, body });
    expect(invited.status).toBe(201);
    expect((await register((await bodyOf(invited)).invitation, new SoftwareKey(seat.origin))).status).toBe(200);
    expect((await seat.ask('POST', '/api/people', { by: admin, body })).status).toBe(409);
    for (const bad of [
      { name: '', roles: [] },
      { name: 'Lee', roles: ['root'] },
      { name: 'Lee' },
      { ...body, more: 1 },
    ])
      expect((await seat.ask('POST', '/api/people', { by: admin, body: bad })).status).toBe(422);
  });
});

describe('what is sent', () => {
  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/../package.json', 404],
    ['GET', '/sign-in.js/../../package.json', 404],
    ['PATCH', '/api/packs', 405],
    ['POST', '/api/me', 405],
  ])('%s %s is answered with %i', async (method, path, status) =>
    expect((await seat.ask(method, path, { by: reader })).status).toBe(status),
  );
  it('is refused where it is too long, no JSON, or no UTF-8', async () => {
    const send = async (body: string | Uint8Array) =>
      (await seat.ask('POST', '/api/people', { by: admin, body, headers: { 'content-type': 'application/json' } }))
        .status;
    expect(await send(`"${'x'.repeat(20_000)}"`)).toBe(413);
    expect(await send('{"name":')).toBe(400);
    expect(await send(Uint8Array.of(0x22, 0xff, 0x22))).toBe(400);
  });
  it('is refused where the token is made up, whatever the route', async () => {
    for (const authorization of ['Bearer x', `Bearer ${'x'.repeat(43)}`, 'Basic eDp5', ''])
      expect((await seat.ask('GET', '/api/packs', { headers: { authorization } })).status).toBe(401);
  });
  it('is answered under a strict policy', async () => {
    const { headers } = await seat.ask('GET', '/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  });
});

describe('the log', () => {
  it('names routes, and neither secrets nor what was written', async () => {
    const { invitation } = await newcomer('Secret Name');
    await register(invitation, new SoftwareKey(seat.origin));
    await seat.ask('GET', '/api/audit?after=0&word=SECRETWORD', { by: admin });
    await seat.save('secret-pack', '{"a":"SECRETWORD"}', null, admin);
    const log = JSON.stringify(seat.log);
    expect(log).toContain('/api/packs/:pack');
    for (const secret of [invitation, admin.token, 'SECRETWORD', 'secret-pack', 'Secret Name'])
      expect(log).not.toContain(secret);
  });
  it('is all that a fault tells the caller', async () => {
    const broken = await openSeat();
    const member = await broken.member('Any');
    await broken.database.script('drop table packs cascade');
    const answer = await broken.ask('GET', '/api/packs', { by: member });
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { problem: 'fault', message: 'Something went wrong in the hub' },
    ]);
    expect(broken.log.at(-1)).toMatchObject({ status: 500, fault: expect.any(String) });
    await broken.leave();
  });
});

describe('limits', () => {
  let small: Seat;
  beforeAll(async () => {
    small = await openSeat({ limits: { perSecond: 0.001, burst: 5 } });
  });
  afterAll(() => small.leave());

  it('hold for each person alone', async () => {
    const one = await small.member('One');
    const two = await small.member('Two');
    const statuses = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await small.ask('GET', '/api/me', { by: one })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await small.ask('GET', '/api/me', { by: one })).headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await small.ask('GET', '/api/me', { by: two })).status).toBe(200);
  });
  it('hold for whoever guesses tokens', async () => {
    const by = { id: '', token: 'x'.repeat(43) };
    const statuses = [];
    for (let turn = 0; turn < 24; turn += 1) statuses.push((await small.ask('GET', '/api/me', { by })).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
  it.each([true, false])(
    'count by the address that the proxy saw, where there is a proxy: %s',
    async (isBehindProxy) => {
      const proxied = await openSeat({ limits: { perSecond: 0.001, burst: 1 }, isBehindProxy });
      const from = async (list: string) =>
        (await proxied.ask('GET', '/api/health', { headers: { 'x-forwarded-for': list } })).status;
      expect(await from('203.0.113.1')).toBe(200);
      // What stands before the proxy's own word is anybody's.
      expect(await from('198.51.100.7, 203.0.113.1')).toBe(429);
      expect(await from('203.0.113.2')).toBe(isBehindProxy ? 200 : 429);
      await proxied.leave();
    },
  );
});
