/** Pipedrive: nothing of its page is public but the addresses of records, so all else is found as on any page. */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const pipedrive: Site = {
  ...asAnywhere,
  id: 'pipedrive',
  name: 'Pipedrive',
  matches: ['https://*.pipedrive.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [],
  record: { name: 'h1' },
  recordIdOf: ({ pathname }) => /^\/((?:deal|person|organization)\/\d+|leads\/inbox\/[\da-f-]{36})/.exec(pathname)?.[1],
};
