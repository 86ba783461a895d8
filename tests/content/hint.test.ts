// @vitest-environment happy-dom
/** The hint's button: four shapes, a name, and no press but the user's own. Where it stands is tested in a browser. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftHandle } from '../../content/draft-handle';
import { createHint } from '../../content/hint';
import { generic } from '../../content/sites/generic';
import { editor } from './page';

const HINT = { present: ['limits', 'empathy'], name: 'Open Keeptrack. Empathy: there' } as const;
let end: AbortController;
let roots: ShadowRoot[];
let pressed: ReturnType<typeof vi.fn<() => void>>;
let draft: DraftHandle;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  end = new AbortController();
  pressed = vi.fn<() => void>();
  const element = editor('Hello');
  const rule = { selector: 'div', variant: 'div', seen: '2026-11' };
  draft = {
    key: 'k',
    root: element,
    editor: element,
    rule,
    site: generic,
    hostId: undefined,
    composing: false,
    signal: end.signal,
  };
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const button = () => roots.at(-1)?.querySelector('button') as HTMLButtonElement;
const click = (isTrusted: boolean) => {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button().dispatchEvent(event);
};

it('fills the shapes of the pillars that are there, and has a name', () => {
  createHint(document)(draft, HINT, pressed);
  expect(roots.at(-1)?.mode).toBe('closed');
  expect(button().getAttribute('aria-label')).toBe(HINT.name);
  const fills = [...button().querySelectorAll('path')].map((path) => path.style.getPropertyValue('fill') !== 'none');
  expect(fills).toEqual([true, false, true, false]);
});

it('counts a press of the user alone, and takes no focus for it', () => {
  createHint(document)(draft, HINT, pressed);
  click(false);
  expect(pressed).not.toHaveBeenCalled();
  click(true);
  expect(pressed).toHaveBeenCalledTimes(1);
  expect(button().dispatchEvent(new MouseEvent('mousedown', { cancelable: true }))).toBe(false);
});

it('stands once, and goes with its draft or when it is taken away', () => {
  const show = createHint(document);
  const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length;
  show(draft, HINT, pressed);
  show(draft, { ...HINT, present: [] }, pressed);
  expect(hosts()).toBe(1);
  show(draft, null, pressed);
  expect(hosts()).toBe(0);
  show(draft, HINT, pressed);
  end.abort();
  expect(hosts()).toBe(0);
  show(draft, HINT, pressed);
  expect(hosts()).toBe(0);
});
