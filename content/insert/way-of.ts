/**
 * How text gets into each kind of editor so that its model, its undo and the mail all have it. Measured on builds of 2026;
 * an editor not listed takes `execCommand` after the selection was set again.
 */
import { isField } from '../editor';

/**
 * `field`: a native field. `command`: `execCommand`. `paste`: a synthetic paste of plain text; `paste-html`: of both, for
 * several lines; `fragment`: of Slate's own form. `tinymce`: a command between two undo levels.
 */
export type Way = 'field' | 'command' | 'paste' | 'paste-html' | 'fragment' | 'tinymce';

interface KnownEditor {
  readonly selector: string;
  readonly oneLine: Way;
  readonly manyLines: Way;
}

const KNOWN: readonly KnownEditor[] = [
  // Only the page knows how its blocks are called, so several lines go as text.
  { selector: '[data-slate-editor]', oneLine: 'fragment', manyLines: 'paste' },
  // Lexical, Draft.js: the model hears of a paste; a command stays in the DOM, or loses lines.
  {
    selector: '[data-lexical-editor], .public-DraftEditor-content',
    oneLine: 'paste',
    manyLines: 'paste',
  },
  { selector: '.ck-editor__editable', oneLine: 'paste', manyLines: 'paste-html' },
  // A ProseMirror of blocks, which a line break within one command does not split.
  { selector: '.bn-editor', oneLine: 'command', manyLines: 'paste-html' },
  { selector: '.ProseMirror', oneLine: 'command', manyLines: 'command' },
  { selector: '.mce-content-body', oneLine: 'tinymce', manyLines: 'tinymce' },
  // CKEditor 4 loses the blank line of a paste.
  { selector: '.cke_editable', oneLine: 'paste', manyLines: 'command' },
  // RoosterJS (Outlook), Trix, medium-editor: both work, only the paste is an undo step of its own.
  {
    selector: '[id^="editorParent_"] > div, trix-editor, .medium-editor-element',
    oneLine: 'paste',
    manyLines: 'paste',
  },
];

/** The way into this editor for this text. */
export function wayOf(editor: HTMLElement, text: string): Way {
  if (isField(editor)) return 'field';
  const known = KNOWN.find(({ selector }) => editor.matches(selector));
  if (!known) return 'command';
  return text.includes('\n') ? known.manyLines : known.oneLine;
}
