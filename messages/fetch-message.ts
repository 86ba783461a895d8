/** Asks the hidden page, and through it the page that may fetch, for one file of a channel. */

/** From the background to the hidden page. */
export interface FetchMessage {
  readonly keeptrack: 1;
  /** The channel's folder, with a slash at its end. */
  readonly fetchFrom: string;
  /** The file in it. */
  readonly path: string;
}

/** What comes back; `bytes` in base64, since messages carry text. `null`: nothing lies there. */
export type FetchAnswer = { readonly bytes: string } | null | 'unreachable';

/** Whether a message is one of these; everything else is for somebody else. */
export const isFetchMessage = (message: unknown): message is FetchMessage =>
  typeof message === 'object' &&
  message !== null &&
  'keeptrack' in message &&
  message.keeptrack === 1 &&
  'fetchFrom' in message &&
  typeof message.fetchFrom === 'string' &&
  'path' in message &&
  typeof message.path === 'string';

/** Whether an answer is one; a page that may fetch is believed nothing else. */
export const isFetchAnswer = (answer: unknown): answer is FetchAnswer =>
  answer === null ||
  answer === 'unreachable' ||
  (typeof answer === 'object' && 'bytes' in answer && typeof answer.bytes === 'string');
