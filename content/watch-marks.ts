/** Notices when a mark in a draft is clicked or hovered, so that its card can be shown. */
import { isField } from './editor';
import type { Marker } from './mark';
import { createPace } from './pace';

/** Milliseconds between two looks at the pointer. */
const HOVER_GAP = 120;

/** The mark under the pointer, by where it begins. The older name is for Chromium before 128. */
function markUnder(marker: Marker, document: Document, { clientX, clientY }: MouseEvent): number | null {
  const position = document.caretPositionFromPoint?.(clientX, clientY);
  if (position) return marker.markAt(position.offsetNode, position.offset);
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? marker.markAt(range.startContainer, range.startOffset) : null;
}

/** Makes a function that follows one more editor, once; `touched` gets the start of the mark the pointer came to. */
export function watchMarks(
  marker: Marker,
  signal: AbortSignal,
  touched: (key: string, offset: number) => void,
): (editor: HTMLElement, key: string) => void {
  const followed = new WeakSet<HTMLElement>();
  return (editor, key) => {
    if (followed.has(editor) || isField(editor)) return;
    followed.add(editor);
    let pointer: MouseEvent | null = null;
    let hovered: number | null = null;
    const hover = createPace(
      () => {
        const mark = pointer && editor.isConnected ? markUnder(marker, editor.ownerDocument, pointer) : null;
        if (mark !== null && mark !== hovered) touched(key, mark);
        hovered = mark;
      },
      HOVER_GAP,
      signal,
    );
    const moved = (event: MouseEvent) => {
      if (!marker.hasMarks()) return;
      pointer = event;
      if (event.type === 'click') hovered = null; // a click tells again
      hover.soon();
    };
    editor.addEventListener('pointermove', moved, { signal, passive: true });
    editor.addEventListener('click', moved, { signal, passive: true });
  };
}
