/**
 * Dynamics 365 Sales: e-mail in CKEditor, notes and posts on the timeline. Documented in Microsoft's own page objects
 * for tests (2023); newer organisations have CKEditor 5, found as on any page.
 */
import { pageAround } from '../editor';
import { MAIL_FIELDS } from '../parse-recipients';
import { recipientsIn } from '../read-surroundings';
import { fieldValue, type Site } from '../site';
import { asAnywhere } from './generic';

/** The chosen entries of a lookup field of the e-mail form. */
const chosen = (field: string): string =>
  `[data-id*="${field}.fieldControl-LookupResultsDropdown_${field}_selected_tag"][role="link"]`;

export const dynamics: Site = {
  ...asAnywhere,
  id: 'dynamics',
  name: 'Dynamics 365',
  matches: ['https://*.dynamics.com/*', 'https://*.crm.dynamics.cn/*'],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: 'body', frame: 'iframe.cke_wysiwyg_frame', variant: 'ckeditor-4', seen: '2023-07' },
    { selector: '#create_post_postText', variant: 'post', seen: '2023-07', kind: 'crm-note' },
  ],
  recipientsOf: (root) => {
    const page = pageAround(root);
    return MAIL_FIELDS.flatMap((field) =>
      [...page.querySelectorAll(chosen(field))].flatMap((each) => recipientsIn(each, field)),
    );
  },
  subjectOf: (root) => fieldValue(pageAround(root), '[data-id="subject.fieldControl-text-box-text"]'),
  record: { name: '[data-id="header_title"]', address: '[data-id^="emailaddress"] a[href^="mailto:"]' },
  // `main.aspx?pagetype=entityrecord&etn=contact&id=…`
  recordIdOf({ searchParams }) {
    const [type, id] = [searchParams.get('etn'), searchParams.get('id')];
    return type && id ? `${type}/${id.replace(/[{}]/g, '').toLowerCase()}` : undefined;
  },
  kindOf: (root) =>
    pageAround(root).querySelector(`[data-id^="subject.fieldControl"]`) ? 'mail' : asAnywhere.kindOf(root),
  sendButtonsOf: (root) => [
    ...asAnywhere.sendButtonsOf(root),
    ...pageAround(root).querySelectorAll('#create_note_add_btn, [data-id*="timeline"] button[id*="save_button"]'),
  ],
};
