/** A rep's own side of packs in a real browser: own words, favourites and hidden tracks outlive a newer pack; a case that may not be told is asked about. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PACK_CHANGES_WORDS } from '../../components/words/pack-changes';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { ORCHARD } from '../talk-tracks/orchard-pack';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const orchard = JSON.parse(ORCHARD);
const [worry, cannot] = orchard.tracks;
const NEW_LINE = {
  en: 'You told me {{worry}} keeps you awake this season.',
  zh: '您说过，这一季{{worry}}让您睡不着。',
};
const OLD = JSON.stringify(orchard);
const NEW = JSON.stringify({
  ...orchard,
  version: '1.3.0',
  tracks: [{ ...worry, lines: [NEW_LINE] }, cannot],
});

/** The same pack with a case that ran out, and a track that draws on it. */
const WITH_CASE = JSON.stringify({
  ...orchard,
  tracks: [
    {
      ...cannot,
      id: 'one-orchard',
      pillar: 'evidence',
      stages: [],
      kinds: [],
      title: { en: 'One orchard like theirs', zh: '一家相近的果园' },
      lines: [{ en: '{{case_customer}} measured {{figure}}.', zh: '{{case_customer}}测得{{figure}}。' }],
      answers: [],
      needs: ['case'],
      cues: [],
      priority: 1,
    },
  ],
  cases: [
    {
      id: 'hill-farm',
      customer: { en: 'A hill farm', zh: '一家山地果园' },
      story: { en: 'They hung the nets in March.', zh: '三月挂上了网。' },
      figure: { en: 'Losses fell from 12 to 4 percent.', zh: '损失从百分之十二降到百分之四。' },
      source: 'Report 2024',
      permission: 'anonymised',
      date: '2024-03-01',
      expires: '2025-03-01',
    },
  ],
});

describe.skipIf(whyNot.chromium)('tracks of one’s own', () => {
  let inbox: Inbox;
  let browser: Browser;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  afterAll(() => inbox.close());
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });

  /** The orchard pack alone. */
  async function readWith(text: string): Promise<void> {
    for (const { id } of await browser.ask('listPacks', {})) await browser.ask('switchPack', { id, enabled: false });
    await browser.ask('importPack', { text });
  }
  async function openMail(language: 'en' | 'zh' = 'en') {
    const page = await browser.open(`${inbox.url}/mail?lang=${language}`);
    await page.locator('.compose .body div').first().click();
    return { page, sidebar: await browser.sidebar(page, language) };
  }
  const bodyOf = async (page: Page) => (await page.locator('.compose .body').textContent()) ?? '';

  describe('through a newer pack', () => {
    beforeEach(async () => {
      browser = await Browser.open({ language: 'en' });
    });

    it('stay: favourite, hidden, own words; both wordings are shown, and the own one is inserted', async () => {
      await readWith(OLD);
      const { page, sidebar } = await openMail();
      const { frame } = sidebar;
      await sidebar.open('tracks');
      await frame.getByRole('button', { name: /Name their worry/ }).click();
      await frame.getByRole('button', { name: 'Say it in my words' }).click();
      const english = frame.getByRole('textbox', { name: 'English' });
      await expect.poll(() => english.evaluate((field) => field === document.activeElement)).toBe(true);
      await english.fill('You said the frost worries you.');
      await frame.getByRole('button', { name: 'Save', exact: true }).click();
      await frame.getByText('Saved in your words: “Name their worry”.').waitFor();
      await frame.getByRole('button', { name: 'More for this track' }).click();
      await frame.getByRole('menuitem', { name: 'Mark as a favourite' }).click();
      await frame.getByText('“Name their worry” is a favourite.').waitFor();
      await frame.getByRole('button', { name: /Say what it cannot do/ }).click();
      await frame.getByRole('button', { name: 'More for this track' }).last().click();
      await frame.getByRole('menuitem', { name: 'Hide this track' }).click();
      await frame.getByRole('button', { name: '1 hidden' }).waitFor();
      // The way back has the focus.
      await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Undo');

      const workspace = await browser.openOwn('options.html#packs');
      const chooser = workspace.waitForEvent('filechooser');
      await workspace.getByRole('button', { name: 'Import a pack' }).click();
      await (await chooser).setFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(NEW) });
      await workspace.getByText('1.2.0 → 1.3.0: one reworded').waitFor();
      await workspace.getByText(PACK_CHANGES_WORDS.en.own.reworded).waitFor();
      const versionOf = async () => (await browser.ask('listPacks', {})).find(({ id }) => id === 'orchard')?.version;
      expect(await versionOf()).toBe('1.2.0');
      await workspace.getByRole('button', { name: 'Use this version' }).click();
      await expect.poll(versionOf).toBe('1.3.0');

      await page.bringToFront();
      await frame.getByText('The team’s wording changed:').waitFor();
      await frame.getByText('keeps you awake this season', { exact: false }).first().waitFor();
      await frame.getByRole('button', { name: 'Keep mine' }).click();
      await frame.getByText('In my own words.').waitFor();
      await frame.getByRole('button', { name: 'Insert', exact: true }).click();
      await expect.poll(() => bodyOf(page)).toContain('You said the frost worries you.');
      const kept = await browser.ask('listOwnTracks', {});
      expect(
        kept.map(({ id, isHidden, isFavourite, lines }) => ({ id, isHidden, isFavourite, of: lines?.[0]?.of })),
      ).toEqual([
        { id: 'orchard/name-their-worry', isFavourite: true, isHidden: undefined, of: NEW_LINE },
        { id: 'orchard/say-what-it-cannot', isFavourite: undefined, isHidden: true, of: undefined },
      ]);
    });
  });

  it.each([
    ['en', 'This case is not free to be told.', 'They have agreed: insert', 'A hill farm'],
    ['zh', '这个案例现在还不能直接讲。', '客户已同意，插入', '一家山地果园'],
  ] as const)(
    'a case that ran out is asked about before it is inserted, in %s',
    async (language, question, agreed, said) => {
      browser = await Browser.open({ language });
      await readWith(WITH_CASE);
      const { page, sidebar } = await openMail(language);
      await sidebar.quoted(said).waitFor();
      const before = await bodyOf(page);
      await sidebar.insert.click();
      await sidebar.frame.getByText(question).waitFor();
      expect(await bodyOf(page)).toBe(before);
      await sidebar.frame.getByRole('button', { name: agreed }).click();
      await expect.poll(() => bodyOf(page)).toContain(said);
    },
  );
});
