/**
 * What reaches the background: the notebook's call map, and the few calls that a content script may make.
 */
import type { PageSettings } from '../notebook/model';

export type { Caller, Failure, NotebookCalls, Result } from '../notebook/calls';
export type { PageSettings } from '../notebook/model';

/** The calls that a content script may make. Nothing private is ever answered to one. */
export interface PageCalls {
  /** Has the eyes and hands brought into the page that asks. */
  bringHands(request: Record<string, never>): null;
  /** What the eyes and hands must know of the settings. */
  pageSettings(request: Record<string, never>): PageSettings;
  /** The eyes and hands have come. Side panels listen for this call as well: it may be their tab. */
  arrived(request: Record<string, never>): null;
  /** Has the hint beside the draft brought into the page that asks. */
  bringHint(request: Record<string, never>): null;
  /** Announces the nonce that the next frame of this tab will bring. */
  announceNonce(request: { readonly nonce: string }): null;
  /** Promises confirmed in this draft become open, or are forgotten. Safe to repeat. */
  draftEnded(request: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' }): null;
}

/** The name under `storage.local` that the background raises after every change, so that open pages ask again. */
export const CHANGE_COUNTER = 'notebookChanges';
