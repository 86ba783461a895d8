/** The exact shape of a notebook as a file. */
import * as v from 'valibot';
import { entrySchema } from './entry-schemas';
import type { SheetEntry } from './model';
import { ownTrackSchema, packDraftSchema } from './pack-draft-schemas';
import {
  contactSchema,
  insertedSchema,
  LIMITS,
  momentSchema,
  noteSchema,
  noteVersionSchema,
  packSchema,
  promiseSchema,
  sendingSchema,
} from './row-schemas';

const rows = <Row>(schema: v.GenericSchema<unknown, Row>) => v.pipe(v.array(schema), v.maxLength(LIMITS.rows));
const entries: v.GenericSchema<unknown, SheetEntry> = entrySchema;

/** What earlier versions did not have is empty. Settings are taken as far as they make sense, so any object will do here. */
export const notebookFileSchema = v.strictObject({
  format: v.literal('keeptrack-notebook'),
  version: v.pipe(
    v.picklist([1, 2, 3, 4]),
    v.transform(() => 4 as const),
  ),
  exportedAt: momentSchema,
  contacts: rows(contactSchema),
  promises: rows(promiseSchema),
  notes: rows(noteSchema),
  noteVersions: v.optional(rows(noteVersionSchema), []),
  sendings: v.optional(rows(sendingSchema), []),
  insertions: v.optional(rows(insertedSchema), []),
  entries: v.optional(rows(entries), []),
  packs: v.pipe(v.array(packSchema), v.maxLength(1_000)),
  packDrafts: v.optional(v.pipe(v.array(packDraftSchema), v.maxLength(1_000)), []),
  ownTracks: v.optional(rows(ownTrackSchema), []),
  settings: v.record(v.string(), v.unknown()),
});
