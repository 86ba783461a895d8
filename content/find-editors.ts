/** Where the drafts of a page are: its documents, and in them one visible body for each draft. */
import { isVisible } from './editor';
import type { EditorRule, Site } from './site';

/** A body that was found, with the rule that found it. */
export interface FoundEditor {
  readonly editor: HTMLElement;
  readonly rule: EditorRule;
}

/** The document and those of its frames that we may look into, as deep as mail programs nest them. */
export function openDocuments(document: Document, depth = 3): Document[] {
  if (depth === 0) return [document];
  const inner = Array.from(document.querySelectorAll('iframe'), (frame) => {
    try {
      return frame.contentDocument; // null behind another origin
    } catch {
      return null;
    }
  });
  return [document, ...inner.flatMap((each) => (each ? openDocuments(each, depth - 1) : []))];
}

/** An editor set by its document rather than by an attribute. */
const editableDocument = (document: Document): HTMLElement[] =>
  document.designMode === 'on' && document.body ? [document.body] : [];

/** The element that stands for the draft of this editor. */
export const rootOf = (site: Site, editor: HTMLElement): Element => site.rootOf?.(editor) ?? editor;

/** One visible editor for each draft root, the first rule first. Hidden twins with an older text are passed over. */
export function findEditors(documents: readonly Document[], site: Site): Map<Element, FoundEditor> {
  const found = new Map<Element, FoundEditor>();
  for (const rule of site.editors) {
    for (const document of documents) {
      const matching = [...document.querySelectorAll<HTMLElement>(rule.selector)];
      for (const editor of matching.length ? matching : editableDocument(document)) {
        const root = rootOf(site, editor);
        if (!found.has(root) && isVisible(editor) && (site.accepts?.(editor) ?? true))
          found.set(root, { editor, rule });
      }
    }
  }
  return found;
}
