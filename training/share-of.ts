import type { Head } from '../talk-tracks/reader/weigh/heads';
import type { Example } from './examples';
import { PLAIN, PRACTISED } from './held-out';

/** Lines of other genres teach, and must not outvote the drafts. */
const GENRE_SHARE = 0.7;
/** Everyday sentences teach what says nothing; they are rarer in what the reader is measured on than in what people write. */
const PLAIN_SHARE = 0.35;

/** How much an example teaches a head, 0–1. */
export function shareOf({ genre, writer }: Example, head: Head): number {
  // Promises are labelled in drafts only.
  if (head === 'promise' && (genre || PRACTISED.includes(writer))) return 0;
  if (PLAIN.includes(writer)) return PLAIN_SHARE;
  return genre ? GENRE_SHARE : 1;
}
