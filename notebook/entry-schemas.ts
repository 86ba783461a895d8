/** The exact shape of what is known of an account, as it comes in by message or file: foreign data either way. */
import * as v from 'valibot';
import {
  ACCOUNT_MODES,
  type EntryData,
  type EntryKind,
  EXPECTATION_DRIVERS,
  LOSS_REASONS,
  RATER_WAYS,
  RECOVERY_STEPS,
  SUB_STRATEGIES,
} from '../talk-tracks/account/entry';
import { TIERS } from '../talk-tracks/model';
import { daySchema, idSchema, keySchema, LIMITS, longTextSchema, momentSchema, nameSchema } from './row-schemas';

const MOST = { steps: 24, visits: 200, rows: 500, fields: 200 } as const;
const finite = v.pipe(v.number(), v.finite());
const money = v.pipe(finite, v.minValue(0, 'out-of-range'));
const share = v.pipe(finite, v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'));
const scale = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));
/** ISO 4217, or what people write instead. */
const currency = v.pipe(v.string(), v.maxLength(12));
const range = (amount: v.GenericSchema<unknown, number>) =>
  v.pipe(
    v.strictObject({ low: amount, high: amount }),
    v.check(({ low, high }) => low <= high, 'low-above-high'),
  );
const answers = (count: number) => v.pipe(v.array(v.nullable(v.boolean())), v.length(count));
const origin = v.strictObject({
  is: v.picklist(['note', 'promise', 'draft', 'page', 'hand']),
  id: v.exactOptional(keySchema),
  quote: v.exactOptional(longTextSchema),
});
const cell = v.nullable(v.union([longTextSchema, finite]));
const fields = <Value>(value: v.GenericSchema<unknown, Value>) =>
  v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(LIMITS.id)), value),
    v.check((all) => Object.keys(all).length <= MOST.fields, 'too-many'),
  );

/** One schema for each kind. */
export const ENTRY_SCHEMAS: { readonly [Kind in EntryKind]: v.GenericSchema<unknown, EntryData[Kind]> } = {
  tier: v.strictObject({
    tier: v.picklist(TIERS),
    speaks: v.picklist(['for', 'against']),
    text: longTextSchema,
    from: origin,
  }),
  reached: v.strictObject({ tier: v.nullable(v.picklist(TIERS)), why: longTextSchema }),
  risk: v.strictObject({
    risk: longTextSchema,
    likelihood: share,
    loss: money,
    mitigation: longTextSchema,
    mitigated: share,
    owner: nameSchema,
    told: v.boolean(),
  }),
  stakes: v.strictObject({
    success: range(share),
    gain: range(money),
    cost: money,
    currency,
    assumptions: longTextSchema,
  }),
  expectation: v.strictObject({
    way: v.picklist(RATER_WAYS),
    expected: v.nullable(scale(5)),
    perceived: v.nullable(scale(5)),
    driver: v.nullable(v.picklist(EXPECTATION_DRIVERS)),
    from: origin,
  }),
  value: v.strictObject({
    years: v.pipe(v.array(v.strictObject({ repeat: money, fresh: money })), v.minLength(1), v.maxLength(3)),
    probability: share,
    reason: longTextSchema,
    currency,
  }),
  'key-test': v.strictObject({ answers: answers(7) }),
  alliance: v.strictObject({
    level: v.nullable(scale(5)),
    mode: v.nullable(v.picklist(ACCOUNT_MODES)),
    strategy: v.nullable(v.picklist(SUB_STRATEGIES)),
    conditions: answers(6),
  }),
  delivered: v.strictObject({
    gains: v.strictTuple([scale(10), scale(10), scale(10), scale(10)]),
    costs: v.strictTuple([scale(10), scale(10), scale(10), scale(10)]),
  }),
  lifetime: v.strictObject({ margin: money, years: v.pipe(finite, v.minValue(0), v.maxValue(100)), currency }),
  recovery: v.strictObject({
    variant: v.picklist(['complaint', 'crisis']),
    words: longTextSchema,
    steps: v.pipe(
      v.array(
        v.strictObject({ step: v.picklist(RECOVERY_STEPS), doneAt: v.nullable(momentSchema), note: longTextSchema }),
      ),
      v.maxLength(MOST.steps),
    ),
    closedAt: v.nullable(momentSchema),
  }),
  care: v.strictObject({
    cadence: v.nullable(keySchema),
    start: daySchema,
    visits: v.pipe(
      v.array(
        v.strictObject({
          on: daySchema,
          title: nameSchema,
          purpose: longTextSchema,
          track: v.nullable(keySchema),
          doneAt: v.nullable(momentSchema),
        }),
      ),
      v.maxLength(MOST.visits),
    ),
  }),
  lost: v.strictObject({ reason: v.picklist(LOSS_REASONS), note: longTextSchema, on: daySchema }),
  worksheet: v.strictObject({
    worksheet: keySchema,
    values: fields(v.union([cell, v.pipe(v.array(fields(cell)), v.maxLength(MOST.rows))])),
  }),
  'set-aside': v.strictObject({ proposal: longTextSchema }),
};

/** What an entry says, with its kind; `more` are the keys of a row beside it. */
export const contentSchema = <const Entries extends v.ObjectEntries>(more: Entries) =>
  v.variant('kind', [
    entryOf('tier', more),
    entryOf('reached', more),
    entryOf('risk', more),
    entryOf('stakes', more),
    entryOf('expectation', more),
    entryOf('value', more),
    entryOf('key-test', more),
    entryOf('alliance', more),
    entryOf('delivered', more),
    entryOf('lifetime', more),
    entryOf('recovery', more),
    entryOf('care', more),
    entryOf('lost', more),
    entryOf('worksheet', more),
    entryOf('set-aside', more),
  ]);

const entryOf = <const Kind extends EntryKind, const Entries extends v.ObjectEntries>(kind: Kind, more: Entries) =>
  v.strictObject({ ...more, kind: v.literal(kind), data: ENTRY_SCHEMAS[kind] });

/** A whole row. */
export const entrySchema = contentSchema({
  id: idSchema,
  accountId: keySchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
  deletedAt: v.nullable(momentSchema),
});
