/**
 * Where the caret was last in each editor. A click into the sidebar, or a `focus()` of ours, must not lose it:
 * many editors put it to the start when they get the focus back.
 */
import type { Span } from '../talk-tracks/model';
import { activeIn, holds, isField, selectionIn } from './editor';
import type { TextMap } from './text-map';

export interface CaretMemory {
  /** Begins to remember for an editor; nothing new for one that is followed already. */
  follow(editor: HTMLElement): void;
  /** The last caret or selection in the editor; null where it never had one that is still there. */
  lastIn(editor: HTMLElement, map: TextMap): Span | null;
  /** The same, but null while the focus is elsewhere. */
  nowIn(editor: HTMLElement, map: TextMap): Span | null;
}

/** Starts a memory; `moved` is called when a caret moves in an editor that is followed. */
export function rememberCarets(signal: AbortSignal, moved: (editor: HTMLElement) => void): CaretMemory {
  const followed = new WeakSet<Node>();
  const trees = new WeakSet<Node>();
  const ranges = new WeakMap<HTMLElement, Range>();
  const fields = new WeakSet<HTMLElement>();

  const followedAround = (node: Node | null): HTMLElement | null => {
    for (let at = node; at; at = at.parentNode) if (followed.has(at)) return at as HTMLElement;
    return null;
  };

  /** Only while the editor has the focus: a page may clear its selection when the focus leaves. */
  const remember = (tree: Node): HTMLElement | null => {
    const active = activeIn(tree);
    const field = active && isField(active) ? followedAround(active) : null;
    const selection = selectionIn(tree);
    const editor = field ?? followedAround(selection?.anchorNode ?? null);
    if (!editor || !active || !(holds(editor, active) || active.contains(editor))) return null;
    if (field) fields.add(field);
    else if (selection?.rangeCount) ranges.set(editor, selection.getRangeAt(0).cloneRange());
    return editor;
  };

  const notice = (tree: Node) => {
    const editor = remember(tree);
    if (editor) moved(editor);
  };

  const spanOf = (range: Range, map: TextMap): Span | null => {
    const start = map.offsetOf(range.startContainer, range.startOffset);
    const end = map.offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
  };

  const lastIn = (editor: HTMLElement, map: TextMap): Span | null => {
    if (isField(editor)) {
      const { selectionStart, selectionEnd } = editor;
      return fields.has(editor) && selectionStart !== null && selectionEnd !== null
        ? { start: selectionStart, end: selectionEnd }
        : null;
    }
    const range = ranges.get(editor);
    return range ? spanOf(range, map) : null;
  };

  return {
    follow(editor) {
      const tree = editor.getRootNode();
      if (followed.has(editor)) return;
      followed.add(editor);
      if (!trees.has(tree)) {
        trees.add(tree);
        for (const name of ['selectionchange', 'focusin', 'keyup', 'pointerup']) {
          // A document hears the events of its shadow roots too.
          editor.ownerDocument.addEventListener(name, () => notice(tree), { signal, capture: true, passive: true });
        }
      }
      notice(tree);
    },
    lastIn,
    nowIn(editor, map) {
      const active = activeIn(editor);
      if (!active || !editor.ownerDocument.hasFocus() || !holds(editor, active)) return null;
      // Some editors lay their nodes anew and set the caret again a moment before its event comes.
      remember(editor.getRootNode());
      return lastIn(editor, map);
    },
  };
}
