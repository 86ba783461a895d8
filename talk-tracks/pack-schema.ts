/** The exact shape of a pack, as a schema that coerces nothing and knows every key. `pack-rules.ts` holds what a shape cannot say. */
import * as v from 'valibot';
import {
  DRAFT_KINDS,
  ENTRY_STATES,
  FIELD_KINDS,
  GUARD_NAMES,
  type Label,
  PERMISSIONS,
  PILLARS,
  RISK_TYPES,
  STAGES,
  TIERS,
  TRACK_NEEDS,
} from './model';
import type { PackProblemCode } from './pack-problem';

/** How much of everything a pack may hold; far above what a team writes, far below what would slow a reading down. */
const PACK_LIMITS = {
  tracks: 5_000,
  risks: 500,
  cues: 50,
  patterns: 200,
  examples: 50,
  lines: 20,
  sources: 20,
  topics: 60,
  entries: 1_000,
  fields: 60,
  options: 30,
  steps: 24,
  tests: 1_000,
  body: 5_000,
  text: 2_000,
  title: 200,
  example: 600,
  pattern: 400,
  id: 80,
} as const;

/** A check says what is wrong by its code; `describe-issue.ts` puts it into words. */
const code = (name: PackProblemCode): PackProblemCode => name;

/** An object with these keys and no others. `valibot` would take a list for an object. */
const shape = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.unknown(),
    v.check((input) => !Array.isArray(input), code('wrong-type')),
    v.strictObject(entries),
  );

/** Counts before it looks inside, so that a long list of nonsense makes one problem. */
const list = <Item extends v.GenericSchema>(item: Item, most: number, least = 0) =>
  v.pipe(v.array(v.unknown()), v.minLength(least, code('too-few')), v.maxLength(most, code('too-many')), v.array(item));

const isoDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', code('empty-text')),
    v.maxLength(most, code('too-long')),
  );
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = v.pipe(text(PACK_LIMITS.id), v.regex(KEBAB, code('not-kebab-case')));
const bilingual = (most: number = PACK_LIMITS.text) => shape({ en: text(most), zh: text(most) });
const day = v.pipe(v.string(), v.check(isoDay, code('not-a-date')));
const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const version = v.pipe(text(PACK_LIMITS.id), v.regex(VERSION, code('not-a-version')));

const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, code('not-one-of'));
const someOf = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(
    list(oneOf(options), options.length),
    v.check((chosen) => new Set(chosen).size === chosen.length, code('repeated')),
  );

const cue = shape({
  id,
  lang: oneOf(['en', 'zh']),
  patterns: list(text(PACK_LIMITS.pattern), PACK_LIMITS.patterns, 1),
  except: v.exactOptional(list(text(PACK_LIMITS.pattern), PACK_LIMITS.patterns)),
  guards: v.exactOptional(someOf(GUARD_NAMES)),
  weight: v.exactOptional(v.pipe(v.number(), v.minValue(0, code('out-of-range')), v.maxValue(1, code('out-of-range')))),
  kind: v.exactOptional(oneOf(DRAFT_KINDS)),
  fires: list(text(PACK_LIMITS.example), PACK_LIMITS.examples, 1),
  quiet: list(text(PACK_LIMITS.example), PACK_LIMITS.examples, 1),
});

const source = v.pipe(
  shape({
    itemId: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-E]\d{2}$/, code('not-an-item')))),
    cite: v.exactOptional(text(PACK_LIMITS.text)),
    note: v.exactOptional(text(PACK_LIMITS.text)),
  }),
  v.check((from) => Object.keys(from).length > 0, code('empty-source')),
);

const sources = list(source, PACK_LIMITS.sources);
const topics = shape({
  en: list(text(PACK_LIMITS.id), PACK_LIMITS.topics),
  zh: list(text(PACK_LIMITS.id), PACK_LIMITS.topics),
});

/** One track. */
export const TrackSchema = shape({
  id,
  pillar: oneOf(PILLARS),
  tiers: someOf(TIERS),
  stages: someOf(STAGES),
  kinds: someOf(DRAFT_KINDS),
  title: bilingual(PACK_LIMITS.title),
  when: bilingual(),
  why: bilingual(),
  lines: list(bilingual(), PACK_LIMITS.lines),
  answers: someOf(RISK_TYPES),
  cues: list(cue, PACK_LIMITS.cues),
  sources,
  priority: oneOf([1, 2, 3]),
  needs: v.exactOptional(someOf(TRACK_NEEDS)),
  topics: v.exactOptional(topics),
  owner: v.exactOptional(text(PACK_LIMITS.title)),
  reviewBy: v.exactOptional(day),
  state: v.exactOptional(oneOf(ENTRY_STATES)),
});

/** One risk rule. */
export const RiskRuleSchema = shape({
  id,
  type: oneOf(RISK_TYPES),
  title: bilingual(PACK_LIMITS.title),
  why: bilingual(),
  instead: bilingual(),
  cues: list(cue, PACK_LIMITS.cues),
  sources,
});

/** One lesson. */
export const LessonSchema = shape({ id, title: bilingual(PACK_LIMITS.title), text: bilingual(), sources });

const fieldEntries = {
  id,
  kind: oneOf(FIELD_KINDS),
  label: bilingual(PACK_LIMITS.title),
  hint: v.exactOptional(bilingual()),
  options: v.exactOptional(list(shape({ id, label: bilingual(PACK_LIMITS.title) }), PACK_LIMITS.options, 2)),
  ours: v.exactOptional(v.boolean()),
};
const column = v.pipe(
  shape(fieldEntries),
  v.check(({ kind }) => kind !== 'rows', code('rows-in-rows')),
  v.check(({ kind, options }) => (kind === 'choice') === (options !== undefined), code('options-of-choice')),
);
const field = v.pipe(
  shape({ ...fieldEntries, columns: v.exactOptional(list(column, PACK_LIMITS.options, 1)) }),
  v.check(({ kind, options }) => (kind === 'choice') === (options !== undefined), code('options-of-choice')),
  v.check(({ kind, columns }) => (kind === 'rows') === (columns !== undefined), code('columns-of-rows')),
);

/** One worksheet. */
export const WorksheetSchema = shape({
  id,
  title: bilingual(PACK_LIMITS.title),
  when: bilingual(),
  fields: list(field, PACK_LIMITS.fields, 1),
  sources,
});

/** A rhythm longer than ten years is a slip of the pen. */
const MOST_DAYS = 3_660;
const days = v.pipe(
  v.number(),
  v.integer(code('not-days')),
  v.minValue(0, code('not-days')),
  v.maxValue(MOST_DAYS, code('not-days')),
);

/** One cadence. */
export const CadenceSchema = shape({
  id,
  title: bilingual(PACK_LIMITS.title),
  when: bilingual(),
  steps: list(
    shape({ afterDays: days, title: bilingual(PACK_LIMITS.title), purpose: bilingual(), track: v.exactOptional(id) }),
    PACK_LIMITS.steps,
    1,
  ),
  sources,
});

/** One case. */
export const CaseSchema = shape({
  id,
  customer: bilingual(PACK_LIMITS.title),
  story: bilingual(),
  figure: bilingual(),
  source: text(PACK_LIMITS.text),
  permission: oneOf(PERMISSIONS),
  date: day,
  expires: day,
  topics: v.exactOptional(topics),
});

/** One limit. */
export const LimitSchema = shape({
  id,
  text: bilingual(),
  product: v.exactOptional(bilingual(PACK_LIMITS.title)),
  since: day,
  reviewBy: v.exactOptional(day),
  topics: v.exactOptional(topics),
});

const LABELS: readonly Label[] = [...PILLARS, ...RISK_TYPES.map((type) => `risk:${type}` as const)];

/** One test. */
export const PackTestSchema = shape({
  id,
  lang: oneOf(['en', 'zh']),
  body: text(PACK_LIMITS.body),
  kind: v.exactOptional(oneOf(DRAFT_KINDS)),
  stage: v.exactOptional(oneOf(STAGES)),
  finds: v.exactOptional(someOf(LABELS)),
  avoids: v.exactOptional(someOf(LABELS)),
  suggests: v.exactOptional(list(id, PACK_LIMITS.options, 1)),
});

const stageWeights = shape({
  empathy: oneOf([0, 1, 2, 3]),
  evidence: oneOf([0, 1, 2, 3]),
  limits: oneOf([0, 1, 2, 3]),
  commitment: oneOf([0, 1, 2, 3]),
});
const weights = shape({
  first_contact: v.exactOptional(stageWeights),
  discovery: v.exactOptional(stageWeights),
  proposal: v.exactOptional(stageWeights),
  objection: v.exactOptional(stageWeights),
  negotiation: v.exactOptional(stageWeights),
  closing: v.exactOptional(stageWeights),
  delivery: v.exactOptional(stageWeights),
  after_sales: v.exactOptional(stageWeights),
  complaint: v.exactOptional(stageWeights),
  renewal: v.exactOptional(stageWeights),
});

/** One schema for each list of entries. */
export const ENTRY_SCHEMAS = {
  tracks: TrackSchema,
  risks: RiskRuleSchema,
  lessons: LessonSchema,
  worksheets: WorksheetSchema,
  cadences: CadenceSchema,
  cases: CaseSchema,
  limits: LimitSchema,
  tests: PackTestSchema,
} as const;

/** A pack with its tracks and risks still unopened, so that they can be checked one by one and the checking stopped. */
export const PackHeadSchema = shape({
  format: v.literal(1, code('not-one-of')),
  id,
  version,
  name: bilingual(PACK_LIMITS.title),
  summary: bilingual(),
  owner: shape({ name: text(PACK_LIMITS.title), contact: v.exactOptional(text(PACK_LIMITS.title)) }),
  licence: text(PACK_LIMITS.title),
  updated: day,
  reviewBy: day,
  weights,
  tracks: list(v.unknown(), PACK_LIMITS.tracks),
  risks: list(v.unknown(), PACK_LIMITS.risks),
  lessons: v.exactOptional(list(LessonSchema, PACK_LIMITS.entries)),
  worksheets: v.exactOptional(list(WorksheetSchema, PACK_LIMITS.entries)),
  cadences: v.exactOptional(list(CadenceSchema, PACK_LIMITS.entries)),
  cases: v.exactOptional(list(CaseSchema, PACK_LIMITS.entries)),
  limits: v.exactOptional(list(LimitSchema, PACK_LIMITS.entries)),
  tests: v.exactOptional(list(PackTestSchema, PACK_LIMITS.tests)),
});
