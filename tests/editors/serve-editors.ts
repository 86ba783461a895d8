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

const html = ({ page, scripts = [] }: RealEditor) => `<!doctype html><meta charset="utf-8"><title>Exam</title>
<style>body { margin: 20px } [contenteditable], textarea, #mount iframe, .cm-editor { width: 600px; min-height: 160px }</style>
<form onsubmit="return false"><input name="to" value="Mei Lin &lt;mei@buyer.test&gt;"><input name="subject" value="Visit">
<div id="mount"></div><p><button type="button" id="send">Send</button></p></form>
<script>function ready(read) { globalThis.modelText = read; document.documentElement.dataset.ready = 'yes'; }</script>
${scripts.map((path) => `<script src="/files/${path}"></script>`).join('\n')}
<script type="module" src="/bundle/${page}.js"></script>`;

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
    const { pathname } = new URL(request.url ?? '/', 'http://exam');
    const editor = editors.find(({ page }) => pathname === `/${page}`);
    const bundle = bundles.get(pathname);
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    if (editor || bundle) {
      response.writeHead(200, { 'content-type': type });
      response.end(bundle ?? html(editor as RealEditor));
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
