/**
 * Lets presses through only while the frame has been truly seen for half a second, so that a page cannot lay something over
 * the sidebar, or let it shine through, and lead a click into it (clickjacking; A5, A6). The browser itself says what is
 * seen (IntersectionObserver v2, Chromium); where it does not, in Firefox, every press is let through.
 */

/** Milliseconds of being seen before a press counts; milliseconds between two looks of the browser, the least it allows. */
const SEEN_FOR = 500;
const LOOKS_EVERY = 100;

/** On the page's own element while presses count: for tests, and for whoever wonders. */
const MARK = 'data-seen';

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

const isPress = (event: Event): boolean =>
  event.type !== 'keydown' || ['Enter', ' '].includes((event as KeyboardEvent).key);

/** Guards a document until the signal aborts; `stopped` is told of each click that was not let through. */
export function guardPresses(document: Document, signal: AbortSignal, stopped: () => void): void {
  const { documentElement } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const see = (isSeen: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    if (!isSeen) documentElement.removeAttribute(MARK);
    else if (!documentElement.hasAttribute(MARK))
      timer = setTimeout(() => documentElement.setAttribute(MARK, ''), SEEN_FOR);
  };

  const options = { trackVisibility: true, delay: LOOKS_EVERY } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SeenEntry | undefined;
    see(last?.isVisible !== false);
  }, options);
  observer.observe(documentElement);
  signal.addEventListener('abort', () => observer.disconnect());

  const guard = (event: Event) => {
    if (!isPress(event) || documentElement.hasAttribute(MARK)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') stopped();
  };
  for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown'])
    document.defaultView?.addEventListener(name, guard, { capture: true, signal });
}
