/**
 * Any page the user allowed, without knowledge of it: a visible, editable field big enough to write a message in.
 * The editor itself stands for the draft. Subject, recipients and buttons are looked for in the nearest form, dialog or
 * container that holds a send-like button; what they are called is guessed in English and Chinese, best effort.
 */
import type { DraftKind } from '../../talk-tracks/model';
import type { Recipient } from '../../talk-tracks/page-draft';
import { closestOut, frameOf, isField, isLocked, outerOf, outerRect } from '../editor';
import { parseRecipients, recipient, uniqueRecipients } from '../parse-recipients';
import { fieldValue, type Site } from '../site';

/** Pixels. Smaller fields are searches, titles, chat lines. */
const SMALLEST = { width: 150, height: 60, line: 240, lineHeight: 16 };

const SENDS = /^(send|reply|发送|發送|回复|寄出)/i;
const SAVES = /^(save|add|submit|post|log|create|保存|儲存|提交|添加|发布|记录|新建|创建|建立|完成)/i;
const BUTTONS = 'button, input[type="submit"], input[type="button"], [role="button"]';

/** Editors whose page asks writing tools to stay out (Quill 1 asks by itself, whatever is written in it); those that hold code; those that are no writing at all. */
const LEFT_ALONE =
  '[data-enable-grammarly="false"]:not(.cm-content), [data-gramm="false"]:not(.ql-editor), [data-keeptrack="off"],' +
  '.monaco-editor, .CodeMirror, .ace_editor, [role="search"], [role="combobox"], [role="searchbox"]';

/** CodeMirror 6 keeps spelling tools out of everything it edits; what has no language of its own, or Markdown, is prose. */
const PROSE_IN_CODEMIRROR = '.cm-content:not([data-language]), .cm-content[data-language="markdown"]';

/** What is small is a draft only where its name says that something is written there: a note, a comment, a message. */
const WRITTEN = ['note', 'comment', 'message', 'reply', 'remark', '备注', '评论', '留言', '回复', '跟进', '小结'];
const NAMED = WRITTEN.flatMap((word) =>
  ['name', 'id', 'placeholder', 'aria-label', 'data-placeholder', 'aria-placeholder'].map(
    (key) => `[${key}*="${word}" i]`,
  ),
).join(', ');
const LINE_FIELDS = `input:is(:not([type]), [type="text" i]):is(${NAMED})`;

/** Or where it is a whole editor, which grows as one writes. */
const GROWS =
  '.ProseMirror, .ql-editor, .ck-editor__editable, .public-DraftEditor-content, trix-editor, [data-lexical-editor], [data-slate-editor]';

const label = (element: Element): string =>
  (
    element.getAttribute('aria-label') ||
    (isField(element) ? element.value : element.textContent) ||
    element.getAttribute('title') ||
    ''
  ).trim();

const buttonsOf = (container: Element, names: RegExp): Element[] =>
  [...container.querySelectorAll(BUTTONS)].filter((button) => names.test(label(button)));

/** The element above, out through shadow roots and frames, but not above the whole page. */
const above = (element: Element): Element | null => {
  const parent = element.parentElement ?? outerOf(element);
  return parent?.localName === 'body' ? outerOf(parent) : parent;
};

/** The nearest form or dialog, else the nearest element with a button that sends or saves, else the parent. */
function containerOf(root: Element): Element {
  const form = closestOut(root, 'form, dialog, [role="dialog"]');
  if (form) return form;
  for (let at = above(root); at; at = above(at)) {
    if (buttonsOf(at, SENDS).length || buttonsOf(at, SAVES).length) return at;
  }
  return above(root) ?? root;
}

/** How recipient fields are called, by name, id or label. */
const FIELD_NAMES: readonly (readonly [Recipient['field'], RegExp])[] = [
  ['bcc', /\bbcc\b|^密送/i],
  ['cc', /\bcc\b|^抄送/i],
  ['to', /^_?to\b|^to[_-]|\brecipients?\b|收件人|发送给/i],
];

/** The recipient fields of a container, with what each is for. */
const fieldsOf = (container: Element): { element: Element; field: Recipient['field'] }[] =>
  [...container.querySelectorAll('input, textarea, [name], [role="listbox"], [aria-label]')].flatMap((element) => {
    const names = ['name', 'id', 'aria-label', 'placeholder'].map((key) => element.getAttribute(key) ?? '');
    const field = FIELD_NAMES.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
    return field ? [{ element, field }] : [];
  });

const mailRecipients = (container: Element): Recipient[] =>
  fieldsOf(container).flatMap(({ element, field }) =>
    isField(element)
      ? parseRecipients(element.value, field)
      : Array.from(element.querySelectorAll('[data-email]'), (chip) =>
          recipient(
            chip.getAttribute('data-name') ?? chip.textContent ?? '',
            chip.getAttribute('data-email') ?? '',
            field,
          ),
        ),
  );

/** What in an address names one thing rather than a view: a number, a UUID, a long key with digits. */
const RECORD_KEY = /^(\d{1,20}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|(?=\D*\d)[A-Za-z\d]{15,32})$/i;

/** The address up to the first part that names a record; undefined where no part does. */
export function recordIdIn({ host, pathname, hash, search }: URL): string | undefined {
  const parts = `${pathname}${hash}${search}`.split(/[/#?&=]+/);
  const at = parts.findIndex((part) => RECORD_KEY.test(part));
  return at < 0 ? undefined : `${host}${parts.slice(0, at + 1).join('/')}`;
}

/** A note where nothing says mail and the only buttons save. Best effort. */
const isNote = (container: Element): boolean =>
  !fieldsOf(container).length && !buttonsOf(container, SENDS).length && buttonsOf(container, SAVES).length > 0;

/** Other writing tools switch the browser's own spelling off where they are at work. */
const UNDER_TOOLS = '[data-gramm="true"], [data-gramm_editor="true"], [data-lt-tmp-id]';

/** Source code in a plain field: no spelling, fixed-width letters. */
const holdsCode = (editor: HTMLElement): boolean =>
  editor.matches('.cm-content')
    ? !editor.matches(PROSE_IN_CODEMIRROR)
    : editor.getAttribute('spellcheck') === 'false' &&
      !editor.matches(UNDER_TOOLS) &&
      /mono|consolas|courier/i.test(getComputedStyle(editor).fontFamily);

const SUBJECT =
  'input[name*="subject" i], input[id*="subject" i], input[placeholder*="subject" i], input[placeholder*="主题"], input[aria-label*="subject" i], input[aria-label*="主题"]';

/** What can be guessed of a draft on any page, for sites that say no better. */
export const asAnywhere = {
  excluded: {
    quoted: 'blockquote[type="cite"], .gmail_quote:not(:has(> blockquote)), .gmail_attr, .gmail_quote > blockquote',
    signature: '.gmail_signature, .gmail_signature_prefix, .email-signature, #Signature, #_rc_sig',
  },
  sendsByKeys: true,
  emptiedMeansSent: true,
  subjectOf: (root: Element) => fieldValue(containerOf(root), SUBJECT),
  recipientsOf: (root: Element) => uniqueRecipients(mailRecipients(containerOf(root))),
  kindOf: (root: Element) => (isNote(containerOf(root)) ? 'crm-note' : 'mail') as DraftKind,
  sendButtonsOf(root: Element) {
    const container = containerOf(root);
    const sends = buttonsOf(container, SENDS);
    return sends.length ? sends : buttonsOf(container, SAVES);
  },
};

export const generic: Site = {
  ...asAnywhere,
  id: 'generic',
  name: 'Any page',
  matches: [],
  editors: [
    { selector: 'textarea', variant: 'textarea', seen: '2026-11' },
    {
      selector: '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]',
      variant: 'contenteditable',
      seen: '2026-11',
    },
    { selector: LINE_FIELDS, variant: 'input', seen: '2026-11' },
  ],
  accepts(editor) {
    const box = (editor.localName === 'body' && frameOf(editor)) || editor.closest('.cm-editor') || editor;
    const { width, height } = outerRect(box);
    const isLarge = width >= SMALLEST.width && height >= SMALLEST.height;
    const isLine = width >= SMALLEST.line && height >= SMALLEST.lineHeight && editor.matches(`${NAMED}, ${GROWS}`);
    return (
      (isLarge || isLine) &&
      !editor.closest(LEFT_ALONE) &&
      // The outermost editor is the draft.
      !editor.parentElement?.isContentEditable &&
      !isLocked(editor) &&
      !holdsCode(editor)
    );
  },
  // What the main heading says: a guess that is good enough for a note, and would be wrong beside the people of a mail.
  record: { name: 'h1' },
  recordOfNotesAlone: true,
  recordIdOf: recordIdIn,
};

/** The generic way on a site that is known: its record, its name for a report, and nothing else of it. */
export const genericOn = (site: Site): Site => ({
  ...generic,
  id: site.id,
  name: site.name,
  ...(site.unproven && { unproven: true }),
  ...(site.decoys && { decoys: site.decoys }),
  ...(site.recordIdOf && { recordIdOf: site.recordIdOf }),
  ...(site.record && { record: site.record, recordOfNotesAlone: false }),
});
