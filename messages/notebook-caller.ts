/**
 * The caller's end of the wire to the background: every call of the notebook as an asynchronous method.
 * The background may be stopped at any moment; a message that found nobody is sent again, since every call is safe to repeat.
 */
import type { Caller, Failure, NotebookCalls, Result } from '../notebook/calls';
import { callProxy } from './call-proxy';
import type { PageCalls } from './notebook-line';

/** What is sent to the background. */
export interface CallMessage {
  readonly keeptrack: 1;
  readonly call: string;
  readonly request: unknown;
}

const TRIES = 4;
/** Milliseconds until a silent background counts as gone. */
const PATIENCE = 20_000;
/** Those that go through the whole notebook may take their time; asked again meanwhile, they would do it twice. */
const LONG_PATIENCE = 5 * 60_000;
const LONG_CALLS: ReadonlySet<string> = new Set([
  'exportNotebook',
  'exportFile',
  'previewImport',
  'importNotebook',
  'forgetContact',
  'forgetBefore',
  'eraseAll',
]);

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

const unreachable = (detail: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: 'unreachable', detail },
});

const within = <Value>(milliseconds: number, work: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Makes the caller. `send` is the browser's `runtime.sendMessage`.
 * Never rejects: a background that cannot be reached is a `Failure` with code `unreachable`.
 */
export function createNotebookCaller<Calls = NotebookCalls & PageCalls>(
  send: (message: CallMessage) => Promise<unknown>,
): Caller<Calls> {
  const ask = async (call: string, request: unknown): Promise<Result<unknown>> => {
    let last = '';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        const answer = await within(
          LONG_CALLS.has(call) ? LONG_PATIENCE : PATIENCE,
          send({ keeptrack: 1, call, request }),
        );
        if (isResult(answer)) return answer;
        last = 'no answer';
      } catch (error) {
        last = error instanceof Error ? error.message : 'failed';
        // After an update of the extension this page belongs to nobody: trying again cannot help.
        if (last.includes('context invalidated')) break;
      }
    }
    return unreachable(last);
  };
  return callProxy<Caller<Calls>>(ask);
}
