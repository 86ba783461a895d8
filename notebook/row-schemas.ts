/**
 * The exact shapes of what the notebook takes in, from messages and from files: both are foreign data.
 * Nothing is coerced; every text has a longest length, far above what people write.
 */
import * as v from 'valibot';
import { DRAFT_KINDS, PILLARS, RISK_TYPES } from '../talk-tracks/model';
import { siteCorrectionsSchema } from '../talk-tracks/parse-site-corrections';
import { reporterSchema } from '../talk-tracks/use/use-report';
import {
  type Contact,
  type Inserted,
  type Note,
  type NoteVersion,
  PROMISE_EVENTS,
  PROMISE_STATES,
  type PromiseEvent,
  type PromiseRecord,
  type Sending,
  type Settings,
  type StoredPack,
} from './model';

/** The longest of everything, in UTF-16 units; `rows` is the longest list. */
export const LIMITS = {
  id: 100,
  key: 2_000,
  name: 1_000,
  subject: 10_000,
  text: 200_000,
  pack: 2_000_000,
  file: 120_000_000,
  rows: 200_000,
  events: 10_000,
} as const;

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const within = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

/** Made by whoever asks, as a rule a UUID. */
export const idSchema = v.pipe(v.string(), v.regex(/^[\w.:~-]+$/), v.maxLength(LIMITS.id));
/** Of a contact or a draft: holds addresses and the keys of hosts. */
export const keySchema = within(LIMITS.key);
export const nameSchema = text(LIMITS.name);
export const subjectSchema = text(LIMITS.subject);
export const longTextSchema = text(LIMITS.text);
export const actionSchema = v.pipe(
  longTextSchema,
  v.check((action) => action.trim() !== '', 'no-words'),
);
export const revisionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** ISO 8601 with a zone. */
export const momentSchema = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((moment) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(moment) && isMoment(moment), 'no-zone'),
);
const isMoment = (moment: string) => /(Z|[+-]\d\d:\d\d)$/.test(moment) && !Number.isNaN(Date.parse(moment));

/** True for a day of the calendar; 31 April is none. */
const isDay = (date: string) => {
  const day = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
};

/** `YYYY-MM-DD`. */
export const daySchema = v.pipe(v.string(), v.check(isDay, 'not-a-date'));

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const dueSchema = v.nullable(
  v.strictObject({
    text: text(LIMITS.subject),
    date: daySchema,
    time: v.exactOptional(timeOfDay),
    precision: v.picklist(['time', 'day', 'week', 'month']),
  }),
);

export const promiserSchema = v.picklist(['writer', 'recipient', 'other']);
export const kindSchema = v.picklist(DRAFT_KINDS);
export const stateSchema = v.picklist(PROMISE_STATES);
/** Minutes; a month is the longest. */
export const leadSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(43_200));

export const contactSchema: v.GenericSchema<unknown, Contact> = v.strictObject({
  id: keySchema,
  name: nameSchema,
  address: v.exactOptional(nameSchema),
  account: v.exactOptional(nameSchema),
  url: v.exactOptional(text(LIMITS.subject)),
  firstSeen: momentSchema,
  lastSeen: momentSchema,
  sameAs: v.exactOptional(keySchema),
});

const eventSchema: v.GenericSchema<unknown, PromiseEvent> = v.strictObject({
  at: momentSchema,
  what: v.picklist(PROMISE_EVENTS),
  note: v.exactOptional(longTextSchema),
  from: v.exactOptional(dueSchema),
  told: v.exactOptional(nameSchema),
});

export const promiseSchema: v.GenericSchema<unknown, PromiseRecord> = v.strictObject({
  id: idSchema,
  who: promiserSchema,
  whoName: v.exactOptional(nameSchema),
  action: longTextSchema,
  sentence: longTextSchema,
  due: dueSchema,
  condition: v.nullable(longTextSchema),
  lead: v.exactOptional(leadSchema),
  remindAt: v.exactOptional(momentSchema),
  deliversIn: v.exactOptional(keySchema),
  contactId: v.nullable(keySchema),
  contactName: nameSchema,
  state: stateSchema,
  draftKey: v.nullable(keySchema),
  subject: subjectSchema,
  kind: kindSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
  events: v.pipe(v.array(eventSchema), v.maxLength(LIMITS.events)),
});

export const noteSchema: v.GenericSchema<unknown, Note> = v.strictObject({
  id: idSchema,
  contactId: v.nullable(keySchema),
  text: longTextSchema,
  pinned: v.exactOptional(v.literal(true)),
  concern: v.exactOptional(v.literal(true)),
  conflictOf: v.exactOptional(idSchema),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  revision: revisionSchema,
  deletedAt: v.nullable(momentSchema),
});

export const noteVersionSchema: v.GenericSchema<unknown, NoteVersion> = v.strictObject({
  id: keySchema,
  noteId: idSchema,
  revision: revisionSchema,
  text: longTextSchema,
  at: momentSchema,
});

const sendingEntries = {
  id: idSchema,
  at: momentSchema,
  contactId: v.nullable(keySchema),
  kind: kindSchema,
  pillars: v.pipe(v.array(v.picklist(PILLARS)), v.maxLength(PILLARS.length)),
} as const;
export const sendingSchema: v.GenericSchema<unknown, Sending> = v.strictObject(sendingEntries);
/** As it is told to the notebook, with the name of whom it went to. */
export const newSendingSchema = v.strictObject({ ...sendingEntries, contactName: v.exactOptional(nameSchema) });

const insertedEntries = {
  id: idSchema,
  at: momentSchema,
  contactId: v.nullable(keySchema),
  track: within(LIMITS.name),
  text: longTextSchema,
} as const;
export const insertedSchema: v.GenericSchema<unknown, Inserted> = v.strictObject(insertedEntries);
/** As it is told to the notebook, with the name of whom the draft is for. */
export const newInsertedSchema = v.strictObject({ ...insertedEntries, contactName: v.exactOptional(nameSchema) });

export const packSchema: v.GenericSchema<unknown, StoredPack> = v.strictObject({
  id: idSchema,
  version: within(LIMITS.id),
  enabled: v.boolean(),
  origin: v.picklist(['built-in', 'file']),
  addedAt: v.union([v.literal(''), momentSchema]),
  text: text(LIMITS.pack),
});

const PLACE = {
  side: v.picklist(['left', 'right']),
  // Pixels; narrower shows nothing, wider leaves no room for the draft.
  width: v.pipe(v.number(), v.minValue(200), v.maxValue(1_200)),
} as const;

/** `auto`, or a name that this browser's calendar knows. */
function isZone(zone: string): boolean {
  if (zone === 'auto') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** One schema for each setting, so that a bad one need not take the good ones with it. */
export const SETTING_SCHEMAS: { readonly [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> } = {
  language: v.picklist(['auto', 'en', 'zh']),
  theme: v.picklist(['auto', 'light', 'dark']),
  marks: v.picklist(['none', 'risks', 'all']),
  presence: v.picklist(['overlay', 'panel']),
  sidebar: v.strictObject({ ...PLACE, folded: v.boolean() }),
  places: v.pipe(
    v.record(within(LIMITS.id), v.strictObject(PLACE)),
    v.check((places) => Object.keys(places).length <= 200),
  ),
  mutes: v.pipe(
    v.array(
      v.strictObject({
        rule: within(LIMITS.name),
        type: v.picklist(RISK_TYPES),
        contact: v.exactOptional(v.strictObject({ id: keySchema, name: nameSchema })),
      }),
    ),
    v.maxLength(1_000),
  ),
  corrections: siteCorrectionsSchema,
  hint: v.boolean(),
  reminders: v.boolean(),
  hours: v.strictObject({
    days: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
    start: timeOfDay,
    end: timeOfDay,
  }),
  quiet: v.nullable(v.strictObject({ start: timeOfDay, end: timeOfDay })),
  lead: leadSchema,
  zone: v.pipe(v.string(), v.maxLength(LIMITS.id), v.check(isZone, 'not-a-zone')),
  backup: v.picklist(['never', 'daily', 'weekly']),
  counting: v.nullable(v.strictObject({ reporter: reporterSchema })),
};
