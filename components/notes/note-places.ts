/** What a note can be about, as far as a draft shows it: a person or record, its account, this conversation, or nothing. */
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import type { DraftContact } from '../store/contact-of';
import { isPublicMailbox } from './public-mailboxes';

export const NOTE_PLACES = ['contact', 'account', 'thread', 'free'] as const;
export type NotePlaceKind = (typeof NOTE_PLACES)[number];

/** Where a note can be kept. `id` is that of the contact its rows name; null: of none. */
export interface NotePlace {
  readonly kind: NotePlaceKind;
  readonly id: string | null;
  readonly name: string;
}

/** Sites whose own id is the window's, not the message's: the next mail may have the same. */
const WINDOW_IDS: readonly string[] = ['netease-mail'];

/** UTF-16 units of a name; the notebook takes no longer ones. */
const LONGEST = 200;

/**
 * The account of a contact: `account:<mail domain>`, unless everybody may have an address there; else `account:<name>` where the
 * notebook knows the name. Null where neither is known.
 */
export function accountIdOf(contact: DraftContact, account: string | null): string | null {
  const domain = contact.address?.slice(contact.address.lastIndexOf('@') + 1) ?? '';
  if (domain !== '' && contact.address?.includes('@') && !isPublicMailbox(domain)) return `account:${domain}`;
  const name = account?.trim().toLowerCase();
  return name ? `account:${name}` : null;
}

/** The conversation of a draft, `thread:<site>:<the host's id>`; null where the page shows nothing that lasts. */
export const threadIdOf = ({ identity: { site, hostId } }: DraftSnapshot): string | null =>
  hostId && !WINDOW_IDS.includes(site) ? `thread:${site}:${hostId}` : null;

/** The kind of place that a note is kept at, by its contact's id. */
export function placeKindOf(contactId: string | null): NotePlaceKind {
  if (contactId === null) return 'free';
  if (contactId.startsWith('account:')) return 'account';
  return contactId.startsWith('thread:') ? 'thread' : 'contact';
}

/** What is in hand. */
export interface InHand {
  readonly contact: DraftContact | null;
  /** Its account's name, where the notebook knows it. */
  readonly account: string | null;
  readonly draft: DraftSnapshot | null;
}

/** The places for notes that there are now, the nearest first; free notes can always be kept. */
export function notePlacesOf({ contact, account, draft }: InHand): readonly NotePlace[] {
  const accountId = contact && accountIdOf(contact, account);
  const threadId = draft && threadIdOf(draft);
  const known = (kind: NotePlaceKind, id: string | null, name: string): readonly NotePlace[] =>
    id ? [{ kind, id, name: name.slice(0, LONGEST) }] : [];
  return [
    ...known('contact', contact?.id ?? null, contact?.name ?? ''),
    ...known('account', accountId, account ?? accountId?.replace('account:', '') ?? ''),
    ...known('thread', threadId, draft?.subject.trim() || contact?.name || ''),
    { kind: 'free', id: null, name: '' },
  ];
}
