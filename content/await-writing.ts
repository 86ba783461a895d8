/**
 * The lightest eye: waits until somebody is about to write, and does nothing at all until then. No observer, no timer, no
 * look at the page: one listener for the focus in each document it can reach.
 */
import { documentIn } from './editor';

/** A search, a password, a box to tick: nobody writes there. */
const isWritable = (element: Element): boolean =>
  element.matches('textarea, input:is(:not([type]), [type="text" i])') ||
  (element as HTMLElement).isContentEditable ||
  (element.localName === 'body' && element.ownerDocument.designMode === 'on');

/** Calls back once, when the focus is in something that can be written in, shadow roots and frames included. */
export function awaitWriting(page: Document, signal: AbortSignal, begins: () => void): void {
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);

  const found = () => {
    if (until.aborted) return;
    end.abort();
    begins();
  };

  const focused = (event: Event) => {
    const target = event.composedPath()[0] as Element;
    if (target.nodeType === 1 && isWritable(target)) found();
  };

  /** The focus goes to a frame, of which the page itself hears nothing. */
  const left = (event: Event) => look((event.currentTarget as Window).document);

  /** The pointer comes to a frame, or its document has come: whoever clicks into it next is heard there. */
  const met = ({ target }: Event) => {
    const inner = target && 'localName' in target ? documentIn(target as Element) : null;
    if (inner) watch(inner);
  };

  /** Looks where the focus is now, and waits in the frame that has it. */
  const look = (document: Document) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const inner = at && documentIn(at);
    if (inner) watch(inner);
    else if (at && isWritable(at)) found();
  };

  /** The same listeners each time: a document written anew has lost them, any other keeps the ones it has. */
  const watch = (document: Document) => {
    if (until.aborted) return;
    const options = { capture: true, passive: true, signal: until };
    document.addEventListener('focusin', focused, options);
    document.addEventListener('pointerover', met, options);
    document.addEventListener('load', met, options);
    document.defaultView?.addEventListener('blur', left, options);
    look(document);
  };
  watch(page);
}
