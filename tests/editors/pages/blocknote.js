import { BlockNoteEditor } from '@blocknote/core';

const initialContent = ['Thanks for the visit, Mei.', 'See you soon.'].map((content) => ({
  type: 'paragraph',
  content,
}));
const editor = BlockNoteEditor.create({ initialContent });
editor.mount(mount);
ready(() =>
  editor.document
    .map(({ content }) => (content ?? []).map(({ text }) => text ?? '').join(''))
    .join('\n')
    .trimEnd(),
);
