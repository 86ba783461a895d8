/**
 * A54: the wire between primary and standby is cut. Writes stop rather than be kept by one alone; half-way an operator takes the
 * standby for the primary, the worst that can be done, and managers write there too.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../database/open-postgres';
import { makeToken } from '../people/tokens';
import { Editors } from './editors';
import { openOffice } from './open-office';
import { PostgresServer, whyNoPostgres } from './postgres-server';
import { SplitNetwork } from './split-network';
import { type Run, type Suite, until } from './suite';

const SECONDS = 600;
const PACKS = Array.from({ length: 20 }, (_, at) => `pack-${at}`);
/** Milliseconds in which what was already confirmed may still arrive. */
const GRACE = 1000;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function partition({ random, say }: Run, seconds: number, isSynchronous = true) {
  const network = new SplitNetwork();
  const folder = mkdtempSync(join(tmpdir(), 'keeptrack-split-'));
  chmodSync(folder, 0o755);
  const left = new PostgresServer({ ...network.left, port: 5432, folder: join(folder, 'left') });
  const right = new PostgresServer({ ...network.right, port: 5432, folder: join(folder, 'right') });
  const closing: (() => Promise<void>)[] = [];
  try {
    await left.beginAsPrimary();
    await right.beginAsStandby(left, network.leftFromRight);
    if (isSynchronous) await left.set('synchronous_standby_names', 'ANY 1 (standby)');
    // This hub stands on the old primary's side and knows of no other: it must not notice by luck.
    const office = await openOffice(openPostgres({ addresses: [left.address], patience: 3000 }));
    closing.push(office.close);
    let url = office.url;
    const editors = new Editors({ url: () => url, token: office.token, packs: PACKS, random });
    editors.start(30);
    await until('editors get on', () => editors.acknowledged.length >= 200);

    network.cut();
    await wait(GRACE);
    const atCut = editors.acknowledged.length;
    await wait((seconds * 1000) / 2);

    right.promote();
    await right.set('synchronous_standby_names', '');
    const alone = openPostgres({ addresses: [right.address], patience: 3000 });
    const other = await openOffice(alone);
    closing.push(other.close);
    const token = await makeToken(alone.query, { person: other.person, kind: 'bearer', hours: 1 });
    const elsewhere = new Editors({ url: () => other.url, token, packs: PACKS, random, rest: 200 });
    elsewhere.start(5);
    await wait((seconds * 1000) / 2);
    const onOldPrimary = editors.acknowledged.length - atCut;
    say(
      `${seconds} s cut: ${onOldPrimary} acknowledged by the old primary, ${elsewhere.acknowledged.length} by the new one`,
    );
    await elsewhere.end();

    // The way back: the old primary goes for good, and its managers are sent to the other hub.
    network.mend();
    await left.kill();
    url = other.url;
    const after = editors.acknowledged.length;
    await until('the first managers get on', () => editors.acknowledged.length > after + 20);
    await editors.end();
    const mine = await editors.compare(alone.query);
    const theirs = await elsewhere.compare(alone.query);
    const wrong = [...mine.wrong, ...theirs.wrong];
    if (onOldPrimary > 0) wrong.unshift(`${onOldPrimary} edits were acknowledged while no standby had them`);
    const acknowledged = editors.acknowledged.length + elsewhere.acknowledged.length;
    return { acknowledged, lost: mine.lost + theirs.lost, wrong, onOldPrimary, unsure: editors.unsure, elsewhere };
  } finally {
    await left.remove();
    await right.remove();
    for (const close of closing) await close().catch(() => {});
    network.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const partitionSuite: Suite = {
  name: 'partition',
  does: 'primary and standby in network namespaces, the wire between them cut while 30 managers edit; half-way the standby is promoted though the primary lives, and five managers edit there; then the old primary goes for good and the 30 move over',
  whyNot: () => whyNoPostgres() ?? SplitNetwork.whyNot(),
  async run(run) {
    const seconds = run.share(SECONDS / 10) * 10;
    const { acknowledged, lost, wrong, onOldPrimary, unsure, elsewhere } = await partition(run, seconds);
    return {
      count: `1 partition of ${seconds} s`,
      acknowledged,
      lost,
      wrong,
      other: `${onOldPrimary} acknowledged by the old primary while it was cut off, ${unsure} answers "not known" instead; ${elsewhere.acknowledged.length} by the promoted one`,
    };
  },
  async control(run) {
    const { lost, wrong } = await partition(run, 4, false);
    return { lost, wrong };
  },
};
