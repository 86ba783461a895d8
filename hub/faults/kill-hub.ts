/** The hub with its embedded database is killed again and again while managers edit. */
import type { Database } from '../database/database';
import { Editors } from './editors';
import { HubProcess } from './hub-process';
import { type Run, type Suite, until } from './suite';

const KILLS = 20;
const PACKS = Array.from({ length: 20 }, (_, at) => `pack-${at}`);

async function killHub({ random, say }: Run, kills: number, harm?: (database: Database) => Promise<void>) {
  const hub = await HubProcess.open();
  const editors = new Editors({ url: () => hub.url, token: hub.token, packs: PACKS, random });
  try {
    editors.start(30);
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = editors.acknowledged.length + 40 + Math.floor(random() * 40);
      await until('editors get on', () => editors.acknowledged.length >= enough, { every: 3 });
      await hub.kill();
      await hub.start();
      say(`kill ${kill + 1}: ${editors.acknowledged.length} acknowledged`);
    }
    await editors.end();
    await hub.kill();
    const database = await hub.database();
    await harm?.(database);
    const { lost, wrong } = await editors.compare(database.query);
    await database.close();
    return { editors, lost, wrong };
  } finally {
    await editors.end();
    await hub.remove();
  }
}

export const killHubSuite: Suite = {
  name: 'kill-hub',
  does: '30 managers edit 20 packs through a hub with its embedded database (PGlite), SIGKILL of the hub, and a new one on the same folder',
  whyNot: () => null,
  async run(run) {
    const kills = run.share(KILLS);
    const { editors, lost, wrong } = await killHub(run, kills);
    return {
      count: `${kills} kills`,
      acknowledged: editors.acknowledged.length,
      lost,
      wrong,
      other: `${editors.conflicts} conflicts, ${editors.shown} shown with both texts; ${editors.unsure} calls without an answer, sent again; revisions contiguous`,
    };
  },
  /** Takes one acknowledged revision away behind the hub's back. */
  async control(run) {
    const { lost, wrong } = await killHub(run, 1, async (database) => {
      await database.script('alter table revisions disable trigger all');
      await database.script('delete from revisions where (pack, revision) = (select pack, 1 from revisions limit 1)');
    });
    return { lost, wrong };
  },
};
