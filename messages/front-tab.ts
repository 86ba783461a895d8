/** The tab in front of a side panel's window, as the browser tells of it. */
import { browser } from 'wxt/browser';
import type { TabInFront } from './panel-page';
import { sitePattern } from './site-pattern';
import { asWire, type Wire } from './wire';

/** Whether a message is the call with which the eyes and hands of a page say that they have come. */
const isArrival = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'call' in message && message.call === 'arrived';

/** The address is shown for sites that are on, and for one that the toolbar button was just pressed on. */
const isOn = async (url: string | undefined): Promise<boolean> => {
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
};

/** Makes the front tab of the window that this page stands in. */
export function createFrontTab() {
  return {
    /** A wire to the eyes and hands of a tab. Aborts `end` when they go, also where there were none. */
    connect(tab: number, end: AbortController): Wire {
      const port = browser.tabs.connect(tab, { name: 'panel', frameId: 0 });
      port.onDisconnect.addListener(() => {
        // Asked for, or the browser complains that nobody did.
        void browser.runtime.lastError;
        end.abort();
      });
      return asWire(port);
    },

    /** Calls back with the tab in front now, and whenever it may be another one or may show something else. */
    async watch(came: (tab: TabInFront) => void): Promise<void> {
      const { id: windowId } = await browser.windows.getCurrent();
      let latest = 0;
      const look = async () => {
        latest += 1;
        const mine = latest;
        const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
        const found = tab?.id !== undefined && { id: tab.id, isOn: await isOn(tab.url) };
        if (found && mine === latest) came(found);
      };
      browser.tabs.onActivated.addListener(() => void look());
      browser.tabs.onUpdated.addListener((_, { status }) => {
        if (status) void look();
      });
      browser.permissions.onAdded.addListener(() => void look());
      browser.permissions.onRemoved.addListener(() => void look());
      browser.runtime.onMessage.addListener((message: unknown) => {
        if (isArrival(message)) void look();
      });
      await look();
    },
  };
}
