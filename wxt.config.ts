/** How the extension is built: its manifest, and what each browser needs different. */
import { defineConfig } from 'wxt';

/** Match patterns of self-hosted mail and CRM that this build is for, e.g. `https://mail.example.com/*`. */
const extraHosts = (process.env.KEEPTRACK_HOSTS ?? '')
  .split(',')
  .map((host) => host.trim())
  .filter(Boolean);

/** No page of ours may reach a network: what holds data has no way out. SECURITY.md explains each part. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  // The page that may fetch, framed by the hidden page.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The one page with a way out: it has no origin, no storage and no browser API, and is handed nothing but addresses of packs. */
const FETCHER_POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'self'; connect-src https:";

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      // Firefox has its side panel without asking.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      // A service worker cannot make the address of a file that it wants saved.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for when somebody wants backups to be written by themselves.
    optional_permissions: ['downloads'],
    host_permissions: extraHosts,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_action__' },
    commands: {
      toggle: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_toggle__' },
      'insert-first': { suggested_key: { default: 'Alt+Shift+I' }, description: '__MSG_insertFirst__' },
      'confirm-promise': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_confirmPromise__' },
      search: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_searchTracks__' },
    },
    content_security_policy: {
      extension_pages: PAGE_POLICY,
      // Firefox has no pages without an origin.
      ...(browser === 'firefox' ? {} : { sandbox: FETCHER_POLICY }),
    },
    ...(browser === 'firefox' ? {} : { sandbox: { pages: ['fetcher.html'] } }),
    // What a company lays down for its reps; read and checked by sharing/policy.ts.
    storage: { managed_schema: 'managed-schema.json' },
    incognito: 'not_allowed',
    web_accessible_resources: [
      browser === 'firefox'
        ? { resources: ['sidebar.html'], matches: ['*://*/*'] }
        : { resources: ['sidebar.html'], matches: ['*://*/*'], use_dynamic_url: true },
    ],
    ...(browser === 'firefox'
      ? {
          sidebar_action: { default_title: '__MSG_name__', default_panel: 'sidebar.html', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: 'keeptrack@keeptrack.app',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
