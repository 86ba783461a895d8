/** The editors of the exam: what each is called, where a person clicks, what it needs beside its own page script. */

/** One editor. Its page is `pages/<page>.js`. */
export interface RealEditor {
  readonly name: string;
  readonly page: string;
  /** Where a person clicks to write. */
  readonly click: string;
  /** The frame that holds it, if one does. */
  readonly frame?: string;
  /** Scripts that the page loads first, under `node_modules`. */
  readonly scripts?: readonly string[];
  /** It holds a single line. */
  readonly oneLine?: boolean;
}

export const REAL_EDITORS: readonly RealEditor[] = [
  { name: 'textarea', page: 'textarea', click: '#editor' },
  { name: 'input', page: 'input', click: '#editor', oneLine: true },
  { name: 'textarea controlled by React 18', page: 'react-textarea', click: '#mount textarea' },
  { name: 'plain contenteditable', page: 'plain', click: '#editor' },
  { name: 'ProseMirror 1.42', page: 'prosemirror', click: '.ProseMirror' },
  { name: 'TipTap 3.34', page: 'tiptap', click: '.ProseMirror' },
  { name: 'Lexical 0.52', page: 'lexical', click: '#editor' },
  { name: 'Draft.js 0.11.7', page: 'draftjs', click: '.public-DraftEditor-content' },
  { name: 'Slate 0.146', page: 'slate', click: '[data-slate-editor]' },
  { name: 'Quill 1.3.7', page: 'quill1', click: '.ql-editor' },
  { name: 'Quill 2.0.3', page: 'quill', click: '.ql-editor' },
  { name: 'CKEditor 5 48.5', page: 'ckeditor5', click: '.ck-editor__editable' },
  {
    name: 'CKEditor 4.22 (iframe)',
    page: 'ckeditor4',
    click: 'body',
    frame: '.cke_wysiwyg_frame',
    scripts: ['ckeditor4/ckeditor.js'],
  },
  {
    name: 'TinyMCE 7.9 (iframe)',
    page: 'tinymce',
    click: 'body',
    frame: '.tox-edit-area__iframe',
    scripts: ['tinymce/tinymce.min.js'],
  },
  { name: 'Trix 2.1', page: 'trix', click: 'trix-editor' },
  { name: 'Squire 2.4', page: 'squire', click: '#mount > div' },
  { name: 'Summernote 0.9', page: 'summernote', click: '.note-editable' },
  { name: 'CodeMirror 6', page: 'codemirror', click: '.cm-content' },
  { name: 'BlockNote 0.55', page: 'blocknote', click: '.ProseMirror' },
];
