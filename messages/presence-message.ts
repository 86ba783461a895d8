/** How the background tells open pages that the sidebar is to stand in them, or in the browser's side panel from now on. */
import type { PageSettings } from '../notebook/model';

export interface PresenceMessage {
  readonly keeptrack: 1;
  readonly presence: PageSettings['presence'];
}

/** Whether a message from the background is about the sidebar's place; pages cannot send any. */
export const isPresenceMessage = (message: unknown): message is PresenceMessage =>
  typeof message === 'object' && message !== null && 'keeptrack' in message && 'presence' in message;
