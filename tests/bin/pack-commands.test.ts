/** Packs in a terminal, as a manager and a CI job use them: exit codes, files, and what is printed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { PACK_HELP } from '../../bin/pack-help';
import { PACK_WORDS } from '../../bin/pack-words';
import { parsePack } from '../../talk-tracks/parse-pack';
import { ORCHARD, ORCHARD_FILE, withText } from '../talk-tracks/orchard-pack';
import { runKeeptrack } from './run-keeptrack';

// Each step starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const at = (name: string) => join(folder, name);
const fileOf = (name: string, content: string) => {
  writeFileSync(at(name), content);
  return at(name);
};
const pack = (...args: readonly string[]) => runKeeptrack(['pack', ...args], { env: { LC_ALL: 'C' } });
const raised = withText('"version": "1.2.0"', '"version": "1.3.0"').replace('"priority": 1', '"priority": 3');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeptrack-packs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('YAML', () => {
  it('is checked like JSON, with its own lines', async () => {
    const good = fileOf('good.yaml', stringify(JSON.parse(ORCHARD)));
    const bad = fileOf('bad.yml', stringify(JSON.parse(ORCHARD)).replace('pillar: limits', 'pillar: limit'));
    const line = readFileSync(bad, 'utf8').split('\n').indexOf('    pillar: limit') + 1;
    const { code, out } = await pack('check', good, bad);
    expect(code).toBe(1);
    expect(out).toContain('good. orchard 1.2.0: 2 tracks, 1 risks');
    expect(out).toContain(`${bad}:${line}:13: "limit" is not possible here.`);
  });
  it('is told to programs line by line', async () => {
    const { code, out } = await pack('check', '--json', ORCHARD_FILE, fileOf('no.json', '{}'));
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(first).toMatchObject({ file: ORCHARD_FILE, ok: true, id: 'orchard' });
    expect(second).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'missing-key' })]),
    });
  });
});

describe('a table', () => {
  it('becomes a pack to go on with, which says what is still missing', async () => {
    const table = fileOf(
      'lines.csv',
      'Title,Pillar,English,中文\nSay it,limits,We do not do that.,这个我们不做。\n,??,Only here.,\n',
    );
    const { code, err } = await pack('import', table, '--id', 'house', '-o', at('house.json'));
    expect(code).toBe(0);
    expect(err).toContain('2 tracks with 2 lines');
    expect(err).toContain('row 3: the other language is still to be written');
    const made = JSON.parse(readFileSync(at('house.json'), 'utf8'));
    expect(made).toMatchObject({ id: 'house', tracks: [{ pillar: 'limits' }, {}] });
    expect(made.tracks[0].lines).toEqual([{ en: 'We do not do that.', zh: '这个我们不做。' }]);
  });
  it('that is none is refused', async () => {
    expect((await pack('import', fileOf('broken.csv', 'a,"b'))).code).toBe(1);
    expect((await pack('import', fileOf('nothing.csv', ''))).err).toContain('there is nothing in it');
    expect((await pack('import', at('no-such.csv'))).err).toContain('there is no such file');
  });
});

describe('use', () => {
  const report = (reporter: number, days: readonly object[]) =>
    JSON.stringify({ format: 'keeptrack-use', version: 1, reporter: String(reporter).padStart(16, '0'), days });
  const id = JSON.parse(ORCHARD).tracks[0].id;
  const day = { day: '2026-11-17', track: `orchard/${id}`, offered: 4, inserted: 3, reworded: 2, dismissed: 0 };

  it('is told of five people, from a folder, with the files that are none named', async () => {
    mkdirSync(at('counts'));
    for (let one = 0; one < 5; one += 1) fileOf(`counts/${one}.json`, report(one, [day]));
    fileOf('counts/bad.json', report(9, [{ ...day, text: 'Dear Ana' }]));
    const { code, out, err } = await pack('use', ORCHARD_FILE, at('counts'));
    expect(code).toBe(0);
    expect(out).toContain(`${id}: offered 20, inserted 15, reworded 10, put aside 0 (often reworded)`);
    expect(out).toMatch(/: never offered/);
    expect(err).toContain('bad.json:1: left out');
    expect(`${out}${err}`).not.toContain('Ana');
    const told = JSON.parse((await pack('use', '--json', ORCHARD_FILE, at('counts'))).out);
    expect(told.used[0].use.total).toEqual({ offered: 20, inserted: 15, reworded: 10, dismissed: 0 });
  });
  it('is told of nobody where four counted', async () => {
    mkdirSync(at('few'));
    for (let one = 0; one < 4; one += 1) fileOf(`few/${one}.json`, report(one, [day]));
    const { out } = await pack('use', ORCHARD_FILE, at('few'));
    expect(out).toContain('Fewer than five people');
    expect(out).not.toContain(id);
    expect((await pack('use', ORCHARD_FILE, fileOf('none.json', '{}'))).code).toBe(1);
  });
});

describe('tests', () => {
  it('of a pack are run, and end with 1 where one does not hold', async () => {
    const tests = [{ id: 'one', lang: 'en', body: 'We guarantee a full harvest.', avoids: ['risk:overpromise'] }];
    const file = fileOf('tests.json', JSON.stringify({ ...JSON.parse(ORCHARD), tests }));
    const failed = await pack('test', file);
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('0 of 1 tests hold');
    expect(failed.out).toContain('tests[0] one: should not find risk:overpromise');
    expect((await pack('test', ORCHARD_FILE)).code).toBe(0);
  });
});

describe('two versions', () => {
  it('are compared, in either language', async () => {
    const newer = fileOf('newer.json', raised);
    const { code, out } = await pack('compare', ORCHARD_FILE, newer);
    expect(code).toBe(0);
    expect(out).toContain('orchard 1.2.0 → orchard 1.3.0: 1 reworded');
    expect(out).toContain('reworded tracks/name-their-worry\n  priority\n    - 1\n    + 3');
    const chinese = await pack('compare', ORCHARD_FILE, newer, '--lang', 'zh', '--exit-code');
    expect(chinese.code).toBe(3);
    expect(chinese.out).toContain('改写 1 条');
    expect((await pack('compare', ORCHARD_FILE, ORCHARD_FILE, '--exit-code')).code).toBe(0);
  });
  it('are merged; a conflict writes nothing and ends with 3', async () => {
    const mine = fileOf('mine.json', raised);
    const theirs = fileOf('theirs.yaml', stringify(JSON.parse(ORCHARD.replace('"priority": 2', '"priority": 1'))));
    const rival = fileOf('rival.json', ORCHARD.replace('"priority": 1', '"priority": 2'));
    expect((await pack('merge', ORCHARD_FILE, mine, theirs, '-o', at('merged.json'))).code).toBe(0);
    const merged = parsePack(readFileSync(at('merged.json'), 'utf8'));
    expect(merged.ok && merged.pack.tracks.map(({ priority }) => priority)).toEqual([3, 1]);
    const conflict = await pack('merge', ORCHARD_FILE, mine, rival, '-o', at('never.json'));
    expect(conflict.code).toBe(3);
    expect(conflict.err).toContain('conflict tracks.name-their-worry.priority\n  base: 1\n  mine: 3\n  theirs: 2');
    expect(readdirSync(folder)).not.toContain('never.json');
    const taken = await pack('merge', ORCHARD_FILE, mine, rival, '--take', 'theirs');
    expect(taken.code).toBe(0);
    expect(JSON.parse(taken.out).tracks[0].priority).toBe(2);
  });
});

describe('a channel', () => {
  it('is begun, published to, verified, and handed to other keys', async () => {
    const [to, key, next] = [at('channel'), at('key.json'), at('next.json')];
    const made = await pack('keygen', '-o', key);
    expect(made.code).toBe(0);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect((await pack('keygen', '-o', key)).code).toBe(1);

    const nameless = await pack('publish', ORCHARD_FILE, '--to', to, '--key', key);
    expect(nameless).toMatchObject({ code: 1, err: expect.stringContaining('--channel') });
    const begun = await pack('publish', ORCHARD_FILE, '--to', to, '--key', key, '--channel', 'orchard-team');
    expect(begun).toMatchObject({ code: 0, out: expect.stringContaining('published orchard-team, version 1') });
    const words = /fingerprint: (.+)/.exec(begun.out)?.[1] ?? '';
    expect(words.split(' ')).toHaveLength(8);

    const reused = fileOf('reused.json', ORCHARD.replace('"priority": 1', '"priority": 2'));
    expect(await pack('publish', reused, '--to', to, '--key', key)).toMatchObject({
      code: 1,
      err: expect.stringContaining('orchard 1.2.0 is published with something else in it'),
    });
    const second = await pack('publish', fileOf('newer.json', raised), '--to', to, '--key', key);
    expect(second.out).toContain('orchard 1.2.0 → 1.3.0: 1 reworded');
    const verified = await pack('verify', to, '--fingerprint', words);
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('orchard-team, version 2, epoch 1') });
    const wrong = await pack('verify', to, '--fingerprint', `${words.split(' ').slice(1).join(' ')} apple`);
    expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('the fingerprint is another') });

    const fresh = JSON.parse((await pack('keygen', '-o', next)).out);
    const root = {
      format: 1,
      channelId: 'orchard-team',
      epoch: 2,
      issued: '2026-11-20T09:00:00Z',
      keys: ['root', 'channel'].map((role) => ({ ...fresh, role })),
      thresholds: { root: 1, channel: 1 },
    };
    const draft = fileOf('root-2.json', JSON.stringify(root));
    expect((await pack('sign', draft, '--key', key, '-o', at('half.json'))).code).toBe(0);
    const half = await pack('publish', at('newer.json'), '--to', to, '--key', next, '--root', at('half.json'));
    expect(half).toMatchObject({ code: 1, err: expect.stringContaining('more people have to sign') });
    expect((await pack('sign', at('half.json'), '--key', next, '-o', at('whole.json'))).code).toBe(0);
    const handed = await pack('publish', at('newer.json'), '--to', to, '--key', next, '--root', at('whole.json'));
    expect(handed).toMatchObject({ code: 0, out: expect.stringContaining('version 3') });
    expect((await pack('publish', at('newer.json'), '--to', to, '--key', key)).code).toBe(1);
    expect((await pack('verify', to, '--json')).out).toContain('"epoch": 2');

    writeFileSync(join(to, 'channel.json'), readFileSync(join(to, 'channel.json'), 'utf8').replace('e', 'f'));
    expect((await pack('verify', to)).code).toBe(1);
  });
  it('takes no pack whose tests do not hold', async () => {
    const tests = [{ id: 'one', lang: 'en', body: 'We guarantee a full harvest.', avoids: ['risk:overpromise'] }];
    const file = fileOf('failing.json', JSON.stringify({ ...JSON.parse(ORCHARD), tests }));
    const key = at('another-key.json');
    await pack('keygen', '-o', key);
    const { code, err } = await pack('publish', file, '--to', at('empty'), '--key', key, '--channel', 'a');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('its tests do not hold') });
    expect(readdirSync(folder)).not.toContain('empty');
  });
});

describe('a channel on a server', () => {
  const files = new Map<string, { readonly bytes: Buffer; readonly tag: string }>();
  const seen = new Set<string>();
  let server: Server;
  let url = '';
  beforeAll(async () => {
    let state = 0;
    server = createServer(async (request, response) => {
      const path = request.url ?? '';
      seen.add(`${request.method} ${request.headers.authorization}`);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const file = files.get(path);
      if (request.method === 'GET') {
        response.writeHead(file ? 200 : 404, file ? { etag: file.tag } : {}).end(file?.bytes);
        return;
      }
      const { 'if-match': ifMatch, 'if-none-match': ifNone } = request.headers;
      const changed = (ifMatch !== undefined && ifMatch !== file?.tag) || (ifNone === '*' && file !== undefined);
      state += 1;
      if (request.method === 'DELETE') files.delete(path);
      else if (!changed) files.set(path, { bytes: Buffer.concat(chunks), tag: `"${state}"` });
      response.writeHead(changed ? 412 : 204, changed ? {} : { etag: `"${state}"` }).end();
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sales/`;
  });
  afterAll(() => server.close());

  it('is published to and verified by its address, with a header of authorization that is never printed', async () => {
    const key = at('server-key.json');
    await pack('keygen', '-o', key);
    const env = { LC_ALL: 'C', KEEPTRACK_AUTHORIZATION: 'Bearer s3cret' };
    const begun = await runKeeptrack(
      ['pack', 'publish', ORCHARD_FILE, '--to', url, '--key', key, '--channel', 'orchard-team'],
      { env },
    );
    expect(begun).toMatchObject({ code: 0, out: expect.stringContaining('published orchard-team, version 1') });
    expect(begun.out + begun.err).not.toContain('s3cret');
    expect([...files.keys()].map((path) => path.replace(/[0-9a-f]{64}/, 'hash')).sort()).toEqual(
      ['channel.json', 'packs/hash.json', 'root.json', 'roots/1.json'].map((path) => `/sales/${path}`),
    );
    expect([...seen].every((one) => one.endsWith('Bearer s3cret'))).toBe(true);
    expect(await pack('verify', url)).toMatchObject({ code: 0, out: expect.stringContaining('version 1') });
    files.delete([...files.keys()].find((path) => path.includes('packs/')) ?? '');
    expect(await pack('verify', url)).toMatchObject({ code: 1, out: expect.stringContaining('the pack is not there') });
  });
  it('that is away ends with 1 and says so', async () => {
    const { code, err } = await pack('verify', 'http://127.0.0.1:9/');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^keeptrack: /) });
  });
});

describe('a signed pack', () => {
  it('is verified by whose signature counts', async () => {
    const key = at('pack-key.json');
    const { pub } = JSON.parse((await pack('keygen', '-o', key)).out);
    expect((await pack('sign', ORCHARD_FILE, '--key', key, '-o', at('signed.json'))).code).toBe(0);
    expect((await pack('verify', at('signed.json'), '--signer', pub)).out).toContain('orchard 1.2.0, signed by ');
    const other = JSON.parse((await pack('keygen', '-o', at('other-key.json'))).out);
    expect((await pack('verify', at('signed.json'), '--signer', other.pub)).code).toBe(1);
  });
});

describe('words', () => {
  it('are there in both languages, the help under 80 columns', async () => {
    expect((await pack('--help')).out).toBe(PACK_HELP.en);
    expect((await runKeeptrack(['pack', '-h'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).out).toBe(PACK_HELP.zh);
    for (const line of PACK_HELP.en.split('\n')) expect(line.length).toBeLessThan(80);
  });
  it('say each refusal in its own way', () => {
    for (const { refusals } of Object.values(PACK_WORDS))
      expect(new Set(Object.values(refusals)).size).toBe(Object.keys(refusals).length);
  });
});
