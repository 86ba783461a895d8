/** Whom a draft is for: the contact that its promises and notes hang on. */
import type { DraftSnapshot, PageRecord, Recipient } from '../../talk-tracks/page-draft';

/** A contact as far as a draft shows it. */
export interface DraftContact {
  /** Lower-case mail address, or `crm:<site>:<the host's id of the record, else its name>`. */
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  /** Further people in "to". */
  readonly others: number;
}

const contactFrom = (recipient: Recipient, site: string, others: number): DraftContact => {
  const address = recipient.address?.trim().toLowerCase();
  const name = recipient.name.trim() || address || '';
  if (address) return { id: address, name, address, others };
  // Without an address it means a record of this site, never a mailbox.
  return { id: `crm:${site}:${recipient.id ?? name.toLowerCase()}`, name, others };
};

/**
 * The first person in "to", else the record the note is about, else the first copy; null for a draft to nobody.
 * A person shown without an address is the record of that name, if the page shows one.
 */
export function contactOf({ recipients, identity }: DraftSnapshot): DraftContact | null {
  const named = recipients.filter(({ name, address }) => name.trim() !== '' || address);
  const inTo = named.filter(({ field }) => field === 'to');
  const record = named.find(({ field }) => field === 'record');
  const first = inTo[0] ?? record ?? named[0];
  const isRecord = first && !first.address && record?.name.trim() === first.name.trim();
  return first ? contactFrom(isRecord ? record : first, identity.site, Math.max(0, inTo.length - 1)) : null;
}

/** The record that a page shows, as whom notes and promises hang on. */
export const contactOfRecord = ({ record, site }: PageRecord): DraftContact => contactFrom(record, site, 0);
