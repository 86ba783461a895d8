const editor = globalThis.CKEDITOR.replace(mount.appendChild(document.createElement('textarea')), {
  versionCheck: false,
  toolbar: [],
});
editor.on('instanceReady', () => {
  editor.setData('<p>Thanks for the visit, Mei.</p><p>See you soon.</p>', {
    callback: () => {
      editor.resetUndo?.();
      ready(() => linesOf(editor.getData()));
    },
  });
});
