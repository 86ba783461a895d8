import { ClassicEditor, Essentials, List, Paragraph } from 'ckeditor5';

const editor = await ClassicEditor.create(mount, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, List] });
editor.setData('<p>Thanks for the visit, Mei.</p><p>See you soon.</p>');
const textOf = (node) =>
  node.is('$text') ? node.data : node.is('element', 'softBreak') ? '\n' : [...node.getChildren()].map(textOf).join('');
ready(() => [...editor.model.document.getRoot().getChildren()].map(textOf).join('\n'));
