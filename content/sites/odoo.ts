/** Odoo 16 to 18, on any host: messages and notes in the chatter, and the full composer. From its open source (2026-03). */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const odoo: Site = {
  ...asAnywhere,
  id: 'odoo',
  name: 'Odoo',
  matches: ['https://*.odoo.com/*'],
  unproven: true,
  anyEditor: true,
  recognises: (document) => document.querySelector('.o_web_client, .o_action_manager') !== null,
  editors: [
    { selector: 'textarea.o-mail-Composer-input', variant: 'chatter', seen: '2026-03' },
    { selector: '.odoo-editor-editable, .note-editable', variant: 'composer', seen: '2026-03' },
  ],
  decoys: '.o-mail-Composer-fake',
  excluded: { quoted: 'blockquote, [data-o-mail-quote]', signature: '.o-signature-container' },
  kindOf(root) {
    const chatter = root.closest('.o-mail-Chatter, .o-mail-Form-chatter');
    if (!chatter) return asAnywhere.kindOf(root);
    return chatter.querySelector('.o-mail-Chatter-logNote.active') ? 'crm-note' : 'mail';
  },
  recipientsOf: (root) => (root.closest('.o-mail-Chatter') ? [] : asAnywhere.recipientsOf(root)),
  record: {
    name: '.o_last_breadcrumb_item, .breadcrumb-item.active',
    address: '.o_field_email a[href^="mailto:"]',
    stage: '.o_statusbar_status .o_arrow_button_current',
  },
  // `/odoo/crm/7`, and before version 18 `/web#id=7&model=crm.lead`
  recordIdOf({ pathname, hash }) {
    const old = new URLSearchParams(hash.slice(1));
    if (old.get('model') && old.get('id')) return `${old.get('model')}/${old.get('id')}`;
    return /^\/odoo\/(?:.*\/)?([\w.-]+\/\d+)\/?$/.exec(pathname)?.[1];
  },
  sendButtonsOf(root) {
    const own = root.closest('.o-mail-Composer, .modal-dialog, form');
    return [
      ...(own ?? root).querySelectorAll('.o-mail-Composer-send, button.o_mail_send, button[name="action_send_mail"]'),
    ];
  },
};
