/**
 * The door of the sidebar, the same page in both its places: in a frame over a page it waits for that page's port, in the
 * browser's side panel it follows the tab in front. Loading does not wait for the port nor the port for loading; the face
 * comes when both are there.
 */

import type { PagePort } from '../../components/ports';
import { mountSidebar } from '../../components/SidebarRoot';
import { languageFor } from '../../components/surroundings';
import { acceptPagePort } from '../../messages/accept-page-port';
import { createBrowserDevice } from '../../messages/browser-device';
import { createFrontTab } from '../../messages/front-tab';
import { guardPresses } from '../../messages/guard-presses';
import { createNotebookPort } from '../../messages/notebook-port';
import { createPagePort } from '../../messages/page-port';
import { createPanelPage } from '../../messages/panel-page';
import { surroundingsOf } from '../../messages/surroundings';
import { createReaderPort, loadPacks, packsKey } from './load-reader';

const notebook = createNotebookPort();
const around = surroundingsOf(window);
const life = new AbortController();
/** By where it really is, not by its address, which a page could write: in a frame there is a page that may lay things over it. */
const inPanel = window.parent === window;

/** The first port that our own content script hands over. */
const firstPort = () =>
  new Promise<MessagePort>((resolve) => {
    const handshake = new AbortController();
    const checkNonce = async (nonce: string) => {
      const known = await notebook.checkNonce({ nonce });
      return known.ok && known.value;
    };
    const taken = (first: MessagePort) => {
      handshake.abort();
      resolve(first);
    };
    acceptPagePort(window, checkNonce, taken, handshake.signal);
  });

const page: Promise<PagePort> = inPanel
  ? Promise.resolve(createPanelPage(createFrontTab()))
  : firstPort().then((port) => createPagePort(port, life.signal));

async function open(element: HTMLElement): Promise<void> {
  const [loaded, settings] = await Promise.all([loadPacks(notebook), notebook.getSettings({})]);
  let inUse = {
    packs: packsKey(loaded),
    language: settings.ok ? languageFor(settings.value, around) : around.language,
  };
  const reader = createReaderPort(loaded, inUse.language);
  const sidebar = mountSidebar(
    element,
    { page: await page, notebook, reader, device: createBrowserDevice(window) },
    around,
  );

  // Nothing of a page can lie over the browser's own panel.
  if (!inPanel) guardPresses(document, life.signal, () => sidebar.store.getState().tellCovered());

  const readOn = async () => {
    const now = await loadPacks(notebook);
    const language = languageFor(sidebar.store.getState().settings, around);
    if (packsKey(now) === inUse.packs && language === inUse.language) return;
    inUse = { packs: packsKey(now), language };
    sidebar.store.getState().replaceReader(createReaderPort(now, language));
  };
  notebook.watch(() => void readOn(), life.signal);
  sidebar.store.subscribe((state, before) => {
    if (state.settings.language !== before.settings.language) void readOn();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    sidebar.setSurroundings(surroundingsOf(window));
  });
  window.addEventListener('pagehide', () => sidebar.flush());
}

const element = document.getElementById('root');
if (element) void open(element);
