/** A signed channel on a host of its own: followed by its link, a newer version offered, a changed file refused, the host gone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeChannelLink } from '../../sharing/channel-link';
import { fingerprintOf, writeFingerprint } from '../../sharing/fingerprint';
import { publish } from '../../sharing/publish';
import { createSigningKey } from '../../sharing/signing-key';
import { createFolderStore } from '../../sharing/stores/folder-store';
import { orchardAt, rootOf, signRoot } from '../sharing/team';
import { makeCertificate } from './certificate';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const HOST = 'packs.keeptrack.test';

describe.skipIf(whyNot.chromium)('a channel', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let link: string;
  let words: string;
  const asked: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];
  let release: (version: string) => Promise<unknown>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keeptrack-channel-'));
    const key = await createSigningKey();
    const root = rootOf(1, [key]);
    const store = createFolderStore(folder);
    const day = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`;
    const roots = [await signRoot(root, [key])];
    release = async (version) => {
      const result = await publish(store, {
        ...{ packs: [orchardAt(version)], keys: [key], issued: day(0), expires: day(30) },
        ...(version === '1.2.0' && { roots }),
      });
      if (!result.ok) throw new Error(result.code);
    };
    await release('1.2.0');
    server = createServer(makeCertificate(HOST), (request, response) => {
      asked.push({ path: request.url ?? '', headers: request.headers });
      try {
        const file = readFileSync(join(folder, (request.url ?? '').replace(/^\/sales\//, '')));
        // Readers come from a page without an origin, so the host has to say that anybody may read.
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end(file);
      } catch {
        response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      }
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const fingerprint = await fingerprintOf(root);
    words = writeFingerprint(fingerprint, 'en');
    link = writeChannelLink({ url: `https://${HOST}/sales/`, fingerprint: null }, 'en');
    const switches = [`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${port}`, '--ignore-certificate-errors'];
    browser = await Browser.open({ language: 'en' }, switches);
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const versionHere = async () => (await browser.ask('listPacks', {})).find(({ id }) => id === 'orchard')?.version;

  it('is followed by its link once the words were compared', async () => {
    const page = await browser.openOwn('options.html#packs');
    await page.getByLabel('Link to a channel').fill(link);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect.poll(() => page.locator('.fingerprint').textContent(), { timeout: 20_000 }).toBe(words);
    expect(await versionHere()).toBeUndefined();
    await page.getByRole('button', { name: 'They are the same: follow it' }).click();
    await expect.poll(versionHere, { timeout: 20_000 }).toBe('1.2.0');
    await expect.poll(() => page.getByText('You follow “orchard-team” now.').count()).toBe(1);
    for (const { headers } of asked) {
      expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, 'null']);
    }
    expect(browser.errors).toEqual([]);
    await page.close();
  });

  it('offers a newer version and changes nothing until it is taken', async () => {
    await release('1.3.0');
    const page = await browser.openOwn('options.html#packs');
    await page.getByRole('button', { name: 'Look now' }).click();
    await expect.poll(() => page.getByText('A newer version waits.').count(), { timeout: 20_000 }).toBe(1);
    expect(await versionHere()).toBe('1.2.0');
    await page.getByRole('button', { name: 'Show what changes: orchard-team' }).click();
    await expect.poll(() => page.getByText(/1\.2\.0 → 1\.3\.0/).count()).toBe(1);
    await page.getByRole('button', { name: 'Use this version' }).click();
    await expect.poll(versionHere).toBe('1.3.0');
    await page.close();
  });

  it('with a file that somebody changed is refused in plain words; with no host at all the last version stays', async () => {
    await release('1.4.0');
    const index = join(folder, 'channel.json');
    const good = readFileSync(index, 'utf8');
    const file = JSON.parse(good);
    const payload = JSON.parse(Buffer.from(file.payload, 'base64url').toString());
    payload.version += 1;
    writeFileSync(
      index,
      JSON.stringify({ ...file, payload: Buffer.from(JSON.stringify(payload)).toString('base64url') }),
    );
    const page = await browser.openOwn('options.html#packs');
    await page.getByRole('button', { name: 'Look now' }).click();
    await expect.poll(() => page.getByText(/A signature there is wrong/).count(), { timeout: 20_000 }).toBe(1);
    server.closeAllConnections();
    server.close();
    await page.getByRole('button', { name: 'Look now' }).click();
    await expect.poll(() => page.getByText(/Nothing answered there/).count(), { timeout: 20_000 }).toBe(1);
    expect(await versionHere()).toBe('1.3.0');
    browser = await browser.restart();
    expect(await versionHere()).toBe('1.3.0');
  });

  it('is not reached by any page that holds data', async () => {
    const page = await browser.openOwn('options.html#packs');
    const reached = await page.evaluate(
      `fetch('https://${HOST}/sales/channel.json').then(() => 'reached', () => 'not reached')`,
    );
    expect(reached).toBe('not reached');
  });
});
