/** Where Chromium is on this machine, and how it gets there. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of Chromium builds. Google's own Chrome is not among them: it no longer loads an extension from a folder. */
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];

const MAC = '/Applications/Chromium.app/Contents/MacOS/Chromium';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a program, looked for as a shell would; null where there is none. */
export function findProgram(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/** The Chromium to use: what `CHROMIUM` names, else what is installed, else null. */
export function findChromium(): string | null {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return isProgram(CHROMIUM) ? CHROMIUM : null;
  return findProgram(NAMES) ?? (isProgram(MAC) ? MAC : null);
}

/** Whether Chinese can be shown. Where fonts cannot be listed, we assume so. */
function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return fonts.error === undefined && fonts.stdout.trim() !== '';
}

/** Whether `apt-get` may install here without asking anybody. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && findProgram(['apt-get']) !== null;

/** What to do where there is no Chromium and we may not install it. */
export const HOW_TO_INSTALL = [
  'Chromium is missing. Install it and try again:',
  '  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk',
  '  Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts',
  '  macOS:           brew install --cask chromium',
  'Or name one:       CHROMIUM=/path/to/chromium',
].join('\n');

/** Installs Chromium, and a Chinese font where none is there. Answers the path; null where it failed. */
export function installChromium(): string | null {
  const packages = ['chromium', ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return null;
  }
  return findChromium();
}
