/**
 * The agent of the sidebar in the page: does what it is asked and tells what happened, through plain functions.
 * Knows no browser API; the entrypoint joins it to a line, a frame and the background.
 */
import type { PageSettings } from '../messages/notebook-line';
import type { PageCommands, PageEvents } from '../messages/page-line';
import type { DraftIdentity, InsertOutcome, PageRecord, ShortcutName, Side } from '../talk-tracks/page-draft';
import type { DraftHandle } from './draft-handle';
import { healthOf, identityOf, type KnownDraft, mapOf, newDraft, takeSnapshot } from './draft-snapshot';
import { isAttached } from './editor';
import type { Ending } from './ending';
import type { Frame } from './frame';
import type { ShowHint } from './hint';
import { insertText } from './insert';
import { selectSpan } from './insert/select-span';
import { createMarker } from './mark';
import { obstaclesOf } from './obstacles';
import type { Obstacles } from './place-frame';
import { rememberCarets } from './remember-caret';
import { reportPage } from './report-page';
import type { Site } from './site';
import { watchDrafts } from './watch-drafts';
import { watchMarks } from './watch-marks';
import type { WatchRecord } from './watch-record';

/** Whoever listens: the sidebar's end of a line. A call that fails means that nobody listens any more. */
export type PageAudience = { readonly [Name in keyof PageEvents]: (event: Parameters<PageEvents[Name]>[0]) => unknown };

export interface PageAgentOptions {
  readonly document: Document;
  /** The site of the page, as far as it is known by now. */
  site(): Site;
  readonly signal: AbortSignal;
  /** Where the sidebar is at first: in the page, or in the browser's side panel. */
  readonly presence: PageSettings['presence'];
  /** Called when a draft has the focus for the first time, or the user asks for the sidebar, and it stands in the page. */
  openFrame(obstacles: () => Obstacles, stands: (side: Side) => void): Frame;
  showHint: ShowHint;
  /** Left out where pages have no records. */
  readonly watchRecord?: WatchRecord;
  /** For the background, which must hear of an ending also where no sidebar is open. */
  reportEnded(identity: DraftIdentity, how: Ending): void;
}

export interface PageAgent {
  readonly commands: PageCommands;
  /** Adds a listener until the signal aborts: the sidebar in the frame, or the one in the browser's own panel. */
  attach(audience: PageAudience, signal: AbortSignal): void;
  /** The sidebar moves into the page, or out of it. */
  stand(presence: PageSettings['presence']): void;
  /** A keyboard shortcut of the browser came for this page. */
  pressShortcut(name: ShortcutName): void;
}

/** Starts to watch the page; reads nothing out loud until somebody is attached. */
export function createPageAgent(options: PageAgentOptions): PageAgent {
  const { document, site, signal } = options;
  const drafts = new Map<string, KnownDraft>();
  const audiences = new Set<PageAudience>();
  const marker = createMarker();
  const carets = rememberCarets(signal, () => frame?.settle());
  let inHand: KnownDraft | null = null;
  let frame: Frame | null = null;
  let { presence } = options;
  let side: Side = 'right';
  let toldHealth = '';
  let inserting: Promise<unknown> = Promise.resolve();

  /** A listener that is gone is not missed. */
  const tell = <Name extends keyof PageEvents>(name: Name, event: Parameters<PageEvents[Name]>[0]) => {
    for (const audience of audiences) Promise.resolve(audience[name](event)).catch(() => audiences.delete(audience));
  };

  const tellHealth = () => {
    const health = healthOf(site(), inHand);
    const now = JSON.stringify(health);
    if (now !== toldHealth) tell('healthChanged', health);
    toldHealth = now;
  };

  const touched = watchMarks(marker, signal, (key, offset) => tell('markTouched', { key, offset }));
  const follow = ({ editor, key }: DraftHandle) => {
    carets.follow(editor);
    touched(editor, key);
  };

  const snapshot = () => inHand && takeSnapshot(inHand, carets);

  /** Reads the draft in hand and tells if it is not what was told last. */
  const read = () => {
    const last = inHand?.revision;
    const draft = snapshot();
    if (draft && draft.revision !== last) tell('draftChanged', draft);
    tellHealth();
    frame?.settle();
  };

  const stands = (now: Side) => {
    if (now !== side) tell('sideChanged', { side: now });
    side = now;
  };

  const openFrame = (): Frame | null => {
    if (presence === 'overlay') frame ??= options.openFrame(() => obstaclesOf(inHand?.handle ?? null), stands);
    return frame;
  };

  const wantSidebar = () => tell('sidebarWanted', {});

  const take = (known: KnownDraft) => {
    const isOther = inHand !== known;
    // Before the frame, which asks at once what it must not cover.
    inHand = known;
    openFrame()?.settle();
    if (!isOther) return;
    marker.clear();
    known.content = ''; // told again, also when it did not change meanwhile
    read();
  };

  watchDrafts({
    document,
    site,
    signal,
    onDraft(handle) {
      drafts.set(handle.key, newDraft(handle));
      follow(handle);
    },
    onFocus(handle) {
      const known = drafts.get(handle.key);
      if (known) take(known);
    },
    onChange(handle) {
      follow(handle); // the editor may be another one
      if (inHand?.handle === handle) read();
    },
    onEnd(handle, how) {
      drafts.delete(handle.key);
      const identity = identityOf(handle);
      if (how !== 'closed') options.reportEnded(identity, how);
      if (inHand?.handle !== handle) return;
      inHand = null;
      marker.clear();
      tell('draftEnded', { identity, how });
      tellHealth();
    },
  });
  signal.addEventListener('abort', marker.clear);
  const onRecord = (record: PageRecord | null) => tell('recordChanged', { record });
  const record = options.watchRecord?.({ document, site, signal, onRecord });

  const insertInto = async (known: KnownDraft, request: Parameters<typeof insertText>[1]): Promise<InsertOutcome> => {
    const outcome = await insertText(
      {
        editor: () => known.handle.editor,
        composing: () => known.handle.composing,
        read: () => mapOf(known),
        caret: (map) => carets.lastIn(known.handle.editor, map),
      },
      request,
    );
    if (outcome.outcome !== 'refused') known.insertFailed = outcome.outcome === 'failed';
    if (known === inHand) read();
    return outcome;
  };

  /** The draft in hand if it has this key, and may be read. */
  const shown = (key: string) =>
    inHand?.handle.key === key && !inHand.handle.composing && isAttached(inHand.handle.editor) ? inHand : null;

  const commands: PageCommands = {
    hello() {
      if (inHand) read(); // whoever else listens hears of a change as well
      return { draft: snapshot(), record: record?.() ?? null, health: healthOf(site(), inHand), side };
    },
    mark({ key, marks }) {
      const known = shown(key);
      if (known) marker.show(known.handle.editor, mapOf(known), marks);
    },
    point({ key, span }) {
      const known = shown(key);
      if (known) marker.point(known.handle.editor, mapOf(known), span);
    },
    insert(request) {
      // One after the other: two inserts at once could not be told apart when read back.
      const next = inserting.then(() => {
        const known = drafts.get(request.key);
        return known ? insertInto(known, request) : ({ outcome: 'refused', why: 'gone' } as const);
      });
      inserting = next.catch(() => {});
      return next;
    },
    select({ key, span }) {
      const known = drafts.get(key);
      if (known && !known.handle.composing) selectSpan(known.handle.editor, mapOf(known), span);
    },
    hint({ key, hint }) {
      const known = drafts.get(key);
      if (known) options.showHint(known.handle, hint, wantSidebar);
    },
    report: () => reportPage(site(), healthOf(site(), inHand), document, inHand?.handle ?? null),
    arrange: (request) => frame?.arrange(request),
  };

  return {
    commands,
    attach(audience, until) {
      audiences.add(audience);
      until.addEventListener('abort', () => {
        audiences.delete(audience);
        // Nobody would bring it up to date any more.
        if (!audiences.size && inHand) options.showHint(inHand.handle, null, wantSidebar);
      });
    },
    stand(now) {
      presence = now;
      if (now === 'panel') {
        frame?.leave();
        frame = null;
      } else if (inHand) openFrame();
    },
    pressShortcut(name) {
      // Asked for where no draft is in hand: it comes and says so, rather than nothing happening.
      if (frame || presence === 'panel' || name !== 'toggle') tell('shortcutPressed', { name });
      else openFrame();
    },
  };
}
