/** What notes said before, what was sent and inserted, who is the same person; how it stands with backups; what the search knows; and rows by when they were last touched. */
import type { Migration } from './migration';

export const v002: Migration = {
  version: 2,
  stores: {
    contacts: 'id, sameAs',
    promises: 'id, state, contactId, draftKey, updatedAt',
    notes: 'id, contactId, deletedAt, updatedAt',
    noteVersions: 'id, noteId, at',
    sendings: 'id, at, contactId',
    insertions: 'id, at, contactId',
    backup: 'key',
    searchFresh: '[kind+order+id], [kind+id]',
    searchBlocks: 'block',
    searchPlaces: '[block+part]',
    searchDrawers: '[drawer+block]',
    searchProgress: 'kind',
  },
};
