// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { wayOf } from '../../content/insert/way-of';
import { show } from './page';

it.each([
  ['<textarea></textarea>', 'field', 'field'],
  ['<div contenteditable="true"></div>', 'command', 'command'],
  ['<div contenteditable="true" class="ProseMirror"></div>', 'command', 'command'],
  ['<div contenteditable="true" class="ProseMirror bn-editor"></div>', 'command', 'paste-html'],
  ['<div contenteditable="true" class="ql-editor"></div>', 'command', 'command'],
  ['<div contenteditable="true" data-slate-editor="true"></div>', 'fragment', 'paste'],
  ['<div contenteditable="true" data-lexical-editor="true"></div>', 'paste', 'paste'],
  ['<div contenteditable="true" class="public-DraftEditor-content"></div>', 'paste', 'paste'],
  ['<div contenteditable="true" class="ck ck-editor__editable"></div>', 'paste', 'paste-html'],
  ['<div contenteditable="true" class="mce-content-body"></div>', 'tinymce', 'tinymce'],
  ['<div contenteditable="true" class="cke_editable"></div>', 'paste', 'command'],
  ['<div id="editorParent_1"><div contenteditable="true"></div></div>', 'paste', 'paste'],
])('%s', (html, oneLine, manyLines) => {
  const element = show(html);
  expect([wayOf(element, 'one'), wayOf(element, 'one\ntwo')]).toEqual([oneLine, manyLines]);
});
