import type { Head } from '../talk-tracks/reader/weigh/heads';
import type { Example } from './examples';
import { PRACTISED } from './held-out';

/** Lines of other genres teach, and must not outvote the drafts. */
const GENRE_SHARE = 0.7;

/** How much an example teaches a head, 0–1. */
export function shareOf({ genre, writer }: Example, head: Head): number {
  // Promises are labelled in drafts only.
  if (head === 'promise') return genre || PRACTISED.includes(writer) ? 0 : 1;
  return genre ? GENRE_SHARE : 1;
}
