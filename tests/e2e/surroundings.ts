/** What end-to-end tests find around them on this machine. What is missing is skipped, and said with what would help. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium, findProgram } from '../../demo/find-chromium';

const ROOT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, '../shared');

/** Path, or null. */
export const chromiumPath = findChromium();
export const firefoxPath = process.env.FIREFOX ?? findProgram(['firefox-esr', 'firefox']);

/** Saved Gmail pages. */
export const captures = resolve(SHARED, 'captures/gmail');
/** Starts and stops a real webmail. */
export const roundcubeScript = resolve(SHARED, 'servers/roundcube');

const canStartRoundcube = (): boolean =>
  process.getuid?.() === 0 || (existsSync('/usr/share/roundcube/index.php') && findProgram(['dovecot']) !== null);

/** Why a part cannot run here, in one line; null where it can. */
export const whyNot = {
  chromium: chromiumPath ? null : 'Chromium is missing: sudo apt-get install chromium, or name one by CHROMIUM=…',
  firefox: firefoxPath ? null : 'Firefox is missing: sudo apt-get install firefox-esr, or name one by FIREFOX=…',
  gmail: !existsSync(captures)
    ? 'the saved Gmail pages are not here (../shared/captures/gmail)'
    : findProgram(['openssl'])
      ? null
      : 'openssl is missing: sudo apt-get install openssl',
  roundcube: !existsSync(roundcubeScript)
    ? 'the Roundcube server is not here (../shared/servers/roundcube)'
    : canStartRoundcube()
      ? null
      : 'Roundcube is not installed here, and only root may install it',
} as const;

/** One line for each part that is skipped. */
export const skippedParts = (): readonly string[] =>
  Object.entries(whyNot).flatMap(([part, reason]) => (reason ? [`${part}: ${reason}`] : []));
