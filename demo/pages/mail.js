/** The mail page: a list, an opened thread, a compose window docked at the lower right. */
import { openCompose } from '/compose.js';
import { button, dressPage, element, load } from '/page.js';
import { draft, draftWanted, mails, words } from '/words.js';

const list = document.querySelector('#list');
const thread = document.querySelector('#thread');
let open = null;

const quoteOf = (mail) => ({ intro: words.wrote, lines: mail.body });

function write(contents) {
  open?.remove();
  open = openCompose(document.body, contents, () => {
    open = null;
    void showFolder(document.querySelector('.folder[aria-current]').dataset.folder);
  });
}

function showMail(mail, row) {
  for (const other of list.children) other.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  const reply = { to: [mail.from], subject: words.replyTo + mail.subject, quote: quoteOf(mail) };
  thread.replaceChildren(
    element('h1', {}, mail.subject),
    element('p', { class: 'meta' }, mail.line),
    ...mail.body.map((text) => element('p', {}, text)),
    ...(mail.from
      ? [
          element(
            'p',
            { class: 'actions' },
            button(words.reply, () => write(reply)),
          ),
        ]
      : []),
  );
}

const asListed = (mail) => ({ ...mail, title: mail.from.name, line: `${mail.from.name} <${mail.from.address}>` });
const asSent = ({ to, subject, text, time }) => ({
  title: to.map(({ name }) => name).join(', '),
  line: `${words.to}: ${to.map(({ name, address }) => `${name} <${address}>`).join(', ')}`,
  subject,
  time,
  body: text.split('\n').filter((line) => line.trim()),
});

async function showFolder(folder) {
  for (const entry of document.querySelectorAll('.folder'))
    entry.toggleAttribute('aria-current', entry.dataset.folder === folder);
  const shown = folder === 'sent' ? (await load('/sent.json')).map(asSent).reverse() : mails.map(asListed);
  const rows = shown.map((mail) => {
    const row = element(
      'button',
      { type: 'button', class: 'row' },
      element('b', {}, mail.title),
      element('time', {}, mail.time),
      element('span', { class: 'subject' }, mail.subject),
      element('span', { class: 'preview' }, mail.body.find((line) => line.length > 12) ?? ''),
    );
    row.addEventListener('click', () => showMail(mail, row));
    return row;
  });
  list.replaceChildren(...(rows.length > 0 ? rows : [element('p', { class: 'empty' }, words.nothing)]));
  if (shown[0] && rows[0]) showMail(shown[0], rows[0]);
  else thread.replaceChildren();
}

dressPage('placeMail');
document.querySelector('#write').addEventListener('click', () => write({}));
for (const entry of document.querySelectorAll('.folder'))
  entry.addEventListener('click', () => void showFolder(entry.dataset.folder));
await showFolder('inbox');
if (draftWanted === 'typed') write({ ...draft, quote: quoteOf(mails[0]) });
if (draftWanted === 'empty') write({});
