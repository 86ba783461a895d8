/** The plain-text compose page: the same mail in a `textarea`. */
import { openCompose } from '/compose.js';
import { button, dressPage } from '/page.js';
import { draft, draftWanted, words } from '/words.js';

const sheet = document.querySelector('#sheet');

function write(contents) {
  openCompose(sheet, { ...contents, plain: true }, () => {
    sheet.replaceChildren(
      button(
        words.write,
        () => {
          sheet.replaceChildren();
          write({});
        },
        { class: 'primary' },
      ),
    );
  });
}

dressPage('placePlain');
write(draftWanted === 'typed' ? draft : {});
