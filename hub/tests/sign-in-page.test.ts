/** The page, in a real browser with a passkey of its own: invitation, signing in and out, a token that holds. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../people/invite';
import { openSeat, packText, type Seat } from './open-seat';

const PROGRAM = '/usr/bin/chromium';
const isThere = existsSync(PROGRAM);
if (!isThere) console.log('skipped  the sign-in page: there is no Chromium');

describe.skipIf(!isThere)('the page', () => {
  let seat: Seat;
  let browser: Browser;
  beforeAll(async () => {
    seat = await openSeat();
    browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await seat?.leave();
  });

  /** A page in a language, on a machine with a fingerprint reader. */
  async function open(locale: string) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const machine = await context.newCDPSession(page);
    await machine.send('WebAuthn.enable');
    await machine.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${seat.origin}/`);
    return { page, errors };
  }

  it('takes an invitation, signs out and in again, and makes a token', async () => {
    const ana = await seat.member('Ana', 'author');
    await seat.save('orchard', packText('orchard'), null, ana);
    const { invitation } = await invite(seat.database, { name: 'Mira', roles: ['author', 'publisher'], by: null });
    const { page, errors } = await open('en-GB');
    await page.getByLabel('Invitation').fill(invitation);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Signed in as Mira (author, publisher)').waitFor();
    await page.getByRole('cell', { name: 'orchard' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Sign in, or use the invitation').waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('Signed in as Mira').waitFor();
    await page.getByLabel('What the token is for').fill('publishing from CI');
    await page.getByRole('button', { name: 'Make a token for 90 days' }).click();
    const told = page.locator('#token', { hasText: /[\w-]{43}/ });
    await told.waitFor();
    const token = /[\w-]{43}$/.exec((await told.textContent()) ?? '')?.[0] ?? '';
    expect((await seat.ask('GET', '/api/me', { by: { id: '', token } })).status).toBe(200);
    expect(errors).toEqual([]);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/hub.png` });
  });

  it('says calmly, in the reader’s language, what was not known', async () => {
    const { page } = await open('zh-CN');
    await page.getByLabel('邀请码').fill('x'.repeat(43));
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByText('这里查不到这个邀请码或通行密钥。').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/hub-zh.png` });
  });
});
