/** The whole path on the demo inbox: type, see, insert, undo, confirm, send, and find it again after a restart. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, type SavedNote, type SentMail, serveInbox } from '../../demo/serve-inbox';
import { DRAFTS, type TypedDraft } from './drafts';
import { Browser, markedWords } from './harness';
import { readEditor } from './read-editor';
import { whyNot } from './surroundings';
import { markupOf, tracesIn } from './traces';

let inbox: Inbox;
beforeAll(async () => {
  inbox = await serveInbox();
});
afterAll(() => inbox.close());

const fetchJson = async <Value>(path: string): Promise<Value> =>
  (await (await fetch(inbox.url + path)).json()) as Value;
const lastSent = async () => (await fetchJson<SentMail[]>('/sent.json')).at(-1);

const bodyOf = (page: Page) => page.locator('.compose [contenteditable], .compose textarea');
const textOf = (page: Page) => readEditor(bodyOf(page));

async function typeDraft(page: Page, draft: TypedDraft): Promise<void> {
  await page.locator('#to').fill(draft.to);
  await page.locator('#to').press('Enter');
  await page.locator('#subject').fill(draft.subject);
  await bodyOf(page).click();
  for (const [index, line] of draft.lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

const send = (page: Page) => page.locator('.compose .send').click();

describe.skipIf(whyNot.chromium).each(DRAFTS)('on the demo inbox, $language', (draft) => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await Browser.open({ language: draft.language });
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });

  it('reads, marks, inserts, undoes, keeps the promise and leaves no trace in the mail', async () => {
    const page = await browser.open(`${inbox.url}/mail?lang=${draft.language}&draft=empty`);
    await typeDraft(page, draft);
    const sidebar = await browser.sidebar(page, draft.language);

    // Reads and marks.
    await expect.poll(() => sidebar.text()).toContain(draft.risky);
    await expect.poll(() => markedWords(page)).toContain(draft.risky);
    await expect.poll(() => sidebar.text()).toContain(draft.name);
    const washed = async () => (await markedWords(page)).filter((words) => words === draft.risky).length;
    await sidebar.quoted(draft.risky).hover();
    await expect.poll(washed).toBe(2);

    // Inserts at the caret; one undo takes our line and nothing else.
    const typed = await textOf(page);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page)).not.toBe(typed);
    const line = (await textOf(page)).replace(typed.trimEnd(), '').trim();
    expect(line.length).toBeGreaterThan(8);
    await bodyOf(page).press('Control+z');
    await expect.poll(() => textOf(page)).toBe(typed);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page)).toContain(line);

    // Confirms the promise, the background is stopped, the mail is sent.
    await sidebar.confirm.click();
    const drafted = () => browser.ask('listPromises', { states: ['drafted'] });
    await expect.poll(async () => (await drafted()).length).toBe(1);
    await browser.stopBackground();
    const before = await fetchJson<SentMail[]>('/sent.json');
    await send(page);
    await expect.poll(async () => (await fetchJson<SentMail[]>('/sent.json')).length).toBe(before.length + 1);

    // What left is what was typed and inserted.
    const mail = await lastSent();
    expect(mail?.to).toEqual([{ name: draft.name, address: draft.address }]);
    expect(mail?.text).toContain(draft.promise);
    expect(mail?.text).toContain(line);
    expect(tracesIn(`${mail?.html}\n${mail?.text}`)).toEqual([]);
    expect(markupOf(mail?.html ?? '').filter((markup) => markup !== 'br' && markup !== 'div')).toEqual([]);

    // The promise is open, also after a night.
    const open = (one: Browser) => one.ask('listPromises', { states: ['open'] });
    await expect.poll(async () => (await open(browser)).length).toBe(1);
    browser = await browser.restart();
    const [kept] = await open(browser);
    expect(kept).toMatchObject({ sentence: draft.promise, contactId: draft.address, due: { date: draft.due } });
    const workspace = await browser.openOwn('options.html#promises');
    await workspace
      .getByText(kept?.action ?? '')
      .first()
      .waitFor();
  });

  it('forgets the promise of a draft that was discarded', async () => {
    const page = await browser.open(`${inbox.url}/mail?lang=${draft.language}&draft=empty`);
    await typeDraft(page, draft);
    const sidebar = await browser.sidebar(page, draft.language);
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', {})).length).toBe(1);
    await page.locator('.compose .discard').click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['open'] })).length).toBe(0);
  });

  it('knows a confirmed promise again after the page was loaded anew', async () => {
    const address = `${inbox.url}/mail?lang=${draft.language}&draft=empty`;
    const page = await browser.open(address);
    await typeDraft(page, draft);
    await (await browser.sidebar(page, draft.language)).confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);
    const [confirmed] = await browser.ask('listPromises', { states: ['drafted'] });
    await page.goto(address);
    await typeDraft(page, draft);
    await browser.sidebar(page, draft.language);
    const isAdopted = async () => (await browser.ask('listPromises', {}))[0]?.draftKey !== confirmed?.draftKey;
    await expect.poll(isAdopted).toBe(true);
    await send(page);
    await expect.poll(async () => (await browser.ask('listPromises', {})).map(({ state }) => state)).toEqual(['open']);
  });

  it('keeps the promise that the draft delivers, once it is sent, and remembers what was sent and inserted', async () => {
    await browser.ask('addPromise', {
      id: 'owed',
      who: 'writer',
      action: 'send the references',
      sentence: 'I will send the references.',
      due: { text: '', date: '2026-01-05', precision: 'day' },
      condition: null,
      contact: { id: draft.address, name: draft.name, address: draft.address },
      draftKey: null,
      subject: '',
      kind: 'mail',
      state: 'open',
    });
    const page = await browser.open(`${inbox.url}/mail?lang=${draft.language}&draft=empty`);
    await typeDraft(page, draft);
    const sidebar = await browser.sidebar(page, draft.language);
    await sidebar.delivers.click();
    const owed = async () =>
      (await browser.ask('listPromises', { contactId: draft.address })).find(({ id }) => id === 'owed');
    await expect.poll(async () => (await owed())?.deliversIn).toBeTruthy();
    await sidebar.insert.click();
    await expect.poll(async () => (await browser.ask('listInserted', { contactId: draft.address })).length).toBe(1);
    await send(page);
    await expect.poll(async () => (await owed())?.state).toBe('kept');
    await expect.poll(async () => (await browser.ask('listSendings', {})).length).toBe(1);
    expect((await browser.ask('listSendings', {}))[0]).toMatchObject({ contactId: draft.address, kind: 'mail' });
  });

  it('does the same in plain text', async () => {
    const page = await browser.open(`${inbox.url}/plain?lang=${draft.language}&draft=empty`);
    await typeDraft(page, draft);
    const sidebar = await browser.sidebar(page, draft.language);
    await expect.poll(() => sidebar.text()).toContain(draft.risky);
    const typed = await textOf(page);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page)).not.toBe(typed);
    const withLine = await textOf(page);
    await bodyOf(page).press('Control+z');
    await expect.poll(() => textOf(page)).toBe(typed);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page)).toBe(withLine);
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);
    await send(page);
    await expect.poll(async () => (await lastSent())?.text).toBe(withLine);
    expect(tracesIn(withLine)).toEqual([]);
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['open'] })).length).toBe(1);
  });

  it('reads a note on a record, keeps its promise, and keeps a private note of ours for the contact', async () => {
    const address = `${inbox.url}/crm?lang=${draft.language}`;
    const page = await browser.open(address);
    await page.locator('#note').click();
    await page.keyboard.type(draft.lines.slice(1, 3).join('\n'));
    const sidebar = await browser.sidebar(page, draft.language);
    await expect.poll(() => sidebar.text()).toContain(draft.risky);
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);

    await sidebar.open('notes');
    await sidebar.writeNote(draft.subject);
    const notes = (one: Browser) => one.ask('listNotes', {});
    await expect.poll(async () => (await notes(browser)).map(({ text }) => text)).toEqual([draft.subject]);

    await page.locator('#save').click();
    const saved = async () => (await fetchJson<SavedNote[]>('/notes.json')).at(-1)?.text;
    await expect.poll(saved).toBe(draft.lines.slice(1, 3).join('\n'));
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['open'] })).length).toBe(1);

    browser = await browser.restart();
    const later = await browser.open(address);
    await later.locator('#note').click();
    const again = await browser.sidebar(later, draft.language);
    await again.open('notes');
    await expect.poll(() => again.everything()).toContain(draft.subject);
  });
});

describe.skipIf(whyNot.chromium)('on a page that nobody turned Keeptrack on for', () => {
  it('is not there', async () => {
    const browser = await Browser.open({}, ['--host-resolver-rules=MAP elsewhere.example 127.0.0.1']);
    const page = await browser.open(inbox.url.replace('127.0.0.1', 'elsewhere.example').concat('/mail'));
    await bodyOf(page).click();
    // A page where it is on answers first; what has not come by then does not come.
    const on = await browser.open(`${inbox.url}/mail`);
    await bodyOf(on).click();
    await browser.sidebar(on);
    expect(page.frames()).toHaveLength(1);
    await browser.close();
  });
});

describe.skipIf(whyNot.chromium)('the sidebar beside a compose window', () => {
  it.each([
    { width: 1280, height: 800 },
    { width: 1000, height: 640 },
    { width: 760, height: 600 },
  ])('leaves Send free at $width × $height', async (size) => {
    const browser = await Browser.open();
    const page = await browser.context.newPage();
    await page.setViewportSize(size);
    await page.goto(`${inbox.url}/mail`);
    await bodyOf(page).locator('div').first().click();
    await browser.sidebar(page);
    const sent = async () => (await fetchJson<SentMail[]>('/sent.json')).length;
    const before = await sent();
    await send(page);
    await expect.poll(sent).toBe(before + 1);
    await browser.close();
  });
});
