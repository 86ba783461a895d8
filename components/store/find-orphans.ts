/** Finds promises that were confirmed in a draft before its page was loaded anew: the page gives the draft another key then. */
import type { PromiseRecord } from '../../notebook/model';

/** Milliseconds; an older one that says the same was another draft. */
const FRESH = 14 * 24 * 60 * 60 * 1000;

/** Spaces and line breaks come and go with the editor. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface OrphanSearch {
  /** Of the draft in hand. */
  readonly body: string;
  /** Keys of the drafts that this page has shown. */
  readonly met: ReadonlySet<string>;
  readonly now: Date;
}

/** Those of the `drafted` promises whose draft is not on this page and whose sentence stands in the draft in hand. */
export function findOrphans(
  drafted: readonly PromiseRecord[],
  { body, met, now }: OrphanSearch,
): readonly PromiseRecord[] {
  const said = squeeze(body);
  return drafted.filter(
    ({ draftKey, sentence, createdAt }) =>
      draftKey !== null &&
      !met.has(draftKey) &&
      sentence.trim() !== '' &&
      said.includes(squeeze(sentence)) &&
      now.getTime() - Date.parse(createdAt) < FRESH,
  );
}
