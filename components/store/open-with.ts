/** The open promises between the user and the person in hand, under whichever address: ours and theirs apart. */
import type { PromiseRecord } from '../../notebook/model';
import { byDue } from '../words/describe-due';
import type { DraftSlice, PromisesSlice } from './slices';

export interface OpenWith {
  /** The user's own. */
  readonly mine: readonly PromiseRecord[];
  /** The customer's, and what colleagues said they would do. */
  readonly others: readonly PromiseRecord[];
}

/** What is due first comes first. Nothing where nobody is in hand. */
export function openWith({
  contact,
  person,
  openPromises,
}: Pick<DraftSlice, 'contact' | 'person'> & Pick<PromisesSlice, 'openPromises'>): OpenWith {
  if (!contact) return { mine: [], others: [] };
  const ids = new Set([contact.id, ...person.map(({ id }) => id)]);
  const open = openPromises.filter(({ contactId }) => contactId !== null && ids.has(contactId)).toSorted(byDue);
  return {
    mine: open.filter(({ who }) => who === 'writer'),
    others: open.filter(({ who }) => who !== 'writer'),
  };
}
