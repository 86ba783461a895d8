/** The side panel's page: that of the tab in front, with a line of its own to each; what was asked of another is dropped. */
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LineClosed, openLine, openTeller } from '../../messages/line';
import type { PageCommands, PageEvents } from '../../messages/page-line';
import { createPanelPage, type FrontTab, type PanelEvents, type TabInFront } from '../../messages/panel-page';
import type { Wire } from '../../messages/wire';

const health = { site: 'gmail', state: 'works' } as const;

let end: AbortController;
let front: (tab: TabInFront) => void;
let told: unknown[];
/** Tabs in which somebody writes, with what their pages were asked and how they are told to speak. */
let tabs: Map<number, { asked: string[]; tell(): void; close(): void }>;
let page: ReturnType<typeof createPanelPage>;

/** Eyes and hands in a tab that a panel connects to. */
function answer(tab: number, port: Wire) {
  const life = new AbortController();
  const asked: string[] = [];
  const commands = {
    hello: () => ({ draft: null, health, side: 'right' }),
    report: () => `tab ${tab}`,
    select: () => void asked.push('select'),
    insert: () => new Promise(() => {}),
  } as unknown as PageCommands;
  openLine<PageEvents, PageCommands>(port, commands, life.signal);
  const teller = openTeller<PageEvents>(port, life.signal);
  tabs.set(tab, { asked, tell: () => teller.healthChanged({ ...health, site: `${tab}` }), close: () => life.abort() });
}

beforeEach(() => {
  end = new AbortController();
  told = [];
  tabs = new Map();
  const here = new Set([1, 2]);
  const fake: FrontTab = {
    connect(tab, ending) {
      const { port1, port2 } = new MessageChannel();
      port1.on('close', () => ending.abort());
      if (here.has(tab)) answer(tab, port2 as unknown as Wire);
      else port2.close();
      return port1 as unknown as Wire;
    },
    async watch(came) {
      front = came;
    },
  };
  page = createPanelPage(fake);
  const listener = {
    pageChanged: (now: string) => void told.push(now),
    healthChanged: ({ site }: { site: string }) => void told.push(`health of ${site}`),
  } as unknown as PanelEvents;
  page.watch(listener, end.signal);
});
afterEach(() => {
  end.abort();
  for (const { close } of tabs.values()) close();
});

const come = async (id: number, isOn = true) => {
  front({ id, isOn });
  if (isOn) await vi.waitFor(() => expect(told.at(-1)).toBe('met'));
};

it('asks and hears the page in front', async () => {
  await come(1);
  expect(await page.report()).toBe('tab 1');
  tabs.get(1)?.tell();
  await vi.waitFor(() => expect(told).toEqual(['met', 'health of 1']));
});

it('hears nothing of a page that is not in front any more, nor of one that never was', async () => {
  await come(1);
  const first = tabs.get(1);
  await come(2);
  first?.tell();
  tabs.get(2)?.tell();
  await vi.waitFor(() => expect(told).toEqual(['met', 'waits', 'met', 'health of 2']));
  expect(await page.report()).toBe('tab 2');
});

it('keeps a good line where the browser tells of the same tab again', async () => {
  await come(1);
  front({ id: 1, isOn: true });
  front({ id: 1, isOn: true });
  expect(await page.report()).toBe('tab 1');
  expect(told).toEqual(['met']);
});

it('says that the page is another one before an open question is refused', async () => {
  await come(1);
  const asked = page.insert({ key: 'k', revision: 1, text: 'x' }).catch((error) => void told.push(error.name));
  front({ id: 2, isOn: true });
  await asked;
  expect(told.slice(0, 3)).toEqual(['met', 'waits', LineClosed.name]);
});

it('waits where nobody writes yet, is off where it may not run, and refuses what is asked of nobody', async () => {
  front({ id: 7, isOn: false });
  expect(told).toEqual(['off']);
  front({ id: 8, isOn: true });
  await vi.waitFor(() => expect(told).toEqual(['off', 'waits']));
  await expect(page.report()).rejects.toThrow(LineClosed);
});

it('meets a page when its eyes and hands come, and waits again when the page goes', async () => {
  await come(1);
  tabs.get(1)?.close();
  await vi.waitFor(() => expect(told).toEqual(['met', 'waits']));
  await come(1);
  expect(await page.report()).toBe('tab 1');
});

it('takes the last of several tabs that come in front at once', async () => {
  front({ id: 1, isOn: true });
  front({ id: 2, isOn: true });
  front({ id: 1, isOn: true });
  await vi.waitFor(() => expect(told).toEqual(['met']));
  expect(await page.report()).toBe('tab 1');
});
