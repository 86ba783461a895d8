/** A draft as the sidebar gets to see it: read from the page, with a revision that counts real changes alone. */
import type { DraftIdentity, DraftSnapshot, PageHealth } from '../talk-tracks/page-draft';
import type { DraftHandle } from './draft-handle';
import { isField, isLocked } from './editor';
import { readText } from './read-draft-text';
import { readSurroundings } from './read-surroundings';
import type { CaretMemory } from './remember-caret';
import type { Site } from './site';
import { generic } from './sites/generic';
import type { TextMap } from './text-map';

/** A draft with what was last read of it. */
export interface KnownDraft {
  readonly handle: DraftHandle;
  revision: number;
  /** What was read for this revision, to compare, and as it was told. */
  content: string;
  last: DraftSnapshot | null;
  /** The last insert did not arrive. */
  insertFailed: boolean;
  unreadable: boolean;
}

/** A draft nothing was read of yet. */
export const newDraft = (handle: DraftHandle): KnownDraft => ({
  handle,
  revision: 0,
  content: '',
  last: null,
  insertFailed: false,
  unreadable: false,
});

export const identityOf = ({ site, key, hostId }: DraftHandle): DraftIdentity =>
  hostId ? { key, site: site.id, hostId } : { key, site: site.id };

/** The text of a draft with its map, as it is now. */
export const mapOf = ({ handle }: KnownDraft): TextMap => readText(handle.editor, handle.site.excluded);

/**
 * Reads a draft and counts its revision up if anything but the caret is different. Null where the page threw.
 * During a composition it is what was read before.
 */
export function takeSnapshot(known: KnownDraft, carets: CaretMemory): DraftSnapshot | null {
  const { handle } = known;
  if (handle.composing) return known.last;
  try {
    const map = mapOf(known);
    const read = {
      body: map.text,
      excluded: map.excluded,
      ...readSurroundings(handle.site, handle.root, handle.rule),
    };
    const content = JSON.stringify([read, handle.hostId]);
    if (content !== known.content) known.revision += 1;
    known.content = content;
    known.unreadable = false;
    known.last = {
      identity: identityOf(handle),
      revision: known.revision,
      ...read,
      selection: carets.nowIn(handle.editor, map),
    };
    return known.last;
  } catch {
    known.unreadable = true;
    return null;
  }
}

/**
 * What works for this draft. Reasons: `no-draft` (nothing matched yet), `unreadable`, `locked` (the page refuses typing),
 * `insert-failed` (the last insert did not arrive), `no-marks` (a native field shows none; all else works).
 */
export function healthOf(page: Site, known: KnownDraft | null): PageHealth {
  const site = known?.handle.site ?? page;
  const health = (state: PageHealth['state'], reason?: string): PageHealth => ({
    site: site.id,
    ...(site.id !== generic.id && { siteName: site.name }),
    ...(site.unproven && { unproven: true }),
    state,
    ...(reason && { reason }),
    ...(known && { variant: known.handle.rule.variant }),
  });
  if (!known) return health('works', 'no-draft');
  if (known.unreadable) return health('off', 'unreadable');
  if (isLocked(known.handle.editor)) return health('reads-only', 'locked');
  if (known.insertFailed) return health('copy-only', 'insert-failed');
  return health('works', isField(known.handle.editor) ? 'no-marks' : undefined);
}
