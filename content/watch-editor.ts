/** Listens to one editor: what changed, who changed it, and whether an input method is at work. */
import { isField } from './editor';

export interface EditorListener {
  /** The text may be different. `byHand` when a person typed (or we inserted), not when the page wrote. */
  changed(byHand: boolean): void;
  /** While an input method composes, the text is not to be read nor touched. */
  composing(now: boolean): void;
}

/** Watches the editor until the signal aborts. The end of a composition counts as a change. */
export function watchEditor(editor: HTMLElement, listener: EditorListener, signal: AbortSignal): void {
  let composing = false;
  const compose = (now: boolean) => {
    if (composing === now) return;
    composing = now;
    listener.composing(now);
    if (!now) listener.changed(true);
  };
  const on = (name: string, act: (event: Event) => void) =>
    editor.addEventListener(name, act, { signal, capture: true, passive: true });

  on('compositionstart', () => compose(true));
  on('compositionend', () => compose(false));
  // An editor that loses the focus has no composition any more, whatever it said.
  on('blur', () => compose(false));
  on('input', (event) => listener.changed(event.isTrusted));
  if (isField(editor)) return;
  const observer = new MutationObserver(() => listener.changed(false));
  observer.observe(editor, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
