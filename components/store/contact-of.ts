/** Who a draft is for: the contact that its promises and notes hang on. */
import type { NewPromise } from '../../notebook/calls';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';

export type DraftContact = NonNullable<NewPromise['contact']>;

/**
 * The first recipient in To, else the record the note is about. A mail address is the id where there is one; a bare name
 * counts for its site alone. Null where the page shows nobody.
 */
export function contactOf({ recipients, identity }: DraftSnapshot): DraftContact | null {
  const first =
    recipients.find(({ field }) => field === 'to') ??
    recipients.find(({ field }) => field === 'record') ??
    recipients[0];
  if (!first) return null;
  const address = first.address?.toLowerCase();
  const name = first.name.trim() || (address ?? '');
  if (address) return { id: address, name, address };
  return name ? { id: `crm:${identity.site}:${name.toLowerCase()}`, name } : null;
}
