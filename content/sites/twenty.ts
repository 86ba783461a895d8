/** Twenty, on any host: notes in BlockNote, e-mail in TipTap. Little is documented (2026-08): the rest is found as on any page. */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const twenty: Site = {
  ...asAnywhere,
  id: 'twenty',
  name: 'Twenty',
  matches: ['https://*.twenty.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: '.bn-editor', variant: 'note', seen: '2026-08', kind: 'crm-note' },
    { selector: '.ProseMirror:not(.bn-editor)', variant: 'email', seen: '2026-08' },
  ],
  subject: 'input[aria-label="Subject"]',
  record: { name: 'h1', address: 'a[href^="mailto:"]' },
  // `/object/person/0b1c…`
  recordIdOf: ({ pathname }) => /\/object\/(\w+\/[\da-f-]{36})/.exec(pathname)?.[1],
};
