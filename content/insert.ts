/**
 * Inserting a line: one way for each kind of editor, one attempt, read back. What did not arrive is said, never tried
 * again: an editor may commit late, and a second attempt would double the text.
 */
import type { Span } from '../talk-tracks/model';
import type { Insertion, InsertOutcome, InsertRefusal } from '../talk-tracks/page-draft';
import { isAttached, isLocked } from './editor';
import { judgeArrival, untilArrived, watchForUndo } from './insert/arrival';
import { putText } from './insert/put-text';
import { selectSpan } from './insert/select-span';
import { type Way, wayOf } from './insert/way-of';
import { isWritable, placeWithoutCaret } from './insert/writable-place';
import type { TextMap } from './text-map';

/** Where and how to insert; functions, since all of it can change while an insert is under way. */
export interface InsertTarget {
  editor(): HTMLElement;
  composing(): boolean;
  read(): TextMap;
  /** The remembered caret or selection; null where there never was one. */
  caret(map: TextMap): Span | null;
}

/** Milliseconds that Slate takes to learn of a new selection; the other models hear of it with the next frame. */
const SLATE_LISTENS = 120;

const refused = (why: InsertRefusal): InsertOutcome => ({ outcome: 'refused', why });

/** Editors with a model of their own learn of a selection by an event that comes later. */
const learnsLate = (editor: HTMLElement, way: Way): boolean =>
  way.startsWith('paste') || way === 'fragment' || editor.matches('.ProseMirror');

const untilSelectionIsKnown = (editor: HTMLElement): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, editor.matches('[data-slate-editor]') ? SLATE_LISTENS : 20));

/** Why the editor must be left alone at the moment; null where it may be read and written. */
function objection(target: InsertTarget): InsertOutcome | null {
  const editor = target.editor();
  if (!isAttached(editor)) return refused('gone');
  if (target.composing()) return refused('composing');
  return isLocked(editor) ? refused('read-only') : null;
}

/** What the editor can hold: a field of one line drops line breaks, and would look as if nothing had arrived. */
const textFor = (editor: HTMLElement, text: string): string =>
  editor.localName === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text;

/** The span to write over, or a refusal. */
function targetSpan(target: InsertTarget, map: TextMap, { replace }: Pick<Insertion, 'replace'>): Span | InsertOutcome {
  if (replace && map.text.slice(replace.start, replace.end) !== replace.text) return refused('changed');
  const caret = target.caret(map);
  // A focus by script leaves the caret at the very start, which is the quote of an answer below it: nobody chose that.
  const chosen = caret && (caret.end > 0 || isWritable(caret, map)) ? caret : null;
  const span = replace ?? chosen ?? placeWithoutCaret(map);
  return isWritable(span, map) ? { start: span.start, end: span.end } : refused('read-only');
}

/** The first `{{placeholder}}` of what was inserted is selected, so that typing fills it in. */
function selectPlaceholder(editor: HTMLElement, map: TextMap, { start, end }: Span): void {
  const found = /\{\{[^{}]*\}\}/.exec(map.text.slice(start, end));
  if (found) selectSpan(editor, map, { start: start + found.index, end: start + found.index + found[0].length });
}

/**
 * Inserts at the remembered caret, or over `replace` if its text is still there. One undo step of the host's editor
 * where the outcome says so. Never rejects because of what the page does.
 */
export async function insertText(
  target: InsertTarget,
  request: Pick<Insertion, 'text' | 'replace'>,
): Promise<InsertOutcome> {
  const refusal = objection(target);
  if (refusal) return refusal;
  const before = target.read();
  const span = targetSpan(target, before, request);
  if ('outcome' in span) return span;
  const editor = target.editor();
  const text = textFor(editor, request.text.replace(/\r\n?/g, '\n'));
  const way = wayOf(editor, text);

  if (!selectSpan(editor, before, span)) return refused('changed');
  if (learnsLate(editor, way)) {
    await untilSelectionIsKnown(editor);
    const late = objection(target);
    if (late) return late;
    if (target.editor() !== editor || target.read().text !== before.text) return refused('changed');
  }

  const undoable = putText(editor, span, text, way);
  const judge = () => judgeArrival(before.text, target.read().text, span, text, undoable);
  const wasUndone = watchForUndo(editor);
  await untilArrived(editor, () => judge().outcome === 'inserted');
  const undone = wasUndone();
  if (!isAttached(editor)) return refused('gone');
  const outcome = judge();
  if (undone && outcome.outcome === 'failed' && outcome.why === 'not-there') return refused('undone');
  if (outcome.outcome === 'inserted') selectPlaceholder(editor, target.read(), outcome);
  return outcome;
}
