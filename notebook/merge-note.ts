/** Which of two notes of one id stays: the one that grew out of the other, and both where neither did. Pure. */
import type { Note } from './model';

/** What comes of it: ours stays, theirs takes its place, or theirs stands beside it. */
export type NoteMerge = { readonly keep: true } | { readonly replace: Note } | { readonly copy: Note };

/** What either side remembers to have said at the revision that the other side is at; null where it remembers none. */
export interface Memories {
  readonly oursSaid: string | null;
  readonly theirsSaid: string | null;
}

/** Theirs takes the place of ours only where it is known to have said what ours says now. Words are never overwritten unseen. */
export function mergeNote(ours: Note, theirs: Note, { oursSaid, theirsSaid }: Memories): NoteMerge {
  if (ours.text === theirs.text) return mergeFlags(ours, theirs);
  if (oursSaid === theirs.text && ours.revision > theirs.revision) return { keep: true };
  if (theirsSaid === ours.text && theirs.revision > ours.revision) return { replace: theirs };
  return { copy: { ...theirs, id: copyId(theirs), conflictOf: ours.id, revision: 1 } };
}

/** The words are the same; what else was changed last counts. */
function mergeFlags(ours: Note, theirs: Note): NoteMerge {
  if (Date.parse(theirs.updatedAt) <= Date.parse(ours.updatedAt)) return { keep: true };
  // Somebody may be editing ours at this moment; the next save must see that it is stale.
  return { replace: { ...theirs, revision: Math.max(theirs.revision, ours.revision + 1) } };
}

/** The same for the same state of a note, so that a file brought in twice leaves one copy. */
const copyId = ({ id, revision, updatedAt }: Note) => `${id.slice(0, 60)}~${revision}.${Date.parse(updatedAt)}`;
