/** A32: the process of the sidebar and the workspace dies while somebody types; what was typed is lost for one second at most. */
import type { Page } from 'playwright-core';
import { en } from '../../components/words/en';
import { WORKSPACE_WORDS } from '../../components/words/workspace';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { until } from '../e2e/until';
import { quantile } from './ack-log';
import { openInboxTab } from './inbox-tab';
import type { Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** Milliseconds of typing that may be lost. */
const MOST_LOST = 1_000;

/** What was typed, with the moment of each letter. */
interface Typed {
  readonly text: string;
  readonly at: readonly number[];
}

/** Types into what has the focus for a while, without a pause that is worth the name. */
async function typeAWhile(page: Page, random: Random): Promise<Typed> {
  const end = Date.now() + random.within(300, 3_500);
  const at: number[] = [];
  let text = '';
  while (Date.now() < end) {
    const letter = text.length % 7 === 6 ? ' ' : random.within(10, 35).toString(36);
    await page.keyboard.type(letter);
    // The page has it now.
    at.push(Date.now());
    text += letter;
    await new Promise((done) => setTimeout(done, random.within(20, 120)));
  }
  return { text, at };
}

/** Milliseconds between the first letter that is not there any more and the kill; 0 where all is there. */
function lostTyping({ text, at }: Typed, found: string, killed: number): number {
  const kept = text.startsWith(found.trim()) ? found.trim().length : 0;
  return text.trim().length <= kept ? 0 : killed - (at[kept] ?? killed);
}

type Place = (seat: Seat, inbox: Inbox, random: Random) => Promise<number>;

const inSidebar: Place = async (seat, inbox, random) => {
  const { page, sidebar } = await openInboxTab(seat, inbox, { to: 'lena@northquay.example' });
  await sidebar.frame.getByRole('button', { name: en.notes.add }).first().click();
  await sidebar.note.click();
  const typed = await typeAWhile(page, random);
  const killed = Date.now();
  seat.killExtension();
  await page.close();
  await seat.revive();
  const notes = await seat.ask('listNotes', {});
  const head = typed.text.slice(0, 4);
  return lostTyping(typed, notes.find(({ text }) => text.startsWith(head))?.text ?? '', killed);
};

const inWorkspace: Place = async (seat, _, random) => {
  const words = WORKSPACE_WORDS.en;
  const page = await seat.openOwn('options.html#notes');
  await page.getByRole('button', { name: words.notes.add }).click();
  await page.getByRole('textbox', { name: en.notes.label }).first().click();
  const typed = await typeAWhile(page, random);
  const killed = Date.now();
  seat.killExtension();
  await page.close();
  await seat.revive();
  const again = await seat.openOwn('options.html#notes');
  await again.getByRole('button', { name: words.notes.add }).waitFor();
  const head = typed.text.slice(0, 4);
  const text = async () => (await seat.ask('listNotes', {})).find((note) => note.text.startsWith(head))?.text ?? '';
  // What was kept in the page is saved again by itself; where nothing was, nothing comes.
  for (let looks = 0; looks < 20 && (await text()).length < typed.text.length; looks += 1)
    await new Promise((done) => setTimeout(done, 100));
  const kept = await text();
  await again.close();
  return lostTyping(typed, kept, killed);
};

/** A field of our own that nobody saves. */
const inPlainField: Place = async (seat, _, random) => {
  const page = await seat.openOwn('welcome.html');
  await page.evaluate("document.body.append(document.createElement('textarea'))");
  await page.locator('textarea').click();
  const typed = await typeAWhile(page, random);
  const killed = Date.now();
  seat.killExtension();
  await page.close();
  await seat.revive();
  return lostTyping(typed, '', killed);
};

async function killWhileTyping(run: Run, places: readonly Place[]): Promise<readonly number[]> {
  const inbox = await serveInbox();
  const seat = await Seat.open();
  const ages: number[] = [];
  try {
    await seat.ask('saveSettings', { language: 'en' });
    await until('the extension runs on its sites', async () => (await seat.ask('listSites', {})).length > 0);
    for (const place of places) {
      ages.push(await place(seat, inbox, run.random));
      if (ages.length % 20 === 0) run.say(`${ages.length} kills, at most ${Math.max(...ages)} ms of typing lost`);
    }
    return ages;
  } finally {
    await seat.leave();
    await inbox.close();
  }
}

const tooLong = (ages: readonly number[]) => ages.filter((age) => age > MOST_LOST).length;

export const killRenderer: Suite = {
  name: 'kill-renderer',
  does: 'the process of sidebar, workspace and background killed while somebody types a note without a pause',
  async run(run) {
    const kills = run.small ? 4 : run.share(200);
    const places = Array.from({ length: kills }, (_, index) => (index % 2 === 0 ? inSidebar : inWorkspace));
    const ages = await killWhileTyping(run, places);
    const inPlace = (place: Place) => ages.filter((_, index) => places[index] === place);
    const say = (place: Place) =>
      `at most ${quantile(inPlace(place), 1)} ms, median ${quantile(inPlace(place), 0.5)} ms of typing lost`;
    const late = tooLong(ages);
    return {
      count: `${kills} kills`,
      acknowledged: null,
      lost: late,
      torn: 0,
      other: `sidebar: ${say(inSidebar)}; workspace: ${say(inWorkspace)}`,
      wrong: late ? [`${late} times more than ${MOST_LOST} ms of typing were lost`] : [],
    };
  },
  async control(run) {
    const late = tooLong(await killWhileTyping(run, [inPlainField, inPlainField, inPlainField, inPlainField]));
    return { lost: late, torn: 0, wrong: [] };
  },
};
