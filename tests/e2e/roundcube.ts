/** A real webmail on loopback for a test: started, logged into, and asked what it sent. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { roundcubeScript } from './surroundings';

export interface Webmail {
  readonly url: string;
  /** Logs in and opens a new mail. */
  compose(page: Page): Promise<void>;
  /** Puts a mail into somebody's inbox, to be answered. */
  receive(user: string, mail: string): void;
  /** Everything that the mail server took, as it came over the wire, decoded for reading. */
  sent(): string;
  stop(): void;
}

const quoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Mails as text: transfer encodings are undone, and lines that a mail program only wrapped are joined. */
function decodeMail(raw: string): string {
  let encoding = '';
  const blocks = raw.split(/\r?\n\r?\n/).map((block) => {
    const head = /Content-Transfer-Encoding: *([\w-]+)/i.exec(block)?.[1];
    if (head) {
      encoding = head.toLowerCase();
      return block;
    }
    if (encoding === 'base64') return Buffer.from(block, 'base64').toString('utf8');
    return Buffer.from(encoding === 'quoted-printable' ? quoted(block) : block, 'latin1').toString('utf8');
  });
  return blocks.join('\n\n').replace(/ \r?\n(?=\S)/g, ' ');
}

/** Starts Roundcube on ports of its own; `html` false is its plain-text mode. Needs what `whyNot.roundcube` checks. */
export function startRoundcube({ html, port = 8290 }: { readonly html: boolean; readonly port?: number }): Webmail {
  // The mail server's own user must be able to enter the folder.
  const folder = mkdtempSync('/tmp/keeptrack-roundcube-');
  execFileSync('chmod', ['755', folder]);
  const env = { ...process.env, ROUNDCUBE_PORT: `${port}`, ROUNDCUBE_HTML: html ? '1' : '0' };
  const run = spawnSync(roundcubeScript, ['up', folder], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000,
  });
  if (run.status !== 0) throw new Error(`Roundcube did not start: ${run.stderr}`);
  const url = `http://127.0.0.1:${port}`;
  const mailbox = join(folder, 'sent.eml');
  return {
    url,
    async compose(page) {
      await page.goto(`${url}/`);
      await page.locator('#rcmloginuser').fill('tom@example.com');
      await page.locator('#rcmloginpwd').fill('secret');
      await page.locator('#rcmloginsubmit').click();
      await page.locator('body.task-mail').waitFor();
      await page.goto(`${url}/?_task=mail&_action=compose`);
      await page.locator('body.action-compose').waitFor();
    },
    receive(user, mail) {
      const inbox = join(folder, 'mail', user);
      for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(inbox, part), { recursive: true });
      writeFileSync(join(inbox, 'new', `${Date.now()}.keeptrack`), mail.replace(/\r?\n/g, '\r\n'));
      // The mail server reads and moves it as another user.
      execFileSync('chmod', ['-R', 'a+rwX', inbox]);
    },
    sent: () => (existsSync(mailbox) ? decodeMail(readFileSync(mailbox, 'latin1')) : ''),
    stop() {
      spawnSync(roundcubeScript, ['down', folder], { env, stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
