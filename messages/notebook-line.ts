/**
 * What reaches the background: the notebook's call map, and the few calls that a content script may make.
 */
import type { SiteCorrections } from '../talk-tracks/site-selectors';

export type { Caller, Failure, NotebookCalls, Result } from '../notebook/calls';

/** The calls that a content script may make. Nothing private is ever answered to one. */
export interface PageCalls {
  /** Has the eyes and hands brought into the page that asks. */
  bringHands(request: Record<string, never>): null;
  /** What a file has put right of the sites: selectors, nothing private. */
  siteCorrections(request: Record<string, never>): SiteCorrections;
  /** Announces the nonce that the next frame of this tab will bring. */
  announceNonce(request: { readonly nonce: string }): null;
  /** Promises confirmed in this draft become open, or are forgotten. Safe to repeat. */
  draftEnded(request: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' }): null;
}

/** The name under `storage.local` that the background raises after every change, so that open pages ask again. */
export const CHANGE_COUNTER = 'notebookChanges';
