/** Names that a page cannot guess or look for. `crypto.randomUUID` is missing on plain-http intranets. */

/** A fresh name: `k` and 21 letters and digits, 96 bits of chance. */
export const randomName = (): string =>
  `k${Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36).padStart(7, '0')).join('')}`;
