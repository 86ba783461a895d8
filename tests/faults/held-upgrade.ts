/**
 * A40: the notebook is of the first version and has to be upgraded, but a connection holds it and does not make way, while people
 * write in ten tabs. Each is told in time, keeps its text, and once the way is free nothing is missing.
 */
import type { Page } from 'playwright-core';
import { en } from '../../components/words/en';
import { WORKSPACE_WORDS } from '../../components/words/workspace';
import { MIGRATIONS } from '../../notebook/migrations/all-migrations';
import { until } from '../e2e/until';
import type { Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** Milliseconds from the first letter that cannot be saved until its tab has to say so. */
const SOON = 5_000;
const NOTES = 1_000;

/**
 * Puts the same rows into a database of the first version, and holds it: a connection without an ear for `versionchange`.
 * `forgetful`: leaves out one note.
 */
const goBack = (forgetful: boolean) => `(async () => {
  const settled = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const stores = Object.entries(${JSON.stringify(MIGRATIONS[0]?.stores)}).map(([name, keys]) => [name, keys.split(', ')]);
  const now = await settled(indexedDB.open('keeptrack'));
  const rows = {};
  for (const [name] of stores) rows[name] = await settled(now.transaction(name).objectStore(name).getAll());
  if (${forgetful}) rows.notes.pop();
  now.close();
  await settled(indexedDB.deleteDatabase('keeptrack'));
  const opening = indexedDB.open('keeptrack', 10);
  opening.onupgradeneeded = () => {
    for (const [name, [keyPath, ...indexes]] of stores) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of rows[name]) store.put(row);
    }
  };
  globalThis.holder = await settled(opening);
})()`;

/** Notes the moment of the next key, and the moment at which the tab says that the notebook is not open. */
const WATCH = `(() => {
  globalThis.typedAt = 0;
  globalThis.saidAt = 0;
  addEventListener('input', () => { typedAt ||= Date.now(); }, true);
  const look = () => {
    if (!saidAt && document.body.textContent.includes(${JSON.stringify(en.failures['held-up'].next)})) saidAt = Date.now();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

async function seed(seat: Seat, random: Random): Promise<readonly string[]> {
  const at = '2026-03-02T10:00:00.000Z';
  const file = await seat.ask('exportNotebook', {});
  const notes = Array.from({ length: NOTES }, () => {
    const id = random.id();
    return { id, contactId: null, text: `kept ${id}`, createdAt: at, updatedAt: at, revision: 1, deletedAt: null };
  });
  await seat.ask('importNotebook', { text: JSON.stringify({ ...file, notes }) });
  return notes.map(({ text }) => text);
}

async function textsOf(seat: Seat): Promise<ReadonlySet<string>> {
  const answer = await seat.try('listNotes', {});
  return new Set(answer.ok ? answer.value.map(({ text }) => text) : []);
}

async function openWriters(seat: Seat, count: number): Promise<readonly Page[]> {
  const tabs: Page[] = [];
  for (let made = 0; made < count; made += 1) {
    const tab = await seat.openOwn('options.html#notes');
    await tab.getByRole('button', { name: WORKSPACE_WORDS.en.notes.add }).click();
    await tab.keyboard.type(`tab${made}-before`);
    await until('it is saved', async () => (await textsOf(seat)).has(`tab${made}-before`));
    tabs.push(tab);
  }
  return tabs;
}

/** Milliseconds from the letter to the words; infinite where they do not come. */
async function toldAfter(tab: Page): Promise<number> {
  const saidAt = () => tab.evaluate<number>('saidAt');
  await until('the tab says so', async () => (await saidAt()) > 0).catch(() => {});
  const said = await saidAt();
  return said ? said - (await tab.evaluate<number>('typedAt')) : Number.POSITIVE_INFINITY;
}

async function writeUnderHold({ random }: Run, count: number, forgetful = false) {
  const seat = await Seat.open();
  try {
    await seat.ask('saveSettings', { language: 'en' });
    const kept = await seed(seat, random);
    const tabs = await openWriters(seat, count);
    for (const tab of tabs) await tab.evaluate(WATCH);
    const devtools = await seat.devtools();
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await seat.page.evaluate(goBack(forgetful));

    for (const [index, tab] of tabs.entries()) await tab.keyboard.type(` tab${index}-after`);
    const told = await Promise.all(tabs.map(toldAfter));
    const freed = Date.now();
    await seat.page.evaluate('holder.close()');
    await until('it opens', async () => (await seat.try('health', {})).ok);
    const opened = Date.now() - freed;
    for (const tab of tabs) {
      const again = tab.getByRole('button', { name: en.notes.retry });
      // Where a tab saved by itself meanwhile, the button goes under the press; the texts are what counts.
      if (await again.isVisible()) await again.click({ timeout: 5_000 }).catch(() => {});
    }
    const expected = [...kept, ...tabs.map((_, index) => `tab${index}-before tab${index}-after`)];
    let texts: ReadonlySet<string> = new Set();
    const arrived = async () => {
      texts = await textsOf(seat);
      return expected.every((text) => texts.has(text));
    };
    await until('every text arrives', arrived).catch(() => {});
    const health = await seat.ask('health', {});
    return { told, opened, lost: expected.filter((text) => !texts.has(text)), health };
  } finally {
    await seat.leave();
  }
}

export const heldUpgrade: Suite = {
  name: 'held-upgrade',
  does: 'a notebook of the first version that a connection holds and does not let go, while somebody writes in ten tabs of the newest; then the way is free',
  async run(run) {
    const { told, opened, lost, health } = await writeUnderHold(run, run.small ? 2 : 10);
    const late = told.filter((milliseconds) => milliseconds > SOON).length;
    return {
      count: `${told.length} tabs, ${NOTES.toLocaleString('en-US')} notes`,
      acknowledged: NOTES,
      lost: lost.length,
      torn: 0,
      other: `each tab said within ${Math.max(...told)} ms that it is not saved; upgraded ${opened} ms after the way was free`,
      wrong: [
        ...lost,
        ...(late ? [`${late} tabs said it later than after ${SOON} ms`] : []),
        ...(health.state === 'ok' ? [] : [`told a loss: ${JSON.stringify(health)}`]),
      ],
    };
  },
  async control(run) {
    const { lost } = await writeUnderHold(run, 1, true);
    return { lost: lost.length, torn: 0, wrong: [] };
  },
};
