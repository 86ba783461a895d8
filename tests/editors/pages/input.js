mount.innerHTML = '<input id="editor" size="60" aria-label="Note" value="Thanks for the visit, Mei.">';
ready(() => mount.firstChild.value);
