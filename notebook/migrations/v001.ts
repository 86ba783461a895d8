/** The first shape of the notebook. */
import type { Migration } from './migration';

/** `deletedAt` is null for a live note, and null is not indexed: its index holds the deleted ones alone. */
export const v001: Migration = {
  version: 1,
  stores: {
    contacts: 'id',
    promises: 'id, state, contactId, draftKey',
    notes: 'id, contactId, deletedAt',
    packs: 'id',
    settings: 'key',
    reminders: 'key',
    identity: 'key',
  },
};
