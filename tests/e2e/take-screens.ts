/** `npm run screens`: a picture of every surface, in both languages and themes, into `docs/screens`. Look at each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { serveInbox } from '../../demo/serve-inbox';
import type { NewPromise } from '../../notebook/calls';
import { setup as buildOnce } from './build-once';
import { Browser } from './harness';
import { shrinkPng } from './shrink-png';
import type { SidebarPage } from './sidebar-page';
import { whyNot } from './surroundings';
import { yearOfWork } from './year-of-work';

const FOLDER = resolve(import.meta.dirname, '../../docs/screens');
/** Bytes; pictures live in the repository. */
const LARGEST = 150_000;
const SIZE = { width: 1200, height: 760 };

type Look = { readonly language: 'en' | 'zh'; readonly theme: 'light' | 'dark' };
const LOOKS: readonly Look[] = (['en', 'zh'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

const CONTACTS = {
  en: { id: 'mira.okafor@haldenfoods.example', name: 'Mira Okafor', address: 'mira.okafor@haldenfoods.example' },
  zh: { id: 'su.min@hengda.example', name: '苏敏', address: 'su.min@hengda.example' },
};

/** What was promised, and how many days from now it is due. */
const PROMISES = {
  en: [
    ['name two plants that will take a call', 'I will name two plants that will take a call from you.', -2],
    ['check the printer at dock four', 'I will come by and check the printer at dock four.', 3],
    ['send the service contract in both versions', 'I will send the service contract in both versions.', 16],
  ],
  zh: [
    ['找两家愿意接电话的工厂', '我来找两家愿意接电话的工厂。', -2],
    ['检查四号月台的打印机', '我过去检查四号月台的打印机。', 3],
    ['发两个版本的服务合同', '服务合同的两个版本我都发给您。', 16],
  ],
} as const;

const NOTES = {
  en: [
    'Night shift ends at six; calls before nine wake nobody up.',
    'Wants hours, not adjectives. Her director reads only the first line.',
  ],
  zh: ['夜班六点结束，九点前别打电话。', '要的是小时数，不是形容词；总监只看第一行。'],
};

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function fillNotebook(browser: Browser, language: Look['language']): Promise<void> {
  for (const [action, sentence, days] of PROMISES[language]) {
    const promise: NewPromise = {
      id: crypto.randomUUID(),
      who: 'writer',
      action,
      sentence,
      due: { text: '', date: dayFromNow(days), precision: 'day' },
      condition: null,
      contact: CONTACTS[language],
      draftKey: null,
      subject: '',
      kind: 'mail',
      state: 'open',
    };
    await browser.ask('addPromise', promise);
  }
  const { id: contactId, name: contactName } = CONTACTS[language];
  for (const text of NOTES[language])
    await browser.ask('saveNote', { id: crypto.randomUUID(), contactId, contactName, text, revision: 0 });
}

async function shoot(
  page: Page,
  name: string,
  look: Look,
  clip?: { x: number; y: number; width: number; height: number },
) {
  const path = join(FOLDER, `${name}-${look.language}-${look.theme}.png`);
  const png = shrinkPng(await page.screenshot({ animations: 'disabled', ...(clip && { clip }) }));
  if (png.length > LARGEST) throw new Error(`${path} has ${png.length} bytes, more than ${LARGEST}`);
  writeFileSync(path, png);
}

/** The sidebar alone, where it stands in the window. */
async function shootSidebar(page: Page, sidebar: SidebarPage, name: string, look: Look): Promise<void> {
  const box = await (await sidebar.frame.frameElement()).boundingBox();
  if (!box) throw new Error('the sidebar is not shown');
  await shoot(page, name, look, box);
}

async function shootSurfaces(look: Look, inboxUrl: string): Promise<void> {
  // The welcome page comes before any setting: it speaks the browser's language.
  const speaks = look.language === 'zh' ? 'zh-CN' : 'en-US';
  const settings = { language: look.language, theme: look.theme };
  const browser = await Browser.open(settings, [`--lang=${speaks}`, `--accept-lang=${speaks}`]);
  try {
    await fillNotebook(browser, look.language);
    const page = await browser.context.newPage();
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
    await page.goto(`${inboxUrl}/mail?lang=${look.language}`);
    await page.locator('.compose .body div').first().click();
    const sidebar = await browser.sidebar(page, look.language);
    await sidebar.insert.waitFor();
    await shoot(page, 'coach', look);
    for (const tab of ['promises', 'notes', 'tracks'] as const) {
      await sidebar.open(tab);
      await shootSidebar(page, sidebar, tab, look);
    }
    await sidebar.open('coach');
    await sidebar.why.click();
    await shootSidebar(page, sidebar, 'why', look);
    await sidebar.fold.click();
    await sidebar.unfold.waitFor();
    await shoot(page, 'folded', look);

    const own = await browser.context.newPage();
    await own.setViewportSize(SIZE);
    await own.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
    for (const room of ['promises', 'notes', 'packs', 'backup', 'settings', 'mirror']) {
      // It needs more to look at than the other rooms can show well.
      if (room === 'mirror') await browser.ask('importNotebook', { text: JSON.stringify(yearOfWork()) });
      await own.goto('about:blank');
      await own.goto(`${browser.origin}/options.html#${room}`);
      await own.getByRole('heading').first().waitFor();
      await own.waitForLoadState('networkidle');
      await shoot(own, `workspace-${room}`, look);
    }
    await own.goto(`${browser.origin}/welcome.html`);
    await own.getByRole('heading').first().waitFor();
    await shoot(own, 'welcome', look);
  } finally {
    await browser.close();
  }
}

if (whyNot.chromium) {
  console.error(whyNot.chromium);
  process.exit(1);
}
await buildOnce();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const inbox = await serveInbox();
try {
  for (const look of LOOKS) {
    await shootSurfaces(look, inbox.url);
    console.log(`${look.language} ${look.theme}`);
  }
} finally {
  await inbox.close();
}
