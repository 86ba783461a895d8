/** Asks the hidden page for the address of a file on the shelf: a service worker cannot make one. */
export interface LinkMessage {
  readonly keeptrack: 1;
  /** Name on the shelf. */
  readonly linkTo: string;
}

/** Whether a message is one of these; everything else is for somebody else. */
export const isLinkMessage = (message: unknown): message is LinkMessage =>
  typeof message === 'object' &&
  message !== null &&
  'keeptrack' in message &&
  message.keeptrack === 1 &&
  'linkTo' in message &&
  typeof message.linkTo === 'string';
