/** NetEase Mail (163, 126, yeah): compose in tabs of which hidden ones stay, and a quick reply; documented in the source of an extension (2026-03). */
import type { Site } from '../site';
import { asAnywhere } from './generic';

const COMPOSE = '[id^="_dvModuleContainer_compose.ComposeModule"]';

export const neteaseMail: Site = {
  id: 'netease-mail',
  name: '网易邮箱',
  matches: ['https://mail.163.com/*', 'https://mail.126.com/*', 'https://mail.yeah.net/*'],
  unproven: true,
  anyEditor: true,
  editors: [
    { selector: 'body', frame: 'iframe.APP-editor-iframe', variant: 'compose', seen: '2026-03', kind: 'mail' },
    { selector: 'textarea[id$="_replyInput_inputId"]', variant: 'quick-reply', seen: '2026-03', kind: 'mail' },
  ],
  excluded: { quoted: '#isReplyContent, #isForwardContent, .cm_quote_msg, blockquote' },
  roots: [COMPOSE],
  subject: 'input[id*="subjectInput"], [aria-label^="邮件主题输入框"] input.nui-ipt-input',
  recipients: { to: '.js-component-emailblock' },
  hostIdOf: (root) => (root.matches(COMPOSE) ? root.id : undefined),
  sendsByKeys: true,
  sendButtonsOf: (root) =>
    root.matches(COMPOSE)
      ? [...root.querySelectorAll('.js-component-button.nui-mainBtn')]
      : asAnywhere.sendButtonsOf(root),
  outsideSendTargets: 'div[id$="_dvReplyBts"] div[role="button"]:first-child',
};
