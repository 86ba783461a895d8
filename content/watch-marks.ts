/** Notices when a mark in a draft is clicked or hovered, so that its card can be shown. */
import { isField } from './editor';
import type { Marker } from './mark';
import { createPace } from './pace';

/** Milliseconds between two looks at the pointer. */
const HOVER_GAP = 120;

/** The mark under the pointer, by where it begins. A document looks only into the shadow roots that it is handed. */
function markUnder(marker: Marker, editor: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  const tree = editor.getRootNode();
  const shadowRoots = 'host' in tree ? [tree as ShadowRoot] : [];
  const position = editor.ownerDocument.caretPositionFromPoint(clientX, clientY, { shadowRoots });
  return position && marker.markAt(position.offsetNode, position.offset);
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
        const mark = pointer && editor.isConnected ? markUnder(marker, editor, pointer) : null;
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
