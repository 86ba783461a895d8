/**
 * What a page that outlived its extension and the background of the version after it say to each other. After an update or a
 * reload the sidebar's frame stays where it is and has no browser API any more, yet a `BroadcastChannel` of our origin works.
 */
import type { Result } from '../notebook/calls';
import type { CallMessage } from './notebook-caller';

export const RESCUE_CHANNEL = 'keeptrack-rescue';

/** `awake`: a background began, and takes what could not be saved. `ask` and `answer` belong together by their id. */
export type RescueMessage =
  | { readonly type: 'awake' }
  | { readonly type: 'ask'; readonly id: string; readonly call: CallMessage }
  | { readonly type: 'answer'; readonly id: string; readonly result: Result<unknown> };

/** Only pages of our own origin reach the channel, but they may be of another version. */
export const isRescueMessage = (data: unknown): data is RescueMessage =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  (data.type === 'awake' || ((data.type === 'ask' || data.type === 'answer') && 'id' in data));
