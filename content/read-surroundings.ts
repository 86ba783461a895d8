/** What stands around a draft: its kind, its subject, whom it goes to, and the record of a CRM that it is about. */
import type { DraftKind } from '../talk-tracks/model';
import type { PageRecord, Recipient } from '../talk-tracks/page-draft';
import type { EditorRule } from '../talk-tracks/site-selectors';
import { isField, isVisible, pageAround } from './editor';
import { MAIL_FIELDS, parseRecipients, recipient, uniqueRecipients } from './parse-recipients';
import { fieldValue, type Site } from './site';

/** All that a page shows of a draft beside its text. */
export interface DraftSurroundings {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly recipients: readonly Recipient[];
  /** Where the deal stands, in the page's own words. */
  readonly stage?: string;
}

/** Attributes in which pages keep the address of a chip or a link. */
const ADDRESS_KEYS = ['data-email', 'data-hovercard-id', 'email', 'addr', 'href', 'title', 'aria-label'];
const ADDRESS = /[^\s<>()[\]"',;:：，；?=]+@[^\s<>()[\]"',;:：，；]+\.[^\s<>()[\]"',;:：，；?]+/;

/** Characters of a name that is worth keeping. */
const NAME_LIMIT = 80;

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const INSIDE = ADDRESS_KEYS.map((key) => `[${key}*="@"]`).join(', ');

/** The mail address that an element holds, shows or links; empty where there is none. */
const addressIn = (element: Element): string => {
  const holders = [element, ...element.querySelectorAll(INSIDE)];
  const places = holders.flatMap((each) => ADDRESS_KEYS.map((key) => each.getAttribute(key) ?? ''));
  return [...places, wordsOf(element)].flatMap((place) => place.match(ADDRESS)?.[0] ?? [])[0] ?? '';
};

/** The recipients that a field or a chip stands for. */
export function recipientsIn(element: Element, field: Recipient['field']): Recipient[] {
  if (isField(element)) return parseRecipients(element.value, field);
  const address = addressIn(element);
  const name = (element.getAttribute('data-name') ?? wordsOf(element))
    .replace(address, '')
    .replace(/[<>()（）,;]/g, '');
  return name.trim() || address ? [recipient(name.trim().slice(0, NAME_LIMIT), address, field)] : [];
}

const bySelectors = (site: Site, root: Element): Recipient[] =>
  MAIL_FIELDS.flatMap((field) => {
    const selector = site.recipients?.[field];
    return selector ? [...root.querySelectorAll(selector)].flatMap((each) => recipientsIn(each, field)) : [];
  });

const firstSeen = (page: Document, selector: string | undefined): Element | undefined =>
  selector === undefined
    ? undefined
    : [...page.querySelectorAll(selector)].find((each) => isVisible(each) && wordsOf(each));

/** The record that the page shows, as a recipient of notes; none where it shows no name. */
function recordsOn(site: Site, page: Document): Recipient[] {
  const shown = firstSeen(page, site.record?.name);
  if (!shown) return [];
  const from = firstSeen(page, site.record?.address);
  const id = page.defaultView && site.recordIdOf?.(new URL(page.defaultView.location.href));
  const record = recipient(wordsOf(shown).slice(0, NAME_LIMIT), from ? addressIn(from) : '', 'record');
  return [id ? { ...record, id } : record];
}

/** The record that the page of a CRM shows; null where it shows none, or where it is only guessed what stands for one. */
export function readRecord(site: Site, page: Document): PageRecord | null {
  if (site.recordOfNotesAlone) return null;
  const [record] = recordsOn(site, page);
  // A list has a heading as well; a record has an address of its own.
  if (!record || (site.recordIdOf && record.id === undefined)) return null;
  const stage = firstSeen(page, site.record?.stage);
  return { site: site.id, record, ...(stage && { stage: wordsOf(stage).slice(0, NAME_LIMIT) }) };
}

/** Reads what the page shows around one draft. The record comes after the people that a mail goes to. */
export function readSurroundings(site: Site, root: Element, rule: EditorRule): DraftSurroundings {
  const page = pageAround(root);
  const kind = rule.kind ?? site.kindOf?.(root) ?? 'mail';
  const selected = kind === 'mail' ? bySelectors(site, root) : [];
  const people = selected.length ? selected : (site.recipientsOf?.(root) ?? []);
  const records = site.recordOfNotesAlone && kind !== 'crm-note' ? [] : recordsOn(site, page);
  const stage = firstSeen(page, site.record?.stage);
  return {
    kind,
    subject: (site.subject && fieldValue(root, site.subject)) || (site.subjectOf?.(root) ?? ''),
    recipients: uniqueRecipients([...people, ...records]),
    ...(stage && { stage: wordsOf(stage).slice(0, NAME_LIMIT) }),
  };
}
