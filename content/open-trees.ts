/**
 * The documents and open shadow roots of a page in which a draft may be: its own, those of its frames that we may look into,
 * and the shadow roots that somebody was seen to act in, since nothing says where others are, short of a walk through the page.
 */
import { isAttached, outwards } from './editor';
import { openDocuments, type Tree } from './find-editors';

export interface OpenTrees {
  /** All that can be looked into now. Each document among them is listened to from then on. */
  list(): readonly Tree[];
  /** What an event is about, also inside open shadow roots, which are remembered. */
  targetOf(event: Event): HTMLElement;
}

/** Keeps the trees of a page; `listeners` hear what happens in any of them until the signal aborts. */
export function createOpenTrees(
  page: Document,
  listeners: readonly (readonly [string, (event: Event) => void])[],
  signal: AbortSignal,
): OpenTrees {
  const shadows = new Set<ShadowRoot>();

  /** What has the focus, through shadow roots: a frame in one takes it without any event that the page hears. */
  function followFocus(): void {
    for (let at = page.activeElement; at?.shadowRoot; at = at.shadowRoot.activeElement) shadows.add(at.shadowRoot);
  }

  /**
   * Listens to a document, which hears the events of its shadow roots too. The same listeners each time: a document
   * written anew has lost them, any other keeps the ones it has.
   */
  function listenTo(document: Document): void {
    for (const [name, listener] of listeners)
      document.addEventListener(name, listener, { capture: true, passive: true, signal });
  }

  return {
    list() {
      followFocus();
      for (const shadow of shadows) if (!isAttached(shadow.host)) shadows.delete(shadow);
      const trees = [page, ...shadows].flatMap((tree) => openDocuments(tree));
      for (const tree of trees) if (!('host' in tree)) listenTo(tree);
      return trees;
    },
    targetOf(event) {
      const target = (event.composedPath()[0] ?? event.target) as HTMLElement;
      for (const node of outwards(target)) {
        const tree = node.getRootNode();
        if ('host' in tree) shadows.add(tree as ShadowRoot);
      }
      return target;
    },
  };
}
