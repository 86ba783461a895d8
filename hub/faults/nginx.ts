/** A real nginx on loopback that serves a folder to readers, with the very lines of `nginx.conf.example`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port';
import { until, works } from './suite';

const EXAMPLE = resolve(import.meta.dirname, '../nginx.conf.example');
/** Clock ticks of `/proc/<id>/stat`, in a second. */
const TICKS = 100;

export const whyNoNginx = (): string | null => (works('nginx', '-v') ? null : 'nginx is not installed');

export class Nginx {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** `change`: what a positive control does to the lines for readers. */
  static async open(served: string, change = (lines: string) => lines): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'keeptrack-nginx-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    const [, lines = ''] = /# begin readers\n([\s\S]*?)# end readers/.exec(readFileSync(EXAMPLE, 'utf8')) ?? [];
    if (!lines.includes('etag on')) throw new Error('the example has no lines for readers');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
      events { worker_connections 4096; }
      http {
        access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
        fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
        server { listen 127.0.0.1:${port} backlog=4096; location /packs/ { alias ${served}/; ${change(lines)} } }
      }`,
    );
    const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
      stdio: 'ignore',
    });
    const url = `http://127.0.0.1:${port}/packs`;
    await until('nginx answers', () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    );
    return new Nginx(folder, child, url);
  }

  /** Seconds of processor time that the worker took so far. */
  seconds(): number {
    const worker = spawnSync('pgrep', ['-P', String(this.child.pid)])
      .stdout.toString()
      .trim();
    const fields = readFileSync(`/proc/${worker}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
