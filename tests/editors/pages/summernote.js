import jQuery from 'jquery';

globalThis.jQuery = globalThis.$ = jQuery;
await import('summernote/dist/summernote-lite.js');
const box = jQuery('<div><p>Thanks for the visit, Mei.</p><p>See you soon.</p></div>').appendTo(mount);
box.summernote({ toolbar: [] });
ready(() => linesOf(box.summernote('code')));
