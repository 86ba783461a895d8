/** 纷享销客: nothing of its page is public, so all is found as on any page. */
import type { Site } from '../site';
import { asAnywhere, recordIdIn } from './generic';

export const fxiaoke: Site = {
  ...asAnywhere,
  id: 'fxiaoke',
  name: '纷享销客',
  matches: ['https://*.fxiaoke.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [],
  record: { name: 'h1' },
  recordIdOf: recordIdIn,
};
