/** The door of the eyes and hands: brought into a page when somebody begins to write there, with a frame for the sidebar. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctSite } from '../content/correct-site';
import { createFrame } from '../content/frame';
import { createPageAgent, type PageAgent } from '../content/page-agent';
import { sharedWorld } from '../content/shared-world';
import type { Site } from '../content/site';
import { createSiteFinder } from '../content/sites/find-site';
import { gmail } from '../content/sites/gmail';
import { openLine, openTeller } from '../messages/line';
import { createNotebookCaller } from '../messages/notebook-caller';
import type { PageCalls } from '../messages/notebook-line';
import type { PageCommands, PageEvents } from '../messages/page-line';
import { isShortcutMessage } from '../messages/shortcut-message';

export default defineUnlistedScript(async () => {
  const world = sharedWorld();
  if (world.isAtWork) return;
  world.isAtWork = true;
  const { signal } = new AbortController();
  let agent: PageAgent | undefined;
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isShortcutMessage(message)) return;
    if (agent) agent.pressShortcut(message.shortcut);
    else world.shortcut = message.shortcut;
  });
  const background = createNotebookCaller<PageCalls>((message) => browser.runtime.sendMessage(message));
  const corrections = await background.siteCorrections({});
  const corrected = (site: Site) =>
    correctSite(site, corrections.ok ? corrections.value[site.id] : undefined, document);
  const src = browser.runtime.getURL('/sidebar.html');
  // In Chromium the frame's address is a dynamic one; messages are delivered to the real origin only.
  const extensionOrigin = import.meta.env.FIREFOX ? new URL(src).origin : `chrome-extension://${browser.runtime.id}`;

  const hands: PageAgent = createPageAgent({
    document,
    site: createSiteFinder(location.href, document, [gmail, ...(world.sites ?? [])].map(corrected)),
    signal,
    openFrame: (obstacles, stands) =>
      createFrame({
        document,
        src,
        extensionOrigin,
        signal,
        obstacles,
        stands,
        announce: (nonce) => background.announceNonce({ nonce }),
        onPort(port, until) {
          openLine<PageEvents, PageCommands>(port, hands.commands, until);
          // Told, not asked: an answer to each would cost the page as much again.
          hands.attach(openTeller<PageEvents>(port, until), until);
        },
      }),
    reportEnded: ({ key, hostId }, how) => void background.draftEnded({ key, how, ...(hostId && { hostId }) }),
  });

  agent = hands;
  if (world.shortcut) hands.pressShortcut(world.shortcut);
});
