/** Where the sidebar stands: at a side of the window, never over the Send button or the caret. Plain arithmetic. */
import type { Side } from '../talk-tracks/page-draft';

/** A rectangle in the window's coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the sidebar asks for. */
export interface Arrangement {
  readonly folded: boolean;
  /** Pixels, when open. */
  readonly width: number;
  readonly side: Side;
}

/** What stands in the way: the compose window is to be left free if possible, the musts always. */
export interface Obstacles {
  readonly compose: Box | null;
  /** The Send button and the line of the caret. */
  readonly musts: readonly Box[];
}

export interface Placement extends Box {
  readonly folded: boolean;
  readonly side: Side;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Pixels: the folded tab, the limits of the open width, the least height that is worth opening, the air around it. */
const TAB = { width: 40, height: 216 };
const OPEN = { least: 300, most: 480, height: 320 };
const AIR = 8;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + AIR && b.left < a.right + AIR && a.top < b.bottom + AIR && b.top < a.bottom + AIR;

/** Whether a box leaves free what must be free. */
export const isClear = (box: Box, { musts }: Obstacles): boolean => !musts.some((must) => meets(box, must));

/** Whether one placement covers the compose window and another would not. */
export const isBetter = (other: Box, placement: Box, { compose }: Obstacles): boolean =>
  compose !== null && meets(placement, compose) && !meets(other, compose);

/** The best of several places: clear of everything, else clear of what must be free. */
const choose = (places: readonly Placement[], obstacles: Obstacles): Placement | undefined => {
  const clear = places.filter((place) => isClear(place, obstacles));
  return clear.find((place) => !obstacles.compose || !meets(place, obstacles.compose)) ?? clear[0];
};

/**
 * The place for a sidebar: as asked; else at the other side; else in a part of a side; else folded, in the middle of
 * a side or near it. Where nothing is clear, the tab stands where it was asked.
 */
export function placeFrame(room: Room, wanted: Arrangement, obstacles: Obstacles): Placement {
  const { height } = room;
  const other = wanted.side === 'left' ? 'right' : 'left';
  const atBothSides = (folded: boolean, stretches: readonly (readonly [number, number])[]): Placement[] =>
    ([wanted.side, other] as const).flatMap((side) =>
      stretches.map(([top, bottom]) => {
        const open = Math.min(Math.max(wanted.width, OPEN.least), OPEN.most, room.width);
        const width = folded ? TAB.width : open;
        const left = side === 'left' ? 0 : room.width - width;
        return { side, folded, left, right: left + width, top, bottom };
      }),
    );
  const parts = obstacles.musts
    .flatMap((must) => [[0, must.top - AIR] as const, [must.bottom + AIR, height] as const])
    .filter(([top, bottom]) => bottom - top >= OPEN.height);
  const last = Math.max(0, height - TAB.height);
  const tabs = atBothSides(
    true,
    [last / 2, last / 4, 0, last * 0.75, last].map((top) => [top, top + TAB.height] as const),
  );
  const open = wanted.folded
    ? undefined
    : (choose(atBothSides(false, [[0, height]]), obstacles) ?? choose(atBothSides(false, parts), obstacles));
  return open ?? choose(tabs, obstacles) ?? (tabs[0] as Placement);
}
