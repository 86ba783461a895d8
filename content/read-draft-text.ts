/**
 * A draft's text as a person sees it, and where each character of it lies in the page.
 * Walks the nodes itself: `innerText` costs a layout and cannot say where a character came from.
 */

import type { ExcludedSelectors } from '../talk-tracks/site-selectors';
import { isField } from './editor';
import { excludedLines } from './excluded-lines';
import { createTextBuilder, type TextBuilder } from './text-builder';
import type { TextMap, TextPart } from './text-map';

/** Elements whose insides are no words of a message. */
const NOT_TEXT = new Set(
  'script style noscript template select button textarea input svg canvas audio video iframe object title'.split(' '),
);

/** Elements that other writing tools put into pages, seldom into the editor itself. Words wrapped by one in `<g>` stay the writer's. */
const OTHER_TOOLS = /^(grammarly|lt|languagetool|harper)-/;

/** Reads an editor. One that is being taken down reads as whatever is left of it. */
export function readText(editor: HTMLElement, excluded: ExcludedSelectors): TextMap {
  if (!isField(editor)) return readNodes(editor, excluded);
  const text = editor.value;
  return { text, excluded: excludedLines(text), rangeOf: () => null, offsetOf: () => null };
}

/** What an emoji picture stands for, as webmails insert it; empty for any other picture. */
function emojiOf(image: Element): string {
  const words = image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? '';
  return words.length <= 16 && /^\p{Extended_Pictographic}/u.test(words) ? words : '';
}

const isLeftOut = (element: Element): boolean =>
  NOT_TEXT.has(element.localName) ||
  OTHER_TOOLS.test(element.localName) ||
  element.getAttribute('aria-hidden') === 'true' ||
  element.getAttribute('contenteditable') === 'false';

const isHidden = ({ display, visibility }: CSSStyleDeclaration): boolean =>
  display === 'none' || visibility === 'hidden' || visibility === 'collapse';

const isBlock = ({ display }: CSSStyleDeclaration): boolean =>
  display !== '' && !/^(inline|contents|ruby)/.test(display);

function partsByElement(editor: Element, { quoted, signature }: ExcludedSelectors): Map<Node, TextPart['what']> {
  const parts = new Map<Node, TextPart['what']>();
  if (signature) for (const element of editor.querySelectorAll(signature)) parts.set(element, 'signature');
  if (quoted) for (const element of editor.querySelectorAll(quoted)) parts.set(element, 'quoted');
  return parts;
}

/** Gives one node to the builder; whether its children come next. */
function addNode(node: Node, builder: TextBuilder, view: Window, parts: ReadonlyMap<Node, TextPart['what']>): boolean {
  if (node.nodeType === 3) builder.addText(node as Text);
  if (node.nodeType !== 1) return false;
  const element = node as HTMLElement;
  if (element.localName === 'br') {
    builder.addLineBreak(element);
    return false;
  }
  if (isLeftOut(element)) return false;
  const style = view.getComputedStyle(element);
  if (isHidden(style)) return false;
  if (element.localName === 'img') {
    builder.addPicture(element, emojiOf(element));
    return false;
  }
  builder.open(element, { block: isBlock(style), space: style.whiteSpace, part: parts.get(element) });
  return true;
}

function readNodes(editor: HTMLElement, excluded: ExcludedSelectors): TextMap {
  const builder = createTextBuilder(editor);
  const view = editor.ownerDocument.defaultView;
  if (!view) return builder.finish();
  const parts = partsByElement(editor, excluded);
  builder.open(editor, { block: true, space: view.getComputedStyle(editor).whiteSpace });
  // Without recursion: a page can nest deeper than a stack.
  let node: Node | null = editor.firstChild;
  while (node && node !== editor) {
    if (addNode(node, builder, view, parts)) {
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      builder.close(node);
    }
    while (node && node !== editor && !node.nextSibling) {
      node = node.parentNode;
      if (node) builder.close(node);
    }
    if (node && node !== editor) node = node.nextSibling;
  }
  if (!editor.firstChild) builder.close(editor);
  return builder.finish();
}
