/** Tells which record of a CRM the page shows while nobody writes: pages put another one in the same document without loading anew. */
import type { PageRecord } from '../talk-tracks/page-draft';
import { createPace } from './pace';
import { readRecord } from './read-surroundings';
import type { Site } from './site';

export interface WatchRecordOptions {
  readonly document: Document;
  /** The site of the page, as far as it is known by now. */
  site(): Site;
  readonly signal: AbortSignal;
  /** Another record is shown, or none. */
  onRecord(record: PageRecord | null): void;
}

/** Milliseconds between two looks, and looks after something that may lead to another record: it comes when it has loaded. */
const LOOK_GAP = 400;
const LOOKS = 8;

/** Begins to follow; answers how to look at once. */
export type WatchRecord = (options: WatchRecordOptions) => () => PageRecord | null;

/** Looks only after somebody did something: a page that is left alone costs nothing. */
export const watchRecord: WatchRecord = ({ document, site, signal, onRecord }) => {
  let told = 'null';
  let looksLeft = 0;
  const lookNow = (): PageRecord | null => {
    const record = readRecord(site(), document);
    const now = JSON.stringify(record);
    if (now !== told) onRecord(record);
    told = now;
    return record;
  };
  const pace = createPace(
    () => {
      looksLeft -= 1;
      lookNow();
      if (looksLeft > 0) pace.soon();
    },
    LOOK_GAP,
    signal,
  );
  const wait = () => {
    if (!site().record) return;
    looksLeft = LOOKS;
    pace.soon();
  };
  const window = document.defaultView;
  for (const name of ['click', 'keyup'] as const)
    document.addEventListener(name, wait, { capture: true, passive: true, signal });
  for (const name of ['popstate', 'hashchange', 'pageshow', 'focus'] as const)
    window?.addEventListener(name, wait, { signal });
  return lookNow;
};
