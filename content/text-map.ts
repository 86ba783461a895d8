/** The text of an editor with a map in both directions, between offsets of the text and places in the page. */
import type { Span } from '../talk-tracks/model';
import type { DraftSnapshot } from '../talk-tracks/page-draft';

/** A part of a body that is not the writer's own. */
export type TextPart = DraftSnapshot['excluded'][number];

/** Holds for the moment at which the text was read. */
export interface TextMap {
  readonly text: string;
  readonly excluded: readonly TextPart[];
  /** Where a span lies; null in a native field, which has no nodes, and outside of the text. */
  rangeOf(span: Span): Range | null;
  /** The offset of a place in the editor, the nearest one where nothing visible is there; null outside of the editor. */
  offsetOf(node: Node, offset: number): number | null;
}

/** A stretch of text from one node: units of a text node, a picture, or (of no length) the end of a line. */
export interface Piece {
  readonly node: Node;
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** Where a node begins and ends in the text, and the number of its first piece. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly piece: number;
}

type Point = readonly [Node, number];

const indexOf = (node: Node): number => Array.prototype.indexOf.call(node.parentNode?.childNodes ?? [], node);

const pointIn = (piece: Piece, offset: number): Point =>
  piece.node.nodeType === 3
    ? [piece.node, piece.from + offset]
    : [piece.node.parentNode ?? piece.node, indexOf(piece.node) + (offset > 0 ? 1 : 0)];

/** How many pieces begin before `offset` (or at it). Pieces are in the order of the text. */
function countBefore(pieces: readonly Piece[], offset: number, orAt: boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = pieces[middle]?.at ?? 0;
    if (at < offset || (orAt && at === offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of an offset: at the node that follows for the start of a span, at the one before for an end or a caret. */
function pointAt(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): Point | null {
  const count = countBefore(pieces, offset, side === 'start');
  const before = pieces[count - 1];
  if (before && offset <= before.at + before.length) return pointIn(before, offset - before.at);
  const after = pieces[count];
  if (after) return pointIn(after, 0);
  return before ? pointIn(before, before.length) : null;
}

/** The map of a text that was put together from these pieces. */
export function createTextMap(
  editor: Node,
  text: string,
  excluded: readonly TextPart[],
  pieces: readonly Piece[],
  places: ReadonlyMap<Node, Place>,
): TextMap {
  const offsetInText = (node: Node, offset: number, place: Place): number => {
    let found = place.start;
    for (let index = place.piece; pieces[index]?.node === node; index += 1) {
      const piece = pieces[index];
      if (!piece || piece.from > offset) break;
      found = piece.at + Math.min(offset - piece.from, piece.length);
    }
    return found;
  };

  const offsetOf = (node: Node, offset: number): number | null => {
    if (!editor.contains(node)) return null;
    const place = places.get(node);
    // What is left out has no offset of its own: its parent's is the nearest.
    if (!place) return node === editor || !node.parentNode ? 0 : offsetOf(node.parentNode, indexOf(node));
    if (node.nodeType === 3) return Math.min(offsetInText(node, offset, place), text.length);
    for (let child = node.childNodes[offset] ?? null; child; child = child.nextSibling) {
      const start = places.get(child)?.start;
      if (start !== undefined) return Math.min(start, text.length);
    }
    return Math.min(place.end, text.length);
  };

  return {
    text,
    excluded,
    offsetOf,
    rangeOf({ start, end }) {
      if (start < 0 || start > end || end > text.length || !editor.ownerDocument) return null;
      const range = editor.ownerDocument.createRange();
      const last = pointAt(pieces, end, 'end') ?? [editor, 0];
      const first = start === end ? last : (pointAt(pieces, start, 'start') ?? [editor, 0]);
      try {
        range.setStart(...first);
        range.setEnd(...last);
      } catch {
        return null; // the page changed under the map
      }
      return range;
    },
  };
}
