/** A52: a publisher is killed at each of its steps. Readers see the old index or the new one, with all that it names. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createFolderStore } from '../../sharing/stores/folder-store';
import { parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { openPostgres } from '../database/open-postgres';
import { saveDraft } from '../packs/save-draft';
import type { Person } from '../people/person';
import { channelsBehind, showChannel } from '../publishing/show-channel';
import { openOffice } from './open-office';
import { PostgresPair } from './postgres-pair';
import { whyNoPostgres } from './postgres-server';
import type { Order } from './publish-once';
import type { Suite } from './suite';

const ORCHARD = readFileSync(resolve(import.meta.dirname, '../../tests/fixtures/packs/orchard.json'), 'utf8');
const PACKS = 3;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The packs of a version as readers get them. */
const packsOf = (version: number): readonly string[] =>
  Array.from({ length: PACKS }, (_, at) => {
    const name = { en: `Orchard ${at}, version ${version}`, zh: '果园' };
    const parsed = parsePack(JSON.stringify({ ...JSON.parse(ORCHARD), id: `orchard-${at}`, name }));
    if (!parsed.ok) throw new Error('the fixture is no good pack');
    return serialisePack(parsed.pack);
  });

const indexOf = (version: number, packs: readonly string[]): string => {
  const listed = packs.map((text) => ({ sha256: hashOf(text), bytes: Buffer.byteLength(text) }));
  const payload = JSON.stringify({ channelId: 'team', epoch: 1, version, packs: listed });
  const encoded = Buffer.from(payload).toString('base64url');
  return JSON.stringify({ payload: encoded, signatures: [{ protected: 'e30', signature: 'AAAA' }] });
};

/** The version that a reader sees; throws where the index is half or names what is not there. */
function look(folder: string): number {
  const { payload } = JSON.parse(readFileSync(join(folder, 'team/channel.json'), 'utf8'));
  const { version, packs } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  for (const { sha256, bytes } of packs) {
    const text = readFileSync(join(folder, 'team/packs', `${sha256}.json`), 'utf8');
    if (hashOf(text) !== sha256 || Buffer.byteLength(text) !== bytes) throw new Error('a pack is not whole');
  }
  return version;
}

interface End {
  readonly isAcknowledged: boolean;
  readonly steps: number;
}

/** Runs a publisher that dies before its nth step; 0: it lives. */
const publish = (order: Order, dieAt: number): Promise<End> =>
  new Promise((done) => {
    let isAcknowledged = false;
    let steps = 0;
    const child = fork(resolve(import.meta.dirname, 'publish-once.ts'), {
      execArgv: ['--import', resolve(import.meta.dirname, 'die-at-step.mjs'), '--import', 'tsx'],
      env: { ...process.env, ORDER: JSON.stringify(order), DIE_AT: String(dieAt) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message: { acknowledged?: boolean; steps?: number }) => {
      isAcknowledged ||= message.acknowledged === true;
      steps = message.steps ?? steps;
    });
    child.on('close', () => done({ isAcknowledged, steps }));
  });

/** The order of the files: packs first; `isHasty` puts the index first. */
const filesOf = (version: number, isHasty: boolean) => {
  const packs = packsOf(version);
  const files = packs.map((text) => ({ path: `packs/${hashOf(text)}.json`, text }));
  const index = { path: 'channel.json', text: indexOf(version, packs) };
  return isHasty ? [index, ...files] : [...files, index];
};

interface Outcome {
  readonly kills: number;
  readonly steps: number;
  readonly acknowledged: number;
  readonly old: number;
  readonly lost: number;
  readonly wrong: readonly string[];
}

/** Kills one publisher after the other, one step later each, until one lives. */
async function killEach(isBare: boolean, most: number, isHasty = false): Promise<Outcome> {
  const pair = isBare ? null : await PostgresPair.open();
  const database = pair && openPostgres({ addresses: pair.addresses });
  const office = database && (await openOffice(database));
  const root = mkdtempSync(join(tmpdir(), 'keeptrack-served-'));
  const folder = office?.folder ?? root;
  mkdirSync(folder, { recursive: true });
  const person: Person = { id: office?.person ?? '', name: 'Member', roles: ['author', 'publisher'] };
  const served = join(root, 'site');
  const outcome = { kills: 0, steps: 0, acknowledged: 0, old: 0, lost: 0, wrong: [] as string[] };
  const orderOf = (version: number): Order => ({
    address: pair?.primary.address ?? '',
    folder: served,
    person,
    files: filesOf(version, isHasty),
    isBare,
  });
  const prepare = async (version: number) => {
    if (!database) return;
    for (const [at, text] of packsOf(version).entries()) {
      const save = crypto.randomUUID();
      await saveDraft(
        database,
        { pack: `orchard-${at}`, body: text, on: version === 1 ? null : version - 1, save },
        person,
      );
    }
  };
  /** As the next hub, or the next publisher, finds it. */
  const recover = async () => {
    if (isBare) await createFolderStore(join(served, 'team')).read('channel.json');
    else if (database)
      for (const channel of await channelsBehind(database.query)) await showChannel(database, served, channel);
  };
  try {
    await prepare(1);
    const { steps } = await publish({ ...orderOf(1), files: filesOf(1, false) }, 0);
    if (steps < 10) throw new Error('the steps were not counted');
    outcome.steps = steps;
    let seen = look(served);
    const every = Math.max(1, Math.ceil(steps / most));
    for (let dieAt = 1, version = 2; dieAt <= steps; dieAt += every, version += 1) {
      await prepare(version);
      const { isAcknowledged } = await publish(orderOf(version), dieAt);
      outcome.kills += 1;
      if (isAcknowledged) outcome.acknowledged += 1;
      try {
        const now = look(served);
        if (now !== seen && now !== version) outcome.wrong.push(`step ${dieAt}: readers saw version ${now}`);
        if (now === seen) outcome.old += 1;
        await recover();
        seen = look(served);
        if (isAcknowledged && seen !== version) outcome.lost += 1;
      } catch (error) {
        outcome.wrong.push(`step ${dieAt}: ${String(error).replaceAll(served, '')}`);
      }
    }
    return outcome;
  } finally {
    await office?.close();
    await pair?.close();
    rmSync(root, { recursive: true, force: true });
  }
}

export const killPublisherSuite: Suite = {
  name: 'kill-publisher',
  does: 'publishes three packs and an index, through the hub on PostgreSQL and straight into a folder, with SIGKILL before each change of the disk and each statement to the database',
  whyNot: whyNoPostgres,
  async run({ share, say }) {
    const hub = await killEach(false, share(60));
    say(`hub: ${hub.kills} kills over ${hub.steps} steps, ${hub.acknowledged} acknowledged`);
    const folder = await killEach(true, share(60));
    say(`folder: ${folder.kills} kills over ${folder.steps} steps, ${folder.acknowledged} acknowledged`);
    return {
      count: `${hub.kills + folder.kills} kills`,
      acknowledged: hub.acknowledged + folder.acknowledged,
      lost: hub.lost + folder.lost,
      wrong: [...hub.wrong, ...folder.wrong],
      other: `${hub.kills} through the hub (${hub.steps} steps in a publication), ${folder.kills} into a folder (${folder.steps} steps); readers saw the old index after ${hub.old + folder.old}, the new one after the others; none named a pack that was not there and whole`,
    };
  },
  async control() {
    const { lost, wrong } = await killEach(true, 12, true);
    return { lost, wrong };
  },
};
