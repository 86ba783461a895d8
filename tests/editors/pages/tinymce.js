await globalThis.tinymce.init({
  target: mount.appendChild(document.createElement('textarea')),
  base_url: '/files/tinymce',
  license_key: 'gpl',
  menubar: false,
  toolbar: false,
  statusbar: false,
  promotion: false,
});
const editor = globalThis.tinymce.activeEditor;
editor.setContent('<p>Thanks for the visit, Mei.</p><p>See you soon.</p>');
editor.undoManager.clear();
ready(() => linesOf(editor.getContent()));
