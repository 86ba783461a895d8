/**
 * Runs inside an extension page: asks the background as the face does, through the face's own caller, and tells each
 * answer to the log outside of the browser. Bundled by `seat.ts`; knows nothing of rows.
 */
import { createNotebookCaller } from '../../messages/notebook-caller';
import type { NotebookCalls, Result } from '../../notebook/calls';

/** One thing to ask. `early`: say that it was saved before it is, which is what a suite must notice. */
export interface Order {
  readonly index: number;
  readonly call: keyof NotebookCalls;
  readonly request: unknown;
  readonly early?: boolean;
}

/** What became of an order. */
export interface Ending {
  readonly index: number;
  readonly result: Result<unknown>;
  /** Milliseconds until the answer. */
  readonly took: number;
}

export interface PageDriver {
  ask(call: string, request: unknown): Promise<Result<unknown>>;
  /** The answer as JSON: long ones cross faster so. */
  askAsText(call: string, request: unknown): Promise<string>;
  /** Asks for everything, so many at a time, and tells each ending as it comes. */
  carryOut(orders: readonly Order[], lanes: number): Promise<void>;
}

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
declare const tellEnding: (ending: Ending) => Promise<void>;

const caller = createNotebookCaller<NotebookCalls>((message) => chrome.runtime.sendMessage(message));
const ask: PageDriver['ask'] = (call, request) =>
  (caller as Readonly<Record<string, (request: unknown) => Promise<Result<unknown>>>>)[call]?.(request) ??
  Promise.reject(new Error(`no call ${call}`));

const carryOut: PageDriver['carryOut'] = async (orders, lanes) => {
  const waiting = [...orders];
  const lane = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      const began = performance.now();
      const { index, call, request } = order;
      if (order.early) void tellEnding({ index, result: { ok: true, value: null }, took: 0 });
      const result = await ask(call, request);
      // Lists and files are asked for otherwise; the value of a change says only what was asked.
      if (!order.early) void tellEnding({ index, result, took: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

Object.assign(globalThis, {
  driver: {
    ask,
    askAsText: async (call, request) => JSON.stringify(await ask(call, request)),
    carryOut,
  } satisfies PageDriver,
});
