/** What is known of accounts. */
import type { Migration } from './migration';

export const v003: Migration = {
  version: 3,
  stores: {
    entries: 'id, accountId, kind, updatedAt, deletedAt',
  },
};
