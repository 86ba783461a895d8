/** The hidden page's end of the line to the page that may fetch: a frame of no origin, asked over a port of its own. */
import { type FetchAnswer, isFetchAnswer } from './fetch-message';

/** Milliseconds after which an answer is no longer waited for; the fetcher itself gives up long before. */
const PATIENCE = 60_000;

/** Makes the line; the frame is made with the first question and stays. */
export function createFetcher(document: Document, address: string) {
  let port: Promise<MessagePort> | null = null;
  let next = 0;
  const waiting = new Map<number, (answer: FetchAnswer) => void>();

  const open = (): Promise<MessagePort> =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.addEventListener('load', () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: unknown }>) => {
          waiting.get(data.id)?.(isFetchAnswer(data.answer) ? data.answer : 'unreachable');
          waiting.delete(data.id);
        };
        // A page of no origin cannot be named; nobody else can be in this frame, which only we may make.
        frame.contentWindow?.postMessage({ keeptrack: 1 }, '*', [port2]);
        resolve(port1);
      });
      document.body.append(frame);
    });

  /** One file; `unreachable` on anything but a whole one or none. Never rejects. */
  return async (url: string, path: string): Promise<FetchAnswer> => {
    port ??= open();
    const line = await port;
    next += 1;
    const id = next;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        resolve('unreachable');
      }, PATIENCE);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      line.postMessage({ id, url, path });
    });
  };
}
