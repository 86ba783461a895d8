/** The exact shapes of packs that are being written, and of what a rep made of tracks for themselves. */
import * as v from 'valibot';
import type { OwnTrack } from '../talk-tracks/own-track';
import type { PackDraft, PackRemark, PackVersion } from './model';
import { idSchema, LIMITS, momentSchema, nameSchema, revisionSchema, text, within } from './row-schemas';

const bilingualSchema = (longest: number) => v.strictObject({ en: text(longest), zh: text(longest) });

const packVersionSchema: v.GenericSchema<unknown, PackVersion> = v.strictObject({
  version: within(LIMITS.id),
  at: momentSchema,
  note: text(LIMITS.subject),
  text: text(LIMITS.pack),
});

const packRemarkSchema: v.GenericSchema<unknown, PackRemark> = v.strictObject({
  id: idSchema,
  at: momentSchema,
  by: nameSchema,
  is: v.picklist(['remark', 'approval']),
  about: nameSchema,
  text: text(LIMITS.subject),
  isSettled: v.boolean(),
});

/** What the one who writes says of a draft. */
export const packDraftEntries = {
  id: idSchema,
  packId: text(LIMITS.id),
  version: text(LIMITS.id),
  name: bilingualSchema(LIMITS.name),
  text: text(LIMITS.pack),
  revision: revisionSchema,
} as const;
export const packVersionsSchema = v.pipe(v.array(packVersionSchema), v.maxLength(20));
export const packRemarksSchema = v.pipe(v.array(packRemarkSchema), v.maxLength(2_000));
export const packDraftSchema: v.GenericSchema<unknown, PackDraft> = v.strictObject({
  ...packDraftEntries,
  versions: packVersionsSchema,
  remarks: packRemarksSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});

/** `pack/track`, with what a rep made of it. */
export const ownTrackEntries = {
  id: within(LIMITS.name),
  isHidden: v.exactOptional(v.literal(true)),
  isFavourite: v.exactOptional(v.literal(true)),
  lines: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100)),
          of: bilingualSchema(LIMITS.subject),
          text: bilingualSchema(LIMITS.subject),
        }),
      ),
      v.maxLength(100),
    ),
  ),
} as const;
export const ownTrackSchema: v.GenericSchema<unknown, OwnTrack> = v.strictObject({
  ...ownTrackEntries,
  updatedAt: momentSchema,
});
