/** What PostgreSQL alone can show: a commit that nobody confirmed is not called done, whatever the server says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnsure } from '../database/database';
import { openPostgres } from '../database/open-postgres';
import { PostgresPair } from '../faults/postgres-pair';
import { whyNoPostgres } from '../faults/postgres-server';
import { until } from '../faults/suite';
import { bodyOf, type Member, openSeat, packText, type Seat } from './open-seat';

const reason = whyNoPostgres();
if (reason) console.log(`skipped  the hub on PostgreSQL: ${reason}`);

describe.skipIf(reason)('the hub on PostgreSQL with a synchronous standby', () => {
  let pair: PostgresPair;
  let seat: Seat;
  let ana: Member;
  beforeAll(async () => {
    pair = await PostgresPair.open();
    seat = await openSeat({ database: openPostgres({ addresses: [...pair.addresses].reverse(), patience: 1500 }) });
    ana = await seat.member('Ana', 'author');
  }, 60_000);
  afterAll(async () => {
    await seat?.leave();
    await pair?.close();
  });

  it('finds the primary, and answers as with the embedded database', async () => {
    expect((await seat.save('orchard', packText('orchard', 'One'), null, ana)).status).toBe(201);
    expect((await seat.save('orchard', packText('orchard', 'Two'), 1, ana)).status).toBe(200);
    const refused = await seat.save('orchard', packText('orchard', 'Three'), 1, ana);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      current: { revision: 2 },
      changed: [{ place: 'name', change: 'changed' }],
    });
    await expect(seat.database.query('delete from audit')).rejects.toThrow('only ever added to');
  });

  it('calls nothing saved that its standby does not have, and the same save is done once when it is back', async () => {
    await pair.standby.kill();
    const save = crypto.randomUUID();
    const send = () => seat.save('waiting', packText('waiting'), null, ana, save);
    const unsure = await send();
    expect([unsure.status, (await bodyOf(unsure)).problem]).toEqual([503, 'unsure']);
    await pair.standby.start();
    let answer = await send();
    await until('the standby is back', async () => {
      if (answer.status !== 503) return true;
      answer = await send();
      return answer.status !== 503;
    });
    expect(await answer.json()).toEqual({ revision: 1 });
    expect(await bodyOf(seat.ask('GET', '/api/packs/waiting/revisions', { by: ana }))).toHaveLength(1);
  });

  it('does not believe a commit whose waiting somebody cancelled, though the server calls it a success', async () => {
    await pair.standby.kill();
    const doing = seat.database
      .transact((query) => query(`insert into audit (deed) values ('cancelled')`))
      .catch((error: unknown) => error);
    const cancel = `select pg_cancel_backend(pid) as done from pg_stat_activity where wait_event = 'SyncRep'`;
    await until('the commit waits and is cancelled', async () => (await pair.primary.ask(cancel)).length > 0, {
      every: 20,
    });
    expect(await doing).toBeInstanceOf(DatabaseUnsure);
    expect(String(await doing)).toContain('might not have been replicated');
    await pair.standby.start();
  });
});
