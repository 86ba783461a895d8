/**
 * A private line over one wire: each end offers a call map and asks the other's.
 * The wire is the only secret; whoever holds it is trusted to be the other end, so what it carries is checked
 * for shape alone. See ARCHITECTURE.md for how it is handed over.
 */
import { callProxy } from './call-proxy';
import type { Wire } from './wire';

/** Functions by name; each takes at most one argument, which must survive a structured clone. */
// biome-ignore lint/suspicious/noExplicitAny: a call map is open by nature; the types of each call are kept by `Asker`.
export type CallMap<Calls> = { [Name in keyof Calls]: (request: any) => unknown };

/** The other end's calls, as asynchronous methods. They reject with `LineClosed` or with what the other end threw. */
export type Asker<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...request: infer Request) => infer Answer
    ? (...request: Request) => Promise<Awaited<Answer>>
    : never;
};

/** The other end's calls, told rather than asked: nothing comes back, not even that somebody listens. */
export type Teller<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...request: infer Request) => unknown
    ? (...request: Request) => void
    : never;
};

/** The line was closed before the answer came. */
export class LineClosed extends Error {
  override name = 'LineClosed';
}

/** What travels on a line. */
type Packet =
  | { readonly type: 'tell'; readonly id: 0; readonly call: string; readonly request: unknown }
  | { readonly type: 'ask'; readonly id: number; readonly call: string; readonly request: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string };

const isPacket = (data: unknown): data is Packet =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  'id' in data &&
  typeof data.id === 'number' &&
  (data.type === 'answer' ||
    data.type === 'refusal' ||
    ((data.type === 'ask' || data.type === 'tell') && 'call' in data && typeof data.call === 'string'));

/**
 * Opens one end of a line. `answers` are our calls; the result asks theirs.
 * Closing (by the signal) rejects every open question. A packet that is no packet is dropped.
 */
export function openLine<Theirs extends CallMap<Theirs>, Ours extends CallMap<Ours>>(
  port: Wire,
  answers: Ours,
  signal: AbortSignal,
): Asker<Theirs> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let asked = 0;

  const run = async (packet: Packet & { type: 'ask' | 'tell' }): Promise<unknown> => {
    const call = Object.hasOwn(answers, packet.call) ? answers[packet.call as keyof Ours] : undefined;
    if (!call) throw new Error(`unknown call: ${packet.call}`);
    return call.call(answers, packet.request);
  };

  const answer = async (packet: Packet & { type: 'ask' }) => {
    try {
      const value = await run(packet);
      if (!signal.aborted) port.postMessage({ type: 'answer', id: packet.id, value } satisfies Packet);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'failed';
      if (!signal.aborted) port.postMessage({ type: 'refusal', id: packet.id, message } satisfies Packet);
    }
  };

  const receive = ({ data }: { readonly data: unknown }) => {
    if (!isPacket(data)) return;
    if (data.type === 'ask') {
      void answer(data);
      return;
    }
    if (data.type === 'tell') {
      // Nobody waits to hear what went wrong.
      void run(data).catch(() => {});
      return;
    }
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type === 'answer') question?.resolve(data.value);
    else question?.reject(new Error(data.message));
  };

  port.addEventListener('message', receive, { signal });
  port.start();
  signal.addEventListener('abort', () => {
    for (const question of waiting.values()) question.reject(new LineClosed('the line was closed'));
    waiting.clear();
    port.close();
  });

  const ask = (call: string, request: unknown) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new LineClosed('the line is closed'));
        return;
      }
      asked += 1;
      waiting.set(asked, { resolve, reject });
      port.postMessage({ type: 'ask', id: asked, call, request } satisfies Packet);
    });

  return callProxy<Asker<Theirs>>(ask);
}

/** The telling end of a line that is opened elsewhere. What is told after the signal is dropped. */
export const openTeller = <Theirs extends CallMap<Theirs>>(port: Wire, signal: AbortSignal): Teller<Theirs> =>
  callProxy<Teller<Theirs>>((call, request) => {
    if (!signal.aborted) port.postMessage({ type: 'tell', id: 0, call, request } satisfies Packet);
  });
