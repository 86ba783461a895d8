/**
 * Forms of Gmail that no saved page shows, as changes to the saved ones: scripts that run in the page before anybody writes.
 * Only what is documented is taken for Gmail's; where its own markup is unknown, the change is one that any markup of that
 * kind comes down to, and the form stays unproven (docs/gmail.md).
 */

export interface GmailForm {
  readonly name: string;
  readonly file: string;
  /** Runs in the page; `body` is the editor, `root` the compose window. Words that it puts in and nobody wrote have “ghostly” among them. */
  readonly change: string;
  /** What is typed, if not English. */
  readonly typed?: string;
  /** Which of the accounts is in use. */
  readonly account?: number;
}

const DOCKED = 'synthetic/docked-new-recipients-en.html';
const PLAIN = 'synthetic/docked-plain-text-mode-en.html';

/** A grey suggestion right behind the words, laid anew at every key, as any markup of that kind would be. */
const ghost = (attributes: string) => `
  const show = () => {
    for (const old of body.querySelectorAll('[data-test-ghost]')) old.remove();
    const line = body.firstElementChild || body;
    line.insertAdjacentHTML('beforeend', '<span data-test-ghost ${attributes} style="color: grey">guaranteed ghostly forever</span>');
  };
  body.addEventListener('input', show);
  show();`;

export const GMAIL_FORMS: readonly GmailForm[] = [
  {
    name: 'right to left: interface and body',
    file: DOCKED,
    change: `
      document.documentElement.dir = 'rtl';
      document.documentElement.lang = 'ar';
      body.dir = 'rtl';
      body.style.direction = 'rtl';
      body.setAttribute('aria-label', 'نص الرسالة');`,
    typed: 'مرحبا Ana، We guarantee zero downtime شكرا ',
  },
  {
    name: 'right to left: plain text',
    file: PLAIN,
    change: `document.documentElement.dir = 'rtl'; body.dir = 'rtl';`,
    typed: 'مرحبا Ana، We guarantee zero downtime شكرا ',
  },
  {
    name: 'a suggestion that is hidden from readers',
    file: DOCKED,
    change: ghost('aria-hidden="true"'),
  },
  {
    name: 'a suggestion that cannot be edited',
    file: DOCKED,
    change: ghost('contenteditable="false"'),
  },
  {
    name: 'a suggestion in a shadow root',
    file: DOCKED,
    change: `
      const host = document.createElement('span');
      host.attachShadow({ mode: 'open' }).textContent = 'guaranteed ghostly forever';
      (body.firstElementChild || body).append(host);`,
  },
  {
    name: 'markup of another extension in the body',
    file: DOCKED,
    change: `
      for (const name of ['grammarly-extension', 'lt-highlighter', 'harper-render-box'])
        body.append(Object.assign(document.createElement(name), { textContent: 'guaranteed ghostly forever' }));
      body.setAttribute('data-gramm', 'true');
      body.setAttribute('spellcheck', 'false');`,
  },
  {
    name: 'a writing assistant with a field of its own, in a dialog beside the mail',
    file: DOCKED,
    change: `
      document.body.insertAdjacentHTML('beforeend',
        '<div role="dialog" id="assistant" style="position:fixed;left:20px;top:20px;width:400px"><div contenteditable="true" role="textbox" aria-multiline="true" style="height:120px">guaranteed ghostly forever</div><button>Create</button></div>');`,
  },
  {
    name: 'a writing assistant with a field of its own, inside of the mail’s window',
    file: DOCKED,
    change: `
      root.insertAdjacentHTML('afterbegin',
        '<div id="assistant"><div contenteditable="true" role="textbox" aria-multiline="true" style="height:60px">guaranteed ghostly forever</div></div>');`,
  },
  {
    name: 'a bar between body and buttons, as of the confidential mode',
    file: DOCKED,
    change: `
      root.querySelector('.aDj').insertAdjacentHTML('afterbegin',
        '<div>Content expires 30 Nov 2026 <span role="button" tabindex="0">Edit</span> ghostly</div>');`,
  },
  {
    name: 'the second of two accounts in use',
    file: DOCKED,
    change: `document.title = 'Inbox - second@example.test - Gmail';
      for (const from of root.querySelectorAll('.az2')) from.setAttribute('data-hovercard-id', 'second@example.test');`,
    account: 1,
  },
];
