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

/** The document of a frame; null for anything else and behind another origin. */
export function documentIn(element: Element): Document | null {
  try {
    return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
  } catch {
    return null;
  }
}

/** The element that holds this node's tree: the host of its shadow root, else the frame of its document; null at the top. */
export function outerOf(node: Node): Element | null {
  const tree = node.getRootNode();
  return 'host' in tree ? (tree as ShadowRoot).host : frameOf(node);
}

/** The node, and all that holds it out through shadow roots and frames: one node of each tree. */
export function* outwards(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = outerOf(at)) yield at;
}

/** The page around a node, which may itself lie in frames of that page. */
export const pageAround = (node: Node): Document => {
  const frame = frameOf(node);
  return frame ? pageAround(frame) : (node.ownerDocument as Document);
};

/** The nearest element that matches, out through shadow roots and frames. */
export function closestOut(element: Element, selector: string): Element | null {
  for (const at of outwards(element)) {
    const match = (at as Element).closest(selector);
    if (match) return match;
  }
  return null;
}

/** What has the focus in the node's own tree. */
export const activeIn = (node: Node): Element | null => {
  const tree = node.getRootNode();
  return 'activeElement' in tree ? (tree as Document | ShadowRoot).activeElement : null;
};

/** The selection as the node's own tree sees it: a document is not told of one inside a shadow root in Chromium. */
export function selectionIn(node: Node): Selection | null {
  const tree = node.getRootNode() as Document | (ShadowRoot & Partial<Pick<Document, 'getSelection'>>);
  return tree.getSelection?.() ?? node.ownerDocument?.getSelection() ?? null;
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

/** Whether `root` holds `node`, also from inside a frame or a shadow root that `root` holds. */
export function holds(root: Node, node: Node): boolean {
  for (const at of outwards(node)) if (root.contains(at)) return true;
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
