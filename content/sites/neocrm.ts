/** 销售易: nothing of its page is public but the addresses of records, so all else is found as on any page. */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const neocrm: Site = {
  ...asAnywhere,
  id: 'neocrm',
  name: '销售易',
  matches: ['https://*.xiaoshouyi.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [],
  record: { name: 'h1' },
  // `…#/entityDetail/account/3530997788229761?…`
  recordIdOf: ({ hash }) => /\/entityDetail\/(\w+\/\d+)/.exec(hash)?.[1],
};
