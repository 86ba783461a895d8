/**
 * The background's end of the wire: decides who may ask what, checks every request, and hands it to the answer.
 * A content script runs beside a foreign page, so it may make the few `PageCalls` and nothing else (T5 in SECURITY.md).
 */
import type { Result } from '../notebook/calls';
import type { CallMessage } from './notebook-caller';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** One answer for each call; the sender's tab comes along, since some answers belong to one tab. */
export type Answers = Readonly<
  Record<string, (request: unknown, tab: number | null) => Promise<Result<unknown>> | Result<unknown>>
>;

export interface Desk {
  /** This extension's id and origin (`chrome-extension://…`). */
  readonly id: string;
  readonly origin: string;
  /** For our own pages. */
  readonly forPages: Answers;
  /** For our content scripts. */
  readonly forContent: Answers;
  /** Refuses a malformed request; answers the request as data that may be used. */
  readonly check: (call: string, request: unknown) => Result<unknown>;
}

const isCall = (message: unknown): message is CallMessage =>
  typeof message === 'object' &&
  message !== null &&
  'keeptrack' in message &&
  message.keeptrack === 1 &&
  'call' in message &&
  typeof message.call === 'string';

const refused = (detail: string): Result<never> => ({ ok: false, failure: { code: 'bad-request', detail } });

const isOurPage = (desk: Desk, sender: Sender) =>
  (sender.origin ?? (sender.url ? new URL(sender.url).origin : '')) === desk.origin ||
  (sender.url ?? '').startsWith(`${desk.origin}/`);

/**
 * Answers one message, or null where the message is not for us. Never throws: what goes wrong is a `Failure`
 * without any of the user's text in it.
 */
export async function answerCall(desk: Desk, message: unknown, sender: Sender): Promise<Result<unknown> | null> {
  if (!isCall(message)) return null;
  if (sender.id !== desk.id) return refused('foreign sender');
  const answers = isOurPage(desk, sender) ? desk.forPages : desk.forContent;
  const answer = Object.hasOwn(answers, message.call) ? answers[message.call] : undefined;
  if (!answer) return refused(`not a call for this sender: ${message.call.slice(0, 40)}`);
  const request = desk.check(message.call, message.request);
  if (!request.ok) return request;
  try {
    return await answer(request.value, sender.tab?.id ?? null);
  } catch (error) {
    return { ok: false, failure: { code: 'not-saved', detail: error instanceof Error ? error.name : 'failed' } };
  }
}
