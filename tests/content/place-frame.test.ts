import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isClear, placeFrame } from '../../content/place-frame';

const ROOM = { width: 1280, height: 800 };
const OPEN = { folded: false, width: 348, side: 'right' } as const;
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const none = { compose: null, musts: [] };

describe('the place of the sidebar', () => {
  it('stands where it was asked', () => {
    expect(placeFrame(ROOM, OPEN, none)).toEqual({
      side: 'right',
      folded: false,
      left: 932,
      right: 1280,
      top: 0,
      bottom: 800,
    });
  });

  it('keeps to its limits', () => {
    const width = (wanted: number) => {
      const { left, right } = placeFrame(ROOM, { ...OPEN, width: wanted }, none);
      return right - left;
    };
    expect([width(10), width(5000)]).toEqual([300, 480]);
  });

  it('goes to the other side of a docked compose window', () => {
    const docked = box(700, 300, 560, 500);
    expect(placeFrame(ROOM, OPEN, { compose: docked, musts: [] })).toMatchObject({ side: 'left', folded: false });
  });

  it('may stand over a wide compose window, but not over its Send button', () => {
    const wide = box(0, 0, 1280, 800);
    const send = box(1100, 740, 90, 36);
    expect(placeFrame(ROOM, OPEN, { compose: wide, musts: [send] })).toMatchObject({ side: 'left', folded: false });
  });

  it('takes a free part where both sides are needed', () => {
    const musts = [box(1100, 740, 90, 36), box(20, 740, 90, 36)];
    const placement = placeFrame(ROOM, OPEN, { compose: null, musts });
    expect(placement).toMatchObject({ side: 'right', folded: false, top: 0 });
    expect(isClear(placement, { compose: null, musts })).toBe(true);
  });

  it('folds where there is no room', () => {
    const musts = [box(0, 390, 1280, 20), box(0, 100, 1280, 20), box(0, 650, 1280, 20)];
    expect(placeFrame(ROOM, OPEN, { compose: null, musts }).folded).toBe(true);
  });

  it('is a tab of 40 pixels when folded, in the middle or clear of what must be free', () => {
    const tab = placeFrame(ROOM, { ...OPEN, folded: true }, none);
    expect(tab).toMatchObject({ left: 1240, right: 1280, top: 292, bottom: 508 });
    const musts = [box(1200, 400, 80, 30)];
    expect(
      isClear(placeFrame(ROOM, { ...OPEN, folded: true }, { compose: null, musts }), { compose: null, musts }),
    ).toBe(true);
  });

  it('never covers Send or the caret where any place is free', () => {
    const must = fc.record({
      left: fc.nat(1200),
      top: fc.nat(760),
      width: fc.integer({ min: 2, max: 90 }),
      height: fc.integer({ min: 10, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(must, { maxLength: 2 }),
        fc.boolean(),
        fc.constantFrom('left', 'right'),
        (boxes, folded, side) => {
          const musts = boxes.map(({ left, top, width, height }) => box(left, top, width, height));
          const obstacles = { compose: null, musts };
          expect(isClear(placeFrame(ROOM, { folded, side: side as 'left', width: 348 }, obstacles), obstacles)).toBe(
            true,
          );
        },
      ),
    );
  });
});
