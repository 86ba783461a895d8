/**
 * Where Keeptrack runs: on the hosts the user (or the build) granted, and nowhere else.
 * The browser's own permissions are the list; nothing is kept beside them.
 */
import { browser } from 'wxt/browser';
import { isOn } from '../../content/sites/find-site';
import { gmail } from '../../content/sites/gmail';

const SCRIPT_ID = 'coach';
const SCRIPT_FILE = '/coach.js';

/** Match patterns of the granted hosts. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Has the content script run on exactly the granted hosts from now on. Safe to repeat. */
async function registerCoach(matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches: [...matches],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Brings the registration in line with the permissions; two events at once must not both register. */
let turn: Promise<readonly string[]> = Promise.resolve([]);
export function followPermissions(): Promise<readonly string[]> {
  turn = turn
    .catch(() => [])
    .then(async () => {
      const sites = await grantedSites();
      await registerCoach(sites);
      return sites;
    });
  return turn;
}

/** Starts on tabs that were open before their host was granted. */
export async function startOnOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...matches] })) {
    if (tab.id === undefined) continue;
    // A tab that is loading, discarded or an error page refuses; it gets the script when it loads.
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [SCRIPT_FILE] }).catch(() => {});
  }
}

/** Brings the hint into a tab in which the hands are. Safe to repeat. */
export async function bringHint(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/hint.js'] });
}

/** Brings the eyes and hands into a tab, with the sites beyond Gmail where it is none. Safe to repeat. */
export async function bringHands(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const onGmail = url !== undefined && isOn(gmail, new URL(url));
  await browser.scripting.executeScript({
    target: { tabId },
    files: onGmail ? ['/hands.js'] : ['/sites.js', '/hands.js'],
  });
}
