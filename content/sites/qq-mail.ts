/** QQ Mail, the new and the old form, each with its quick reply; documented in the source of an extension (2026-03). */
import type { Site } from '../site';
import { asAnywhere } from './generic';

export const qqMail: Site = {
  id: 'qq-mail',
  name: 'QQ 邮箱',
  matches: ['https://wx.mail.qq.com/*', 'https://mail.qq.com/*'],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: '.mail-compose-page .mail-content-editor-inner', variant: 'new', seen: '2026-03', kind: 'mail' },
    { selector: '.mail-replay-editor-wrap .reply-editor', variant: 'new-reply', seen: '2026-03', kind: 'mail' },
    { selector: 'body', frame: 'iframe.qmEditorIfrmEditArea', variant: 'old', seen: '2026-03', kind: 'mail' },
    { selector: 'body', frame: '#rteContainer iframe', variant: 'old-reply', seen: '2026-03', kind: 'mail' },
  ],
  excluded: { quoted: 'article, includetail, blockquote' },
  roots: ['.mail-compose-page', '.mail-replay-editor-wrap', '#frm', '#rteContainer'],
  subjectOf: asAnywhere.subjectOf,
  recipients: {
    to: '.mail-compose-receivers [data-email], .mail-compose-receivers .cmp-account-wrap:not(:has([data-email])), #addrsDiv .addr_normal[addr]',
  },
  sendsByKeys: true,
  sendTargets:
    '.mail-compose-header .ui-ellipsis-toolbar-btns .ui-btn-them-blue-lighten, .reply-footer .ui-btn-them-blue-lighten, a[name="sendbtn"]',
};
