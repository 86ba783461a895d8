/**
 * A36: the database's files are damaged while the browser is closed. What is gone must be told, by `health` or by a call that
 * fails: never an empty or a shorter list as if nothing were. An exported file then brings everything back.
 */
import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../notebook/calls';
import type { Health, NotebookFile } from '../../notebook/model';
import { AckLog } from './ack-log';
import { DAMAGES, databaseFolder } from './damage';
import { createRandom, type Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** A closed profile with a notebook in it, and that notebook as a file. */
interface Base {
  readonly seat: Seat;
  readonly file: NotebookFile;
}

/** As many notes as fill a table of the database, and changes on top that are still in its log. */
async function prepare(random: Random, canary = true): Promise<Base> {
  const seat = await Seat.open();
  const words = () => Array.from({ length: 60 }, () => random.within(0, 1e9).toString(36)).join(' ');
  const at = '2026-03-02T10:00:00.000Z';
  const empty = await seat.ask('exportNotebook', {});
  const notes = Array.from({ length: 3_000 }, () => {
    const id = random.id();
    return { id, contactId: null, text: words(), createdAt: at, updatedAt: at, revision: 1, deletedAt: null };
  });
  await seat.ask('importNotebook', { text: JSON.stringify({ ...empty, notes }) });
  await seat.close();
  // Opened again, the browser writes the log into a table and begins a new one.
  await seat.reopen();
  await seat.ask('health', {});
  const log = new AckLog(random);
  seat.onEnding = (ending) => log.take(ending);
  await seat.carryOut(log.orders(100), 8);
  const file = await seat.ask('exportNotebook', {});
  if (!canary) await seat.page.evaluate('chrome.storage.local.set({ notebookCanary: null, notebookCommits: null })');
  await seat.close();
  return { seat, file };
}

/** Ids of rows that are not there any more, or not as they were. */
function missing(before: NotebookFile, now: NotebookFile): number {
  const rows = new Map([...now.notes, ...now.promises].map((row) => [row.id, row]));
  return [...before.notes, ...before.promises].filter((row) => !isDeepStrictEqual(rows.get(row.id), row)).length;
}

interface Verdict {
  readonly damage: string;
  /** Rows that are gone; null where the notebook could not be read. */
  readonly gone: number | null;
  readonly told: 'nothing lost' | 'by health' | 'by a failure' | 'not at all';
  /** What went wrong after it was told; null where the browser opens no database any more in this profile. */
  readonly wrong: readonly string[] | null;
}

const isTold = (health: Result<Health>): boolean => !health.ok || health.value.state !== 'ok';

/** Looks at a damaged profile as a user would find it, then brings the file back. */
async function judge(damage: string, base: Base, random: Random): Promise<Verdict> {
  const seat = await damaged(damage, base, random);
  try {
    const health = await seat.try('health', {});
    const list = await seat.try('exportNotebook', {});
    const gone = list.ok ? missing(base.file, list.value) : null;
    if (gone === 0) return { damage, gone, told: 'nothing lost', wrong: [] };
    // A notebook that could not be read may come up empty at the next start; then that has to be told.
    const later = list.ok ? health : await startAgain(seat);
    const told = isTold(later) ? (list.ok ? 'by health' : 'by a failure') : list.ok ? 'not at all' : 'by a failure';
    return { damage, gone, told, wrong: await bringBack(seat, base, list.ok || later.ok) };
  } finally {
    await seat.leave();
  }
}

async function damaged(damage: string, { seat }: Base, random: Random): Promise<Seat> {
  const copy = Seat.copy(seat.profile);
  DAMAGES[damage]?.(databaseFolder(copy), random);
  return Seat.open({ profile: copy });
}

async function startAgain(seat: Seat): Promise<Result<Health>> {
  await seat.close();
  await seat.reopen();
  return seat.try('health', {});
}

/** Restoring: today from an exported file. The place for restoring from the copies that are kept by themselves. */
async function bringBack(seat: Seat, { file }: Base, expected: boolean): Promise<readonly string[] | null> {
  const wrong: string[] = [];
  const brought = await seat.try('importNotebook', { text: JSON.stringify(file) });
  if (!brought.ok) return expected ? [`the file did not come back: ${JSON.stringify(brought.failure)}`] : null;
  const health = await startAgain(seat);
  if (isTold(health)) wrong.push('told again after everything was brought back');
  const now = await seat.try('exportNotebook', {});
  const gone = now.ok ? missing(file, now.value) : 'all';
  if (gone !== 0) wrong.push(`${gone} rows did not come back`);
  return wrong;
}

async function damageAll(run: Run, seeds: number, canary = true): Promise<readonly Verdict[]> {
  const base = await prepare(run.random, canary);
  const verdicts: Verdict[] = [];
  try {
    for (const damage of Object.keys(DAMAGES)) {
      for (let seed = 0; seed < seeds; seed += 1)
        verdicts.push(await judge(damage, base, createRandom(run.random.within(0, 2 ** 31))));
      const mine = verdicts.filter((verdict) => verdict.damage === damage);
      run.say(`${damage}: ${summarise(mine)}`);
    }
    return verdicts;
  } finally {
    rmSync(base.seat.profile, { recursive: true, force: true });
  }
}

function summarise(verdicts: readonly Verdict[]): string {
  const times = (told: Verdict['told']) => verdicts.filter((verdict) => verdict.told === told).length;
  return (['nothing lost', 'by health', 'by a failure', 'not at all'] as const)
    .filter((told) => times(told) > 0)
    .map((told) => `${told} ${times(told)}`)
    .join(', ');
}

export const corruption: Suite = {
  name: 'corruption',
  does: `the database's files damaged in ${Object.keys(DAMAGES).length} ways while the browser is closed (${Object.keys(DAMAGES).join(', ')})`,
  async run(run) {
    const seeds = run.small ? 1 : run.share(25);
    const verdicts = await damageAll(run, seeds);
    const silent = verdicts.filter(({ told }) => told === 'not at all');
    const wrong = verdicts.flatMap(({ damage, wrong }) => (wrong ?? []).map((line) => `${damage}: ${line}`));
    const harmed = verdicts.filter(({ told }) => told !== 'nothing lost').length;
    const dead = verdicts.filter(({ wrong }) => wrong === null).length;
    return {
      count: `${verdicts.length} profiles`,
      acknowledged: null,
      lost: silent.length,
      torn: 0,
      other: `${harmed} lost something, told ${harmed - silent.length} of ${harmed} (${summarise(verdicts)}); everything back from a file in ${harmed - dead - wrong.length}; in ${dead} the browser opens no database in that profile any more, and every call says so; “lost” counts what was not told`,
      wrong: [...silent.map(({ damage, gone }) => `${damage}: ${gone} rows gone, and nothing said so`), ...wrong],
    };
  },
  async control(run) {
    const base = await prepare(run.random, false);
    try {
      const { told } = await judge('a table gone', base, run.random);
      return { lost: told === 'not at all' ? 1 : 0, torn: 0, wrong: [] };
    } finally {
      rmSync(base.seat.profile, { recursive: true, force: true });
    }
  },
};
