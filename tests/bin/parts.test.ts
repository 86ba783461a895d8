/** The parts of the command that need no process: arguments, lines, wrapping, colour. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../bin/arguments';
import { CommandError } from '../../bin/command-error';
import { HELP } from '../../bin/help';
import { createPainter, wantsColour } from '../../bin/paint';
import { parseDraftLine } from '../../bin/parse-draft-line';
import { readText } from '../../bin/read-file';
import { READING_WORDS } from '../../bin/reading-words';
import { splitLines } from '../../bin/split-lines';
import { columnsOf, wrapText } from '../../bin/wrap-text';

describe('arguments', () => {
  it('make a command', () => {
    expect(parseArguments(['read'])).toEqual({
      name: 'read',
      file: '-',
      output: 'text',
      packs: [],
      explain: false,
      noColor: false,
      defaults: {},
    });
    const all =
      'read a.txt --json --now 2026-11-18 --pack a --pack b --explain --lang zh --kind crm-note --stage renewal';
    expect(parseArguments([...all.split(' '), '--no-color'])).toEqual({
      name: 'read',
      file: 'a.txt',
      output: 'json',
      packs: ['a', 'b'],
      explain: true,
      noColor: true,
      defaults: { lang: 'zh', kind: 'crm-note', stage: 'renewal', now: '2026-11-18' },
    });
    expect(parseArguments(['read', '-', '--jsonl'])).toMatchObject({ file: '-', output: 'jsonl' });
    expect(parseArguments(['pack', 'check', 'a', 'b'])).toMatchObject({ name: 'pack check', files: ['a', 'b'] });
    expect(parseArguments(['-h'])).toEqual({ name: 'help' });
    expect(parseArguments(['read', '--version'])).toEqual({ name: 'version' });
  });
  it.each([
    '',
    'write',
    'read a b',
    'read --json --jsonl',
    'read --lang fr',
    'read --kind fax',
    'read --stage later',
    'read --now tomorrow',
    'read --now 2026-02-30',
    'read --now',
    'read --json=yes',
    'read -x',
    'pack',
    'pack check',
    'pack lint a',
    'pack sign',
    'pack check a --take mine',
    'pack check a --yaml',
    'pack compare a',
    'pack compare a b c',
    'pack merge a b c --take both',
    'pack publish --to a --key b',
    'pack publish a --days 0',
    'pack publish a --days soon',
    'pack test a --lang fr',
  ])('that make none are refused with 2: %s', (line) => {
    const refused = (() => {
      try {
        return parseArguments(line.split(' ').filter(Boolean));
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(CommandError);
    expect(refused).toMatchObject({ exitCode: 2, message: expect.stringMatching(/\nTry: keeptrack --help$/) });
  });
});

describe('lines of bytes', () => {
  const linesOf = async (chunks: readonly string[], most = 100) => {
    const bytes = chunks.map((chunk) => new Uint8Array(Buffer.from(chunk, 'latin1')));
    const lines: string[] = [];
    for await (const { number, bytes: line } of splitLines(
      (async function* () {
        yield* bytes;
      })(),
      most,
    ))
      lines.push(`${number} ${line ? Buffer.from(line).toString('latin1') : 'too long'}`);
    return lines;
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['one chunk', ['a\nb\nc'], ['1 a', '2 b', '3 c']],
    ['an end at the end', ['a\n'], ['1 a']],
    ['empty lines', ['\n\na'], ['1 ', '2 ', '3 a']],
    ['chunks that cut anywhere', ['a', 'b\nc', '', '\n', 'd'], ['1 ab', '2 c', '3 d']],
    ['nothing', [], []],
  ])('come whole: %s', async (_, chunks, lines) => expect(await linesOf(chunks)).toEqual(lines));
  it('that are too long are told and passed over', async () => {
    expect(await linesOf(['aaaa', 'aaaa\nb\ncccccc'], 5)).toEqual(['1 too long', '2 b', '3 too long']);
    expect(await linesOf(['aaaaa\n'], 5)).toEqual(['1 aaaaa']);
  });
});

describe('wrapping', () => {
  it('breaks English between words', () =>
    expect(wrapText('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']));
  it('breaks Chinese anywhere, but no line begins with a comma or full stop', () => {
    expect(wrapText('今天天气很好，我们出门。', 8)).toEqual(['今天天气', '很好，我', '们出门。']);
    expect(wrapText('今天天气，好', 8)).toEqual(['今天天', '气，好']);
  });
  it('keeps words of Latin letters whole inside Chinese', () =>
    expect(wrapText('我们用Windows系统', 10)).toEqual(['我们用', 'Windows系', '统']));
  it('gives a long word a line of its own', () =>
    expect(wrapText('a verylongword b', 5)).toEqual(['a', 'verylongword', 'b']));
  it('loses no word', () => {
    const text = '“We fitted 12 doors” — 我们装了12扇门，{{owner}}会在 Friday 之前回复。';
    for (let width = 4; width < 60; width += 1)
      expect(wrapText(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
  it('counts a Chinese character as two columns', () => {
    expect(columnsOf('ab')).toBe(2);
    expect(columnsOf('承诺：')).toBe(6);
    expect(columnsOf('')).toBe(0);
  });
});

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal: %s, with %j: %s', (isTTY, environment, wanted) =>
    expect(wantsColour({ isTTY }, environment)).toBe(wanted),
  );
  it('leaves no trace where there is none', () => {
    expect(createPainter(false)('risk', 'word')).toBe('word');
    expect(createPainter(true)('risk', 'word')).toBe('\u001b[31mword\u001b[0m');
    expect(createPainter(true)('risk', '')).toBe('');
  });
});

it('every word is there in both languages, and Chinese ones are Chinese', () => {
  const flat = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value];
  const [en, zh] = [flat(READING_WORDS.en), flat(READING_WORDS.zh)];
  expect(en).toHaveLength(zh.length);
  for (const word of zh.filter((one) => typeof one === 'string')) expect(word).toMatch(/\p{Script=Han}/u);
});

describe('a line with a draft', () => {
  const parse = (value: unknown, defaults = {}) => parseDraftLine(JSON.stringify(value), defaults);

  it('is taken with what the command line says where it says nothing', () => {
    const defaults = { now: '2026-11-18', lang: 'en' as const };
    expect(parse({ id: 0, body: 'x', lang: 'zh', channel: 'email', excluded: 'no' }, defaults)).toEqual({
      ok: true,
      id: 0,
      draft: { body: 'x', lang: 'zh', now: '2026-11-18' },
    });
  });
  it.each<[string, unknown, string]>([
    ['no object', 7, 'a draft is an object'],
    ['null', null, 'a draft is an object'],
    ['no id', { body: 'x' }, '"id" is missing'],
    ['a strange id', { id: {}, body: 'x' }, '"id" must be a text or a number'],
    ['no body', { id: 1 }, '"body" is missing'],
    ['a body that is no text', { id: 1, body: 7 }, '"body" must be a text'],
    ['a subject that is null', { id: 1, body: 'x', subject: null }, '"subject" must be a text'],
    ['a kind there is not', { id: 1, body: 'x', kind: 'fax' }, '"kind" must be mail or crm-note'],
    ['a stage there is not', { id: 1, body: 'x', stage: 'toString' }, '"stage" must be one of'],
    ['a day there is not', { id: 1, body: 'x', now: '2026-02-30' }, '"now" must be an ISO day'],
  ])('is refused with %s', (_, value, error) => {
    expect(parse(value)).toMatchObject({ ok: false, error: expect.stringContaining(error) });
  });
  it('takes nothing from a prototype', () => {
    expect(parseDraftLine('{"__proto__": {"id": 1, "body": "x"}}', {})).toMatchObject({ error: '"id" is missing' });
  });
  it('tells the column where the JSON breaks', () => {
    expect(parseDraftLine('{"id": 1,, "body": ""}', {})).toMatchObject({ ok: false, column: 10 });
  });
});

describe('a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keeptrack-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return readText(join(folder, name));
  };

  it('is read without its byte order mark', async () => {
    expect(await read('bom.txt', Buffer.from('\uFEFFHello\r\n您好'))).toBe('Hello\r\n您好');
  });
  it('that is no UTF-8 is refused at its line', async () => {
    const latin = Buffer.concat([Buffer.from('one\n\nna'), Buffer.from([0xef]), Buffer.from('ve\nfour')]);
    await expect(read('latin.txt', latin)).rejects.toThrow(/latin\.txt:3: this is not UTF-8/);
  });
  it('that holds NUL is refused at its line', async () => {
    await expect(read('nul.txt', Buffer.from('one\ntwo\u0000'))).rejects.toThrow(/nul\.txt:2: there is a NUL/);
  });
  it('that is a folder is refused', async () => {
    await expect(readText(folder)).rejects.toThrow(/it is a folder/);
  });
});

it('the help names every option and fits a terminal', () => {
  for (const option of 'json jsonl now pack explain lang kind stage no-color help version'.split(' '))
    expect(HELP).toContain(`--${option}`);
  expect(HELP.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
