/**
 * Outlook on the web: new mail, reply, and a window of its own. Documented in the source of three maintained extensions
 * (2026-03 to 2026-08); no saved page of it is public. Classes with hashes change with every release: none is used.
 */
import type { Recipient } from '../../talk-tracks/page-draft';
import { MAIL_FIELDS } from '../parse-recipients';
import { recipientsIn } from '../read-surroundings';
import type { Site } from '../site';

/** Each recipient field is an editor of its own, in this order; a chip often shows the name alone. */
const recipientsOf = (root: Element): Recipient[] =>
  [...root.querySelectorAll('[contenteditable="true"]:not([aria-multiline="true"])')]
    .slice(0, MAIL_FIELDS.length)
    .flatMap((field, index) =>
      [...field.querySelectorAll('._EType_RECIPIENT_ENTITY, :scope > [contenteditable="false"]')]
        .filter((chip) => !chip.parentElement?.closest('._EType_RECIPIENT_ENTITY'))
        .flatMap((chip) => recipientsIn(chip, MAIL_FIELDS[index] ?? 'to')),
    );

/** The subject is the last line of text in the window that offers no completion. */
const subjectOf = (root: Element): string =>
  [...root.querySelectorAll<HTMLInputElement>('input[type="text"][autocomplete="off"]')].at(-1)?.value.trim() ?? '';

export const outlook: Site = {
  id: 'outlook',
  name: 'Outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  unproven: true,
  // A domain of the firm's own.
  recognises: (document) => document.querySelector('meta[content*="owamail"], script[src*="/owamail/"]') !== null,
  editors: [
    {
      selector: '[id^="editorParent_"] > div[contenteditable="true"][role="textbox"][aria-multiline="true"]',
      variant: 'rich',
      seen: '2026-08',
    },
    {
      selector: 'div[contenteditable="true"][role="textbox"][aria-multiline="true"]',
      variant: 'by-role',
      seen: '2026-08',
    },
    { selector: '[id^="editorParent_"] textarea', variant: 'plain', seen: '2026-08' },
  ],
  excluded: {
    // The answered mail begins below a marker, and has no element around it.
    quoted: '#appendonsend, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, blockquote[type="cite"]',
    signature: '#Signature, [id^="Signature_"]',
  },
  roots: ['[id^="docking_InitVisiblePart_"]', '[data-app-section="Form_Content"]', '[role="main"]'],
  subjectOf,
  recipientsOf,
  sendsByKeys: true,
  sendTargets:
    'div[data-testid="ComposeSendButton"] button, button[title*="+Enter)"], #splitButton-ro__primaryActionButton',
  discardTargets: 'button#discardCompose',
};
