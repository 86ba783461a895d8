mount.innerHTML =
  '<div id="editor" contenteditable="true"><div>Thanks for the visit, Mei.</div><div>See you soon.</div></div>';
const lines = () => Array.from(mount.firstChild.childNodes, (line) => line.textContent);
ready(() => lines().join('\n'));
