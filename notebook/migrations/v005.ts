/** Packs that are being written, and what a rep made of tracks for themselves. */
import type { Migration } from './migration';

export const v005: Migration = {
  version: 5,
  stores: {
    packDrafts: 'id, updatedAt',
    ownTracks: 'id, updatedAt',
  },
};
