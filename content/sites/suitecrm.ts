/** SuiteCRM 7, on any host: e-mail in TinyMCE, notes in plain fields. From its open source (2026-03). */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const suitecrm: Site = {
  ...asAnywhere,
  id: 'suitecrm',
  name: 'SuiteCRM',
  matches: [],
  unproven: true,
  anyEditor: true,
  recognises: (document) =>
    document.querySelector('form.compose-view, form#EditView input[name="module"], form#formDetailView') !== null,
  editors: [
    {
      selector: 'body.mce-content-body',
      frame: 'form.compose-view iframe',
      variant: 'email',
      seen: '2026-03',
      kind: 'mail',
    },
  ],
  excluded: { quoted: 'blockquote', signature: '.email-signature' },
  roots: ['form.compose-view'],
  subject: '[name="name"]',
  recipients: { to: '[name="to_addrs_names"]', cc: '[name="cc_addrs_names"]', bcc: '[name="bcc_addrs_names"]' },
  record: { name: '.moduleTitle h2', address: '.email-link, a[href^="mailto:"]' },
  recordIdOf({ searchParams, hash }) {
    const query = searchParams.has('record') ? searchParams : new URLSearchParams(hash.split('?')[1]);
    const [type, id] = [query.get('module'), query.get('record')];
    return type && id ? `${type}/${id}` : undefined;
  },
  sendTargets: '.btn-send-email',
};
