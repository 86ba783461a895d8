/**
 * The sidebar's window in the page: an extension page in an iframe, in a closed shadow root, in an element without a name.
 * The page can neither read it nor type into it; what it does to the element is put right, a few times, then we leave.
 */

import type { Side } from '../talk-tracks/page-draft';
import { declareStyle } from './declare-style';
import { createPace } from './pace';
import { type Arrangement, isBetter, isClear, type Obstacles, type Placement, placeFrame } from './place-frame';
import { randomName } from './random-name';

export interface FrameOptions {
  readonly document: Document;
  /** The sidebar page as the page may load it. */
  readonly src: string;
  /** The origin that the frame's messages are delivered to. */
  readonly extensionOrigin: string;
  readonly signal: AbortSignal;
  readonly arrangement?: Arrangement;
  /** Tells the background which nonce the next frame of this tab will bring. */
  announce(nonce: string): Promise<unknown>;
  /** Our end of a new line. The signal aborts when the frame loads again or goes. */
  onPort(port: MessagePort, signal: AbortSignal): void;
  /** What must not be covered now. */
  obstacles(): Obstacles;
  /** Where it stands now; called whenever that may be another side. */
  stands(side: Side): void;
}

export interface Frame {
  arrange(wanted: Arrangement): void;
  /** Something moved in the page: stays where it is unless it stands in the way. */
  settle(): void;
  leave(): void;
}

/** How often the page may remove our element, and how often it may change it, before we give up. */
const RETURNS = 10;
const REPAIRS = 100;
const DEFAULT: Arrangement = { folded: false, width: 348, side: 'right' };

function styleOf({ left, top, right, bottom, folded, side }: Placement, room: { width: number }, calm: boolean) {
  const curve = folded ? '12px' : '0';
  return {
    all: 'initial',
    position: 'fixed',
    display: 'block',
    'z-index': '2147483647',
    top: `${top}px`,
    height: `${bottom - top}px`,
    width: `${right - left}px`,
    left: side === 'left' ? '0' : 'auto',
    right: side === 'right' ? '0' : 'auto',
    'max-width': `${room.width}px`,
    overflow: 'hidden',
    'border-radius': side === 'left' ? `0 ${curve} ${curve} 0` : `${curve} 0 0 ${curve}`,
    'box-shadow': '0 0 0 1px rgb(0 0 0 / 0.08), 0 6px 28px rgb(0 0 0 / 0.14)',
    transition: calm ? 'none' : '140ms ease-out',
  };
}

/** Puts the sidebar into the page and keeps it there until the signal aborts. Takes no focus. */
export function createFrame(options: FrameOptions): Frame {
  const { document } = options;
  const life = new AbortController();
  const signal = AbortSignal.any([options.signal, life.signal]);
  const view = document.defaultView ?? window;
  const host = document.createElement('div');
  const iframe = document.createElement('iframe');
  let wanted = options.arrangement ?? DEFAULT;
  let placement: Placement | null = null;
  let line = new AbortController();
  let returns = 0;
  let repairs = 0;
  let style = '';

  const room = () => ({ width: document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight });

  const place = () => {
    placement = placeFrame(room(), wanted, options.obstacles());
    const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    declareStyle(host, styleOf(placement, room(), calm));
    style = host.style.cssText;
    options.stands(placement.side);
  };

  const connect = async () => {
    line.abort();
    const current = new AbortController();
    line = current;
    const nonce = randomName();
    await options.announce(nonce);
    if (current.signal.aborted || !iframe.contentWindow) return;
    const { port1, port2 } = new MessageChannel();
    iframe.contentWindow.postMessage({ nonce }, options.extensionOrigin, [port2]);
    options.onPort(port1, current.signal);
  };

  const leave = () => {
    watcher.disconnect();
    line.abort();
    host.remove();
  };

  /** Puts right what the page did to our element; leaves where it does not stop. */
  const repair = () => {
    if (signal.aborted) return;
    if (host.parentNode !== document.documentElement) {
      returns += 1;
      if (returns > RETURNS) leave();
      else document.documentElement.append(host);
      return;
    }
    const foreign = host.getAttributeNames().filter((name) => name !== 'style');
    if (!foreign.length && host.style.cssText === style) return;
    repairs += 1;
    if (repairs > REPAIRS) return leave();
    for (const name of foreign) host.removeAttribute(name);
    host.style.cssText = style;
  };

  const watcher = new MutationObserver(repair);
  const settle = createPace(
    () => {
      const { width, height } = room();
      const obstacles = options.obstacles();
      const fits = placement && placement.right <= width && placement.bottom <= height;
      const stays = placement && fits && placement.folded === wanted.folded && isClear(placement, obstacles);
      // It moves only for a reason: a sidebar that wanders about is in the way everywhere.
      if (!stays || isBetter(placeFrame(room(), wanted, obstacles), placement as Placement, obstacles)) place();
    },
    120,
    signal,
  );

  declareStyle(iframe, { all: 'initial', display: 'block', border: '0', width: '100%', height: '100%' });
  iframe.allow = 'clipboard-write';
  iframe.addEventListener('load', () => void connect().catch(() => line.abort()));
  iframe.src = options.src;
  host.attachShadow({ mode: 'closed' }).append(iframe);
  place();
  document.documentElement.append(host);
  watcher.observe(document.documentElement, { childList: true });
  watcher.observe(host, { attributes: true });
  view.addEventListener('resize', place, { signal, passive: true });
  signal.addEventListener('abort', leave);

  return {
    arrange(next) {
      wanted = next;
      place();
    },
    settle: settle.soon,
    leave: () => life.abort(),
  };
}
