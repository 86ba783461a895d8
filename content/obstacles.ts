/** What the sidebar must leave free: the draft's window where possible, its Send button and its caret always. */

import type { DraftHandle } from './draft-handle';
import { inTopWindow, isAttached, isField, isVisible, outerRect, selectionIn } from './editor';
import type { Box, Obstacles } from './place-frame';
import { sendButtonsOf } from './site';

/** The line of the caret; null in a native field, which does not say where it is, and where there is none. */
function caretBox(editor: HTMLElement): Box | null {
  const selection = selectionIn(editor);
  if (isField(editor) || !selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!editor.contains(range.endContainer)) return null;
  const rect = range.getClientRects()[0];
  return rect ? inTopWindow(rect, editor) : null;
}

/** Measured now, in the coordinates of the top window. */
export function obstaclesOf(draft: DraftHandle | null): Obstacles {
  if (!draft || !isAttached(draft.editor)) return { compose: null, musts: [] };
  const caret = caretBox(draft.editor);
  const buttons = sendButtonsOf(draft.site, draft.root).filter(isVisible).map(outerRect);
  return { compose: outerRect(draft.root), musts: caret ? [...buttons, caret] : buttons };
}
