/**
 * The door into a mail or CRM page: eyes and hands, and a frame for the sidebar once a draft is in hand.
 * Registered by the background for granted hosts. An unlisted script, because the usual content-script wrapper
 * announces itself to the page by an event, and no page needs to know that we are here.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFrame } from '../content/frame';
import { createPageAgent, type PageAgent } from '../content/page-agent';
import { createSiteFinder } from '../content/sites/find-site';
import { openLine } from '../messages/line';
import { createNotebookCaller } from '../messages/notebook-caller';
import type { PageCalls } from '../messages/notebook-line';
import type { PageCommands, PageEvents } from '../messages/page-line';
import { isShortcutMessage } from '../messages/shortcut-message';

/** In our isolated world alone: a tab that was open when its host was granted may be given this script twice. */
const running = globalThis as { keeptrackRuns?: boolean };

export default defineUnlistedScript(() => {
  if (running.keeptrackRuns) return;
  running.keeptrackRuns = true;
  const { signal } = new AbortController();
  const background = createNotebookCaller<PageCalls>((message) => browser.runtime.sendMessage(message));
  const src = browser.runtime.getURL('/sidebar.html');
  // In Chromium the frame's address is a dynamic one; messages are delivered to the real origin only.
  const extensionOrigin = import.meta.env.FIREFOX ? new URL(src).origin : `chrome-extension://${browser.runtime.id}`;

  const agent: PageAgent = createPageAgent({
    document,
    site: createSiteFinder(location.href, document),
    signal,
    openFrame: (obstacles) =>
      createFrame({
        document,
        src,
        extensionOrigin,
        signal,
        obstacles,
        announce: (nonce) => background.announceNonce({ nonce }),
        onPort: (port, until) => agent.attach(openLine<PageEvents, PageCommands>(port, agent.commands, until), until),
      }),
    reportEnded: ({ key, hostId }, how) => void background.draftEnded({ key, how, ...(hostId && { hostId }) }),
  });

  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isShortcutMessage(message)) agent.pressShortcut(message.shortcut);
  });
});
