/** What a standing looks like in a chart: a pattern of its own, so that no colour is needed to tell it. */
import { STANDINGS, type Standing } from './standing-of';

/** The lines and dots of each pattern, on a tile of 8 pixels. What is kept in time is full, what is open is empty. */
const TILES: Readonly<Record<Standing, string>> = {
  inTime: 'M0 0h8v8h-8z',
  moved: 'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  later: 'M0 2h8M0 6h8',
  withdrawn: 'M-2 6 2 10M0 0 8 8M6 -2 10 2',
  lapsed: 'M1 2h2M5 6h2',
  open: '',
};

const idOf = (standing: Standing): string => `standing-${standing}`;

/** The patterns themselves; stands once on the page, before what is filled with them. */
export function StandingPatterns() {
  return (
    <svg className="standing-patterns" width={0} height={0} aria-hidden="true" focusable="false">
      <defs>
        {STANDINGS.map((standing) => (
          <pattern key={standing} id={idOf(standing)} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect className="standing-ground" width={8} height={8} />
            <path className="standing-tile" data-standing={standing} d={TILES[standing]} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export interface StandingFillProps {
  readonly standing: Standing;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a bar, in pixels; it leaves a little room to the next. However small, it can be seen. */
export function StandingFill({ standing, x, y, width, height }: StandingFillProps) {
  return (
    <rect
      className="standing"
      data-standing={standing}
      x={x + 1}
      y={y + 1}
      width={Math.max(0.5, width - 2)}
      height={Math.max(0.5, height - 2)}
      rx={1.5}
      fill={`url(#${idOf(standing)})`}
    />
  );
}

/** Says which pattern is what; only for those that are there. */
export function StandingLegend({
  shown,
  names,
}: {
  readonly shown: readonly Standing[];
  readonly names: Readonly<Record<Standing, string>>;
}) {
  return (
    <ul className="legend" aria-hidden="true">
      {shown.map((standing) => (
        <li key={standing}>
          <svg width={18} height={14} aria-hidden="true" focusable="false">
            <StandingFill standing={standing} x={0} y={0} width={18} height={14} />
          </svg>
          {names[standing]}
        </li>
      ))}
    </ul>
  );
}
