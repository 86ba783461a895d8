/** How often tracks were of use, by day; only where counting is on. */
import type { Migration } from './migration';

export const v007: Migration = {
  version: 7,
  stores: {
    uses: '[day+track], day',
  },
};
