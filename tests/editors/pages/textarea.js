mount.innerHTML = '<textarea id="editor" rows="9" cols="60"></textarea>';
mount.firstChild.value = 'Thanks for the visit, Mei.\nSee you soon.';
ready(() => mount.firstChild.value);
