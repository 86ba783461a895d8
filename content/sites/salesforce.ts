/**
 * Salesforce Lightning: e-mail in CKEditor, two frames deep, and the fields for calls, posts and comments. Documented in
 * two extensions and in Salesforce's own page objects (2023 to 2026). Records in hidden workspace tabs stay in the page.
 */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const salesforce: Site = {
  ...asAnywhere,
  id: 'salesforce',
  name: 'Salesforce',
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: 'body', frame: 'iframe.cke_wysiwyg_frame', variant: 'email', seen: '2026-08', kind: 'mail' },
    {
      selector: '.forceChatterMessageBodyInputRichTextEditor .ql-editor',
      variant: 'chatter',
      seen: '2026-08',
      kind: 'crm-note',
    },
    {
      selector: 'lightning-input-rich-text .ql-editor, lightning-quill .ql-editor',
      variant: 'rich-field',
      seen: '2026-08',
      kind: 'crm-note',
    },
    {
      selector: 'lightning-textarea textarea, .uiInputTextArea textarea',
      variant: 'text-area',
      seen: '2026-08',
      kind: 'crm-note',
    },
  ],
  record: {
    name: 'lightning-formatted-name[slot="primaryField"], lightning-formatted-text[slot="primaryField"], .slds-page-header__title',
    address: '.oneContent.active a[href^="mailto:"], records-record-layout-item a[href^="mailto:"]',
    stage: '.slds-path__item.slds-is-current .slds-path__title, .slds-path__item.slds-is-current .title',
  },
  // `/lightning/r/Contact/0035g00000ABCDEAAX/view`
  recordIdOf: ({ pathname }) => /\/lightning\/r\/(\w+\/[A-Za-z0-9]{15,18})\b/.exec(pathname)?.[1],
  sendButtonsOf: (root) => [
    ...asAnywhere.sendButtonsOf(root),
    ...root.ownerDocument.querySelectorAll('button.cuf-publisherShareButton'),
  ],
};
