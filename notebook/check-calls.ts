/** The door: what every call may ask for. Messages are foreign data, whoever sent them. */
import * as v from 'valibot';
import { ENTRY_KINDS } from '../talk-tracks/account/entry';
import { writePath } from '../talk-tracks/pack-problem';
import { USE_ACTS } from '../talk-tracks/use/use-day';
import { trackNameSchema } from '../talk-tracks/use/use-report';
import { EXPORT_FORMATS, type ImportSource } from './backup/backup-model';
import type { NewEntry, NewPromise, NotebookCalls, PromiseChange, Result } from './calls';
import { copyPlainData } from './copy-plain-data';
import { describeProblem } from './describe-problem';
import { contentSchema } from './entry-schemas';
import { type PageSettings, PROMISE_STATES, type Settings } from './model';
import { ownTrackEntries, packDraftEntries, packRemarksSchema, packVersionsSchema } from './pack-draft-schemas';
import {
  actionSchema,
  dueSchema,
  idSchema,
  keySchema,
  kindSchema,
  LIMITS,
  leadSchema,
  longTextSchema,
  momentSchema,
  nameSchema,
  newInsertedSchema,
  newSendingSchema,
  promiserSchema,
  revisionSchema,
  SETTING_SCHEMAS,
  stateSchema,
  subjectSchema,
} from './row-schemas';
import { SEARCH_KINDS } from './search/searchable';

const nothing = v.strictObject({});
const linkSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
/** Eight words by their numbers. */
const fingerprintSchema = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))), v.length(8));
const idAlone = v.strictObject({ id: idSchema });
const nonce = v.strictObject({ nonce: v.pipe(v.string(), v.minLength(8), v.maxLength(200)) });
const fileText = (longest: number) => v.strictObject({ text: v.pipe(v.string(), v.maxLength(longest)) });

const importSource: v.GenericSchema<unknown, ImportSource> = v.union([
  fileText(LIMITS.file),
  v.strictObject({
    shelved: idSchema,
    name: nameSchema,
    password: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.name))),
  }),
  v.strictObject({ snapshot: idSchema }),
]);
/** The longest list that is asked for page by page. */
const limit = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.rows)));

const newPromise: v.GenericSchema<unknown, NewPromise> = v.strictObject({
  id: idSchema,
  who: promiserSchema,
  whoName: v.exactOptional(nameSchema),
  action: actionSchema,
  sentence: longTextSchema,
  due: dueSchema,
  condition: v.nullable(longTextSchema),
  contact: v.nullable(
    v.strictObject({
      id: keySchema,
      name: nameSchema,
      address: v.exactOptional(nameSchema),
      url: v.exactOptional(subjectSchema),
    }),
  ),
  draftKey: v.nullable(keySchema),
  subject: subjectSchema,
  kind: kindSchema,
  state: v.picklist(['drafted', 'open']),
});

const promiseChange: v.GenericSchema<unknown, PromiseChange> = v.union([
  v.strictObject({ to: v.picklist(['kept', 'withdrawn', 'lapsed', 'open']), note: v.exactOptional(longTextSchema) }),
  v.strictObject({
    due: dueSchema,
    note: v.exactOptional(longTextSchema),
    told: v.exactOptional(nameSchema),
  }),
  v.strictObject({ action: actionSchema }),
  v.strictObject({ lead: v.nullable(leadSchema) }),
  v.strictObject({ remindAt: v.nullable(momentSchema) }),
  v.strictObject({ deliversIn: v.nullable(keySchema) }),
  v.strictObject({ draftKey: keySchema }),
]);

const newEntry: v.GenericSchema<unknown, NewEntry> = contentSchema({
  id: idSchema,
  accountId: keySchema,
  accountName: v.exactOptional(nameSchema),
});

/** The calls that a content script may make; their types are the wire's, which this room may not name. */
interface ContentCalls {
  bringHands(request: Record<string, never>): null;
  pageSettings(request: Record<string, never>): PageSettings;
  arrived(request: Record<string, never>): null;
  bringHint(request: Record<string, never>): null;
  announceNonce(request: { readonly nonce: string }): null;
  draftEnded(request: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' }): null;
}

type CheckedCalls = NotebookCalls & ContentCalls;

const REQUESTS: { readonly [Name in keyof CheckedCalls]: v.GenericSchema<unknown, Parameters<CheckedCalls[Name]>[0]> } =
  {
    listPromises: v.strictObject({
      contactId: v.exactOptional(keySchema),
      draftKey: v.exactOptional(keySchema),
      states: v.exactOptional(v.pipe(v.array(stateSchema), v.maxLength(PROMISE_STATES.length))),
      limit,
    }),
    addPromise: newPromise,
    changePromise: v.strictObject({ id: idSchema, change: promiseChange }),
    dropPromise: idAlone,
    listContacts: v.strictObject({
      ids: v.exactOptional(v.pipe(v.array(keySchema), v.maxLength(10_000))),
      person: v.exactOptional(keySchema),
    }),
    joinContacts: v.strictObject({ id: keySchema, sameAs: v.nullable(keySchema) }),
    changeContact: v.strictObject({
      id: keySchema,
      name: v.exactOptional(nameSchema),
      account: v.exactOptional(nameSchema),
    }),
    forgetContact: v.strictObject({ id: keySchema }),
    forgetBefore: v.strictObject({ moment: momentSchema }),
    eraseAll: nothing,
    addSending: newSendingSchema,
    listSendings: v.strictObject({ since: v.exactOptional(momentSchema) }),
    addInserted: newInsertedSchema,
    listInserted: v.strictObject({ contactId: keySchema }),
    listEntries: v.strictObject({
      accountId: v.exactOptional(keySchema),
      kinds: v.exactOptional(v.pipe(v.array(v.picklist(ENTRY_KINDS)), v.maxLength(ENTRY_KINDS.length))),
      deleted: v.exactOptional(v.boolean()),
    }),
    saveEntry: newEntry,
    removeEntry: idAlone,
    restoreEntry: idAlone,
    listNotes: v.strictObject({
      contactId: v.exactOptional(v.nullable(keySchema)),
      deleted: v.exactOptional(v.boolean()),
      limit,
    }),
    searchNotebook: v.strictObject({
      query: nameSchema,
      limit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000))),
      kinds: v.exactOptional(v.pipe(v.array(v.picklist(SEARCH_KINDS)), v.maxLength(SEARCH_KINDS.length))),
    }),
    saveNote: v.strictObject({
      id: idSchema,
      contactId: v.nullable(keySchema),
      contactName: v.exactOptional(nameSchema),
      text: longTextSchema,
      pinned: v.exactOptional(v.boolean()),
      concern: v.exactOptional(v.boolean()),
      settled: v.exactOptional(v.literal(true)),
      revision: revisionSchema,
    }),
    listNoteVersions: v.strictObject({ noteId: idSchema }),
    deleteNote: idAlone,
    restoreNote: idAlone,
    listPacks: nothing,
    importPack: fileText(LIMITS.pack),
    switchPack: v.strictObject({ id: idSchema, enabled: v.boolean() }),
    removePack: idAlone,
    listPackDrafts: nothing,
    openPackDraft: idAlone,
    savePackDraft: v.strictObject({
      ...packDraftEntries,
      versions: v.exactOptional(packVersionsSchema),
      remarks: v.exactOptional(packRemarksSchema),
    }),
    dropPackDraft: idAlone,
    listOwnTracks: nothing,
    saveOwnTrack: v.strictObject(ownTrackEntries),
    countUse: v.strictObject({
      did: v.picklist(USE_ACTS),
      tracks: v.pipe(v.array(trackNameSchema), v.minLength(1), v.maxLength(20)),
    }),
    listUses: nothing,
    getSettings: nothing,
    saveSettings: v.strictObject({
      language: v.exactOptional(SETTING_SCHEMAS.language),
      theme: v.exactOptional(SETTING_SCHEMAS.theme),
      marks: v.exactOptional(SETTING_SCHEMAS.marks),
      presence: v.exactOptional(SETTING_SCHEMAS.presence),
      sidebar: v.exactOptional(SETTING_SCHEMAS.sidebar),
      places: v.exactOptional(SETTING_SCHEMAS.places),
      mutes: v.exactOptional(SETTING_SCHEMAS.mutes),
      corrections: v.exactOptional(SETTING_SCHEMAS.corrections),
      hint: v.exactOptional(SETTING_SCHEMAS.hint),
      reminders: v.exactOptional(SETTING_SCHEMAS.reminders),
      hours: v.exactOptional(SETTING_SCHEMAS.hours),
      quiet: v.exactOptional(SETTING_SCHEMAS.quiet),
      lead: v.exactOptional(SETTING_SCHEMAS.lead),
      zone: v.exactOptional(SETTING_SCHEMAS.zone),
      backup: v.exactOptional(SETTING_SCHEMAS.backup),
      counting: v.exactOptional(SETTING_SCHEMAS.counting),
    } satisfies Record<keyof Settings, unknown>),
    exportNotebook: nothing,
    previewImport: importSource,
    importNotebook: importSource,
    exportFile: v.strictObject({ format: v.picklist(EXPORT_FORMATS) }),
    exportPromise: idAlone,
    setBackupPassword: v.strictObject({ password: v.pipe(v.string(), v.minLength(8), v.maxLength(LIMITS.name)) }),
    dropBackupPassword: nothing,
    backupState: nothing,
    backupSaved: v.strictObject({ name: nameSchema }),
    listSnapshots: nothing,
    health: nothing,
    lossSeen: nothing,
    listChannels: nothing,
    openChannelLink: v.strictObject({ link: linkSchema }),
    followChannel: v.strictObject({ link: linkSchema, fingerprint: fingerprintSchema }),
    lookAtChannels: nothing,
    openChannelOffer: v.strictObject({ id: idSchema }),
    takeChannelOffer: v.strictObject({ id: idSchema }),
    leaveChannelOffer: v.strictObject({ id: idSchema }),
    unfollowChannel: v.strictObject({ id: idSchema }),
    listSites: nothing,
    sitesChanged: nothing,
    checkNonce: nonce,
    bringHands: nothing,
    pageSettings: nothing,
    arrived: nothing,
    bringHint: nothing,
    announceNonce: nonce,
    draftEnded: v.strictObject({
      key: keySchema,
      hostId: v.exactOptional(keySchema),
      how: v.picklist(['sent', 'discarded']),
    }),
  };

/** Every call that has a door. */
export const CHECKED_CALLS = Object.keys(REQUESTS) as readonly (keyof CheckedCalls)[];

const isChecked = (name: string): name is keyof CheckedCalls => Object.hasOwn(REQUESTS, name);

/**
 * Answers a clean copy of the request, or a `bad-request` that names the first place that is wrong and nothing of what stood there.
 * Never throws. A call that is not known is refused; one that asks for nothing may come without a request.
 */
export function checkRequest(name: string, request: unknown): Result<unknown> {
  if (!isChecked(name)) return refuse('unknown call');
  const plain = copyPlainData(request ?? {});
  if (!plain.ok) return refuse(`${name}: ${writePath(plain.path).slice(0, 200)}: ${plain.message}`);
  const checked = v.safeParse(REQUESTS[name], plain.value, { abortEarly: true });
  if (checked.success) return { ok: true, value: checked.output };
  const { path, message } = describeProblem(checked.issues[0]);
  return refuse(`${name}: ${path.slice(0, 200)}: ${message}`);
}

const refuse = (detail: string): Result<never> => ({ ok: false, failure: { code: 'bad-request', detail } });
