import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isClear } from '../../content/place-frame';
import { HINT, placeHint } from '../../content/place-hint';

const ROOM: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const EDITOR = box(100, 100, 600, 300);
const free = { compose: null, musts: [] };
const without = (...musts: Box[]) => ({ compose: null, musts });

describe('the place of the hint', () => {
  it('is the lower right corner of the editor', () => {
    expect(placeHint(EDITOR, ROOM, free)).toEqual(
      box(700 - 8 - HINT.width, 400 - 8 - HINT.height, HINT.width, HINT.height),
    );
  });

  it('is another corner where the caret or the Send button is', () => {
    expect(placeHint(EDITOR, ROOM, without(box(690, 380, 1, 18)))?.left).toBe(108);
    expect(placeHint(EDITOR, ROOM, without(box(0, 370, 1280, 40)))?.top).toBe(108);
  });

  it('is what is seen of an editor that reaches out of the window', () => {
    expect(placeHint(box(100, 600, 600, 900), ROOM, free)?.bottom).toBe(792);
  });

  it('is nowhere in a small editor, out of the window, or where nothing is free', () => {
    expect(placeHint(box(0, 0, 600, 40), ROOM, free)).toBeNull();
    expect(placeHint(box(100, 900, 600, 300), ROOM, free)).toBeNull();
    expect(placeHint(EDITOR, ROOM, without(EDITOR))).toBeNull();
  });

  it('never covers what must be free and never leaves the editor', () => {
    const number = fc.integer({ min: -200, max: 1300 });
    const size = fc.integer({ min: 0, max: 900 });
    const anyBox = fc.tuple(number, number, size, size).map((numbers) => box(...numbers));
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 3 }), (editor, musts) => {
        const place = placeHint(editor, ROOM, without(...musts));
        if (!place) return;
        expect(isClear(place, without(...musts))).toBe(true);
        expect(place.left >= editor.left && place.right <= editor.right).toBe(true);
        expect(place.top >= editor.top && place.bottom <= editor.bottom).toBe(true);
      }),
    );
  });
});
