/** Promises that fall due: a number on the button, one notification each, and not again after the background was stopped. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewPromise } from '../../notebook/calls';
import { Browser } from './harness';
import { whyNot } from './surroundings';

/** What an extension page of Chromium has, as far as it is asked here. */
declare const chrome: {
  readonly notifications: {
    getAll(done: (all: object) => void): void;
    clear(id: string, done: (was: boolean) => void): void;
  };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]> };
};

const daysAway = (days: number): string => {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

const promise = (action: string, days: number): NewPromise => ({
  id: crypto.randomUUID(),
  who: 'writer',
  action,
  sentence: `I will ${action}.`,
  due: { text: '', date: daysAway(days), precision: 'day' },
  condition: null,
  contact: { id: 'ana@brandt.example', name: 'Ana Brandt' },
  draftKey: null,
  subject: '',
  kind: 'mail',
  state: 'open',
});

const shown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => Object.keys(await new Promise<object>((done) => chrome.notifications.getAll(done))));
const badge = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

describe.skipIf(whyNot.chromium)('reminders', () => {
  let browser: Browser;
  let page: Page;
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
    page = await browser.openOwn('options.html');
    // At work at any hour, so that the test does not hang on when it runs.
    await browser.ask('saveSettings', { hours: { days: [], start: '00:00', end: '23:59' }, quiet: null });
  });
  afterEach(() => browser.close());

  it('ring for what is late, count it on the button, and set an alarm for what comes', async () => {
    await browser.ask('addPromise', promise('send the site plan', -2));
    await browser.ask('addPromise', promise('call about the cut-over', 40));
    await expect.poll(() => badge(page)).toBe('1');
    await expect.poll(async () => (await shown(page)).length).toBe(1);
    const alarms = await page.evaluate(() => chrome.alarms.getAll());
    expect(alarms.filter(({ name }) => name === 'look-for-due')).toHaveLength(1);
  });

  it('do not ring twice for the same promise, and fall silent once it is kept', async () => {
    const late = promise('send the site plan', -2);
    await browser.ask('addPromise', late);
    await expect.poll(async () => (await shown(page)).length).toBe(1);
    await page.evaluate(async () => {
      const all = await new Promise<object>((done) => chrome.notifications.getAll(done));
      for (const id of Object.keys(all)) await new Promise((done) => chrome.notifications.clear(id, done));
    });
    await browser.stopBackground();
    // Any change has the background look again; the badge shows that it did.
    await browser.ask('addPromise', promise('bring the samples', -3));
    await expect.poll(() => badge(page)).toBe('2');
    await expect.poll(async () => (await shown(page)).length).toBe(1);
    await browser.ask('changePromise', { id: late.id, change: { to: 'kept' } });
    await expect.poll(() => badge(page)).toBe('1');
  });
});
