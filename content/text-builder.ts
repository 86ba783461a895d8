/**
 * Puts a text together from nodes in the order of the page, the way a browser lays out lines: spaces collapse, blocks
 * begin lines, a `<br>` ends one. Remembers for every stretch of text which node it came from.
 */
import { createTextMap, type Piece, type Place, type TextMap, type TextPart } from './text-map';

interface OpenElement {
  readonly block: boolean;
  readonly space: string;
  readonly part: TextPart['what'] | undefined;
  readonly start: number;
}

/** How an element takes part in the text; `space` is its `white-space`, empty to inherit. */
export interface ElementLook {
  readonly block: boolean;
  readonly space: string;
  readonly part?: TextPart['what'] | undefined;
}

/** Characters nobody sees: editors use them to hold a caret. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/;
/** Text that needs care: what may collapse, drop out or change. The rest is taken whole. */
const NEEDS_CARE = /[\t\n\r\f\u00a0\u200b\u2060\ufeff\u00ad]| {2}|^ | $/;

export interface TextBuilder {
  open(element: Node, look: ElementLook): void;
  close(element: Node): void;
  addText(node: Text): void;
  addLineBreak(element: Node): void;
  /** A picture that stands for characters, an emoji. */
  addPicture(element: Node, stands: string): void;
  finish(): TextMap;
}

/** Starts the text of one editor. */
export function createTextBuilder(editor: Node): TextBuilder {
  const chunks: string[] = [];
  const pieces: (Piece & { length: number })[] = [];
  const places = new Map<Node, Place>();
  const parts: TextPart[] = [];
  const stack: OpenElement[] = [];
  let length = 0;
  /** Line breaks that wait for something to follow them. */
  let owed = 0;
  let lineOpen = false;
  let endsInSpace = false;
  let excludedBy: Node | null = null;

  const here = () => length + owed;
  const spaceOf = () => stack.at(-1)?.space ?? '';

  const endLine = () => {
    const last = pieces.at(-1);
    // A collapsible space at the end of a line is not seen.
    if (endsInSpace && last) {
      chunks.push(chunks.pop()?.slice(0, -1) ?? '');
      last.length -= 1;
      length -= 1;
    }
    endsInSpace = false;
    lineOpen = false;
  };

  const breakLine = (node: Node, from: number) => {
    endLine();
    pieces.push({ node, from, at: here(), length: 0 });
    owed += 1;
  };

  const endBlock = () => {
    if (!lineOpen) return;
    endLine();
    owed += 1;
  };

  const append = (node: Node, from: number, text: string, thenSpace = false) => {
    if (!text) return;
    if (owed) chunks.push('\n'.repeat(owed));
    length += owed;
    owed = 0;
    pieces.push({ node, from, at: length, length: text.length });
    chunks.push(text);
    length += text.length;
    lineOpen = true;
    endsInSpace = thenSpace;
  };

  /** Adds a text node unit by unit: collapses spaces unless they are kept, drops what nobody sees. */
  const addWithCare = (node: Text) => {
    const { data } = node;
    const space = spaceOf();
    const keepSpaces = /^(pre|pre-wrap|break-spaces|preserve.*)$/.test(space);
    const keepBreaks = keepSpaces || space === 'pre-line';
    let run = '';
    let from = 0;
    let afterSpace = endsInSpace;
    const flush = (next: number) => {
      append(node, from, run, run !== '' && afterSpace);
      run = '';
      from = next;
    };
    for (let index = 0; index < data.length; index += 1) {
      const unit = data.charAt(index);
      if (unit === '\n' && keepBreaks) {
        flush(index + 1);
        breakLine(node, index);
        afterSpace = false;
        continue;
      }
      const collapses = !keepSpaces && /[ \t\n\r\f]/.test(unit);
      if (INVISIBLE.test(unit) || (collapses && (afterSpace || !(lineOpen || run)))) {
        flush(index + 1);
        continue;
      }
      run += collapses || unit === '\u00a0' ? ' ' : unit;
      afterSpace = collapses;
    }
    flush(data.length);
  };

  const put = (node: Node, add: () => void) => {
    const start = here();
    const piece = pieces.length;
    add();
    places.set(node, { start, end: here(), piece });
  };

  return {
    open(element, { block, space, part }) {
      if (block) endBlock();
      const start = here();
      stack.push({ block, space: space || spaceOf(), part: excludedBy ? undefined : part, start });
      if (part) excludedBy ??= element;
      places.set(element, { start, end: start, piece: pieces.length });
    },
    close(element) {
      const opened = stack.pop();
      if (!opened) return;
      places.set(element, { start: opened.start, end: here(), piece: 0 });
      if (excludedBy === element) excludedBy = null;
      if (opened.part && opened.start < length) parts.push({ start: opened.start, end: length, what: opened.part });
      if (opened.block) endBlock();
    },
    addText: (node) => put(node, () => (NEEDS_CARE.test(node.data) ? addWithCare(node) : append(node, 0, node.data))),
    addLineBreak: (element) => put(element, () => breakLine(element, 0)),
    addPicture: (element, stands) => put(element, () => append(element, 0, stands)),
    finish() {
      endLine();
      // The end of the last line begins no line of its own.
      if (owed > 1) chunks.push('\n'.repeat(owed - 1));
      const text = chunks.join('');
      return createTextMap(editor, text, parts, pieces, places);
    },
  };
}
