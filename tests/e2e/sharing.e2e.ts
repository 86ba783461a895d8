/** Signed channels in the browsers' own WebCrypto: what Node signs they take, what was changed they refuse, what they sign Node takes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../sharing/base64url';
import { beginChannel } from '../../sharing/channel-state';
import { fingerprintOf, writeFingerprint } from '../../sharing/fingerprint';
import { createSigningKey } from '../../sharing/signing-key';
import { verifyFile } from '../../sharing/verify-file';
import { channelOf, NOW, rootOf } from '../sharing/team';
import { chromiumPath, firefoxPath, whyNot } from './surroundings';

/** A page with the room in it, and the way to close its browser. */
interface OpenPage {
  evaluate(code: string): Promise<unknown>;
  close(): Promise<void>;
}

const openChromium = async (url: string): Promise<OpenPage> => {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (code) => page.evaluate(code), close: () => browser.close() };
};
const openFirefox = async (url: string): Promise<OpenPage> => {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath ?? '', headless: true });
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (code) => page.evaluate(code), close: () => browser.close() };
};

describe.each([
  ['Chromium', whyNot.chromium, openChromium],
  ['Firefox', whyNot.firefox, openFirefox],
] as const)('in %s', (_, reason, open) => {
  describe.skipIf(reason)('a signed channel', () => {
    let server: Server;
    let page: OpenPage;
    beforeAll(async () => {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          lib: { entry: resolve(import.meta.dirname, 'sharing-part.ts'), formats: ['iife'], name: 'part' },
        },
      });
      const [output] = Array.isArray(built) ? built : [built];
      const code = output && 'output' in output ? output.output[0].code : '';
      server = createServer((request, response) => {
        const isScript = request.url === '/part.js';
        response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
        response.end(isScript ? code : '<!doctype html><script src="/part.js"></script>');
      });
      await new Promise<void>((done) => {
        server.listen(0, '127.0.0.1', done);
      });
      page = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
    afterAll(async () => {
      await page?.close();
      server?.close();
    });

    it('is taken as Node takes it, and refused where a byte was changed', async () => {
      const key = await createSigningKey();
      const state = beginChannel(rootOf(1, [key]));
      const { channel, packs } = await channelOf(3, [key]);
      const judge = (bytes: Uint8Array) => {
        const given = [
          state,
          encodeBase64url(bytes),
          [...packs].map(([name, file]) => [name, encodeBase64url(file)]),
          NOW,
        ];
        return page.evaluate(`sharing.judge(...${JSON.stringify(given)})`);
      };
      expect(await judge(channel)).toBe('taken');
      for (let at = 12; at < channel.length; at += 97) {
        const changed = new Uint8Array(channel);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await judge(changed)).toMatch(/malformed|unknown-signer|bad-signature/);
      }
      const words = await page.evaluate(`sharing.fingerprint(${JSON.stringify(state)})`);
      expect(words).toBe(writeFingerprint(await fingerprintOf(state.root), 'zh'));
    });
    it('can be signed with a key that never leaves', async () => {
      const made = await page.evaluate(`sharing.sign('苹果').then(JSON.stringify)`);
      const { kid, pub, file } = JSON.parse(String(made));
      const verified = await verifyFile(decodeBase64url(file) ?? new Uint8Array(), 'pack', [{ kid, pub }]);
      expect(verified.ok && new TextDecoder().decode(verified.content)).toBe('苹果');
    });
  });
});
