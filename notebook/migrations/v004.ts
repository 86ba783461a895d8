/** The words of what can be searched, so that a slip of the fingers is forgiven. */
import type { Migration } from './migration';

export const v004: Migration = {
  version: 4,
  stores: {
    searchWords: 'block',
  },
};
