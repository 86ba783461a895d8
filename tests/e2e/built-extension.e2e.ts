/** What the build may and may not hold: permissions, no way to a network, no way to write HTML into a page, its size. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config';
import { chromeBuild, firefoxBuild } from './build-once';
import { whyNot } from './surroundings';

const read = (file: string) => readFileSync(join(chromeBuild, file), 'utf8');
// Read when a test asks: there is no build where there is no browser.
const readManifest = () => JSON.parse(read('manifest.json'));
const bundles = () =>
  (readdirSync(chromeBuild, { recursive: true }) as string[]).filter((file) => file.endsWith('.js'));

/** Ways out of the machine, as they would stand in a bundle (A14). */
const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|new Image\b|RTCPeerConnection|WebTransport/;
/** Ways to run text as code. */
const CODE_FROM_TEXT = /\beval\s*\(|new Function\s*\(|document\.write\b/;

describe.skipIf(whyNot.chromium)('the built extension', () => {
  it('asks for what it needs and for no host by itself', () => {
    const manifest = readManifest();
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      'sidePanel',
      'offscreen',
      // Granted in the tests' build alone: see below.
      'downloads',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
  });

  it.each(['chrome', 'firefox'])(
    'asks for the download folder by a click, where it is shipped for %s',
    async (browser) => {
      const write = config.manifest as (env: { readonly browser: string }) => Record<string, readonly string[]>;
      const manifest = await write({ browser });
      expect(manifest.optional_permissions).toEqual(['downloads']);
      expect(manifest.permissions).not.toContain('downloads');
      expect(manifest.permissions?.includes('offscreen')).toBe(browser === 'chrome');
    },
  );

  it('lets one page fetch, which has no origin, and frames nothing else', () => {
    const { content_security_policy: policy, sandbox } = readManifest();
    expect(sandbox).toEqual({ pages: ['fetcher.html'] });
    expect(policy.sandbox.split('; ')).toEqual([
      'sandbox allow-scripts',
      "default-src 'none'",
      "script-src 'self'",
      'connect-src https:',
    ]);
    expect(policy.extension_pages.split('; ')).toContain("frame-src 'self'");
  });

  it('gives its pages no network', () => {
    const policy: string = readManifest().content_security_policy.extension_pages;
    for (const part of ["default-src 'none'", "connect-src 'none'", "script-src 'self'", "form-action 'none'"])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('hides its one page for frames behind an address that pages cannot guess', () => {
    expect(readManifest().web_accessible_resources).toEqual([
      { resources: ['sidebar.html'], matches: ['*://*/*'], use_dynamic_url: true },
    ]);
  });

  it('has small scripts for pages, which reach no network and write no HTML', () => {
    // What every page carries; what is brought when somebody writes; what is brought beside it outside of Gmail;
    // what is brought where the user switched the hint on.
    const most = { 'coach.js': 3_000, 'hands.js': 17_600, 'sites.js': 8_000, 'hint.js': 2_600 };
    for (const [name, size] of Object.entries(most)) {
      const script = read(name);
      expect(gzipSync(script).length, name).toBeLessThanOrEqual(size);
      expect(script, name).not.toMatch(NETWORK);
      expect(script, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|indexedDB|localStorage/);
    }
  });

  it('runs no text as code', () => {
    for (const file of bundles()) expect(read(file), file).not.toMatch(CODE_FROM_TEXT);
  });

  it('holds no character that Chromium refuses in a script for pages', () => {
    // One raw U+FFFF, as Dexie has it, and the whole extension does not load.
    for (const script of ['coach.js', 'hands.js', 'sites.js', 'hint.js'])
      expect(read(script), script).not.toMatch(/[\uFFFE\uFFFF\uFFFD]/);
    expect(read('background.js')).toMatch(/\uFFFF/);
  });

  it.skipIf(whyNot.firefox)('has its side panel in Firefox too, closed until it is asked for', () => {
    const manifest = JSON.parse(readFileSync(join(firefoxBuild, 'manifest.json'), 'utf8'));
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidebar.html', open_at_install: false });
    expect(manifest.permissions).not.toContain('sidePanel');
    // In Chromium there is none before the user chose it: a press of the button must not open it.
    expect(readManifest().side_panel).toBeUndefined();
  });

  it('would be caught reaching out', () => {
    for (const way of ['fetch("https://x")', 'new WebSocket(u)', 'navigator.sendBeacon(u)'])
      expect(way).toMatch(NETWORK);
    expect('eval("1")').toMatch(CODE_FROM_TEXT);
  });
});
