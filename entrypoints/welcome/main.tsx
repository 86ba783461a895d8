/** The door of the welcome page. */

import { GMAIL } from '../../components/welcome/Welcome';
import { mountWelcome } from '../../components/workspace/mount-workspace';
import { createBrowserDevice } from '../../messages/browser-device';
import { createBrowserSites } from '../../messages/browser-sites';
import { surroundingsOf } from '../../messages/surroundings';

const element = document.getElementById('root');
const sites = createBrowserSites();
if (element) {
  const on = await sites.list();
  mountWelcome(element, { sites, device: createBrowserDevice(window) }, surroundingsOf(window), on.includes(GMAIL));
}
