/** Small makers for the tests of the content room: a body, an editor in it, text with a caret written as `|`. */
import { readText } from '../../content/read-draft-text';
import { generic } from '../../content/sites/generic';
import type { ExcludedSelectors } from '../../talk-tracks/site-selectors';

/** Sets the page and answers the element with this selector. */
export function show(html: string, selector = '[contenteditable], textarea'): HTMLElement {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the test page has no ${selector}`);
  return element;
}

/** An editor with this inner HTML. */
export const editor = (html: string, style = ''): HTMLElement =>
  show(`<div contenteditable="true" style="${style}">${html}</div>`);

export const read = (element: HTMLElement, excluded: ExcludedSelectors = generic.excluded) =>
  readText(element, excluded);

/** Takes the `|` out of a page: the place it stood at, and the page without it. */
export function takeCaret(element: HTMLElement): { node: Node; offset: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const offset = node.data.indexOf('|');
    if (offset < 0) continue;
    if (node.data !== '|') {
      node.data = node.data.replace('|', '');
      return { node, offset };
    }
    const parent = node.parentNode as Node;
    const index = [...parent.childNodes].indexOf(node);
    node.remove();
    return { node: parent, offset: index };
  }
  throw new Error('no caret in the test page');
}

/** Gives an element a size, which happy-dom does not work out. */
export function size(element: Element, width: number, height: number, left = 0, top = 0): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
}
