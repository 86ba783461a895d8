/** The background's desk: the notebook's calls for our pages, the few for content scripts, and those about the browser. */
import { browser } from 'wxt/browser';
import type { Answers, Desk } from '../../messages/answer-calls';
import { checkRequest } from '../../notebook/check-calls';
import type { NotebookAnswers } from '../../notebook/create-notebook';
import type { followChannels } from './channels';
import { announceNonce, redeemNonce } from './frame-nonces';
import { bringHands, bringHint, followPermissions, grantedSites } from './site-access';

const done = <Value>(value: Value) => ({ ok: true, value }) as const;
const noTab = { ok: false, failure: { code: 'bad-request', detail: 'not from a tab' } } as const;

/** Calls that only the background itself makes. */
const INTERNAL: readonly string[] = [
  'draftEnded',
  'dueReminders',
  'remindersShown',
  'packRows',
  'tidy',
  'backupDue',
  'backupFailed',
  'followChanges',
  'listKeptChannels',
  'keepChannel',
  'dropChannel',
];

/** Lays out who may ask what. Requests have passed `checkRequest` before an answer sees them. */
export function layDesk(notebook: NotebookAnswers, channels: ReturnType<typeof followChannels>['answers']): Desk {
  const data = Object.fromEntries(
    Object.entries(notebook)
      .filter(([name]) => !INTERNAL.includes(name))
      .map(([name, answer]) => [name, (request: unknown) => (answer as Answers[string])(request, null)]),
  );
  return {
    id: browser.runtime.id,
    origin: import.meta.env.FIREFOX
      ? new URL(browser.runtime.getURL('/sidebar.html')).origin
      : `chrome-extension://${browser.runtime.id}`,
    check: checkRequest,
    forPages: {
      ...data,
      ...(channels as unknown as Answers),
      listSites: async () => done(await grantedSites()),
      sitesChanged: async () => done(await followPermissions()),
      checkNonce: async (request, tab) =>
        tab === null ? noTab : done(await redeemNonce(tab, (request as { nonce: string }).nonce)),
    },
    forContent: {
      bringHands: async (_, tab) => {
        if (tab === null) return noTab;
        await bringHands(tab);
        return done(null);
      },
      pageSettings: async () => {
        const settings = await notebook.getSettings({});
        if (!settings.ok) return settings;
        const { corrections, presence } = settings.value;
        return done({ corrections, presence });
      },
      arrived: () => done(null),
      bringHint: async (_, tab) => {
        if (tab === null) return noTab;
        await bringHint(tab);
        return done(null);
      },
      announceNonce: async (request, tab) => {
        if (tab === null) return noTab;
        await announceNonce(tab, (request as { nonce: string }).nonce);
        return done(null);
      },
      draftEnded: (request) => notebook.draftEnded(request as Parameters<NotebookAnswers['draftEnded']>[0]),
    },
  };
}

/** The desk for pages that outlived the version they belong to: what was written there is saved, and nothing else is asked. */
export function forOrphans(desk: Desk): Desk {
  const { saveNote } = desk.forPages;
  return { ...desk, forPages: saveNote ? { saveNote } : {} };
}
