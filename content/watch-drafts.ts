/**
 * Finds the drafts of a page and follows each from its first sight to its end. What a page does elsewhere costs nothing: a
 * draft is found when somebody comes to it, and its observer sees its own window and the children of what stands above
 * it, where it would be taken away. State hangs on the draft's root element and is checked again at each look, since pages
 * use their nodes again.
 */

import type { EditorRule } from '../talk-tracks/site-selectors';
import type { DraftHandle } from './draft-handle';
import { activeIn, holds, isAttached, isVisible, outwards } from './editor';
import { type Ending, type Intent, intentOf, sendsFromOutside } from './ending';
import { type FoundEditor, findEditors, rootOf } from './find-editors';
import { createOpenTrees } from './open-trees';
import { createPace } from './pace';
import { randomName } from './random-name';
import type { Site } from './site';
import { watchEditor } from './watch-editor';

/** How a draft ended; `closed` covers everything that is not known to be one of the others. */
export type DraftEnd = Ending | 'closed';

export interface WatchOptions {
  readonly document: Document;
  /** The site of the page, as far as it is known by now. */
  site(): Site;
  readonly signal: AbortSignal;
  onDraft(draft: DraftHandle): void;
  onFocus(draft: DraftHandle): void;
  /** The text, subject or recipients may be different. At most one call in `CHANGE_GAP`. */
  onChange(draft: DraftHandle): void;
  onEnd(draft: DraftHandle, how: DraftEnd): void;
}

/** Milliseconds between two looks at the page, and between two changes of one draft. */
const LOOK_GAP = 150;
const CHANGE_GAP = 100;
/** Milliseconds that a draft may be without an editor, while the host swaps one for another. */
const SWAP_PATIENCE = 1000;
/** Looks at the page after an attempt to send, one each `LOOK_GAP`: the signs of its success or failure stand anywhere. */
const LOOKS_AFTER_SENDING = 60;
/** Milliseconds in which a mail can be taken back, and looks after each click in that time: it opens again a little later. */
const TAKEN_BACK_WITHIN = 60_000;
const LOOKS_AFTER_CLICK = 12;

interface LiveDraft extends DraftHandle {
  editor: HTMLElement;
  rule: EditorRule;
  site: Site;
  hostId: string | undefined;
  composing: boolean;
  intent: Intent | null;
  missingSince: number | null;
  readonly ending: AbortController;
  watching: AbortController;
  changed(): void;
}

const isBlank = (editor: HTMLElement): boolean =>
  !('value' in editor ? String(editor.value) : (editor.textContent ?? '')).trim();

/** Follows every draft of the page until the signal aborts. Drafts that are there already are found at once. */
export function watchDrafts(options: WatchOptions): void {
  const { document, signal } = options;
  const drafts = new Map<Element, LiveDraft>();
  /** Roots whose draft was sent while they stay on the page, until somebody writes in them again. */
  const spent = new WeakSet<Element>();
  /** Keys by the host's id: a message taken back after sending is the same draft again. */
  const keys = new Map<string, string>();
  let lastActedIn: LiveDraft | null = null;

  const look = createPace(lookNow, LOOK_GAP, signal);
  const observer = new MutationObserver(() => look.soon());
  let looksLeft = 0;
  let sentAt = Number.NEGATIVE_INFINITY;
  const sentLately = () => performance.now() - sentAt < TAKEN_BACK_WITHIN;

  /** Watches what would take a draft away or swap its editor. Laid out anew at each look, since pages move their nodes. */
  function watchAround(): void {
    observer.disconnect();
    for (const { root } of drafts.values()) {
      observer.observe(root, { childList: true, subtree: true });
      for (const at of outwards(root)) {
        for (let above = at.parentNode; above; above = above.parentNode) observer.observe(above, { childList: true });
      }
    }
  }

  function end(draft: LiveDraft, how: DraftEnd): void {
    if (drafts.get(draft.root) !== draft) return;
    drafts.delete(draft.root);
    if (lastActedIn === draft) lastActedIn = null;
    draft.watching.abort();
    draft.ending.abort();
    if (how === 'sent') sentAt = performance.now();
    options.onEnd(draft, how);
  }

  function attach(draft: LiveDraft, { editor, rule, site }: FoundEditor): void {
    draft.watching.abort();
    draft.watching = new AbortController();
    Object.assign(draft, { editor, rule, site, composing: false, missingSince: null });
    watchEditor(
      editor,
      {
        changed(byHand) {
          // Who goes on writing has not sent.
          if (byHand) draft.intent = null;
          draft.changed();
        },
        composing(now) {
          draft.composing = now;
        },
      },
      draft.watching.signal,
    );
  }

  function begin(root: Element, found: FoundEditor): void {
    const ending = new AbortController();
    const hostId = found.site.hostIdOf?.(root);
    const draft: LiveDraft = {
      ...found,
      key: (hostId && keys.get(hostId)) || randomName(),
      root,
      hostId,
      composing: false,
      intent: null,
      missingSince: null,
      signal: ending.signal,
      ending,
      watching: new AbortController(),
      changed: () => pace.soon(),
    };
    const pace = createPace(() => changed(draft), CHANGE_GAP, ending.signal);
    attach(draft, found);
    drafts.set(root, draft);
    options.onDraft(draft);
    if (hasFocus(draft)) focus(draft);
  }

  function changed(draft: LiveDraft): void {
    if (draft.composing || draft.missingSince !== null) return;
    if (draft.site.emptiedMeansSent && draft.intent?.how === 'sent' && isBlank(draft.editor)) {
      end(draft, 'sent');
      look.soon();
    } else options.onChange(draft);
  }

  const hasFocus = ({ editor }: DraftHandle) =>
    editor.ownerDocument.hasFocus() && holds(editor, activeIn(editor) ?? document);

  function focus(draft: LiveDraft): void {
    lastActedIn = draft;
    options.onFocus(draft);
  }

  /** Whether the page shows a sign; a hidden leftover does not count. */
  const shows = (selector: string | undefined) =>
    selector !== undefined && [...document.querySelectorAll(selector)].some(isVisible);

  /** Whether a look at the page shows that a draft is over. */
  function endOf(draft: LiveDraft): DraftEnd | null {
    const gone = draft.intent?.how ?? 'closed';
    if (!isAttached(draft.root)) return gone;
    // Another message in the same window: the host used its nodes again.
    const hostId = draft.site.hostIdOf?.(draft.root);
    if (draft.hostId && hostId && hostId !== draft.hostId) return gone;
    draft.hostId ??= hostId;
    if (hostId) keys.set(hostId, draft.key);
    if (draft.intent && !draft.intent.firm && shows(draft.site.stoppedSign)) draft.intent = null;
    if (draft.intent?.how === 'sent' && shows(draft.site.sentSign)) {
      spent.add(draft.root);
      return 'sent';
    }
    const { missingSince } = draft;
    return missingSince !== null && performance.now() - missingSince >= SWAP_PATIENCE ? gone : null;
  }

  /** Ends, keeps or moves one known draft to another editor, after a look at the page. */
  function follow(draft: LiveDraft, found: FoundEditor | undefined): void {
    if (found && found.editor !== draft.editor) attach(draft, found);
    if (isAttached(draft.editor)) draft.missingSince = null;
    else if (draft.missingSince === null) {
      draft.missingSince = performance.now();
      setTimeout(look.soon, SWAP_PATIENCE + LOOK_GAP);
    }
    const how = endOf(draft);
    if (how) end(draft, how);
    else draft.changed();
  }

  function lookNow(): void {
    const found = findEditors(trees.list(), options.site());
    for (const draft of [...drafts.values()]) follow(draft, found.get(draft.root));
    for (const [root, each] of found) if (!drafts.has(root) && !spent.has(root)) begin(root, each);
    watchAround();
    looksLeft -= 1;
    if (looksLeft > 0 && (sentLately() || [...drafts.values()].some(({ intent }) => intent))) look.soon();
  }

  const draftAt = (node: Node) => [...drafts.values()].find(({ editor }) => editor.contains(node));

  function act(event: Event): void {
    if (!event.isTrusted) return;
    if (lastActedIn && sendsFromOutside(event, lastActedIn.site)) {
      lastActedIn.intent = { how: 'sent', firm: true };
      looksLeft = LOOKS_AFTER_SENDING;
    }
    for (const draft of drafts.values()) {
      const intent = intentOf(event, draft.root, draft.site);
      if (!intent) continue;
      draft.intent = intent === 'keep' ? null : intent;
      lastActedIn = draft;
      looksLeft = LOOKS_AFTER_SENDING;
    }
  }

  function focusMoved(event: Event): void {
    const node = trees.targetOf(event);
    // At once: the first words of a new draft should not wait.
    if (!draftAt(node) && (node.localName === 'textarea' || node.isContentEditable)) lookNow();
    const draft = draftAt(node);
    if (draft) focus(draft);
  }

  function typed(event: Event): void {
    const node = trees.targetOf(event);
    if (draftAt(node)) return; // its own listener knows
    spent.delete(rootOf(options.site(), node));
    look.soon(); // a subject, a recipient, a draft not seen yet
  }

  const clicked = () => {
    if (sentLately()) looksLeft = Math.max(looksLeft, LOOKS_AFTER_CLICK);
    look.soon();
  };

  /** The pointer comes to a frame: what is in it may be new, and who clicks into it is heard there alone. */
  const pointed = ({ target }: Event) => {
    if ((target as Element).localName === 'iframe') look.soon();
  };

  const listeners = [
    ['click', act],
    ['keydown', act],
    ['focusin', focusMoved],
    ['input', typed],
    ['load', look.soon],
    ['visibilitychange', look.soon],
    ['click', clicked],
    ['pointerover', pointed],
  ] as const;
  const trees = createOpenTrees(document, listeners, signal);

  signal.addEventListener('abort', () => observer.disconnect());
  // The focus goes to a frame.
  document.defaultView?.addEventListener('blur', () => look.soon(), { signal });
  document.defaultView?.addEventListener(
    'pagehide',
    () => {
      for (const draft of [...drafts.values()]) if (draft.intent) end(draft, draft.intent.how);
    },
    { signal },
  );
  lookNow();
}
