/**
 * One step of the database's shape. A step that was released is never edited: a change of shape is a new file `vNNN.ts`,
 * added to `all-migrations.ts`. Steps change indexes; rows are brought up to date where they are read, since a step over
 * 100,000 notes takes longer than a background lives. A row without a number of its own has the shape of version 1.
 */
import type { Transaction } from 'dexie';

/** What a version adds to the one before. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  /** Tables that are new or changed, as Dexie writes them: primary key, then indexes; null takes a table away. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Changes rows that cannot wait until they are read. Runs inside the upgrade; must be quick. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
