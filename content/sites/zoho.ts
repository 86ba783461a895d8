/** Zoho CRM and Zoho Mail, which share one editor in a frame. Documented in public notes (2026). */
import type { Site } from '../site';
import { asAnywhere } from './generic';

const ENDINGS = ['com', 'eu', 'in', 'com.cn', 'com.au', 'jp', 'ca'];

export const zoho: Site = {
  ...asAnywhere,
  id: 'zoho',
  name: 'Zoho',
  matches: ENDINGS.flatMap((ending) => [`https://crm.zoho.${ending}/*`, `https://mail.zoho.${ending}/*`]),
  unproven: true,
  anyEditor: true,
  editors: [
    {
      selector: 'body[contenteditable="true"], body > div[contenteditable="true"]',
      frame: 'iframe.ze_area',
      variant: 'frame',
      seen: '2026-07',
      kind: 'mail',
    },
  ],
  // It takes pasted text, and can have the focus.
  decoys: '#wms-pasteCapture',
  record: { name: 'h1', address: 'main a[href^="mailto:"]' },
  // `/crm/org1234/tab/Contacts/5678`
  recordIdOf: ({ pathname }) => /\/crm\/(?:org\d+\/)?tab\/(\w+\/\d+)/.exec(pathname)?.[1],
  outsideSendTargets: '[data-testid="com_send_later"]',
};
