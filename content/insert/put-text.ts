/** The hands: puts text at the selection of an editor, one way at a time. Whether it arrived is not asked here. */
import type { Span } from '../../talk-tracks/model';
import { type Field, isField } from '../editor';
import type { Way } from './way-of';

type Realm = Window & typeof globalThis;

const realmOf = (editor: HTMLElement): Realm => (editor.ownerDocument.defaultView ?? window) as Realm;

/** Firefox joins the lines of one command in most editors. */
const joinsLines = (view: Realm): boolean => 'mozInnerScreenX' in view;

function putIntoField(field: Field, { start, end }: Span, text: string): boolean {
  field.setSelectionRange(start, end);
  const wanted = field.value.slice(0, start) + text + field.value.slice(end);
  field.ownerDocument.execCommand('insertText', false, text);
  if (field.value === wanted) return true;
  if (field.value.includes(text)) return true; // there, but changed by the page: never twice
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new (realmOf(field).InputEvent)('input', { bubbles: true, inputType: 'insertText', data: text }));
  return false;
}

/** In these, lines put in by one command of Firefox are joined, or get a blank line each. */
const LINE_BY_LINE = '.ProseMirror, .ql-editor, .cke_editable, .mce-content-body, .note-editable';

function command(editor: HTMLElement, text: string): void {
  const { ownerDocument } = editor;
  const lines = text.split('\n');
  if (lines.length === 1 || !joinsLines(realmOf(editor)) || !editor.matches(LINE_BY_LINE)) {
    ownerDocument.execCommand('insertText', false, text);
    return;
  }
  lines.forEach((line, index) => {
    if (index) ownerDocument.execCommand('insertParagraph');
    if (line) ownerDocument.execCommand('insertText', false, line);
  });
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The page's own classes. Firefox hides from a page what an event of a content script carries; through this door the
 * event is made, filled and sent as if by the page. Other browsers have no such door and need none.
 */
const pageOf = (view: Realm): Realm => (view as { readonly wrappedJSObject?: Realm }).wrappedJSObject ?? view;

/** A paste that the editor handles itself. Filled after it was made: Firefox empties what comes along with the event. */
function paste(editor: HTMLElement, text: string, withHtml: boolean): void {
  const page = pageOf(realmOf(editor));
  const traits: ClipboardEventInit = new page.Object();
  Object.assign(traits, { bubbles: true, cancelable: true, composed: true, clipboardData: new page.DataTransfer() });
  const event = new page.ClipboardEvent('paste', traits);
  event.clipboardData?.setData('text/plain', text);
  if (withHtml) {
    const html = text.split('\n').map((line) => `<p>${escapeHtml(line) || '<br>'}</p>`);
    event.clipboardData?.setData('text/html', html.join(''));
  }
  editor.dispatchEvent(event);
}

/**
 * One line for Slate, as Slate itself copies it: a fragment is an undo step of its own, while text would join the words
 * typed just before. Slate takes fragments from the event before an input alone.
 */
function pasteFragment(editor: HTMLElement, text: string): void {
  const page = pageOf(realmOf(editor));
  const traits: InputEventInit = new page.Object();
  const dataTransfer = new page.DataTransfer();
  dataTransfer.setData('text/plain', text);
  const fragment = btoa(encodeURIComponent(JSON.stringify([{ children: [{ text }] }])));
  dataTransfer.setData('application/x-slate-fragment', fragment);
  Object.assign(traits, {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: 'insertFromPaste',
    dataTransfer,
  });
  editor.dispatchEvent(new page.InputEvent('beforeinput', traits));
}

/**
 * TinyMCE keeps undo levels of its own and closes one when it hears of a replacement. A level before the command and one
 * after it make the insert a step by itself; without them Ctrl+Z would take the words typed before as well.
 * Measured on 5.8, 5.10 and 7. A paste would do for one line on some builds, but loses the blank line between two.
 */
function betweenUndoLevels(editor: HTMLElement, put: () => void): void {
  const { InputEvent } = realmOf(editor);
  const closeLevel = () =>
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  closeLevel();
  put();
  closeLevel();
}

/**
 * Puts text over a span, which is selected already where the editor is a rich one. False where it had to be done in a way
 * that the host's undo does not know.
 */
export function putText(editor: HTMLElement, span: Span, text: string, way: Way): boolean {
  if (isField(editor)) return putIntoField(editor, span, text);
  if (way === 'tinymce') betweenUndoLevels(editor, () => command(editor, text));
  else if (way === 'command') command(editor, text);
  else if (way === 'fragment') pasteFragment(editor, text);
  else paste(editor, text, way === 'paste-html');
  return true;
}
