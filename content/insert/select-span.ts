/** Sets the selection of an editor, in the way its kind remembers it. */
import type { Span } from '../../talk-tracks/model';
import { isField, selectionIn } from '../editor';
import type { TextMap } from '../text-map';

/** Focuses the editor and selects a span of its text. False where the span has no place in it. */
export function selectSpan(editor: HTMLElement, map: TextMap, span: Span): boolean {
  if (isField(editor)) {
    if (span.end > editor.value.length) return false;
    editor.focus({ preventScroll: true });
    editor.setSelectionRange(span.start, span.end);
    return true;
  }
  // Found before the focus moves: some editors put the caret to the start when they get it.
  const range = map.rangeOf(span);
  const selection = selectionIn(editor);
  if (!range || !selection) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  editor.focus({ preventScroll: true });
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}
