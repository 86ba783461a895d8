/** The published JSON Schema: up to date, takes every pack that the one door takes, and refuses wrong shapes as that does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { parsePack } from '../../talk-tracks/parse-pack';
import { type JsonSchema, writePackJsonSchema } from '../../talk-tracks/write-json-schema';
import { BASE } from '../sharing/edited-packs';
import { ORCHARD } from './orchard-pack';

const SCHEMA: JsonSchema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../talk-tracks/pack.schema.json'), 'utf8'),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const most = (limit: unknown, size: number) => typeof limit !== 'number' || size <= limit;
const least = (limit: unknown, size: number) => typeof limit !== 'number' || size >= limit;

/** As much of JSON Schema as the schema uses; fails on a word it does not know. */
const KNOWN =
  /^(\$schema|title|description|type|const|enum|items|properties|required|additionalProperties|pattern|format|uniqueItems|(min|max)(imum|Length|Items|Properties))$/;
function takes(schema: JsonSchema, value: unknown): boolean {
  const unknown = Object.keys(schema).find((word) => !KNOWN.test(word));
  if (unknown) throw new Error(`the schema says ${unknown}`);
  if ('const' in schema && value !== schema.const) return false;
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false;
  switch (schema.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        (typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(value)) &&
        most(schema.maxLength, value.length)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        least(schema.minimum, value) &&
        most(schema.maximum, value)
      );
    case 'array':
      return (
        Array.isArray(value) &&
        least(schema.minItems, value.length) &&
        most(schema.maxItems, value.length) &&
        (!schema.uniqueItems || new Set(value).size === value.length) &&
        value.every((item) => takes(isRecord(schema.items) ? schema.items : {}, item))
      );
    case 'object': {
      if (!isRecord(value) || !Array.isArray(schema.required)) return false;
      const properties = isRecord(schema.properties) ? schema.properties : {};
      return (
        schema.additionalProperties === false &&
        least(schema.minProperties, Object.keys(value).length) &&
        schema.required.every((key) => key in value) &&
        Object.entries(value).every(([key, item]) => {
          const part = Object.hasOwn(properties, key) ? properties[key] : undefined;
          return isRecord(part) && takes(part, item);
        })
      );
    }
    default:
      return schema.type === undefined;
  }
}

/** Codes of problems that are about the shape. */
const SHAPE = [
  'unknown-key',
  'missing-key',
  'wrong-type',
  'not-one-of',
  'empty-text',
  'too-long',
  'too-many',
  'too-few',
];

describe('the schema', () => {
  it('is that of the format (else: npm run write-pack-schema)', () => expect(SCHEMA).toEqual(writePackJsonSchema()));
  it('takes our own packs, and those of the tests', () => {
    for (const pack of [...builtInPacks(), BASE, JSON.parse(ORCHARD)]) expect(takes(SCHEMA, pack)).toBe(true);
  });
  it('knows every section that a pack may have', () =>
    expect(Object.keys(isRecord(SCHEMA.properties) ? SCHEMA.properties : {})).toEqual(
      expect.arrayContaining(['tracks', 'risks', 'lessons', 'worksheets', 'cadences', 'cases', 'limits', 'tests']),
    ));
  it('never refuses what the door takes, and refuses the shapes that it refuses', () => {
    const paths: (readonly string[])[] = [];
    const collect = (value: unknown, path: readonly string[]) => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
    };
    collect(BASE, []);
    const strange = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        'x',
        'x'.repeat(5_000),
        1,
        -1,
        0.5,
        true,
        null,
        [],
        {},
        ['x', 'x'],
        { en: 'a' },
        undefined,
      ),
      fc.jsonValue({ depthSize: 'small' }),
    );
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, fc.boolean(), (path, value, more) => {
        const pack: unknown = structuredClone(BASE);
        const holder = path.slice(0, -1).reduce((at: unknown, key) => Reflect.get(Object(at), key), pack);
        Reflect.set(Object(holder), more ? 'more' : (path.at(-1) ?? 'id'), value);
        const text = JSON.stringify(pack);
        const result = parsePack(text);
        const schemaTakes = takes(SCHEMA, JSON.parse(text));
        if (result.ok) expect(schemaTakes).toBe(true);
        else if (result.problems.some(({ code }) => SHAPE.includes(code))) expect(schemaTakes).toBe(false);
        if (schemaTakes) taken += 1;
        else refused += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(10);
  });
});
