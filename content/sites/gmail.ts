/**
 * Gmail: docked, full screen, inline reply, pop-out and plain text mode, with the recipient fields of before and after
 * October 2021. Changes roll out account by account, so both forms stay. No selector depends on the language.
 */
import type { Recipient } from '../../talk-tracks/page-draft';
import { MAIL_FIELDS, parseRecipients, recipient, uniqueRecipients } from '../parse-recipients';
import { fieldValue, type Site } from '../site';

/** Chips of the combobox form, seen 2026-07. The rep's own From row has the same attributes, outside of `.anm`. */
const newChips = (root: Element, field: Recipient['field']): Recipient[] =>
  Array.from(root.querySelectorAll(`.anm[name="${field}"] [role="option"][data-name]`), (chip) =>
    recipient(chip.getAttribute('data-name') ?? '', chip.getAttribute('data-hovercard-id') ?? '', field),
  );

/** Chips of the table form, seen 2020-11: each holds its address in a hidden field. */
const classicChips = (root: Element, field: Recipient['field']): Recipient[] => {
  const row = root.querySelector(`textarea.vO[name="${field}"]`)?.closest('tr');
  const chips = row?.querySelectorAll<HTMLInputElement>('.vR > input[type="hidden"]') ?? [];
  return [...chips].flatMap((chip) => parseRecipients(chip.value, field));
};

export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  editors: [
    { selector: '.Ap [g_editable="true"]', variant: 'rich', seen: '2026-07' },
    { selector: '.Ar.As textarea.Ak', variant: 'plain-text', seen: '2026-07' },
    // What is left when the class letters change.
    { selector: '.M9 [contenteditable="true"][role="textbox"]', variant: 'by-role', seen: '2026-07' },
    {
      // By its fields too: an assistant's prompt stands in a dialog as well.
      selector:
        '[role="dialog"]:has(input[name="draft"], input[name="subjectbox"]) [contenteditable="true"][role="textbox"][aria-multiline="true"]',
      variant: 'by-dialog',
      seen: '2026-07',
    },
  ],
  excluded: {
    // Answers between quoted lines are siblings of the blockquotes: a container with blockquotes is not excluded whole.
    quoted: '.gmail_attr, blockquote, div.gmail_quote:not(:has(> blockquote)), div.gmail_extra:not(:has(blockquote))',
    signature: '.gmail_signature, .gmail_signature_prefix, [data-smartmail="gmail_signature"]',
  },
  sendsByKeys: true,
  sendTargets: '.IZ .Up div > div[role="button"]:not([aria-haspopup="true"]), [role="button"][jslog^="32601;"]',
  discardTargets: '.gU .oh',
  outsideSendTargets: '[selector="scheduledSend"], [role="alertdialog"] [name="ok"]',
  stoppedSign: 'body > [role="alertdialog"]',
  roots: ['.M9', '[role="dialog"]', '[role="main"]'],
  subjectOf: (root) => fieldValue(root, 'input[name="subjectbox"]') || fieldValue(root, 'input[name="subject"]'),
  recipientsOf: (root) =>
    uniqueRecipients(MAIL_FIELDS.flatMap((field) => [...newChips(root, field), ...classicChips(root, field)])),
  // Gmail fills it with the first save, sometimes earlier: `#msg-a:r-123`.
  hostIdOf: (root) => fieldValue(root, 'input[name="draft"]').replace(/^#/, '') || undefined,
};
