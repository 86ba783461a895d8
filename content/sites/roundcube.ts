/**
 * Roundcube 1.6 (skin elastic), seen 2026-08 on a running 1.6.5: TinyMCE in a frame, or a plain textarea.
 * In the rich mode the textarea stays, hidden, with the first text of the draft; it is never read then, since visible wins.
 * Sending leaves the page, so an attempt to send counts as soon as the page goes.
 */
import { fieldValue, type Site } from '../site';

export const roundcube: Site = {
  id: 'roundcube',
  name: 'Roundcube',
  matches: [],
  recognises: (document) => document.querySelector('body.task-mail.action-compose #composebody') !== null,
  editors: [
    { selector: 'body.mce-content-body[data-id="composebody"]', variant: 'html', seen: '2026-08' },
    { selector: 'textarea#composebody', variant: 'plain', seen: '2026-08' },
  ],
  // The answer goes below the quote by default, so nothing is decided by position.
  excluded: { quoted: '#reply-intro, blockquote, [id^="forwardbody"]', signature: '#_rc_sig' },
  sendsByKeys: false,
  sendTargets: 'button.send, a.send',
  callOffTargets: 'a.save',
  sentSign: '#messagestack > .confirmation',
  roots: ['body.action-compose'],
  subject: '#compose-subject',
  // The fields are off screen and hold what the chips show.
  recipients: { to: '#_to', cc: '#_cc', bcc: '#_bcc' },
  hostIdOf: (root) => fieldValue(root, 'input[name="_id"]') || undefined,
};
