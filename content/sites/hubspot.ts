/** HubSpot: note, call and e-mail on a record. Documented in public notes of 2026-07 and 2026-09. */
import { frameOf, isVisible } from '../editor';
import type { Site } from '../site';
import { asAnywhere } from './generic';

/** `/contacts/<portal>/record/0-1/42`, and the older `/contacts/<portal>/contact/42`. */
const RECORD = /\/contacts\/\d+\/(?:record\/(0-\d+|2-\d+)|(contact|company|deal|ticket))\/(\d+)/;

/** The button below a note, a call or a meeting; a mail has another. */
const savesOf = ({ ownerDocument }: Element): Element[] => [
  ...ownerDocument.querySelectorAll('[data-test-id="activity-creator-window-footer-save-button"]'),
];

export const hubspot: Site = {
  ...asAnywhere,
  id: 'hubspot',
  name: 'HubSpot',
  matches: [
    'https://app.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-na3.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
  ],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: '[data-test-id="rte-content"][contenteditable="true"]', variant: 'rte', seen: '2026-09' },
    {
      selector: '.DraftEditor-editorContainer [contenteditable="true"]',
      variant: 'draft-js',
      seen: '2026-07',
    },
  ],
  // The assistant has an editor of the same name, in a frame of its own.
  accepts: (editor) => frameOf(editor) === null,
  record: {
    name: '[data-test-id="left-sidebar"] h1, [data-test-id="left-sidebar"] h2, h1',
    address: '[data-test-id="left-sidebar"] a[href^="mailto:"]',
  },
  recordIdOf({ pathname }) {
    const [, type, old, id] = RECORD.exec(pathname) ?? [];
    return id && `${type ?? old}/${id}`;
  },
  kindOf: (root) => (savesOf(root).some(isVisible) ? 'crm-note' : asAnywhere.kindOf(root)),
  sendButtonsOf: (root) => [...asAnywhere.sendButtonsOf(root), ...savesOf(root)],
};
