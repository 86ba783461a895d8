import 'trix';

mount.innerHTML = '<trix-editor></trix-editor>';
const box = mount.firstChild;
const start = () => {
  box.editor.loadHTML('<div>Thanks for the visit, Mei.<br>See you soon.</div>');
  ready(() => box.editor.getDocument().toString().trimEnd());
};
if (box.editor) start();
else box.addEventListener('trix-initialize', start, { once: true });
