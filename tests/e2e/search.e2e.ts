/** The search of the workspace on a real database: both languages, a background that was stopped, blocks that were packed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKSPACE_WORDS } from '../../components/words/workspace';
import { Browser } from './harness';
import { whyNot } from './surroundings';
import { until } from './until';

describe.skipIf(whyNot.chromium)('the search', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.open({ language: 'en' });
    const moment = (at: number) => new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
    // More than are read one by one, so that some are packed.
    const notes = Array.from({ length: 1_200 }, (_, at) => ({
      ...{ id: `n${at}`, contactId: null, revision: 1, deletedAt: null, createdAt: moment(at), updatedAt: moment(at) },
      text: at === 7 ? 'The floor plan for Leipzig #layout' : at === 8 ? '周五前发报价单' : `Note number ${at}`,
    }));
    const file = {
      ...{ format: 'keeptrack-notebook', version: 2, exportedAt: moment(0), settings: {} },
      ...{ contacts: [], promises: [], notes, noteVersions: [], sendings: [], insertions: [], packs: [] },
    };
    await browser.ask('importNotebook', { text: JSON.stringify(file) });
    await until(
      'all of it can be found',
      async () => (await browser.ask('searchNotebook', { query: 'leip' })).isComplete,
    );
  });
  afterAll(() => browser.close());

  it('finds old notes by parts of words, by Chinese and by tags, after the background was stopped', async () => {
    await browser.stopBackground();
    for (const [query, id] of [
      ['plan leip', 'n7'],
      ['#lay', 'n7'],
      ['报价', 'n8'],
      ['价单', 'n8'],
    ] as const) {
      const { hits } = await browser.ask('searchNotebook', { query });
      expect(hits.map(({ row }) => row.id)).toEqual([id]);
    }
  });

  it('forgives a slip, and finds a note by whom it is about', async () => {
    await browser.ask('saveNote', {
      ...{ id: 'ana', contactId: 'ana@brandt.example', contactName: 'Ana Brandt', revision: 0 },
      text: 'Prefers the morning',
    });
    for (const [query, id] of [
      ['leizpig', 'n7'],
      ['brandt morning', 'ana'],
    ] as const) {
      const { hits } = await browser.ask('searchNotebook', { query });
      expect(hits.map(({ row }) => row.id)).toEqual([id]);
    }
  });

  it('shows the latest hundred, and what is searched', async () => {
    const page = await browser.openOwn('options.html#notes');
    await page.getByText('Note number 1199').waitFor();
    expect(await page.getByRole('article').count()).toBe(100);
    await page.getByRole('searchbox', { name: WORKSPACE_WORDS.en.search.notes }).fill('报价');
    await page.getByText('周五前发').first().waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['报价']);
    expect(await page.getByRole('article').count()).toBe(1);
    expect(browser.errors).toEqual([]);
  });
});
