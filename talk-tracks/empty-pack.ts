import type { Pack } from './model';

/** A pack with nothing in it yet, to be looked at again in a year. `today` is an ISO day. */
export function emptyPack(id: string, today: string): Pack {
  const nothing = { en: '', zh: '' };
  const year = Number(today.slice(0, 4)) + 1;
  return {
    ...{ format: 1, id, version: '0.1.0', name: nothing, summary: nothing, owner: { name: '' }, licence: 'internal' },
    ...{
      updated: today,
      reviewBy: `${year}${today.slice(4)}`.replace('-02-29', '-02-28'),
      weights: {},
      tracks: [],
      risks: [],
    },
  };
}
