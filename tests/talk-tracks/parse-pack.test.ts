/** The one door for pack data: what it takes, what it refuses, and whether it says where. */
import { describe, expect, it } from 'vitest';
import { MAX_PACK_BYTES, type PackProblem, parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { ORCHARD, withText, withValue } from './orchard-pack';

const problemsOf = (text: string): readonly PackProblem[] => {
  const result = parsePack(text);
  return result.ok ? [] : result.problems;
};
const firstOf = (text: string) => {
  const [first] = problemsOf(text);
  if (!first) throw new Error('the pack was taken');
  return first;
};
const codesOf = (text: string) => problemsOf(text).map(({ code }) => code);

describe('a good pack', () => {
  it('is taken as it is', () => {
    const result = parsePack(ORCHARD);
    expect(result).toEqual({ ok: true, pack: JSON.parse(ORCHARD), warnings: expect.anything() });
  });
  it('may begin with a byte order mark', () => expect(parsePack(`\uFEFF${ORCHARD}`).ok).toBe(true));
  it('may have Windows line ends', () => expect(parsePack(ORCHARD.replaceAll('\n', '\r\n')).ok).toBe(true));
  it('comes back the same from its own text', () => {
    const result = parsePack(ORCHARD);
    if (!result.ok) throw new Error('refused');
    const text = serialisePack(result.pack);
    expect(parsePack(text)).toMatchObject({ ok: true, pack: result.pack });
    expect(text).toBe(serialisePack(structuredClone(result.pack)));
    expect(text).toMatch(/^\{\n {2}"format": 1,\n {2}"id": "orchard",/);
  });
  it('is written in the same order however its keys came', () => {
    const shuffled = JSON.parse(ORCHARD, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(serialisePack(shuffled)).toBe(serialisePack(JSON.parse(ORCHARD)));
  });
});

describe('a file that cannot be a pack', () => {
  it.each([
    ['nothing', '', 'syntax'],
    ['white space', ' \n\t ', 'syntax'],
    ['a lone mark', '\uFEFF', 'syntax'],
    ['a NUL', withText('Orchard team', 'Orchard\u0000team'), 'nul'],
    ['half a character', withText('Orchard team', 'Orchard \ud83c team'), 'lone-surrogate'],
    ['half a character, escaped', withText('Orchard team', 'Orchard \\ud83c team'), 'lone-surrogate'],
    ['too much', `"${'x'.repeat(MAX_PACK_BYTES)}"`, 'too-big'],
    ['too much in bytes though not in characters', `"${'果'.repeat(MAX_PACK_BYTES / 3)}"`, 'too-big'],
    ['a list', '[]', 'wrong-type'],
    ['null', 'null', 'wrong-type'],
    ['a text', '"pack"', 'wrong-type'],
    ['deep brackets', '['.repeat(100_000), 'too-deep'],
    ['deep objects', '{"a":'.repeat(50_000), 'too-deep'],
    ['a list without end', `[${'1,'.repeat(9_000)}1]`, 'too-many'],
    ['many small lists', `{"tracks": [${`[${'1,'.repeat(4_900)}1],`.repeat(42)}1]}`, 'too-many'],
    ['many keys', `{${Array.from({ length: 200 }, (_, i) => `"k${i}":1`).join()}}`, 'too-many'],
  ])('is refused: %s', (_, text, code) => expect(firstOf(text).code).toBe(code));

  it('is refused where it is no text at all', () => {
    for (const input of [undefined, null, 42, {}, Symbol('pack')]) {
      expect(parsePack(input as unknown as string)).toMatchObject({ ok: false, problems: [{ code: 'not-text' }] });
    }
  });
  it('names the line of a NUL', () => {
    expect(firstOf('{\n "id":\n "a\u0000"}')).toMatchObject({ code: 'nul', line: 3, column: 4 });
  });
});

describe('broken JSON', () => {
  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1, /comma too many/],
    ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma is missing/],
    ['a colon missing', '{ "a" 1 }', 1, 7, /colon is missing/],
    ['single quotation marks', "{ 'a': 1 }", 1, 3, /key should stand/],
    ['curly quotation marks', '{ "a": “b” }', 1, 8, /straight double quotation marks/],
    ['a comment', '{\n  // no\n}', 2, 3, /no comments/],
    ['an open text', '{ "a": "b\n}', 1, 10, /not closed/],
    ['an open object', '{ "a": 1', 1, 9, /not closed/],
    ['an unknown escape', '{ "a": "\\x" }', 1, 9, /backslash/],
    ['a leading zero', '{ "a": 01 }', 1, 9, /no number/],
    ['NaN', '{ "a": NaN }', 1, 8, /value should stand here/],
    ['text after the end', '{}\nmore', 2, 1, /after the end/],
    ['a tab in a text', '{ "a": "b\tc" }', 1, 10, /control character/],
  ])('%s', (_, text, line, column, message) => {
    expect(firstOf(text)).toMatchObject({ code: 'syntax', line, column, message: expect.stringMatching(message) });
    expect(() => JSON.parse(text)).toThrow();
  });
  it('counts columns after a byte order mark from the first character', () => {
    expect(firstOf('\uFEFF{,}')).toMatchObject({ line: 1, column: 2 });
  });
});

describe('keys', () => {
  it('that come twice are refused, at the second', () => {
    const text = withText('"licence": "Apache-2.0",', '"licence": "Apache-2.0",\n  "licence": "MIT",');
    const line = ORCHARD.split('\n').findIndex((row) => row.includes('"licence"')) + 2;
    expect(firstOf(text)).toMatchObject({ code: 'duplicate-key', line, column: 3, path: 'licence' });
  });
  it('that come twice are seen through escapes', () => {
    expect(codesOf('{"id": 1, "\\u0069d": 2}')).toContain('duplicate-key');
  });
  it.each(['toString', 'hasOwnProperty', 'valueOf', 'colour'])('that a pack does not have are refused: %s', (key) => {
    const text = withText('"licence"', `"${key}": 1,\n  "licence"`);
    expect(firstOf(text)).toMatchObject({ code: 'unknown-key', path: key, column: 3 });
  });
  it('that are missing are named', () => {
    expect(firstOf(withValue(['tracks', 1, 'when'], undefined))).toMatchObject({
      code: 'missing-key',
      path: 'tracks[1].when',
      message: 'The key "when" is missing',
    });
  });
});

describe('prototype pollution', () => {
  const naiveMerge = (into: Record<string, unknown>, from: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(from)) {
      if (value && typeof value === 'object' && key in into) naiveMerge(into[key] as never, value as never);
      else into[key] = value;
    }
  };
  const hostile = '{"__proto__": {"polluted": true}}';

  it('works on a naive merge, so the cases below mean something', () => {
    try {
      naiveMerge({}, JSON.parse(hostile));
      expect(Reflect.get({}, 'polluted')).toBe(true);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  const places = ['"licence"', '"tiers": ["T2"]', '"lang": "en",\n          "patterns": ["you', '"itemId": "A04"'];
  const keys = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'];
  it.each(places.flatMap((place) => keys.map((key) => [key, place])))('is refused: %s before %s', (key, place) => {
    const text = withText(place, `"${key}": {"polluted": true}, ${place}`);
    expect(firstOf(text).code).toBe('forbidden-key');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
  it('leaves a plain object without anything of the file', () => {
    const result = parsePack(ORCHARD);
    expect(result.ok && Object.getPrototypeOf(result.pack)).toBe(Object.prototype);
  });
});

describe('values', () => {
  it.each<[readonly (string | number)[], unknown, string]>([
    [['format'], 2, 'not-one-of'],
    [['format'], '1', 'not-one-of'],
    [['id'], 'Orchard Pack', 'not-kebab-case'],
    [['id'], 'orchard--pack', 'not-kebab-case'],
    [['id'], 'a'.repeat(81), 'too-long'],
    [['version'], '1.2', 'not-a-version'],
    [['version'], '01.2.3', 'not-a-version'],
    [['updated'], '2026-02-30', 'not-a-date'],
    [['reviewBy'], '1.10.2027', 'not-a-date'],
    [['owner'], 'me', 'wrong-type'],
    [['owner'], [], 'wrong-type'],
    [['weights'], [], 'wrong-type'],
    [['weights', 'proposal', 'limits'], 4, 'not-one-of'],
    [['weights', 'proposal', 'limits'], '2', 'not-one-of'],
    [['name', 'zh'], '', 'empty-text'],
    [['name', 'zh'], '　 ', 'empty-text'],
    [['tracks'], {}, 'wrong-type'],
    [['tracks', 0], null, 'wrong-type'],
    [['tracks', 0, 'pillar'], 'charm', 'not-one-of'],
    [['tracks', 0, 'tiers'], ['T2', 'T2'], 'repeated'],
    [['tracks', 0, 'priority'], '1', 'not-one-of'],
    [['tracks', 0, 'title', 'en'], 7, 'wrong-type'],
    [['tracks', 0, 'why', 'en'], 'x'.repeat(2_001), 'too-long'],
    [['tracks', 0, 'cues', 0, 'fires'], [], 'too-few'],
    [['tracks', 0, 'cues', 0, 'quiet'], [], 'too-few'],
    [['tracks', 0, 'cues', 0, 'patterns'], [], 'too-few'],
    [['tracks', 0, 'cues', 0, 'weight'], 1.5, 'out-of-range'],
    [['tracks', 0, 'cues', 0, 'guards'], ['mood'], 'not-one-of'],
    [['tracks', 0, 'cues'], Array.from({ length: 51 }, () => 1), 'too-many'],
    [['tracks', 0, 'sources', 0], {}, 'empty-source'],
    [['risks', 0, 'sources', 0, 'itemId'], 'F1', 'not-an-item'],
    [['risks', 0, 'type'], 'rude', 'not-one-of'],
  ])('%j = %j is refused', (path, value, code) => {
    const problem = firstOf(withValue(path, value));
    expect(problem.code).toBe(code);
    expect(problem.mend).toMatch(/\.$/);
  });

  it('that are wrong are shown where they stand', () => {
    const lines = ORCHARD.split('\n');
    const row = lines.findIndex((line) => line.includes('"pillar": "limits"'));
    expect(firstOf(withText('"pillar": "limits"', '"pillar": "limit"'))).toMatchObject({
      path: 'tracks[1].pillar',
      line: row + 1,
      column: (lines[row] ?? '').indexOf('"limits"') + 1,
      message: '"limit" is not possible here',
      mend: 'Write "empathy", "evidence", "limits" or "commitment".',
    });
  });
  it('are all told, in the order of the file, up to a hundred and a word about the rest', () => {
    const track = JSON.parse(ORCHARD).tracks[0];
    const tracks = Array.from({ length: 500 }, () => ({ ...track, pillar: 'charm', priority: 9 }));
    const problems = problemsOf(withValue(['tracks'], tracks));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.code).toBe('and-more');
    const lines = problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('the whole', () => {
  it.each<[string, readonly (string | number)[], string]>([
    ['a track', ['tracks', 1, 'id'], 'name-their-worry'],
    ['a risk with a track', ['risks', 0, 'id'], 'name-their-worry'],
    ['a cue in the same track', ['tracks', 0, 'cues', 1, 'id'], 'you-told-me'],
    ['a cue across the pack', ['risks', 0, 'cues', 0, 'id'], 'you-told-me'],
  ])('has every id once: %s', (_, path, id) =>
    expect(firstOf(withValue(path, id))).toMatchObject({ code: 'duplicate-id' }),
  );

  it.each([
    ['in one language only', 'The nets are ready.', 'placeholders-differ'],
    ['under another name', 'You said {{fear}} matters.', 'placeholders-differ'],
    ['with a space', 'You said {{ worry }} matters.', 'bad-placeholder'],
    ['that is not closed', 'You said {{worry matters.', 'bad-placeholder'],
    ['that is not opened', 'You said worry}} matters.', 'bad-placeholder'],
    ['without a name', 'You said {{}} matters.', 'bad-placeholder'],
  ])('has placeholders in pairs: one %s', (_, en, code) =>
    expect(firstOf(withValue(['tracks', 0, 'lines', 0, 'en'], en)).code).toBe(code),
  );

  it.each([
    ['a tag', 'Look <b>here</b>', 'html'],
    ['a closing tag', 'Look </p> here', 'html'],
    ['a comment', 'Look <!-- here -->', 'html'],
    ['a link that runs code', 'See JavaScript:alert(1)', 'script-link'],
    ['a page as a link', 'See data:text/html,hi', 'script-link'],
    ['an escape character', 'Red \u001b[31m text', 'hidden-character'],
    ['a bell', 'Ring \u0007', 'hidden-character'],
    ['turned text', 'abc\u202edef', 'hidden-character'],
    ['a space without width', 'pay\u200bpal', 'hidden-character'],
  ])('holds nothing but plain text: %s is refused in every kind of text', (_, text, code) => {
    for (const path of [
      ['summary', 'en'],
      ['owner', 'name'],
      ['tracks', 0, 'title', 'en'],
      ['tracks', 0, 'sources', 0, 'note'],
      ['risks', 0, 'cues', 0, 'quiet', 0],
    ]) {
      expect(codesOf(withValue(path, text)), path.join('.')).toContain(code);
    }
  });
  it('may name a class in a pattern, which is no tag', () => {
    const patterns = ['you told me', 'within <number> days'];
    expect(codesOf(withValue(['tracks', 0, 'cues', 0, 'patterns'], patterns))).toEqual([]);
  });
  it('may say "less than" and break lines', () => {
    expect(codesOf(withValue(['summary', 'en'], 'Losses < 3 %.\nSecond\tline.'))).toEqual([]);
  });
});

describe('warnings', () => {
  const warningsOf = (text: string, now?: string) => {
    const result = parsePack(text, now ? { now } : {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.warnings.map(({ code, path }) => `${code} ${path}`);
  };
  const plain = warningsOf(ORCHARD);

  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['no source', ['tracks', 0, 'sources'], [], 'no-source tracks[0].sources'],
    ['a title again', ['tracks', 1, 'title', 'en'], 'Name the worry', 'similar-title tracks[1].title.en'],
    ['a title again in Chinese', ['tracks', 1, 'title', 'zh'], '说出对方顾虑', 'similar-title tracks[1].title.zh'],
    ['a single word', ['tracks', 0, 'cues', 0, 'patterns', 0], 'told', 'one-word-cue tracks[0].cues[0].patterns[0]'],
    [
      'an absolute word',
      ['risks', 0, 'instead', 'en'],
      'In {{orchards}} orchards it always works.',
      'absolute-word risks[0].instead.en',
    ],
    [
      'an absolute word in Chinese',
      ['risks', 0, 'instead', 'zh'],
      '在{{orchards}}家果园一定有效。',
      'absolute-word risks[0].instead.zh',
    ],
  ])('%s', (_, path, value, warning) => {
    expect(plain).not.toContain(warning);
    const changed = path.includes('patterns')
      ? withValue(path, value).replace('We told you about the frost nets in spring.', 'We spoke in spring.')
      : withValue(path, value);
    expect(warningsOf(changed)).toContain(warning);
  });

  it.each([
    ['en', 'We cannot guarantee this in {{orchards}} orchards.'],
    ['zh', '在{{orchards}}家果园我们都无法保证。'],
  ])('spare an absolute word that is taken back (%s)', (lang, text) => {
    expect(warningsOf(withValue(['risks', 0, 'instead', lang], text)).join()).not.toContain('absolute-word');
  });
  it('spare a single word that needs company', () => {
    expect(warningsOf(withValue(['tracks', 1, 'cues', 1, 'weight'], 0.4)).join()).not.toContain('one-word-cue');
    expect(plain.join()).toContain('one-word-cue tracks[1].cues[1].patterns[1]');
  });
  it('hold the review day against the day given, and against none where none is given', () => {
    expect(warningsOf(ORCHARD, '2027-10-01').join()).not.toContain('review-due');
    expect(warningsOf(ORCHARD, '2027-10-02T08:00:00Z')).toContain('review-due reviewBy');
    expect(plain.join()).not.toContain('review-due');
  });
});
