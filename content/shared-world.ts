/** What the scripts of one page hand to each other, in their isolated world alone: the page sees nothing of it. */
import type { ShortcutName } from '../talk-tracks/page-draft';
import type { ShowHint } from './hint';
import type { Site } from './site';
import type { WatchRecord } from './watch-record';

export interface SharedWorld {
  /** The first script waits already: a tab that was open when its host was granted may be given it twice. */
  waits?: boolean;
  /** The eyes and hands are here. */
  isAtWork?: boolean;
  /** A shortcut that came before them. */
  shortcut?: ShortcutName;
  /** The sites beyond Gmail and the generic one. */
  sites?: readonly Site[];
  /** Follows the record that a page shows; brought with the sites that have records. */
  watchRecord?: WatchRecord;
  /** The hint beside the draft, where somebody has switched it on. */
  showHint?: ShowHint;
}

const holder = globalThis as { keeptrack?: SharedWorld };

/** The one object of this world; made when it is first asked for. */
export function sharedWorld(): SharedWorld {
  holder.keeptrack ??= {};
  return holder.keeptrack;
}
