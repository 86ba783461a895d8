/** Who can promise in a draft: the nouns both languages share. */
import type { DraftKind, Promiser } from '../model';

/** Who promises, on which side, and whether the words name anybody at all. */
export interface Owner {
  readonly who: Promiser;
  readonly side: 'seller' | 'customer';
  readonly vague: boolean;
}

/** What the sentences before tell about the people in a draft. */
export interface People {
  readonly kind: DraftKind;
  /** Names that the draft mentioned before this sentence. */
  readonly known: ReadonlySet<string>;
  /** Whether the last person to act before was on the writer's side ("she" then means them). */
  readonly colleagueBefore: boolean;
}

/** The writer's own promise. */
export const WRITER: Owner = { who: 'writer', side: 'seller', vague: false };
/** A colleague of the writer. */
export const SELLER: Owner = { who: 'other', side: 'seller', vague: false };
/** Somebody on the writer's side whom the words do not name. */
export const NOBODY: Owner = { who: 'other', side: 'seller', vague: true };
/** The reader of a mail, or the customer of a note. */
export const RECIPIENT: Owner = { who: 'recipient', side: 'customer', vague: false };
/** A third person on the customer's side. */
export const CUSTOMER: Owner = { who: 'other', side: 'customer', vague: false };
