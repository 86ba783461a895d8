/** Notes in a real browser: written beside a draft, there after a reload, text whatever they hold, two where two windows wrote. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { Browser } from './harness';
import { HARMLESS, PAYLOADS } from './note-payloads';
import type { SidebarPage } from './sidebar-page';
import { whyNot } from './surroundings';

const CONTACT = { contactId: 'mira.okafor@haldenfoods.example', contactName: 'Mira Okafor' };

/** What a note may be made of. */
const ELEMENTS = [
  'A',
  'B',
  'BLOCKQUOTE',
  'BR',
  'BUTTON',
  'CODE',
  'DIV',
  'EM',
  'LI',
  'OL',
  'P',
  'PRE',
  'SMALL',
  'SPAN',
  'STRONG',
  'UL',
];

/** Elements and event attributes that no note may hold, and addresses that no link may have. */
const strangersIn = (frame: Frame | Page): Promise<readonly string[]> =>
  frame.locator('.markdown').evaluateAll(
    (all, allowed) =>
      all
        .flatMap((one) => [...one.querySelectorAll('*')])
        .filter(
          (element) =>
            !allowed.includes(element.tagName) ||
            [...element.attributes].some(({ name }) => name.startsWith('on')) ||
            (element instanceof HTMLAnchorElement && !/^(https|mailto):/.test(element.href)),
        )
        .map((element) => element.outerHTML),
    ELEMENTS,
  );

describe.skipIf(whyNot.chromium)('notes', () => {
  let inbox: Inbox;
  let browser: Browser;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => inbox.close());

  const draftOf = (page: Page) => page.locator('.compose .body div').first();
  /** A mail to Mira with the notes open beside it. */
  async function openNotes(page?: Page): Promise<{ readonly page: Page; readonly sidebar: SidebarPage }> {
    const mail = page ?? (await browser.open(`${inbox.url}/mail`));
    await draftOf(mail).click();
    const sidebar = await browser.sidebar(mail);
    await sidebar.open('notes');
    return { page: mail, sidebar };
  }
  const kept = async () => (await browser.ask('listNotes', {})).map(({ text }) => text);

  it('are written beside a draft, shown as they are meant, and there after a reload', async () => {
    const { page, sidebar } = await openNotes();
    await sidebar.writeNote('Wants **hours**, not adjectives. #audit\n- [x] call Bo');
    await sidebar.note.press('End');
    // Leaving for the draft is leaving the field.
    await draftOf(page).click();
    await sidebar.frame.getByText('hours', { exact: true }).and(sidebar.frame.locator('strong')).waitFor();
    await expect.poll(kept).toEqual(['Wants **hours**, not adjectives. #audit\n- [x] call Bo']);

    await page.reload();
    const again = (await openNotes(page)).sidebar;
    await again.noteText(0).getByText('#audit').waitFor();
    await again.noteText(0).focus();
    await page.keyboard.press('Enter');
    await again.note.waitFor();
    await page.keyboard.type(' at noon');
    await page.keyboard.press('Escape');
    await expect.poll(kept).toEqual(['Wants **hours**, not adjectives. #audit\n- [x] call Bo at noon']);
    expect(await again.noteText(0).evaluate((text) => text === document.activeElement)).toBe(true);
  });

  it('open at the first press, also where another one is being left', async () => {
    await browser.ask('saveNote', { ...CONTACT, id: crypto.randomUUID(), text: 'one\n\n'.repeat(8), revision: 0 });
    await browser.ask('saveNote', { ...CONTACT, id: crypto.randomUUID(), text: 'two', revision: 0 });
    const { sidebar } = await openNotes();
    await sidebar.frame.getByText('two', { exact: true }).click();
    await expect.poll(() => sidebar.note.inputValue()).toBe('two');
    await sidebar.frame.getByText('one', { exact: true }).nth(1).click();
    await expect.poll(() => sidebar.note.inputValue()).toContain('one');
    await sidebar.frame.getByText('two', { exact: true }).click();
    await expect.poll(() => sidebar.note.inputValue()).toBe('two');
  });

  it('hold links that are typed for the user, and undone by the browser', async () => {
    await browser.ask('addPromise', {
      id: 'p-1',
      who: 'writer',
      action: 'send the hours of the pilot',
      sentence: 'I will send the hours of the pilot.',
      due: null,
      condition: null,
      contact: { id: CONTACT.contactId, name: CONTACT.contactName },
      draftKey: null,
      subject: '',
      kind: 'mail',
      state: 'open',
    });
    const { page, sidebar } = await openNotes();
    await sidebar.writeNote('See ');
    await sidebar.frame.getByRole('button', { name: 'Link', exact: true }).click();
    await sidebar.frame.getByRole('menuitem', { name: 'send the hours of the pilot' }).click();
    await expect.poll(() => sidebar.note.inputValue()).toBe('See [send the hours of the pilot](keeptrack:promise/p-1)');
    await page.keyboard.press('Control+z');
    await expect.poll(() => sidebar.note.inputValue()).toBe('See ');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Escape');
    await sidebar.frame.getByRole('button', { name: 'send the hours of the pilot' }).click();
    await sidebar.frame.getByRole('tab', { name: 'Promises', selected: true }).waitFor();
  });

  it('are text, whatever they hold: nothing runs, nothing is fetched', async () => {
    const outside: string[] = [];
    browser.context.on('request', (request) => {
      if (!/^(chrome-extension|data|about):/.test(request.url()) && !request.url().startsWith(inbox.url))
        outside.push(request.url());
    });
    const dialogs: string[] = [];
    browser.context.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    const all = [...PAYLOADS, ...HARMLESS.map(([text]) => text)];
    const shapes = [
      all.join('\n\n'),
      all.map((text) => `- ${text}`).join('\n'),
      all.map((text) => `> ${text}`).join('\n>\n'),
      all.map((text) => `**${text}**`).join('\n\n'),
    ];
    for (const text of shapes)
      await browser.ask('saveNote', { ...CONTACT, id: crypto.randomUUID(), text, revision: 0, concern: true });

    const { sidebar } = await openNotes();
    const workspace = await browser.openOwn('options.html#notes');
    for (const place of [sidebar.frame, workspace]) {
      await place
        .locator('.markdown')
        .nth(shapes.length - 1)
        .waitFor();
      const shown = await place
        .locator('.markdown')
        .evaluateAll((notes) => notes.map((note) => note.textContent ?? ''));
      for (const words of [...PAYLOADS, ...HARMLESS.map(([, left]) => left)])
        for (const text of shown.slice(0, 1)) expect(text).toContain(words);
      expect(shown).toHaveLength(shapes.length);
      expect(await strangersIn(place)).toEqual([]);
    }
    // Opened and left, a note is what it was.
    await sidebar.noteText(0).press('Enter');
    await expect.poll(async () => shapes.includes(await sidebar.note.inputValue())).toBe(true);
    await sidebar.note.press('Escape');
    await sidebar.noteText(0).waitFor();
    expect([dialogs, outside]).toEqual([[], []]);
    expect((await kept()).sort()).toEqual(shapes.toSorted());
  });

  it('that two windows write at once are kept twice, once each, and settled', async () => {
    const id = crypto.randomUUID();
    await browser.ask('saveNote', { ...CONTACT, id, text: 'Start.', revision: 0 });
    const one = await openNotes();
    const other = await openNotes(await browser.open(`${inbox.url}/mail?second`));
    // What the second window saves is slow to arrive: the first one is before it.
    await other.sidebar.frame.evaluate(`{
      const { runtime } = chrome, send = runtime.sendMessage.bind(runtime);
      const held = new Promise((done) => Object.assign(globalThis, { letGo: done }));
      runtime.sendMessage = (message) => (message.call === 'saveNote' ? held.then(() => send(message)) : send(message));
    }`);
    for (const [{ sidebar }, text] of [
      [other, 'Second.'],
      [one, 'First.'],
    ] as const) {
      await sidebar.noteText(0).press('Enter');
      await sidebar.note.fill(text);
      await sidebar.note.press('Escape');
    }
    await expect.poll(kept).toEqual(['First.']);
    await other.sidebar.frame.evaluate('letGo()');
    await expect.poll(async () => (await kept()).length).toBe(2);
    const copy = (await browser.ask('listNotes', {})).find((note) => note.conflictOf === id);
    expect(copy?.text).toBe('Second.');
    for (const { sidebar } of [one, other])
      await expect.poll(() => sidebar.frame.getByText('This note was changed in another window.').count()).toBe(2);
    const kind = one.sidebar.frame.locator('article').filter({ hasText: 'saved second' });
    await kind.getByRole('button', { name: 'Keep the other' }).click();
    await expect.poll(kept).toEqual(['First.']);
    for (const { sidebar } of [one, other])
      await expect.poll(() => sidebar.frame.getByText('This note was changed in another window.').count()).toBe(0);
    expect((await browser.ask('listNotes', { deleted: true })).map(({ id: gone }) => gone)).toEqual([copy?.id]);
  });
});
