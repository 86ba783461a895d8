/** Whom a draft is for: the contact that its promises and notes hang on. */
import type { DraftSnapshot, Recipient } from '../../talk-tracks/page-draft';

/** A contact as far as a draft shows it. */
export interface DraftContact {
  /** Lower-case mail address, or `crm:<site>:<record>`. */
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
  // Without an address a name is all there is: it means a record of this site, never a mailbox.
  return { id: `crm:${site}:${name.toLowerCase()}`, name, others };
};

/** The first person in "to", else the record the note is about, else the first copy; null for a draft to nobody. */
export function contactOf({ recipients, identity }: DraftSnapshot): DraftContact | null {
  const named = recipients.filter(({ name, address }) => name.trim() !== '' || address);
  const inTo = named.filter(({ field }) => field === 'to');
  const first = inTo[0] ?? named.find(({ field }) => field === 'record') ?? named[0];
  return first ? contactFrom(first, identity.site, Math.max(0, inTo.length - 1)) : null;
}
