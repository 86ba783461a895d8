/** What must hold of the door for any text at all: it never throws, says where, keeps its word, and takes time in proportion. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARD_NAMES, type Pack, PILLARS, RISK_TYPES, STAGES, TIERS } from '../../talk-tracks/model';
import { parseJson } from '../../talk-tracks/parse-json';
import { type PackResult, parsePack, serialisePack } from '../../talk-tracks/parse-pack';
import { ORCHARD } from './orchard-pack';

const RUNS = 400;

/** Every problem of a refused text points into the text. */
const expectSound = (text: string, result: PackResult) => {
  if (result.ok) {
    expect(Object.getPrototypeOf(result.pack)).toBe(Object.prototype);
    return;
  }
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { line, column, message, mend } of result.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
};

describe('any text', () => {
  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expectSound(text, parsePack(text))),
      { numRuns: RUNS },
    );
  });
  it('of JSON is answered', () => {
    fc.assert(
      fc.property(fc.json(), (text) => expectSound(text, parsePack(text))),
      { numRuns: RUNS },
    );
  });
  it('is read as JSON.parse reads it, or refused where that refuses', () => {
    const noise = fc.stringMatching(/^[{}[\]",:0-9eE.+\-\\utrfalsn \n]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(fc.json({ depthSize: 'small' }), noise), (text) => {
        const mine = parseJson(text);
        const theirs = (() => {
          try {
            return { value: JSON.parse(text) };
          } catch {
            return null;
          }
        })();
        const own = ['duplicate-key', 'forbidden-key', 'lone-surrogate', 'too-deep', 'too-many'];
        if (mine.problems.some(({ code }) => own.includes(code))) return;
        expect(mine.problems.length === 0).toBe(theirs !== null);
        if (theirs) expect(JSON.stringify(mine.value)).toBe(JSON.stringify(theirs.value));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a good pack that was damaged', () => {
  const place = fc.nat({ max: ORCHARD.length - 1 });
  it('by one character is taken or refused, never thrown at', () => {
    fc.assert(
      fc.property(place, fc.string({ unit: 'binary', maxLength: 2 }), fc.nat({ max: 3 }), (at, put, cut) => {
        const text = ORCHARD.slice(0, at) + put + ORCHARD.slice(at + cut);
        expectSound(text, parsePack(text));
      }),
      { numRuns: RUNS },
    );
  });
  it('by being cut off is refused', () => {
    fc.assert(
      fc.property(place, (at) => {
        const text = ORCHARD.slice(0, at).trimEnd().slice(0, -1);
        const result = parsePack(text);
        expect(result.ok).toBe(false);
        expectSound(text, result);
      }),
      { numRuns: RUNS / 2 },
    );
  });
  it('by a strange value anywhere is taken or refused, never thrown at', () => {
    const paths: (readonly string[])[] = [];
    const collect = (value: unknown, path: readonly string[]) => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
    };
    collect(JSON.parse(ORCHARD), []);
    const strange = fc.oneof(
      fc.jsonValue({ depthSize: 'small' }),
      fc.constantFrom('__proto__', 'constructor', 'toString', '\u202e', '{{', '(a|', '<number>', '', 1e308, -1),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, fc.boolean(), (path, value, asKey) => {
        const pack: unknown = JSON.parse(ORCHARD);
        const holder = path.slice(0, -1).reduce((at: unknown, key) => Reflect.get(Object(at), key), pack);
        const key = path.at(-1) ?? 'id';
        // Not String(value): an object among the strange values may have a toString that is none.
        const named = typeof value === 'string' ? value : JSON.stringify(value);
        if (asKey && !Array.isArray(holder)) Reflect.set(Object(holder), named.slice(0, 20), 1);
        else Reflect.set(Object(holder), key, value);
        const text = JSON.stringify(pack, null, 1);
        expectSound(text, parsePack(text));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('writing and reading', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const text = fc
    .tuple(word, fc.string({ unit: 'grapheme', maxLength: 20 }))
    .map(([first, rest]) => `${first} ${rest.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<{}:]|\uffff|\ufffe/gu, '')}`);
  const bilingual = fc.record({ en: text, zh: text });
  const cue = (id: string) =>
    fc.record(
      {
        id: fc.constant(id),
        lang: fc.constantFrom('en' as const, 'zh' as const),
        patterns: fc.constant(['cherry orchard']),
        except: fc.constant(['cherry orchard song']),
        guards: fc
          .uniqueArray(fc.constantFrom(...GUARD_NAMES))
          .map((names) => names.filter((name) => name === 'negation')),
        weight: fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight + 0),
        kind: fc.constantFrom('mail' as const, 'crm-note' as const),
        fires: fc.constant(['We saw the cherry orchard.']),
        quiet: fc.constant(['We saw the orchard.']),
      },
      { requiredKeys: ['id', 'lang', 'patterns', 'fires', 'quiet'] },
    );
  const sources = fc.array(
    fc.oneof(
      fc.record({ itemId: fc.constant('A04') }),
      fc.record({ cite: text, note: text }),
      fc.record({ note: text }),
    ),
    { maxLength: 3 },
  );
  const weight = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
  const pillars = fc.record({ empathy: weight, evidence: weight, limits: weight, commitment: weight });
  const track = (n: number) =>
    fc.record({
      id: fc.constant(`track-${n}`),
      pillar: fc.constantFrom(...PILLARS),
      tiers: fc.uniqueArray(fc.constantFrom(...TIERS)),
      stages: fc.uniqueArray(fc.constantFrom(...STAGES)),
      kinds: fc.uniqueArray(fc.constantFrom('mail' as const, 'crm-note' as const)),
      title: bilingual,
      when: bilingual,
      why: bilingual,
      lines: fc.array(bilingual, { maxLength: 3 }),
      answers: fc.uniqueArray(fc.constantFrom(...RISK_TYPES)),
      cues: fc.tuple(cue(`cue-${n}`)),
      sources,
      priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
    });
  const risk = (n: number) =>
    fc.record({
      id: fc.constant(`risk-${n}`),
      type: fc.constantFrom(...RISK_TYPES),
      title: bilingual,
      why: bilingual,
      instead: bilingual,
      cues: fc.tuple(cue(`risk-cue-${n}`)),
      sources,
    });
  const pack: fc.Arbitrary<Pack> = fc.record({
    format: fc.constant(1 as const),
    id: fc.constantFrom('one', 'two-2'),
    version: fc.tuple(fc.nat(), fc.nat(), fc.nat()).map((parts) => parts.map((part) => part % 1000).join('.')),
    name: bilingual,
    summary: bilingual,
    owner: fc.record({ name: text, contact: text }, { requiredKeys: ['name'] }),
    licence: text,
    updated: fc.constant('2026-02-28'),
    reviewBy: fc.constant('2028-02-29'),
    weights: fc.dictionary(fc.constantFrom(...STAGES), pillars, { noNullPrototype: true }),
    tracks: fc.tuple(track(1), track(2)),
    risks: fc.tuple(risk(1), risk(2)),
  });

  it('gives the same pack back', () => {
    fc.assert(
      fc.property(pack, (one) => {
        const result = parsePack(serialisePack(one));
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        expect(result.pack).toEqual(one);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('time', () => {
  /** A pack of about so many bytes, cards like those people write. */
  const packOf = (bytes: number): string => {
    const base = JSON.parse(ORCHARD);
    const tracks: unknown[] = [];
    for (let size = 0; size < bytes; ) {
      const track = structuredClone(base.tracks[tracks.length % 2]);
      track.id += `-${tracks.length}`;
      for (const cue of track.cues) cue.id += `-${tracks.length}`;
      size += new TextEncoder().encode(JSON.stringify(track)).length;
      tracks.push(track);
    }
    return JSON.stringify({ ...base, tracks });
  };
  const best = (text: string) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const started = performance.now();
        parsePack(text);
        return performance.now() - started;
      }),
    );

  it('grows with the text: 1 MB takes at most 200 ms, with room for a busy machine', () => {
    const small = packOf(120_000);
    const large = packOf(1_000_000);
    expect(parsePack(large).ok).toBe(true);
    expect(best(large)).toBeLessThan(400);
    expect(best(large) / best(small)).toBeLessThan(25);
  });

  it.each([
    ['an endless open text', `{"id": "${'x'.repeat(1_000_000)}`],
    ['open tags', JSON.stringify({ summary: '<'.repeat(1_000_000) })],
    ['spaces', `{${' '.repeat(1_000_000)}`],
    ['backslashes', `{"a":"${'\\\\'.repeat(500_000)}"}`],
    ['wrong cards', `{"tracks":[${'{"id":1},'.repeat(4_999)}{}]}`],
    ['lists in lists', `{"tracks":[${`[${'[],'.repeat(300)}[]],`.repeat(1_000)}[]]}`],
    ['braces', ORCHARD.replace('A small pack for tests.', '{{'.repeat(900))],
  ])('does not run away with %s', (_, text) => {
    expect(parsePack(text).ok).toBe(false);
    expect(best(text)).toBeLessThan(400);
  });
});
