/** Site by site: asks the browser for a host, or gives it back. The background follows the permissions by itself. */
import { browser } from 'wxt/browser';

/** Makes the sites of an extension page; its shape is the face's `SitesPort`. */
export function createBrowserSites() {
  const refusal = () => false;
  return {
    list: async (): Promise<readonly string[]> => (await browser.permissions.getAll()).origins ?? [],
    // Not awaited on anything before: the browser wants to see the click that this follows.
    turnOn: (pattern: string): Promise<boolean> => browser.permissions.request({ origins: [pattern] }).catch(refusal),
    turnOff: (pattern: string): Promise<boolean> => browser.permissions.remove({ origins: [pattern] }).catch(refusal),
  };
}
