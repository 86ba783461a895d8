/** Addresses as pages write them, `"Smith, Ana" <ana@example.com>, ops@example.com`, taken apart. */
import type { Recipient } from '../talk-tracks/page-draft';

/** The fields of a mail that name people. */
export const MAIL_FIELDS = ['to', 'cc', 'bcc'] as const;

/** Recipients of a comma- or semicolon-separated line; what holds neither name nor address is left out. */
export function parseRecipients(line: string, field: Recipient['field']): Recipient[] {
  // A separator inside quotation marks or angle brackets belongs to the name.
  const parts = line.match(/(?:"[^"]*"|<[^>]*>|[^,;，；\n"<]|["<])+/g) ?? [];
  return parts.flatMap((part) => {
    const address = part.match(/<\s*([^<>\s]+@[^<>\s]+)\s*>/) ?? part.match(/([^\s<>"']+@[^\s<>"']+)/);
    const name = (address ? part.replace(address[0], '') : part).replace(/["<>]/g, '').trim();
    if (address?.[1]) return [recipient(name, address[1], field)];
    return name ? [recipient(name, '', field)] : [];
  });
}

/** A recipient with its address in lower case, or without one where the page shows none. */
export const recipient = (name: string, address: string, field: Recipient['field']): Recipient =>
  address.includes('@')
    ? { name: name.trim(), address: address.trim().toLowerCase(), field }
    : { name: (name || address).trim(), field };

/** Each recipient once, in the order of the page. */
export const uniqueRecipients = (recipients: readonly Recipient[]): readonly Recipient[] => [
  ...new Map(recipients.map((each) => [`${each.field} ${each.address ?? each.name}`, each])).values(),
];
