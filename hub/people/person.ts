/** Who asks, and what he may do. */

/** `author` writes drafts, `reviewer` comments and approves, `publisher` puts signed files on a channel, `admin` invites. */
export const ROLES = ['author', 'reviewer', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
