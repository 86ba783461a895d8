/** The command as it is run: exit codes, streams, plainness when piped, and drafts line by line. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HELP } from '../../bin/help';
import type { Explanation, Reading } from '../../talk-tracks/model';
import { ORCHARD, ORCHARD_FILE } from '../talk-tracks/orchard-pack';
import { runKeeptrack, startKeeptrack } from './run-keeptrack';

// Each test starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');
const ESCAPE = '\u001b';
const MAIL = [
  'Dear Ms Lindqvist,',
  '',
  'You told me the frost nets tore twice last spring.',
  "The warranty doesn't cover hail.",
  'I will send you the drawing by Friday.',
  '',
  'Kind regards,',
  'Jo',
].join('\n');
const EMAIL_ZH = '李女士：\n\n您提到过，去年春天防霜网破了两次。\n我周五之前把图纸发给您。\n\n此致\n小周';

interface Answer {
  readonly id?: string | number;
  readonly reading?: Reading;
  readonly error?: string;
}
const answersOf = (out: string): readonly Answer[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

let folder = '';
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeptrack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('one draft', () => {
  it('is shown as plain text when piped, in English', async () => {
    const file = fileOf('mail.txt', MAIL);
    const { code, out, err } = await runKeeptrack(['read', file, '--now', '2026-11-18', '--pack', ORCHARD_FILE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain(ESCAPE);
    expect(out).toMatch(/^English mail · /);
    expect(out).toMatch(/● Empathy \d.*◆ Limits \d.*⚑ Follow-through \d/);
    expect(out).toContain('“You told me”');
    expect(out).toMatch(/Fri, 20 Nov 2026 \(“by Friday”\)/);
  });
  it('is coloured where colour is asked for', async () => {
    const { out } = await runKeeptrack(['read'], { stdin: MAIL, env: { FORCE_COLOR: '1' } });
    expect(out).toContain(`${ESCAPE}[`);
  });
  it('comes as a whole reading with --json, offsets into the text as it was', async () => {
    const { code, out } = await runKeeptrack(['read', '-', '--json', '--explain', '--now', '2026-11-18'], {
      stdin: MAIL,
    });
    const { explanation, ...reading }: Reading & { explanation: Explanation } = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(explanation)).toEqual(['silenced', 'weighed', 'missing']);
    expect(Object.keys(reading)).toEqual([
      'language',
      'sentences',
      'findings',
      'risks',
      'promises',
      'pillars',
      'suggestions',
      'packs',
    ]);
    for (const { start, end, text } of reading.sentences) expect(MAIL.slice(start, end)).toBe(text);
    expect(reading.promises[0]?.due?.date).toBe('2026-11-20');
  });
});

describe('drafts line by line', () => {
  it('answer each for itself: a bad line stops nothing', async () => {
    const lines: (string | Uint8Array)[] = [
      `\uFEFF${JSON.stringify({ id: 'a', body: MAIL, now: '2026-11-18', channel: 'email', __proto__: 1 })}`,
      'not json',
      '{"id": "c"}',
      '   ',
      '{"body": "no id"}',
      '[1]',
      '{"id": 7, "body": "x", "lang": "fr"}',
      Uint8Array.from([0x7b, 0xff, 0x7d]),
      `{"id": "i", "body": "half ${'\\ud83c'} a character.\u2028Still the same line."}`,
      `{"id": 10, "body": ${JSON.stringify(EMAIL_ZH)}, "stage": "proposal"}\r`,
    ];
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]));
    const { code, out, err } = await runKeeptrack(['read', '--jsonl'], { stdin: bytes.subarray(0, -1) });
    const answers = answersOf(out);
    expect(code).toBe(0);
    expect(
      answers.map(({ id, reading, error }) => [id, reading ? 'reading' : error?.replace(/^(stdin:\d+).*$/, '$1')]),
    ).toEqual([
      ['a', 'reading'],
      [undefined, 'stdin:2'],
      ['c', 'stdin:3'],
      [undefined, 'stdin:5'],
      [undefined, 'stdin:6'],
      [7, 'stdin:7'],
      [undefined, 'stdin:8'],
      ['i', 'reading'],
      [10, 'reading'],
    ]);
    expect(answers[0]?.reading?.promises[0]?.due?.date).toBe('2026-11-20');
    expect(answers[8]?.reading?.language).toBe('zh');
    expect(err).toContain('6 of 9 lines could not be read');
  });
  it('name the file and the place in it', async () => {
    const file = fileOf('drafts.jsonl', '{"id": 1, "body": "Hello."}\n{"id": 2, "body": "Hello."\n');
    const [, second] = answersOf((await runKeeptrack(['read', '--jsonl', file])).out);
    expect(second?.error).toBe(`${file}:2:27: The object is not closed. The file ends here; close it with "}".`);
  });
  it('end with 1 where no line could be read', async () => {
    const { code, out } = await runKeeptrack(['read', '--jsonl'], { stdin: 'one\ntwo' });
    expect(code).toBe(1);
    expect(answersOf(out)).toHaveLength(2);
  });
  it('are answered as they come, before the input ends', async () => {
    const child = startKeeptrack(['read', '--jsonl']);
    child.stdin.write('{"id": "first", "body": "Hello."}\n{"id": "second",');
    const [chunk] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(chunk).toMatch(/^\{"id":"first","reading"/);
    child.stdin.end();
    await once(child, 'close');
  });
  it('go on in order for a reader that takes its time', async () => {
    const count = 600;
    const stdin = Array.from({ length: count }, (_, id) => JSON.stringify({ id, body: MAIL.repeat(3) })).join('\n');
    const child = startKeeptrack(['read', '--jsonl']);
    child.stdin.end(stdin);
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      out += chunk;
      await new Promise(setImmediate);
    }
    expect(answersOf(out).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id));
  });
  it('stop without a word when nobody reads on', async () => {
    const child = startKeeptrack(['read', '--jsonl']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${JSON.stringify({ id: 1, body: MAIL })}\n`.repeat(2_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('input that cannot be read', () => {
  it('ends with 1 and says why', async () => {
    const { code, out, err } = await runKeeptrack(['read', join(folder, 'nowhere.txt')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`keeptrack: ${join(folder, 'nowhere.txt')}: there is no such file\n`);
  });
  it('ends with 1 for drafts in no file', async () => {
    const { code, out, err } = await runKeeptrack(['read', '--jsonl', join(folder, 'nowhere.jsonl')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/there is no such file\n$/);
  });
  it('ends with 1 for a pack that is refused, at its line', async () => {
    const file = fileOf('bad.json', ORCHARD.replace('"pillar": "limits"', '"pillar": "limit"'));
    const line = ORCHARD.split('\n').findIndex((row) => row.includes('"pillar": "limits"')) + 1;
    const { code, err } = await runKeeptrack(['read', '--pack', file], { stdin: MAIL });
    expect(code).toBe(1);
    expect(err).toContain(`${file}:${line}:17: "limit" is not possible here.`);
  });
});

describe('packs', () => {
  it('from files are read with, after the built-in ones; a later one takes the place of its namesake', async () => {
    const newer = fileOf('newer.json', ORCHARD.replace('"1.2.0"', '"1.3.0"'));
    const { out } = await runKeeptrack(['read', '--json', '--pack', ORCHARD_FILE, '--pack', newer], { stdin: MAIL });
    const reading: Reading = JSON.parse(out);
    expect(reading.packs.slice(-1)).toEqual([{ id: 'orchard', version: '1.3.0' }]);
    expect(reading.packs.filter(({ id }) => id === 'orchard')).toHaveLength(1);
    expect(reading.findings.some(({ track }) => track === 'orchard/say-what-it-cannot')).toBe(true);
  });
  it('are checked: good ones told with their warnings, bad ones with every problem', async () => {
    const bad = fileOf('two.json', ORCHARD.replace('2026-10-01', '2026-13-01').replace('"T1"', '"T9"'));
    const { code, out } = await runKeeptrack(['pack', 'check', ORCHARD_FILE, bad]);
    expect(code).toBe(1);
    expect(out).toContain('good. orchard 1.2.0: 2 tracks, 1 risks, 6 cues');
    expect(out).toContain('warning: ');
    expect(out).toContain('refused, 2 problems');
    expect(out).toMatch(/two\.json:\d+:\d+: "2026-13-01" is no day/);
  });
});

describe('the command', () => {
  it('helps', async () => {
    expect(await runKeeptrack(['read', '--help'])).toEqual({ code: 0, out: HELP, err: '' });
  });
  it('says what is wrong with its use and ends with 2', async () => {
    const { code, out, err } = await runKeeptrack(['read', '--yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^keeptrack: .*--yaml.*\nTry: keeptrack --help\n$/);
  });
  it.each(['bin/keeptrack', 'bin/keeptrack.mjs'])('starts by its launcher %s from anywhere', (launcher) => {
    const { status, stdout } = spawnSync(join(ROOT, launcher), ['--version'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
