/** The door of the eyes and hands: brought into a page when somebody begins to write there, with a frame for the sidebar. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctSite } from '../content/correct-site';
import { createFrame } from '../content/frame';
import type { ShowHint } from '../content/hint';
import { createPageAgent, type PageAgent } from '../content/page-agent';
import { sharedWorld } from '../content/shared-world';
import type { Site } from '../content/site';
import { createSiteFinder } from '../content/sites/find-site';
import { gmail } from '../content/sites/gmail';
import { openLine, openTeller } from '../messages/line';
import { createNotebookCaller } from '../messages/notebook-caller';
import type { PageCalls } from '../messages/notebook-line';
import type { PageCommands, PageEvents } from '../messages/page-line';
import { isPresenceMessage } from '../messages/presence-message';
import { isShortcutMessage } from '../messages/shortcut-message';
import { asWire, type Wire } from '../messages/wire';

export default defineUnlistedScript(async () => {
  const world = sharedWorld();
  if (world.isAtWork) return;
  world.isAtWork = true;
  const { signal } = new AbortController();
  let agent: PageAgent | undefined;
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isPresenceMessage(message)) agent?.stand(message.presence);
    if (!isShortcutMessage(message)) return;
    if (agent) agent.pressShortcut(message.shortcut);
    else world.shortcut = message.shortcut;
  });
  const background = createNotebookCaller<PageCalls>((message) => browser.runtime.sendMessage(message));
  const settings = await background.pageSettings({});
  const { corrections, presence } = settings.ok ? settings.value : { corrections: {}, presence: 'overlay' as const };
  const corrected = (site: Site) => correctSite(site, corrections[site.id], document);
  const src = browser.runtime.getURL('/sidebar.html');
  // In Chromium the frame's address is a dynamic one; messages are delivered to the real origin only.
  const extensionOrigin = import.meta.env.FIREFOX ? new URL(src).origin : `chrome-extension://${browser.runtime.id}`;

  let latestHint: Parameters<ShowHint>;
  const join = (wire: Wire, until: AbortSignal) => {
    openLine<PageEvents, PageCommands>(wire, hands.commands, until);
    // Told, not asked: an answer to each would cost the page as much again.
    hands.attach(openTeller<PageEvents>(wire, until), until);
  };

  const hands: PageAgent = createPageAgent({
    document,
    presence,
    site: createSiteFinder(location.href, document, [gmail, ...(world.sites ?? [])].map(corrected)),
    signal,
    ...(world.watchRecord && { watchRecord: world.watchRecord }),
    openFrame: (obstacles, stands) =>
      createFrame({
        document,
        src,
        extensionOrigin,
        signal,
        obstacles,
        stands,
        announce: (nonce) => background.announceNonce({ nonce }),
        onPort: join,
      }),
    async showHint(...wanted) {
      latestHint = wanted;
      if (wanted[1] && !world.showHint) await background.bringHint({});
      world.showHint?.(...latestHint);
    },
    reportEnded: ({ key, hostId }, how) => void background.draftEnded({ key, how, ...(hostId && { hostId }) }),
  });

  agent = hands;
  // The sidebar in the browser's side panel: nobody but our own pages can connect to us.
  browser.runtime.onConnect.addListener((port) => {
    const end = new AbortController();
    port.onDisconnect.addListener(() => end.abort());
    join(asWire(port), end.signal);
  });
  void background.arrived({});
  if (world.shortcut) hands.pressShortcut(world.shortcut);
});
