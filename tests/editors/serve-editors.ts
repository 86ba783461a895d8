/** Serves each editor on a page of its own on loopback, in a form like that of a mail. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import type { RealEditor } from './real-editors';

const HERE = import.meta.dirname;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface EditorServer {
  readonly origin: string;
  close(): void;
}

/** How an editor is put into its page. */
export type Surrounding = 'page' | 'shadow' | 'frame' | 'strict';

const STYLE =
  '<style>body { margin: 20px } [contenteditable], textarea, #mount iframe, .cm-editor { width: 600px; min-height: 160px }</style>';
/** For the pages: `ready(read)` says that the editor stands, and how its model is asked; `linesOf` reads markup that a model answers. */
const READY = `<script>
function ready(read) { globalThis.modelText = read; document.documentElement.dataset.ready = 'yes'; }
function linesOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // The last line break of a block only holds the block open.
  for (const each of body.querySelectorAll('br')) each.replaceWith(each.nextSibling ? '\\n' : '');
  const lines = [...body.childNodes].filter((line) => line.nodeType === 1 || line.data?.trim());
  return lines.map((line) => line.textContent.replace(/\\u00a0/g, ' ').trim()).join('\\n');
}
</script>`;
const TO = '<input name="to" value="Mei Lin &lt;mei@buyer.test&gt;"><input name="subject" value="Visit">';
const SEND = '<p><button type="button" id="send">Send</button></p>';

/** As strict pages that hold editors are: strings become markup or script only through a policy of the page's own. */
const STRICT = {
  'content-security-policy':
    "object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types default",
};
const POLICY = `<script>trustedTypes?.createPolicy('default', { createHTML: (text) => text, createScriptURL: (text) => text, createScript: (text) => text })</script>`;

const MOUNTS: Readonly<Record<Surrounding, string>> = {
  page: '<div id="mount"></div>',
  strict: '<div id="mount"></div>',
  shadow: `<mail-pane></mail-pane><script>{
    const root = document.querySelector('mail-pane').attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(`${STYLE}<div id="mount"></div>`)};
    globalThis.mount = root.getElementById('mount');
  }</script>`,
  frame: '',
};

function html({ page, scripts = [] }: RealEditor, surrounding: Surrounding, isInner: boolean): string {
  const head = `<!doctype html><meta charset="utf-8"><title>Exam</title>${surrounding === 'strict' ? POLICY : ''}${STYLE}`;
  const parts = `${READY}${scripts.map((path) => `<script src="/files/${path}"></script>`).join('')}<script type="module" src="/bundle/${page}.js"></script>`;
  if (isInner) return `${head}<div id="mount"></div>${parts}`;
  const form = (inside: string) => `<form onsubmit="return false">${TO}${inside}${SEND}</form>`;
  return surrounding === 'frame'
    ? `${head}${form(`<iframe id="outer" src="/${page}?inner" style="width: 680px; height: 320px"></iframe>`)}`
    : `${head}${form(MOUNTS[surrounding])}${parts}`;
}

/** Bundles every page script and serves it; files of `node_modules` are under `/files/`. */
export async function serveEditors(editors: readonly RealEditor[]): Promise<EditorServer> {
  const bundles = new Map<string, Uint8Array>();
  for (const { page } of editors) {
    const { outputFiles } = await build({
      entryPoints: [join(HERE, 'pages', `${page}.js`)],
      bundle: true,
      write: false,
      outdir: 'out',
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.svg': 'text', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl' },
      logLevel: 'error',
    });
    for (const file of outputFiles) if (file.path.endsWith('.js')) bundles.set(`/bundle/${page}.js`, file.contents);
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://exam');
    const surrounding = (searchParams.get('in') ?? 'page') as Surrounding;
    const editor = editors.find(({ page }) => pathname === `/${page}`);
    const bundle = bundles.get(pathname);
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    if (editor || bundle) {
      response.writeHead(200, { 'content-type': type, ...(surrounding === 'strict' && STRICT) });
      response.end(bundle ?? html(editor as RealEditor, surrounding, searchParams.has('inner')));
      return;
    }
    const file = join(HERE, 'node_modules', normalize(pathname.replace(/^\/files\//, '/')));
    if (!pathname.startsWith('/files/') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
