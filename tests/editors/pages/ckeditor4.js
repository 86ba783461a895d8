const editor = globalThis.CKEDITOR.replace(mount.appendChild(document.createElement('textarea')), {
  versionCheck: false,
  toolbar: [],
});
editor.on('instanceReady', () => {
  editor.setData('<p>Thanks for the visit, Mei.</p><p>See you soon.</p>', {
    callback: () => {
      editor.resetUndo?.();
      ready(modelText);
    },
  });
});
const modelText = () => {
  const box = new DOMParser().parseFromString(editor.getData().replace(/<br ?\/?>/g, '\n'), 'text/html');
  return [...box.body.children].map((each) => each.textContent.replace(/\u00a0/g, ' ').trim()).join('\n');
};
