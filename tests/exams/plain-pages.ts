/** Pages with the editors of the exam, written for it. */
import type { EditorCase } from './editor-exam';

const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>Exam</title><style>.box { width: 500px; min-height: 160px; border: 1px solid }</style>${body}`;

const mail = (editor: string) =>
  page(`<form onsubmit="return false"><input name="to" value="Mei Lin &lt;mei@buyer.test&gt;"><input name="subject" value="Visit">
    ${editor}<p><button type="button" id="send">Send</button><button type="button">Later</button></p></form>`);

const RICH = `<div>Thanks for the visit, Mei.</div><div><br></div><div>See you soon.</div><blockquote type="cite">Old words of yours</blockquote>`;

export const PLAIN_PAGES: ReadonlyMap<string, string> = new Map([
  ['/plain', mail(`<div class="box" id="editor" contenteditable="true">${RICH}</div>`)],
  [
    '/strict',
    `<!doctype html><form><div contenteditable="true" id="editor">${RICH}<div><br></div><div><br></div></div><button>Send</button></form>`,
  ],
  [
    '/field',
    mail(
      '<textarea class="box" rows="9">Thanks for the visit, Mei.\n\nSee you soon.\n\n-- \nRep of Example</textarea>',
    ),
  ],
  ['/frame', mail(`<iframe class="box" id="inner" src="/inner"></iframe>`)],
  ['/inner', page(`<body contenteditable="true" style="min-height: 140px">${RICH}</body>`)],
  [
    '/shadow',
    mail(`<mail-pane><template shadowrootmode="open"><style>.box { width: 500px; min-height: 160px }</style>
      <text-pane><template shadowrootmode="open"><div class="box" id="editor" contenteditable="true" style="width: 500px; min-height: 160px">${RICH}</div></template></text-pane>
      </template></mail-pane>`),
  ],
  [
    '/shadow-field',
    mail(
      `<mail-pane><template shadowrootmode="open"><textarea rows="9" cols="60">Thanks for the visit, Mei.\n\nSee you soon.</textarea></template></mail-pane>`,
    ),
  ],
  [
    '/two',
    page(`<form><div class="box" id="one" contenteditable="true">First draft here</div><button>Send</button></form>
    <form><div class="box" id="two" contenteditable="true">Second draft there</div><button>Send</button></form>`),
  ],
  [
    '/quiet',
    page(`<input type="search"><input type="password"><textarea role="combobox" class="box">no</textarea>
    <div class="box" contenteditable="true" data-enable-grammarly="false">no</div><textarea rows="1" cols="8">no</textarea>
    <textarea class="box" style="display:none">no</textarea><textarea class="box" readonly>no</textarea>`),
  ],
  [
    '/sidebar',
    '<!doctype html><script>addEventListener("message", ({ data, ports }) => ports[0].postMessage(data))</script>Sidebar',
  ],
]);

export const pageCases: readonly (EditorCase & { readonly path: string })[] = [
  {
    name: 'plain contenteditable',
    path: '/plain',
    editor: '#editor',
    says: 'Thanks for the visit, Mei.',
    excludes: 'Old words',
  },
  {
    name: 'under a strict policy',
    path: '/strict',
    editor: '#editor',
    says: 'Thanks for the visit, Mei.',
    excludes: 'Old words',
  },
  {
    name: 'native field',
    path: '/field',
    editor: 'textarea',
    says: 'Thanks for the visit, Mei.',
    excludes: 'Rep of',
    isField: true,
  },
  {
    name: 'editor in two open shadow roots',
    path: '/shadow',
    editor: '#editor',
    says: 'Thanks for the visit, Mei.',
    excludes: 'Old words',
  },
  {
    name: 'native field in an open shadow root',
    path: '/shadow-field',
    editor: 'textarea',
    says: 'Thanks for the visit, Mei.',
    isField: true,
  },
  {
    name: 'editor in a frame',
    path: '/frame',
    frames: ['#inner'],
    editor: 'body',
    says: 'Thanks for the visit, Mei.',
    excludes: 'Old words',
  },
];
