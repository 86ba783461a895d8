/** The command: an invitation that holds at the hub that is then started, on the same folder. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const DOOR = resolve(import.meta.dirname, '../keeptrack-hub.mjs');

describe('keeptrack-hub', () => {
  const data = mkdtempSync(join(tmpdir(), 'keeptrack-command-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [DOOR, ...words], { encoding: 'utf8', timeout: 60_000 });

  it('says how it is used', () => {
    expect(run().stdout).toContain('keeptrack-hub serve');
    expect(run('serve', '--port', 'x', '--data', data)).toMatchObject({
      status: 2,
      stderr: 'keeptrack-hub: x is no whole number\n',
    });
    expect(run('serve', '--nonsense').status).toBe(2);
    expect(run('invite', 'Ana', '--roles', 'root', '--data', data).stderr).toContain('root is no role');
  }, 120_000);

  it('invites, serves, tells no secret, and leaves when it is asked to', async () => {
    const invited = run('invite', 'Ana', '--roles', 'author,admin', '--data', data);
    const invitation = invited.stdout.trim();
    expect(invitation).toMatch(/^[\w-]{43}$/);
    expect(run('invite', 'Ana', '--data', data)).toMatchObject({ status: 1 });
    const child = spawn(process.execPath, [DOOR, 'serve', '--data', data, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
    });
    await expect.poll(() => printed, { timeout: 60_000 }).toContain('listening');
    const { listening } = JSON.parse(printed.split('\n')[0] ?? '');
    const begun = await fetch(`${listening}/api/passkeys/begin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation }),
    });
    expect(await begun.json()).toMatchObject({ user: { name: 'Ana' }, rp: { id: 'localhost' } });
    expect(run('invite', 'Bo', '--data', data).stderr).toContain('in use by another hub');
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
    expect(printed).not.toContain(invitation);
  }, 120_000);
});
