/** Every migration there is, and one that is not there yet: another index over every note, so that an upgrade takes a while. */
import { MIGRATIONS as NOW } from '../../notebook/migrations/all-migrations';
import type { Migration } from '../../notebook/migrations/migration';

/** How the notes stand in the newest version that names them. */
const notes = NOW.map(({ stores }) => stores.notes).findLast((store) => typeof store === 'string') ?? 'id';

export const MIGRATIONS: readonly Migration[] = [
  ...NOW,
  { version: NOW.length + 1, stores: { notes: `${notes}, text, createdAt, [contactId+createdAt]` } },
];
