/**
 * A35: the disk under the profile fills up to the last byte while the notebook is written. Nothing is said to be saved that is
 * not, what was typed stays on screen, and once there is room the very next save succeeds without a reload.
 */
import type { Page } from 'playwright-core';
import { en } from '../../components/words/en';
import { WORKSPACE_WORDS } from '../../components/words/workspace';
import { AckLog, type Comparison } from './ack-log';
import type { Random } from './random';
import { Seat } from './seat';
import { SmallDisk } from './small-disk';
import type { Suite } from './suite';

/** Megabytes; a new profile takes some 10 of them. */
const SIZES = [48, 60, 75, 90, 120];
/** Saves that fail before a disk counts as full. */
const ENOUGH = 12;

interface Outcome extends Comparison {
  readonly acknowledged: number;
  readonly refused: number;
  /** Saves after there was room again until one succeeded; 1 is the first. */
  readonly tries: number;
  readonly isOnScreen: boolean;
  readonly wrong: readonly string[];
}

const words = en.notes;

/** What somebody writes while the disk fills. */
const WRITTEN = 'on screen';

/** `trusting`: takes every save for saved. */
async function fillDisk(random: Random, megabytes: number, trusting = false): Promise<Outcome> {
  const disk = new SmallDisk(megabytes);
  const log = new AckLog(random);
  const wrong: string[] = [];
  let refused = 0;
  const seat = await Seat.open({ profile: Seat.newProfile(disk.folder) });
  try {
    seat.onEnding = (ending) => {
      if (!ending.result.ok) refused += 1;
      log.take(trusting ? { ...ending, result: { ok: true, value: null } } : ending);
    };
    await seat.ask('saveSettings', { language: 'en' });
    const workspace = await seat.openOwn('options.html#notes');
    await workspace.getByRole('button', { name: WORKSPACE_WORDS.en.notes.add }).click();
    await workspace.keyboard.type(WRITTEN);
    await seat.carryOut(log.orders(50), 4);
    disk.fill();
    for (let left = 200; refused < ENOUGH && left > 0; left -= 1) {
      await seat.carryOut(log.orders(6), 2);
      // The browser's own files give room back now and then.
      if (refused < ENOUGH) disk.fill();
    }
    if (refused < ENOUGH) wrong.push(`a disk of ${megabytes} MB was never full`);
    const isOnScreen = await goOnWriting(workspace).catch(() => false);
    if (!isOnScreen) wrong.push(`the text was not on screen with ${megabytes} MB`);
    disk.free();
    const tries = await triesUntilSaved(seat, random);
    if (tries !== 1) wrong.push(`saved at try ${tries} after there was room again, with ${megabytes} MB`);
    await seat.close();
    await seat.reopen();
    const { notes, ...rest } = await seat.ask('exportNotebook', {});
    const found = log.compare({
      ...rest,
      notes: notes.filter(({ text }) => text !== 'room' && !text.startsWith(WRITTEN)),
    });
    return { ...found, acknowledged: log.acknowledged, refused, tries, isOnScreen, wrong };
  } finally {
    await seat.leave();
    disk.remove();
  }
}

/** Writes on in the note that was begun, and answers whether it says that this was not saved, with every word still there. */
async function goOnWriting(workspace: Page): Promise<boolean> {
  await workspace.bringToFront();
  const field = workspace.getByRole('textbox', { name: words.label }).first();
  const read = workspace.getByRole('group', { name: words.open }).filter({ hasText: WRITTEN }).first();
  await field.or(read).first().waitFor({ timeout: 30_000 });
  if (await read.isVisible()) await read.click();
  await field.fill(`${WRITTEN} and more`);
  await workspace.getByRole('button', { name: words.retry }).first().waitFor({ timeout: 30_000 });
  return (await field.inputValue()) === `${WRITTEN} and more`;
}

async function triesUntilSaved(seat: Seat, random: Random): Promise<number> {
  for (let tried = 1; tried <= 10; tried += 1) {
    const saved = await seat.try('saveNote', { id: random.id(), contactId: null, text: 'room', revision: 0 });
    if (saved.ok) return tried;
  }
  return Number.POSITIVE_INFINITY;
}

export const diskFull: Suite = {
  name: 'disk-full',
  does: 'the profile on a disk of five sizes, filled to the last byte with random bytes while the notebook is written, then freed',
  whyNot: () => SmallDisk.whyNot(),
  async run({ small, random, say }) {
    const sizes = small ? SIZES.slice(1, 2) : SIZES;
    const outcomes: Outcome[] = [];
    for (const size of sizes) {
      const outcome = await fillDisk(random, size);
      outcomes.push(outcome);
      say(
        `${size} MB: ${outcome.acknowledged} acknowledged, ${outcome.refused} refused, saved again at try ${outcome.tries}`,
      );
    }
    const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
    return {
      count: `${sizes.length} disks`,
      acknowledged: sum(({ acknowledged }) => acknowledged),
      lost: sum(({ lost }) => lost.length),
      torn: sum(({ torn, doubled }) => torn.length + doubled.length),
      other: `${sum(({ refused }) => refused)} refused openly; text on screen ${sum(({ isOnScreen }) => Number(isOnScreen))} of ${sizes.length}; saved again at the first try in ${outcomes.filter(({ tries }) => tries === 1).length} of ${sizes.length}`,
      wrong: outcomes.flatMap(({ wrong }) => wrong),
    };
  },
  async control({ random }) {
    const { lost, torn } = await fillDisk(random, 60, true);
    return { lost: lost.length, torn: torn.length, wrong: [] };
  },
};
