/** Puts the shape of a pack into JSON Schema (2020-12), for editors and other programs. What a shape cannot say, the one door still does. */
import type { PackProblemCode } from './pack-problem';
import { PackHeadSchema, RiskRuleSchema, TrackSchema } from './pack-schema';

/** A part of a JSON Schema. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The schema of a whole pack. */
export function writePackJsonSchema(): JsonSchema {
  const head = writeSchema(PackHeadSchema);
  const lists = { tracks: writeSchema(TrackSchema), risks: writeSchema(RiskRuleSchema) };
  const properties = Object.entries(asRecord(head.properties)).map(([key, part]) => {
    const items = new Map(Object.entries(lists)).get(key);
    return [key, items ? { ...asRecord(part), items } : part];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keeptrack pack',
    description: 'A versioned set of talk tracks in English and Simplified Chinese. See talk-tracks/README.md.',
    ...head,
    properties: Object.fromEntries(properties),
  };
}

/** A valibot schema or action as data; each kind that packs use is known by its name. */
type Part = Readonly<Record<string, unknown>>;

function writeSchema(schema: unknown): JsonSchema {
  const { pipe, ...part } = asRecord(schema);
  if (!Array.isArray(pipe)) return writePlain(part);
  let whole: JsonSchema = {};
  for (const next of pipe.map(asRecord))
    whole = { ...whole, ...(next.kind === 'schema' ? writeSchema(next) : writeCheck(next, whole)) };
  return whole;
}

/** @throws Error on a kind that is new here: a schema must not silently allow what the door refuses. */
function writePlain(part: Part): JsonSchema {
  switch (part.type) {
    case 'unknown':
      return {};
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type };
    case 'literal':
      return { const: part.literal };
    case 'picklist':
      return { enum: part.options };
    case 'array':
      return { type: 'array', items: writeSchema(part.item) };
    case 'exact_optional':
      return writeSchema(part.wrapped);
    case 'strict_object': {
      const entries = Object.entries(asRecord(part.entries));
      const required = entries.filter(([, entry]) => asRecord(entry).type !== 'exact_optional').map(([key]) => key);
      const properties = Object.fromEntries(entries.map(([key, entry]) => [key, writeSchema(entry)]));
      return { type: 'object', properties, required, additionalProperties: false };
    }
    default:
      throw new Error(`No way to write ${String(part.type)} in JSON Schema yet`);
  }
}

/** Checks by function, by their code. The others are rules that JSON Schema has no words for. */
const BY_CODE: ReadonlyMap<unknown, JsonSchema> = new Map<PackProblemCode, JsonSchema>([
  ['empty-text', { pattern: '\\S' }],
  ['not-a-date', { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  ['repeated', { uniqueItems: true }],
  ['empty-source', { minProperties: 1 }],
]);

function writeCheck({ type, requirement, message }: Part, whole: JsonSchema): JsonSchema {
  const counts = whole.type === 'array' ? 'Items' : 'Length';
  switch (type) {
    case 'min_length':
      return requirement === 0 ? {} : { [`min${counts}`]: requirement };
    case 'max_length':
      return { [`max${counts}`]: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {};
    case 'check':
      return BY_CODE.get(message) ?? {};
    default:
      throw new Error(`No way to write ${String(type)} in JSON Schema yet`);
  }
}

function asRecord(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
