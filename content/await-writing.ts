/**
 * The lightest eye: waits until somebody is about to write, and does nothing at all until then. No observer, no timer, no
 * look at the page: one listener for the focus in each document it can reach.
 */

/** A search, a password, a box to tick: nobody writes there. */
const isWritable = (element: Element): boolean =>
  element.matches('textarea, input:is(:not([type]), [type="text" i])') ||
  (element as HTMLElement).isContentEditable ||
  (element.localName === 'body' && element.ownerDocument.designMode === 'on');

/** The document of a frame that we may look into. */
function documentIn(element: Element): Document | null {
  try {
    return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
  } catch {
    return null; // behind another origin
  }
}

/** Calls back once, when the focus is in something that can be written in, shadow roots and frames included. */
export function awaitWriting(page: Document, signal: AbortSignal, begins: () => void): void {
  const watched = new WeakSet<Document>();
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);

  const found = () => {
    if (until.aborted) return;
    end.abort();
    begins();
  };

  /** Looks where the focus is now, and waits in the frame that has it. */
  const look = (document: Document) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const inner = at && documentIn(at);
    if (inner) watch(inner);
    else if (at && isWritable(at)) found();
  };

  const watch = (document: Document) => {
    if (until.aborted) return;
    if (!watched.has(document)) {
      watched.add(document);
      const focused = (event: Event) => {
        const target = event.composedPath()[0] as Element;
        if (target.nodeType === 1 && isWritable(target)) found();
      };
      document.addEventListener('focusin', focused, { capture: true, passive: true, signal: until });
      // The focus goes to a frame, of which the page itself hears nothing.
      const left = () => look(document);
      document.defaultView?.addEventListener('blur', left, { signal: until });
    }
    look(document);
  };
  watch(page);
}
