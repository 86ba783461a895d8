mount.innerHTML =
  '<div id="editor" contenteditable="true"><div>Thanks for the visit, Mei.</div><div>See you soon.</div></div>';
ready(() => linesOf(mount.firstChild.innerHTML));
