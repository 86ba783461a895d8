/** Where the hint stands: in a corner of the draft's editor, never over the Send button or the caret. Plain arithmetic. */
import { type Box, isClear, type Obstacles } from './place-frame';

/** Pixels. A smaller editor has no room for a hint. */
export const HINT = { width: 76, height: 22 };
const LEAST = { width: 200, height: 64 };
const AIR = 8;

/** The part of a box that is inside of another; of no size where there is none. */
const within = (box: Box, room: Box): Box => ({
  left: Math.max(box.left, room.left),
  top: Math.max(box.top, room.top),
  right: Math.min(box.right, room.right),
  bottom: Math.min(box.bottom, room.bottom),
});

/** The corner for the hint, of those that are seen: below first, at the right first. Null where none is free. */
export function placeHint(editor: Box, room: Box, obstacles: Obstacles): Box | null {
  const seen = within(editor, room);
  if (seen.right - seen.left < LEAST.width || seen.bottom - seen.top < LEAST.height) return null;
  const corners = [seen.bottom - AIR - HINT.height, seen.top + AIR].flatMap((top) =>
    [seen.right - AIR - HINT.width, seen.left + AIR].map((left) => ({
      left,
      top,
      right: left + HINT.width,
      bottom: top + HINT.height,
    })),
  );
  return corners.find((corner) => isClear(corner, obstacles)) ?? null;
}
