/**
 * A report of a page on which something does not work, for whoever looks after the selectors: tags, roles, classes and
 * sizes around each editor and button. Not a word that anybody wrote is in it, no address, no number of a record.
 */
import type { PageHealth } from '../talk-tracks/page-draft';
import type { DraftHandle } from './draft-handle';
import { isVisible, outerOf, outerRect } from './editor';
import { openDocuments, type Tree } from './find-editors';
import { type Site, sendButtonsOf } from './site';

/** Attributes whose values a page's makers chose, not its users. */
const TELLING = [
  'role',
  'type',
  'name',
  'contenteditable',
  'aria-multiline',
  'data-test-id',
  'data-testid',
  'g_editable',
];

const EDITABLE = 'textarea, [contenteditable]:not([contenteditable="false"]), iframe';

/** Editors and ancestors that are listed at most. */
const MOST = { editors: 12, above: 10, classes: 6 };

/** Digits name records and people. */
const plain = (text: string): string => text.replace(/\d+/g, '#').slice(0, 60);

function nameOf(element: Element): string {
  const id = element.id ? `#${plain(element.id)}` : '';
  const classes = [...element.classList].slice(0, MOST.classes).map((each) => `.${plain(each)}`);
  const traits = TELLING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [`[${name}=${plain(value)}]`];
  });
  return element.localName + id + classes.join('') + traits.join('');
}

function wayTo(element: Element): string {
  const way: string[] = [];
  for (let at: Element | null = element; at && way.length < MOST.above; at = at.parentElement ?? outerOf(at)) {
    way.push(nameOf(at));
  }
  return way.join(' < ');
}

function line(element: Element): string {
  const { width, height } = outerRect(element);
  return `${Math.round(width)}×${Math.round(height)}${isVisible(element) ? '' : ' hidden'} ${wayTo(element)}`;
}

/** The report as text, in English: it is for maintainers. */
export function reportPage(site: Site, health: PageHealth, page: Document, draft: DraftHandle | null): string {
  const trees = [...openDocuments(page), ...(draft ? [draft.editor.getRootNode() as Tree] : [])];
  const editors = [...new Set(trees.flatMap((tree) => [...tree.querySelectorAll(EDITABLE)]))].slice(0, MOST.editors);
  const buttons = draft ? sendButtonsOf(draft.site, draft.root).slice(0, MOST.editors) : [];
  const { host, pathname } = page.location;
  return [
    'Keeptrack: how this page is built (no words of it)',
    `site ${site.id}, on ${plain(host)}${pathname
      .split('/')
      .map((part) => (/^[a-z-]*$/i.test(part) ? part : '#'))
      .join('/')}`,
    `state ${health.state}, reason ${health.reason ?? 'none'}, variant ${health.variant ?? 'none'}`,
    `in hand ${draft ? wayTo(draft.editor) : 'nothing'}`,
    'editors and frames:',
    ...editors.map((each) => `  ${line(each)}`),
    'buttons that send:',
    ...buttons.map((each) => `  ${line(each)}`),
  ].join('\n');
}
