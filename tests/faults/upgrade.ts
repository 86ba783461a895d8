/**
 * A39, A41: a profile full of notes meets the next version of the database, the browser dies in the middle of the upgrade, and
 * the version before opens what the next one wrote. The next version is every migration there is, and one more.
 */
import { rmSync } from 'node:fs';
import type { Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** How many notes there are, and one number that changes with any id or text among them. */
interface Stock {
  readonly notes: number;
  readonly sum: number;
}

const takeStock = (seat: Seat): Promise<Stock> =>
  seat.page.evaluate<Stock>(`driver.ask('listNotes', {}).then(({ ok, value, failure }) => {
    if (!ok) throw new Error(JSON.stringify(failure));
    const all = value.map(({ id, text, revision }) => id + text + revision).sort().join();
    let sum = 0;
    for (let at = 0; at < all.length; at += 1) sum = (Math.imul(sum, 31) + all.charCodeAt(at)) | 0;
    return { notes: value.length, sum };
  })`);

/** A closed profile of the version that is released now. */
async function prepare(random: Random, count: number): Promise<{ readonly profile: string; readonly stock: Stock }> {
  const seat = await Seat.open();
  const at = '2026-03-02T10:00:00.000Z';
  const file = await seat.ask('exportNotebook', {});
  for (let done = 0; done < count; done += 10_000) {
    const notes = Array.from({ length: Math.min(10_000, count - done) }, () => {
      const text = Array.from({ length: 20 }, () => random.within(0, 1e9).toString(36)).join(' ');
      return {
        id: random.id(),
        contactId: `c${random.within(0, 500)}`,
        text,
        createdAt: at,
        updatedAt: at,
        revision: 1,
        deletedAt: null,
      };
    });
    await seat.ask('importNotebook', { text: JSON.stringify({ ...file, notes }) });
  }
  const stock = await takeStock(seat);
  await seat.close();
  return { profile: seat.profile, stock };
}

/** Milliseconds until the next version has read every note, undisturbed. */
async function upgradeTime(profile: string): Promise<number> {
  const began = performance.now();
  const seat = await Seat.open({ profile: Seat.copy(profile), variant: 'next' });
  try {
    await seat.try('health', {});
    await upgraded(seat);
    return performance.now() - began;
  } finally {
    await seat.leave();
  }
}

/** Opening is given up after some seconds and goes on behind it, so it is asked again. */
async function upgraded(seat: Seat): Promise<void> {
  for (let left = 60; left > 0; left -= 1) if ((await seat.try('health', {})).ok) return;
  throw new Error('the upgrade did not end');
}

const isSame = (one: Stock, other: Stock) => one.notes === other.notes && one.sum === other.sum;

/** How many notes meet the next version, and how often it is killed over them. */
interface Plan {
  readonly notes: number;
  readonly kills: number;
}

interface Outcome {
  readonly notes: number;
  /** Milliseconds from the start to the end of the upgrade, undisturbed. */
  readonly whole: number;
  readonly wrong: readonly string[];
}

async function killUpgrades({ random, say }: Run, { notes, kills }: Plan): Promise<Outcome> {
  const { profile, stock } = await prepare(random, notes);
  const wrong: string[] = [];
  try {
    const whole = await upgradeTime(profile);
    say(`${stock.notes} notes, ${whole.toFixed(0)} ms from start to the end of the upgrade`);
    for (let kill = 1; kill <= kills; kill += 1) {
      const seat = await Seat.open({ profile: Seat.copy(profile), variant: 'next' });
      const asking = seat.try('health', {}).catch(() => null);
      await new Promise((done) => setTimeout(done, random.within(0, Math.max(200, whole - 1_500))));
      await seat.kill();
      await asking;
      await seat.reopen('next');
      await upgraded(seat);
      if (!isSame(await takeStock(seat), stock)) wrong.push(`not the same notes after kill ${kill} of ${notes} notes`);
      await seat.leave();
      if (kill % 5 === 0) say(`${kill} kills`);
    }
    wrong.push(...(await downgrade(profile, stock, random)));
    return { notes: stock.notes, whole, wrong };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export const upgrade: Suite = {
  name: 'upgrade',
  does: 'a full profile upgraded by one more migration, the browser killed at a random moment of it; then the version before on what the next one wrote, and back',
  async run(run) {
    const { small, share } = run;
    const plans: readonly Plan[] = small
      ? [{ notes: 5_000, kills: 2 }]
      : [
          { notes: 10_000, kills: share(20) },
          { notes: 100_000, kills: share(2) },
        ];
    const outcomes: Outcome[] = [];
    for (const plan of plans) outcomes.push(await killUpgrades(run, plan));
    const wrong = outcomes.flatMap((outcome) => outcome.wrong);
    const each = (say: (plan: Plan, outcome: Outcome) => string) =>
      plans.flatMap((plan, index) => (outcomes[index] ? say(plan, outcomes[index]) : [])).join('; ');
    return {
      count: each(({ kills, notes }) => `${kills} kills, ${notes.toLocaleString('en-US')} notes`),
      acknowledged: outcomes.reduce((sum, { notes }) => sum + notes, 0),
      lost: wrong.length,
      torn: 0,
      other: `upgrade and start undisturbed ${each(({ notes }, { whole }) => `${(whole / 1_000).toFixed(1)} s with ${notes.toLocaleString('en-US')} notes`)}; the version before opened, read and wrote what the next one left`,
      wrong,
    };
  },
  async control({ random }) {
    const { profile, stock } = await prepare(random, 200);
    const seat = await Seat.open({ profile });
    try {
      const [first] = await seat.ask('listNotes', {});
      if (first) await seat.ask('saveNote', { ...pick(first), text: `${first.text}!` });
      return { lost: isSame(await takeStock(seat), stock) ? 0 : 1, torn: 0, wrong: [] };
    } finally {
      await seat.leave();
    }
  },
};

const pick = ({
  id,
  contactId,
  revision,
}: {
  readonly id: string;
  readonly contactId: string | null;
  readonly revision: number;
}) => ({ id, contactId, revision });

/** The version before opens what the next one wrote; what it writes is there for the next one. */
async function downgrade(profile: string, stock: Stock, random: Random): Promise<readonly string[]> {
  const wrong: string[] = [];
  const seat = await Seat.open({ profile: Seat.copy(profile), variant: 'next' });
  try {
    await upgraded(seat);
    await seat.close();
    await seat.reopen('plain');
    const health = await seat.try('health', {});
    if (!health.ok || health.value.state !== 'ok') wrong.push(`the version before: ${JSON.stringify(health)}`);
    if (!isSame(await takeStock(seat), stock)) wrong.push('the version before reads other notes');
    const id = random.id();
    const saved = await seat.try('saveNote', { id, contactId: null, text: 'from the version before', revision: 0 });
    if (!saved.ok) wrong.push(`the version before cannot save: ${JSON.stringify(saved.failure)}`);
    await seat.close();
    await seat.reopen('next');
    await upgraded(seat);
    const notes = await seat.ask('listNotes', { contactId: null });
    if (!notes.some((note) => note.id === id)) wrong.push('what the version before saved is gone');
    return wrong;
  } finally {
    await seat.leave();
  }
}
