/**
 * Four small shapes near the draft, filled for the pillars that it carries: for users who switched them on. They stand in a
 * closed shadow root over the page, not in the editor. Where the editor is, the browser tells by itself after its layout:
 * none is forced, and nothing waits or ticks while nothing moves.
 */
import type { Pillar } from '../talk-tracks/model';
import type { DraftHint } from '../talk-tracks/page-draft';
import { declareStyle } from './declare-style';
import type { DraftHandle } from './draft-handle';
import { isAttached, isVisible, outerRect, outwards } from './editor';
import { MARK_COLOURS } from './mark';
import { obstaclesOf } from './obstacles';
import { HINT, placeHint } from './place-hint';

/** Draws the hint of a draft, in place of what was drawn; null takes it away. `pressed` hears presses by the user's own hand. */
export type ShowHint = (draft: DraftHandle, hint: DraftHint | null, pressed: () => void) => void;

/** The shapes of the sidebar in a box of 16, in the same order. */
const SHAPES: Readonly<Record<Pillar, string>> = {
  empathy: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  evidence: 'M2.5 2.5h11v11h-11Z',
  limits: 'M8 1.4 14.6 8 8 14.6 1.4 8Z',
  commitment: 'M3.2 14.4V2h9.9l-2.6 3.6 2.6 3.6H3.2',
};

const SVG = 'http://www.w3.org/2000/svg';

function drawShape(document: Document, pillar: Pillar, isPresent: boolean): SVGElement {
  const shape = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const size = { width: '11', height: '11', viewBox: '0 0 16 16', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(size)) shape.setAttribute(name, value);
  path.setAttribute('d', SHAPES[pillar]);
  const colour = MARK_COLOURS[pillar];
  declareStyle(path, { fill: isPresent ? colour : 'none', stroke: colour, 'stroke-width': '2' });
  shape.append(path);
  return shape;
}

/** A button without a word to be seen; its name is for those who listen. It takes no focus from the draft. */
function drawButton(document: Document, { present, name }: DraftHint, pressed: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', name);
  declareStyle(button, {
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'space-between',
    'box-sizing': 'border-box',
    width: '100%',
    height: '100%',
    margin: '0',
    padding: '0 8px',
    border: '1px solid rgb(0 0 0 / 0.12)',
    'border-radius': '11px',
    background: 'rgb(255 255 255 / 0.94)',
    cursor: 'pointer',
  });
  for (const pillar of Object.keys(SHAPES) as Pillar[])
    button.append(drawShape(document, pillar, present.includes(pillar)));
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  return button;
}

/** Makes the one hint of a page; nothing is drawn before it is shown. */
export function createHint(document: Document): ShowHint {
  const view = document.defaultView ?? window;
  let end = new AbortController();

  const show: ShowHint = (draft, hint, pressed) => {
    end.abort();
    end = new AbortController();
    if (!hint || draft.signal.aborted) return;
    const signal = AbortSignal.any([end.signal, draft.signal]);
    const { editor } = draft;
    const host = document.createElement('div');
    declareStyle(host, { all: 'initial', position: 'fixed', display: 'none', 'z-index': '2147483646' });
    host.attachShadow({ mode: 'closed' }).append(drawButton(document, hint, pressed));

    const place = () => {
      // The page swapped the editor for another one.
      if (draft.editor !== editor) return show(draft, hint, pressed);
      const room = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
      const isShown = isAttached(editor) && isVisible(editor);
      const at = isShown ? placeHint(outerRect(editor), room, obstaclesOf(draft)) : null;
      if (!at) declareStyle(host, { display: 'none' });
      else {
        const { width, height } = HINT;
        const [left, top] = [at.left, at.top].map((pixels) => `${Math.round(pixels)}px`) as [string, string];
        declareStyle(host, { display: 'block', left, top, width: `${width}px`, height: `${height}px` });
      }
    };

    // It calls back after the layout of a frame, where measuring costs nothing: first for each element it is given.
    const seen = new IntersectionObserver(place, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    const lookAgain = () => {
      seen.unobserve(editor);
      seen.observe(editor);
    };
    const sized = new ResizeObserver(lookAgain);
    sized.observe(editor);
    for (const node of outwards(editor)) {
      const options = { signal, capture: true, passive: true };
      for (const name of ['scroll', 'selectionchange', 'transitionend'])
        node.ownerDocument?.addEventListener(name, lookAgain, options);
    }
    view.addEventListener('resize', lookAgain, { signal, passive: true });
    signal.addEventListener('abort', () => {
      seen.disconnect();
      sized.disconnect();
      host.remove();
    });
    document.documentElement.append(host);
  };
  return show;
}
