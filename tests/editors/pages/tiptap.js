import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({
  element: mount,
  extensions: [StarterKit],
  content: '<p>Thanks for the visit, Mei.</p><p>See you soon.</p>',
});
ready(() => editor.getText({ blockSeparator: '\n' }));
