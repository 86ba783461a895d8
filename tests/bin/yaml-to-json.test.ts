/** YAML as a way to write packs: what comes out, and that problems are told at the line of the YAML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { yamlToJson } from '../../bin/yaml-to-json';
import { type PackProblem, parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { BASE } from '../sharing/edited-packs';
import { ORCHARD } from '../talk-tracks/orchard-pack';

const YAML = stringify(JSON.parse(ORCHARD), { lineWidth: 0 });
const lineOf = (words: string, text = YAML) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

const read = (text: string): { ok: boolean; problems: readonly PackProblem[] } => {
  const yaml = yamlToJson(text);
  if (!yaml.ok) return yaml;
  const result = parsePack(yaml.json);
  return { ok: result.ok, problems: result.ok ? [] : result.problems.map(yaml.place) };
};
const firstOf = (text: string) => {
  const [first] = read(text).problems;
  if (!first) throw new Error('taken');
  return first;
};

describe('a pack in YAML', () => {
  it('is the same pack', () => {
    for (const pack of [JSON.parse(ORCHARD), BASE]) {
      const yaml = yamlToJson(stringify(pack));
      expect(yaml.ok && parsePack(yaml.json)).toMatchObject({ ok: true, pack });
    }
  });
  it('keeps days, versions and words like "no" as texts', () => {
    const yaml = yamlToJson('updated: 2026-10-01\nversion: 1.2.0\nanswer: no\nid: 007a\n');
    expect(yaml.ok && JSON.parse(yaml.json)).toEqual({
      updated: '2026-10-01',
      version: '1.2.0',
      answer: 'no',
      id: '007a',
    });
  });
  it('may be any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const text = word.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff\ufeff\u0085]/gu, '');
        const yaml = yamlToJson(stringify({ text }));
        expect(yaml.ok && JSON.parse(yaml.json)).toEqual({ text });
      }),
    );
  });
  it('goes round: JSON to YAML to JSON', () => {
    const yaml = yamlToJson(stringify(BASE));
    const again = yaml.ok ? parsePack(yaml.json) : null;
    expect(again?.ok && serialisePack(again.pack)).toBe(serialisePack(BASE));
  });
});

describe('problems', () => {
  it.each<readonly [string, string, string, string]>([
    ['a value that is not possible', 'pillar: limits', 'pillar: limit', 'not-one-of'],
    ['a day that is none', 'updated: 2026-10-01', 'updated: 2026-13-01', 'not-a-date'],
    ['a key that is none', 'licence: Apache-2.0', 'license: Apache-2.0', 'unknown-key'],
    ['an example that stays silent', '- You told me the frost', '- You showed me the frost', 'silent-example'],
  ])('are told at their line: %s', (_, from, to, code) => {
    const text = YAML.replace(from, to);
    const problem = read(text).problems.find((one) => one.code === code);
    expect(problem).toMatchObject({ code, line: lineOf(to.split(':')[0] === 'license' ? 'license' : to, text) });
  });
  it('of a key that is missing are told at what it is missing from', () => {
    const text = YAML.replace(/^ {4}priority: 2\n/m, '');
    expect(firstOf(text)).toMatchObject({
      code: 'missing-key',
      path: 'tracks[1].priority',
      line: lineOf('id: say-what-it-cannot', text),
    });
  });
  it.each<readonly [string, string, string, number]>([
    ['an alias', 'a: &x one\nb: *x\n', 'syntax', 1],
    ['a key twice', 'id: one\nid: two\n', 'syntax', 2],
    ['an unknown tag', 'a: one\nid: !!js/function "x"\n', 'syntax', 2],
    ['a tab for spaces', 'a:\n\t- b\n', 'syntax', 2],
    ['two documents', 'a: 1\n---\nb: 2\n', 'syntax', 2],
    ['an open bracket', 'a: [1, 2\n', 'syntax', 2],
  ])('of the YAML itself: %s', (_, text, code, line) => expect(firstOf(text)).toMatchObject({ code, line }));
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused, and changes nothing', (key) => {
    expect(firstOf(`${key}:\n  polluted: true\nid: a\n`)).toMatchObject({ code: 'forbidden-key', line: 1 });
    expect(firstOf(`tracks:\n  - ${key}: {polluted: true}\n`)).toMatchObject({ code: 'forbidden-key' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('A25: bombs', () => {
  const laughs = ['a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]']
    .concat(Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join()}]`))
    .join('\n');
  it.each<readonly [string, string]>([
    ['a billion laughs', laughs],
    ['brackets without end', '['.repeat(20_000)],
    ['lists without end', Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}- `).join('\n')],
    ['more than a megabyte', `a: ${'x'.repeat(1_048_577)}`],
    ['a merge', 'a: &a {b: 1}\nc:\n  <<: *a\n'],
    ['an anchor within itself', 'a: &a [*a]\n'],
    ['half a character', 'a: "\\ud83c"\n'],
    ['nothing', ''],
    ['a NUL', 'a: "\\0"\n'],
  ])('are refused soon: %s', (_, text) => {
    const started = performance.now();
    expect(read(text).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
  it('would be found: without the cap on aliases the first one grows', () => {
    const { length } = JSON.stringify(Array(9).fill(Array(9).fill('lol')));
    expect(length).toBeGreaterThan('*a0'.length * 9);
    expect(firstOf(laughs).message).toContain('alias');
  });
});

describe('any text', () => {
  it('is answered, never thrown at, with places inside the text', () => {
    const runs = Number(process.env.SHARING_RUNS ?? 300);
    const words = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!!x ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '? ',
      '---\n',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { line, column } of read(text).problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: runs },
    );
  });
  it('of a pack with a line changed is taken or refused', () => {
    const lines = YAML.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.constantFrom('', '- x', '  y: 1', '\t', '*a', '? {', '"'), (at, put) => {
        expect(read(lines.toSpliced(at, 1, put).join('\n')).problems.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
