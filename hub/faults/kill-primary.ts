/** A50: the primary is killed again and again while thirty managers edit; it comes back, or its standby takes its place. */
import { openPostgres } from '../database/open-postgres';
import { Editors } from './editors';
import { openOffice } from './open-office';
import { PostgresPair } from './postgres-pair';
import { whyNoPostgres } from './postgres-server';
import { type Run, type Suite, until } from './suite';

const EDITORS = 30;
const PACKS = Array.from({ length: 20 }, (_, at) => `pack-${at}`);
const KILLS = 20;
/** Acknowledged edits between two kills. */
const BETWEEN = 60;

async function killPrimary({ random, say }: Run, kills: number, isSynchronous = true) {
  const pair = await PostgresPair.open({ isSynchronous });
  const database = openPostgres({ addresses: pair.addresses, patience: 5000 });
  const office = await openOffice(database);
  const editors = new Editors({ url: () => office.url, token: office.token, packs: PACKS, random });
  const promotions: number[] = [];
  try {
    editors.start(EDITORS);
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = editors.acknowledged.length + BETWEEN + Math.floor(random() * 40);
      await until('editors get on', () => editors.acknowledged.length >= enough, { every: 3 });
      if (!isSynchronous) {
        // Without a promise of the standby's, it may be behind at any time: here it is.
        await pair.standby.fallBehind();
        const more = editors.acknowledged.length + BETWEEN;
        await until('editors get on', () => editors.acknowledged.length >= more, { every: 3 });
      }
      if (kill % 2 === 1 || !isSynchronous) promotions.push(await pair.failOver());
      else await pair.restartPrimary();
      say(`kill ${kill + 1}: ${editors.acknowledged.length} acknowledged`);
    }
    await editors.end();
    const { lost, wrong } = await editors.compare(database.query);
    return { editors, promotions, lost, wrong };
  } finally {
    await editors.end();
    await office.close();
    await pair.close();
  }
}

export const killPrimarySuite: Suite = {
  name: 'kill-primary',
  does: '30 managers edit 20 packs over HTTP; PostgreSQL 15 with a synchronous standby; SIGKILL of every process of the primary, then in turns restart and promotion of the standby',
  whyNot: whyNoPostgres,
  async run(run) {
    const kills = run.share(KILLS);
    const { editors, promotions, lost, wrong } = await killPrimary(run, kills);
    const slowest = promotions.length > 0 ? `, promoted within ${Math.ceil(Math.max(...promotions))} ms` : '';
    return {
      count: `${kills} kills`,
      acknowledged: editors.acknowledged.length,
      lost,
      wrong,
      other: `${editors.conflicts} conflicts, ${editors.shown} shown with both texts; ${editors.unsure} answers "not known", sent again; revisions contiguous${slowest}`,
    };
  },
  async control(run) {
    const { lost, wrong } = await killPrimary(run, 1, false);
    return { lost, wrong };
  },
};
