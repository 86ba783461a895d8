/** Where the drafts of a page are: its documents and open shadow roots, and in them one visible body for each draft. */

import type { EditorRule } from '../talk-tracks/site-selectors';
import { closestOut, documentIn, frameOf, holds, isVisible } from './editor';
import type { Site } from './site';
import { genericOn } from './sites/generic';

/** A document, or an open shadow root in one. */
export type Tree = Document | ShadowRoot;

/** A body that was found, with the rule that found it and the site that this rule belongs to. */
export interface FoundEditor {
  readonly editor: HTMLElement;
  readonly rule: EditorRule;
  readonly site: Site;
}

/** The tree and the documents of those of its frames that we may look into, as deep as mail programs nest them. */
export function openDocuments(tree: Tree, depth = 3): Tree[] {
  if (depth === 0) return [tree];
  const inner = Array.from(tree.querySelectorAll('iframe'), documentIn);
  return [tree, ...inner.flatMap((each) => (each ? openDocuments(each, depth - 1) : []))];
}

/** An editor set by its document rather than by an attribute. */
const editableDocument = (tree: Tree): HTMLElement[] =>
  'designMode' in tree && tree.designMode === 'on' && tree.body ? [tree.body] : [];

/** Whether a tree is one in which a rule looks. */
const isFor = ({ frame }: EditorRule, tree: Tree): boolean =>
  frame === undefined || (!('host' in tree) && frameOf(tree.documentElement)?.matches(frame) === true);

/** The element that stands for the draft of this editor. */
export function rootOf(site: Site, editor: HTMLElement): Element {
  const own = site.rootOf?.(editor);
  if (own) return own;
  for (const selector of site.roots ?? []) {
    const root = closestOut(editor, selector);
    if (root) return root;
  }
  return editor;
}

/** One visible editor for each draft root, the first rule first. Hidden twins with an older text are passed over. */
export function findEditors(trees: readonly Tree[], site: Site): Map<Element, FoundEditor> {
  const found = new Map<Element, FoundEditor>();
  const isNew = (root: Element, editor: HTMLElement) =>
    !found.has(root) &&
    ![...found.values()].some((other) => holds(other.editor, editor) || holds(editor, other.editor));
  const lookWith = (by: Site) => {
    for (const rule of by.editors) {
      for (const tree of trees) {
        if (!isFor(rule, tree)) continue;
        const matching = [...tree.querySelectorAll<HTMLElement>(rule.selector)];
        for (const editor of matching.length ? matching : editableDocument(tree)) {
          const root = rootOf(by, editor);
          if (!isNew(root, editor) || !isVisible(editor) || !(by.accepts?.(editor) ?? true)) continue;
          if (by.decoys && editor.closest(by.decoys)) continue;
          found.set(root, { editor, rule, site: by });
        }
      }
    }
  };
  lookWith(site);
  if (site.anyEditor) lookWith(genericOn(site));
  return found;
}
