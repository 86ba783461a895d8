/**
 * The few questions asked of any editor, whichever window it lives in. `instanceof` is not used:
 * an element of a frame is no instance of this window's classes.
 */

/** A native field, which keeps its text and selection itself. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

export const isField = (element: Element): element is Field =>
  element.localName === 'textarea' || element.localName === 'input';

/** The frame element that holds this node's document; null in the top document or behind another origin. */
export function frameOf(node: Node): Element | null {
  try {
    return node.ownerDocument?.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Whether the node is in a document that is still shown, through all its frames. */
export function isAttached(node: Node): boolean {
  if (!node.isConnected || !node.ownerDocument?.defaultView) return false;
  const frame = frameOf(node);
  return !frame || isAttached(frame);
}

/** Whether a person can see the element: nothing above it, frames included, is hidden. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.ownerDocument.defaultView) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const frame = frameOf(element);
  return !frame || isVisible(frame);
}

/** Whether `root` holds `node`, also from inside a frame that `root` holds. */
export function holds(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = frameOf(at)) if (root.contains(at)) return true;
  return false;
}

/** Whether the editor refuses typing at the moment. */
export const isLocked = (editor: HTMLElement): boolean =>
  isField(editor)
    ? editor.disabled || editor.readOnly
    : editor.getAttribute('aria-readonly') === 'true' ||
      !(editor.isContentEditable || editor.ownerDocument.designMode === 'on');

/** The rectangle of an element in the coordinates of the top window. */
export function outerRect(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  return inTopWindow(rect, element);
}

/** Moves a rectangle measured in the node's own window into the coordinates of the top window. */
export function inTopWindow(rect: DOMRect, node: Node): DOMRect {
  const frame = frameOf(node);
  if (!frame) return rect;
  const outer = outerRect(frame);
  return new DOMRect(rect.x + outer.x, rect.y + outer.y, rect.width, rect.height);
}
