import Quill from 'quill1';

const editor = new Quill(mount, { theme: 'snow', modules: { toolbar: false } });
editor.setText('Thanks for the visit, Mei.\nSee you soon.\n', 'silent');
editor.history.clear();
ready(() => editor.getText().trimEnd());
