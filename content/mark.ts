/**
 * Marks in the draft by the CSS Custom Highlight API: ranges and an adopted stylesheet, not one node or attribute of the
 * page, so nothing of ours can be saved or sent. A native field has no ranges: there the sidebar's own list is the mark.
 */
import type { Span } from '../talk-tracks/model';
import type { Mark } from '../talk-tracks/page-draft';
import { isField } from './editor';
import { randomName } from './random-name';
import type { TextMap } from './text-map';

type Look = Mark['look'] | 'wash';
type Realm = Window & typeof globalThis;

/**
 * One colour a look, with at least 3:1 against white and against near-black: a page's ground cannot be known.
 * Solid for what builds trust, wavy for what costs it.
 */
export const MARK_COLOURS: Readonly<Record<Mark['look'], string>> = {
  empathy: '#c9507f',
  evidence: '#5673d4',
  limits: '#a8771b',
  commitment: '#148574',
  risk: '#c9522a',
};
const WASH = 'rgb(76 195 172 / 0.28)';

export interface Marker {
  /** Replaces all marks. Drops those whose text is not there. False where nothing can be marked (a native field). */
  show(editor: HTMLElement, map: TextMap, marks: readonly Mark[]): boolean;
  /** Washes one span, or none. */
  point(editor: HTMLElement, map: TextMap, span: Span | null): void;
  /** Where the mark under a place of the page begins in the text; null where there is none. */
  markAt(node: Node, offset: number): number | null;
  hasMarks(): boolean;
  clear(): void;
}

const styleOf = (prefix: string): string =>
  [
    ...Object.entries(MARK_COLOURS).map(
      ([look, colour]) =>
        `::highlight(${prefix}${look}){text-decoration:underline ${look === 'risk' ? 'wavy 1.5px' : 'solid 2px'} ${colour};` +
        'text-underline-offset:3px;text-decoration-skip-ink:none}',
    ),
    `::highlight(${prefix}wash){background-color:${WASH}}`,
  ].join('');

/** The page's window for highlights in this editor's own document, which may be a frame's; null where there are none. */
function realmOf(editor: Node): Realm | null {
  const view = editor.ownerDocument?.defaultView as Realm | null | undefined;
  return view && 'Highlight' in view && view.CSS?.highlights ? view : null;
}

/** Makes a marker for one page; it holds the marks of one draft at a time. */
export function createMarker(): Marker {
  const prefix = randomName();
  const styled = new WeakSet<Document>();
  let realm: Realm | null = null;
  let shown: { readonly start: number; readonly range: Range; readonly text: string }[] = [];
  /** What was shown last, to leave it alone where nothing has changed: to set it anew paints it anew. */
  let last = '';

  /** Gives the document our colours once. False where the browser refuses (a wrapped document in Firefox). */
  const dress = (view: Realm): boolean => {
    if (styled.has(view.document)) return true;
    try {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(styleOf(prefix));
      view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
      styled.add(view.document);
      return true;
    } catch {
      return false;
    }
  };

  const put = (view: Realm, look: Look, ranges: readonly Range[]) => {
    if (ranges.length) view.CSS.highlights.set(prefix + look, new view.Highlight(...ranges));
    else view.CSS.highlights.delete(prefix + look);
  };

  const clear = () => {
    if (realm) for (const look of [...Object.keys(MARK_COLOURS), 'wash']) put(realm, look as Look, []);
    realm = null;
    shown = [];
    last = '';
  };

  /** Turns to the document of an editor; what was marked in another one goes. */
  const turnTo = (editor: HTMLElement): Realm | null => {
    const next = realmOf(editor);
    if (next !== realm) clear();
    realm = next && dress(next) ? next : null;
    return realm;
  };

  return {
    show(editor, map, marks) {
      const view = turnTo(editor);
      if (!view || isField(editor)) return false;
      const wanted = JSON.stringify(marks);
      if (wanted === last && shown.every(({ range, text }) => range.toString().trim() === text)) return true;
      last = wanted;
      shown = [];
      const byLook = new Map<Look, Range[]>();
      for (const { start, end, text, look } of marks) {
        const range = map.text.slice(start, end) === text && end > start ? map.rangeOf({ start, end }) : null;
        if (!range) continue;
        shown.push({ start, range, text: range.toString().trim() });
        byLook.set(look, [...(byLook.get(look) ?? []), range]);
      }
      for (const look of Object.keys(MARK_COLOURS) as Mark['look'][]) put(view, look, byLook.get(look) ?? []);
      return true;
    },
    point(editor, map, span) {
      const view = turnTo(editor);
      const range = span && map.rangeOf(span);
      if (view) put(view, 'wash', range ? [range] : []);
    },
    markAt: (node, offset) => shown.find(({ range }) => range.isPointInRange(node, offset))?.start ?? null,
    hasMarks: () => shown.length > 0,
    clear,
  };
}
