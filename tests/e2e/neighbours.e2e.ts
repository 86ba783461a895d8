/** Other writing tools on the same page: nobody goes round in circles, nobody's words are taken for the writer's, both mark. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { DRAFTS } from './drafts';
import { Browser, sidebarFrame } from './harness';
import { NEIGHBOURS, type Where } from './neighbours';
import type { SidebarPage } from './sidebar-page';
import { whyNot } from './surroundings';
import { until } from './until';
import { watchOurs } from './watch-ours';

const [DRAFT] = DRAFTS;
const EDITOR = '.compose [contenteditable]';
const tools = Object.keys(NEIGHBOURS) as (keyof typeof NEIGHBOURS)[];
const CASES: readonly (readonly [string, readonly (keyof typeof NEIGHBOURS)[], Where])[] = [
  ...tools.map((tool) => [`${tool}, beside the editor`, [tool], 'beside'] as const),
  ...tools.map((tool) => [`${tool}, inside of the editor`, [tool], 'inside'] as const),
  ['all of them, beside the editor', tools, 'beside'],
];

/** Frames of the screen in which nothing may happen before the page counts as at rest. */
const REST = 40;
/** Readings and redrawings for a draft of four lines that is typed, with room for a slow machine. Without an end there are hundreds. */
const MOST = { readings: 80, draws: 300 };

describe.skipIf(whyNot.chromium)('beside other writing tools', () => {
  let inbox: Inbox;
  let browser: Browser;
  let page: Page;
  let sidebar: SidebarPage;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => inbox.close());

  const counts = () =>
    page.evaluate(() => (globalThis as unknown as { neighbour: { mutations: number; draws: number } }).neighbour);
  const frames = (count: number) =>
    page.evaluate(async (left) => {
      for (let frame = 0; frame < left; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    }, count);
  /** The writer's words, without what the tools have put between them. */
  const written = () =>
    page.locator(EDITOR).evaluate((editor) => {
      const copy = editor.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll('*')) if (element.localName.includes('-')) element.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ');
    });

  it.each(CASES)('%s', async (_, names, where) => {
    browser = await Browser.open({ language: 'en' });
    page = await browser.open(`${inbox.url}/mail`);
    for (const name of names) await page.evaluate(NEIGHBOURS[name](EDITOR, where));
    await page.locator(EDITOR).click({ position: { x: 40, y: 12 } });
    sidebar = await browser.sidebar(page);
    const ours = await watchOurs(page, EDITOR);

    // Read: what was typed, and not a word of theirs.
    await page.locator(EDITOR).press('Control+Home');
    await page.keyboard.type(`${DRAFT?.lines[1]} ${DRAFT?.lines[2]} `);
    await expect.poll(() => sidebar.text()).toContain(DRAFT?.risky);
    const plain = (text: string) => text.replace(/\s+/g, '');
    await expect.poll(async () => plain(await ours.body())).toBe(plain(await written()));
    expect(await sidebar.text()).not.toContain(sidebar.words.health['copy-only'].happened);

    // At rest: nobody answers anybody any more.
    let last = '';
    await until('the page comes to rest', async () => {
      const now = JSON.stringify([await counts(), await ours.readings()]);
      const isSame = now === last;
      last = now;
      if (!isSame) await frames(REST);
      return isSame;
    });
    const { mutations, draws } = await counts();
    const read = await ours.readings();
    console.log(`${names.join(', ')} ${where}: ${mutations} mutations seen by them, ${draws} draws, ${read} readings`);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(MOST.readings);
    expect(draws).toBeLessThanOrEqual(MOST.draws);

    // Both mark.
    const marked = await page.evaluate(() => [...CSS.highlights].map(([name, all]) => [name, [...all].map(String)]));
    expect(JSON.stringify(marked)).toContain(DRAFT?.risky);
    expect(JSON.stringify(marked)).not.toContain('Premium');
    if (names.includes('harper')) expect(marked.map(([name]) => name)).toContain('harper-lint');

    // Inserts once, one undo takes it back, and the frame stays where it is.
    const frame = await (await sidebarFrame(page)?.frameElement())?.boundingBox();
    const before = await written();
    await sidebar.insert.click();
    await expect.poll(written).not.toBe(before);
    await sidebar.frame.getByText(sidebar.words.outcomes.inserted).waitFor();
    const line = (await written()).length - before.length;
    await page.locator(EDITOR).press('Control+z');
    await expect.poll(written).toBe(before);
    expect(line).toBeGreaterThan(20);
    expect(line).toBeLessThan(400);
    await page.evaluate(() => document.dispatchEvent(new Event('scroll')));
    await frames(REST);
    expect(await (await sidebarFrame(page)?.frameElement())?.boundingBox()).toEqual(frame);
    expect(await sidebar.frame.evaluate(() => document.documentElement.hasAttribute('data-seen'))).toBe(true);
  });
});
