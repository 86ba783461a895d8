/** Channels that are followed. */
import type { Migration } from './migration';

export const v006: Migration = {
  version: 6,
  stores: {
    channels: 'id',
  },
};
