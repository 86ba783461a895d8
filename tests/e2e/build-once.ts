/** Builds the extension before the first test, for Chromium and, where there is one, for Firefox. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildExtension, DEMO_HOSTS } from '../../demo/build-extension';
import { firefoxPath } from './surroundings';

const OUT = '.output/e2e';

/** Where the builds are. */
export const chromeBuild = resolve(import.meta.dirname, '../..', OUT, 'chrome-mv3');
export const firefoxBuild = resolve(import.meta.dirname, '../..', OUT, 'firefox-mv3');

/** The demo inbox and Roundcube are on loopback; saved Gmail pages are served under their real name. */
const HOSTS = [...DEMO_HOSTS, 'https://mail.google.com/*'];

/** `KEEPTRACK_BUILT=1` uses what was built before: for somebody who is writing tests. */
export async function setup(): Promise<void> {
  if (process.env.KEEPTRACK_BUILT && existsSync(chromeBuild)) return;
  const config = 'tests/e2e/wxt.e2e.config.ts';
  await buildExtension({ hosts: HOSTS, config }, OUT);
  if (firefoxPath) await buildExtension({ hosts: HOSTS, config, browser: 'firefox' }, OUT);
}
