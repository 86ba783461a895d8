/** What real servers make of the HTTP store: nginx with and without locks, Apache. Each as Debian packages it, on loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openHttpStore } from '../../sharing/stores/http-store';

const LOCKS = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';
const APACHE = '/usr/lib/apache2/modules/';
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const hasApache = spawnSync('apache2', ['-v']).status === 0 && existsSync(`${APACHE}mod_dav_fs.so`);
for (const [what, isThere] of [
  ['nginx', hasNginx],
  ['nginx with locks', hasNginx && existsSync(LOCKS)],
  ['Apache', hasApache],
] as const)
  if (!isThere) console.log(`skipped  publishing to ${what}: it is not installed`);

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isRoot = process.getuid?.() === 0;

const nginxWith = (lines: string, load: string) => (folder: string, port: number) => {
  writeFileSync(
    join(folder, 'conf'),
    `${load} ${isRoot ? 'user root;' : ''} daemon off; pid ${folder}/pid; events {}
    http {
      access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      ${load && 'dav_ext_lock_zone zone=locks:1m;'}
      server { listen 127.0.0.1:${port}; root ${folder}/root; dav_methods PUT DELETE MKCOL; create_full_put_path on; ${lines} }
    }`,
  );
  return spawn('nginx', ['-c', join(folder, 'conf'), '-e', join(folder, 'log')], { stdio: 'ignore' });
};

function apache(folder: string, port: number): ChildProcess {
  const modules = ['mpm_event', 'authz_core', 'dav', 'dav_fs'].map(
    (name) => `LoadModule ${name}_module ${APACHE}mod_${name}.so`,
  );
  writeFileSync(
    join(folder, 'conf'),
    `ServerRoot ${folder}\nPidFile ${folder}/pid\nServerName localhost\nListen 127.0.0.1:${port}\n${modules.join('\n')}
    ${isRoot ? 'User www-data\nGroup www-data' : ''}
    ErrorLog ${folder}/log\nDocumentRoot ${folder}/root\nDavLockDB ${folder}/locks/db
    <Directory ${folder}/root>\nDav On\nRequire all granted\n</Directory>`,
  );
  return spawn('apache2', ['-f', join(folder, 'conf'), '-D', 'FOREGROUND'], { stdio: 'ignore' });
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Starts a server and answers its address. */
async function serve(start: (folder: string, port: number) => ChildProcess): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keeptrack-web-'));
  const port = await freePort();
  for (const name of ['root', 'locks']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  chmodSync(folder, 0o755);
  const child = start(folder, port);
  const gone = new Promise((done) => child.once('exit', done));
  closing.push(async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}/`;
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  return url;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Many at once write on what they saw, again and again. One of them may be first, and what is there is his. */
async function compete(url: string) {
  const store = await openHttpStore({ url, fetch });
  const pack = await store.write('packs/one.json', bytesOf('{}'), null);
  expect(pack).toMatchObject({ ok: true });
  let tag: string | null = null;
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => store.write('channel.json', bytesOf(`${round}.${at}`), tag)),
    );
    const first = answers.flatMap(({ ok }, at) => (ok ? [at] : []));
    const there = await store.read('channel.json');
    if (first.length > 0) expect(new TextDecoder().decode(there?.bytes)).toBe(`${round}.${first[0]}`);
    expect(first.length).toBeLessThanOrEqual(1);
    tag = there?.tag ?? null;
  }
  return store.way;
}

describe('publishing', () => {
  it.skipIf(!hasNginx)('to nginx with its own dav module is refused, for it writes over anything', async () => {
    const url = await serve(nginxWith('', ''));
    await expect(openHttpStore({ url, fetch })).rejects.toMatchObject({
      code: 'unfit',
      message: expect.stringContaining('written over as if it were new'),
    });
  });

  it.skipIf(!hasNginx || !existsSync(LOCKS))(
    'to nginx with locks loses nothing',
    async () => {
      const locks = 'dav_ext_methods OPTIONS PROPFIND LOCK UNLOCK; dav_ext_lock zone=locks;';
      expect(await compete(await serve(nginxWith(locks, `load_module ${LOCKS};`)))).toBe('locks');
    },
    60_000,
  );

  it.skipIf(!hasApache)(
    'to Apache loses nothing, though it looks at conditions first and writes later',
    async () => {
      expect(await compete(await serve(apache))).toBe('locks');
    },
    120_000,
  );
});
