import DOMPurify from 'dompurify';
import Squire from 'squire-rte';

globalThis.DOMPurify = DOMPurify;
const box = mount.appendChild(document.createElement('div'));
const editor = new (Squire.default ?? Squire)(box);
editor.setHTML('<div>Thanks for the visit, Mei.</div><div>See you soon.</div>');
ready(() => linesOf(editor.getHTML()));
