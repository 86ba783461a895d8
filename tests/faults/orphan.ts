/**
 * A44: the extension is loaded anew under ten tabs in which somebody writes. Each says so, what was typed before and after is
 * saved by the new version, and what was typed in the workspace is there when it is opened again.
 */
import { en } from '../../components/words/en';
import { WORKSPACE_WORDS } from '../../components/words/workspace';
import { zh } from '../../components/words/zh';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { until } from '../e2e/until';
import { type InboxTab, openInboxTab } from './inbox-tab';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** Milliseconds until a tab has to say it. */
const SOON = 2_000;

interface Outcome {
  /** Milliseconds until each tab said it; infinite where it did not. */
  readonly said: readonly number[];
  readonly lost: readonly string[];
  /** Console errors of the tab with most. */
  readonly errors: readonly string[];
}

interface Plan {
  readonly tabs: number;
  readonly language: 'en' | 'zh';
  /** Typed once more while no background is awake. */
  readonly asleep?: boolean;
  /** The orphans' channel is cut, so that nothing can be handed over. */
  readonly cut?: boolean;
}

/** Notes the moment at which the frame says that it is an orphan. */
const watchNotice = (words: string) => `(() => {
  globalThis.saidAt = 0;
  const look = () => { if (!saidAt && document.body.textContent.includes(${JSON.stringify(words)})) saidAt = Date.now(); };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

async function typeNote({ page, sidebar }: InboxTab, text: string): Promise<void> {
  // A note that was left is closed, and many tabs take the focus from one another.
  await sidebar.openNote();
  await sidebar.note.click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** A tab with a note begun, and the errors of its console. */
interface WatchedTab extends InboxTab {
  readonly errors: readonly string[];
}

interface Writing extends Pick<Plan, 'language' | 'cut'> {
  /** The name of whom is written to. */
  readonly to: string;
}

async function openWriter(seat: Seat, inbox: Inbox, { to, language, cut = false }: Writing): Promise<WatchedTab> {
  const tab = await openInboxTab(seat, inbox, { language, to: `${to}@northquay.example` });
  const words = language === 'zh' ? zh : en;
  const { frame } = tab.sidebar;
  const errors: string[] = [];
  tab.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.page.on('pageerror', (error) => errors.push(error.message));
  await frame.getByRole('button', { name: words.notes.add }).first().click();
  await typeNote(tab, `${to}-before`);
  await frame.evaluate(watchNotice(words.outcomes.orphaned.happened));
  if (cut) await frame.evaluate('BroadcastChannel.prototype.postMessage = () => {}');
  return { ...tab, errors };
}

/** The moment at which a tab said that it is an orphan; infinite where it does not. */
async function whenSaid({ sidebar }: InboxTab): Promise<number> {
  const saidAt = () => sidebar.frame.evaluate<number>('saidAt');
  await until('the orphan says so', async () => (await saidAt()) > 0).catch(() => {});
  return (await saidAt()) || Number.POSITIVE_INFINITY;
}

/** Types with nobody awake: it must be said that it is not saved, and be saved when somebody wakes. Answers what was not said. */
async function typeAsleep(seat: Seat, tabs: readonly InboxTab[], failed: string): Promise<string[]> {
  const devtools = await seat.devtools();
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  for (const tab of tabs) await typeNote(tab, ' asleep');
  const silent: string[] = [];
  for (const [index, { sidebar }] of tabs.entries()) {
    const told = sidebar.frame.getByText(failed).first().waitFor({ timeout: 10_000 });
    await told.catch(() => silent.push(`tab${index} does not say that it is not saved`));
  }
  await seat.ask('health', {});
  return silent;
}

async function reloadUnder({ tabs: count, language, asleep = false, cut = false }: Plan): Promise<Outcome> {
  const inbox = await serveInbox();
  const seat = await Seat.open();
  const words = language === 'zh' ? zh : en;
  try {
    await seat.ask('saveSettings', { language });
    const tabs: WatchedTab[] = [];
    for (let made = 0; made < count; made += 1)
      tabs.push(await openWriter(seat, inbox, { to: `tab${made}`, language, cut }));
    const workspace = await seat.openOwn('options.html#notes');
    await workspace.getByRole('button', { name: WORKSPACE_WORDS[language].notes.add }).click();
    await workspace.keyboard.type('workspace-before');

    const reloaded = Date.now();
    const worker = seat.context.serviceWorkers()[0];
    if (!worker) throw new Error('no background');
    await worker.evaluate('chrome.runtime.reload()').catch(() => {});
    for (const [index, tab] of tabs.entries()) await typeNote(tab, ` tab${index}-after`);
    const said = await Promise.all(tabs.map(async (tab) => (await whenSaid(tab)) - reloaded));
    await seat.revive();
    const lost = asleep ? await typeAsleep(seat, tabs, words.notes.failed) : [];
    const last = asleep ? ' asleep' : '';
    const expected = tabs.map((_, index) => `tab${index}-before tab${index}-after${last}`);
    let texts: readonly string[] = [];
    const arrived = async () => {
      texts = (await seat.ask('listNotes', {})).map(({ text }) => text);
      return cut || expected.every((text) => texts.includes(text));
    };
    await until('every text arrives', arrived).catch(() => {});
    lost.push(...expected.filter((text) => !texts.includes(text)));
    await seat.openOwn('options.html#notes');
    // It was saved before, or the workspace saves what the page had kept; whether its field is open is not the question.
    const isKept = async () => (await seat.ask('listNotes', {})).some(({ text }) => text === 'workspace-before');
    await until('the workspace has its text', isKept).catch(() => lost.push('workspace-before'));
    const most = tabs.map(({ errors }) => errors).sort((one, other) => other.length - one.length)[0] ?? [];
    return { said, lost, errors: most };
  } finally {
    await seat.leave();
    await inbox.close();
  }
}

export const orphan: Suite = {
  name: 'orphan',
  does: 'the extension loaded anew under ten tabs and the workspace, each with a note that is being written; typed on afterwards, also while no background is awake',
  async run({ small }: Run) {
    const plans: readonly Plan[] = small
      ? [{ tabs: 2, language: 'en' }]
      : [
          { tabs: 10, language: 'en' },
          { tabs: 10, language: 'zh' },
          { tabs: 2, language: 'en', asleep: true },
        ];
    const outcomes: Outcome[] = [];
    for (const plan of plans) outcomes.push(await reloadUnder(plan));
    const said = outcomes.flatMap((outcome) => outcome.said);
    const lost = outcomes.flatMap((outcome) => outcome.lost);
    const late = said.filter((milliseconds) => milliseconds > SOON).length;
    const errors = outcomes.map((outcome) => outcome.errors).sort((one, other) => other.length - one.length)[0] ?? [];
    return {
      count: `${plans.length} reloads, ${said.length} tabs`,
      acknowledged: null,
      lost: lost.length,
      torn: 0,
      other: `said within ${Math.max(...said)} ms in English${small ? '' : ' and Chinese'}; ${said.length - lost.length} of ${said.length} texts rescued; at most ${errors.length} console errors in a tab`,
      wrong: [
        ...lost,
        ...(late ? [`${late} tabs said it later than after ${SOON} ms`] : []),
        ...(errors.length > 1 ? errors : []),
      ],
    };
  },
  async control() {
    const { lost } = await reloadUnder({ tabs: 1, language: 'en', cut: true });
    return { lost: lost.length, torn: 0, wrong: lost };
  },
};
