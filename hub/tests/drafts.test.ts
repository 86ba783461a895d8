/** Drafts: nobody writes over what he has not seen, every conflict is shown, and what was sent twice is done once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, type Member, openSeat, packText, type Seat } from './open-seat';

let seat: Seat;
let ana: Member;
let bo: Member;
beforeAll(async () => {
  seat = await openSeat();
  ana = await seat.member('Ana', 'author');
  bo = await seat.member('Bo', 'author', 'reviewer');
});
afterAll(() => seat.leave());

describe('a draft', () => {
  it('is kept exactly, revision by revision', async () => {
    const first = packText('exact', 'One');
    const made = await seat.save('exact', first, null, ana);
    expect([made.status, made.headers.get('etag'), await made.json()]).toEqual([201, '"1"', { revision: 1 }]);
    const unfinished = '{"id": "exact", "tracks": "后来"}';
    expect((await seat.save('exact', unfinished, 1, bo)).headers.get('etag')).toBe('"2"');
    const newest = await seat.ask('GET', '/api/packs/exact', { by: ana });
    expect(newest.headers.get('etag')).toBe('"2"');
    expect(await newest.json()).toMatchObject({ revision: 2, author: 'Bo', body: unfinished, good: false });
    expect(await bodyOf(seat.ask('GET', '/api/packs/exact/revisions/1', { by: ana }))).toMatchObject({
      body: first,
      author: 'Ana',
      good: true,
    });
    const revisions = await bodyOf(seat.ask('GET', '/api/packs/exact/revisions', { by: ana }));
    expect(revisions.map(({ revision }: { revision: number }) => revision)).toEqual([2, 1]);
  });

  it('that another saved meanwhile is refused, with both texts and what differs', async () => {
    await seat.save('both', packText('both', 'One'), null, ana);
    await seat.save('both', packText('both', 'Two'), 1, bo);
    const refused = await seat.save('both', packText('both', 'Three'), 1, ana);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      problem: 'changed',
      base: packText('both', 'One'),
      current: { revision: 2, author: 'Bo', body: packText('both', 'Two') },
      changed: [{ place: 'name', change: 'changed' }],
    });
    expect(await bodyOf(seat.ask('GET', '/api/packs/both', { by: ana }))).toMatchObject({
      body: packText('both', 'Two'),
    });
  });

  it('is written over by one of fifty at most', async () => {
    await seat.save('many', packText('many'), null, ana);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => seat.save('many', packText('many', `Title ${at}`), 1, ana)),
    );
    const statuses = answers.map(({ status }) => status);
    expect([
      statuses.filter((status) => status === 200).length,
      statuses.filter((status) => status === 409).length,
    ]).toEqual([1, 49]);
  });

  it('is made once, when two make it', async () => {
    const [one, two] = await Promise.all([
      seat.save('twice', packText('twice', 'A'), null, ana),
      seat.save('twice', packText('twice', 'B'), null, bo),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
  });

  it('that is sent again, because its answer was lost, is done once and answered the same', async () => {
    await seat.save('again', packText('again', 'One'), null, ana);
    const save = randomUUID();
    const sent = () => seat.save('again', packText('again', 'Two'), 1, ana, save);
    expect(await bodyOf(sent())).toEqual({ revision: 2 });
    expect(await bodyOf(sent())).toEqual({ revision: 2 });
    await seat.save('again', packText('again', 'Three'), 2, bo);
    expect(await bodyOf(sent())).toEqual({ revision: 2 });
    expect((await bodyOf(seat.ask('GET', '/api/packs/again', { by: ana }))).revision).toBe(3);
    expect((await seat.save('again', packText('again', 'Other'), 3, ana, save)).status).toBe(422);
  });

  it('needs a condition and a name for the save', async () => {
    const ask = (headers: Record<string, string>) =>
      seat.ask('PUT', '/api/packs/bare', { by: ana, body: packText('bare'), headers });
    expect((await ask({ 'idempotency-key': randomUUID() })).status).toBe(428);
    expect((await ask({ 'if-none-match': '*' })).status).toBe(428);
    expect((await ask({ 'if-match': '*', 'idempotency-key': randomUUID() })).status).toBe(428);
  });

  it.each([
    ['no JSON', 'pack: yes', 400],
    ['half of one', '{"id": ', 400],
    ['a number', '7', 400],
    ['NUL', '{"a":"\0"}', 400],
    ['another pack', packText('another'), 422],
    ['more than a megabyte', `{"a":"${'x'.repeat(1_048_576)}"}`, 413],
  ])('is refused where it is %s', async (_, body, status) =>
    expect((await seat.save('shape', body, null, ana)).status).toBe(status),
  );

  it('is not of a pack that cannot be named', async () => {
    for (const id of ['Upper', 'a_b', '-a', 'a'.repeat(65), '%2e%2e', 'a%00'])
      expect((await seat.save(id, '{}', null, ana)).status).toBe(404);
    expect((await seat.save('none', '{}', 4, ana)).status).toBe(404);
  });
});

describe('what was done', () => {
  it('is in the audit log, with who did it', async () => {
    await seat.save('logged', '{}', null, bo);
    let rows: { id: number; person: string; deed: string; about: string }[] = [];
    for (let after = 0; ; after = rows.at(-1)?.id ?? after) {
      const more = await bodyOf(seat.ask('GET', `/api/audit?after=${after}`, { by: ana }));
      if (more.length === 0) break;
      rows = more;
    }
    expect(rows.at(-1)).toMatchObject({ person: 'Bo', deed: 'saved', about: 'logged', detail: { revision: 1 } });
  });

  it.each(['audit', 'revisions', 'reviews'])(
    'cannot be changed or taken out of %s, not even by the hub',
    async (table) => {
      await seat.database.query(`select * from ${table}`);
      const column = { audit: 'about', revisions: 'body', reviews: 'words' }[table];
      const someRow = await seat.database.query(`select 1 as one from ${table} limit 1`);
      if (table !== 'reviews') expect(someRow).toHaveLength(1);
      if (someRow.length === 0)
        await seat.database.query(
          `insert into reviews (id, pack, revision, reviewer, verdict) select $1, pack, revision, author, 'comment' from revisions limit 1`,
          [randomUUID()],
        );
      await expect(seat.database.query(`update ${table} set ${column} = 'x'`)).rejects.toThrow('only ever added to');
      await expect(seat.database.query(`delete from ${table}`)).rejects.toThrow('only ever added to');
    },
  );
});
