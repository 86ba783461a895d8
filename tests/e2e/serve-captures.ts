/** Serves saved pages over HTTPS as the host they were saved from, under a policy as strict as that host's. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { makeCertificate } from './certificate';

/** No network, nothing inline but styles (the saved pages have them), no string into markup. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A running server of saved pages. */
export interface CaptureServer {
  /** Switches that lead the browser to it. */
  readonly switches: readonly string[];
  /** The address of a saved page by its file name. */
  url(file: string): string;
  close(): Promise<void>;
}

/** Serves the `.html` files of a folder (and `synthetic/` below it) as `https://host/…`. */
export async function serveCaptures(folder: string, host: string): Promise<CaptureServer> {
  const read = (name: string): string => {
    const file = name.startsWith('synthetic/') ? join('synthetic', basename(name)) : basename(name);
    const html = readFileSync(join(folder, file), 'utf8');
    // Saved fragments have no doctype; without one the browser reads them by other rules than the live page.
    return /^\s*<!doctype/i.test(html) ? html : `<!doctype html><meta charset="utf-8">${html}`;
  };
  const server = createServer(makeCertificate(host), (request, response) => {
    try {
      const page = read(new URL(request.url ?? '/', `https://${host}`).searchParams.get('page') ?? '');
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
      response.writeHead(200, headers).end(page);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    switches: [`--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    url: (file) => `https://${host}/mail/u/0/?page=${encodeURIComponent(file)}#inbox`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
