/** How the gap of each way went, as steps over time: one line a way, told apart by dash and label; the table above says the same. */
import type { SheetEntry } from '../../notebook/model';
import { RATER_WAYS, type RaterWay } from '../../talk-tracks/account/entry';

export interface GapChartProps {
  readonly entries: readonly Extract<SheetEntry, { kind: 'expectation' }>[];
  readonly label: string;
  wayName(way: RaterWay): string;
  readonly now: Date;
}

const WIDTH = 560;
const HEIGHT = 132;
/** Room for the names at the right and the figures at the left. */
const LEFT = 28;
const RIGHT = 110;
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4'];

interface Step {
  readonly at: number;
  readonly gap: number;
}

/** The gap of a way after each thing that was said of it, the oldest first. */
function stepsOf(entries: GapChartProps['entries'], way: RaterWay): readonly Step[] {
  let expected: number | null = null;
  let perceived: number | null = null;
  return entries
    .filter(({ data }) => data.way === way)
    .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt))
    .flatMap(({ data, updatedAt }) => {
      expected = data.expected ?? expected;
      perceived = data.perceived ?? perceived;
      return expected === null || perceived === null ? [] : [{ at: Date.parse(updatedAt), gap: perceived - expected }];
    });
}

export function GapChart({ entries, label, wayName, now }: GapChartProps) {
  const lines = RATER_WAYS.map((way) => ({ way, steps: stepsOf(entries, way) })).filter(
    ({ steps }) => steps.length > 0,
  );
  // One point in time is no course.
  if (!lines.some(({ steps }) => steps.length > 1)) return null;
  const begin = Math.min(...lines.flatMap(({ steps }) => steps.map(({ at }) => at)));
  const end = Math.max(now.getTime(), begin + 1);
  const x = (at: number) => LEFT + ((at - begin) / (end - begin)) * (WIDTH - LEFT - RIGHT);
  const y = (gap: number) => HEIGHT / 2 - (gap / 4) * (HEIGHT / 2 - 10);
  const path = (steps: readonly Step[]) =>
    steps
      .map(({ at, gap }, index) => `${index === 0 ? 'M' : 'H'}${x(at)} ${index === 0 ? y(gap) : `V${y(gap)}`}`)
      .join(' ');
  return (
    <figure className="gap-chart">
      <figcaption className="account-how">{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line className="gap-zero" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
        {[-4, 0, 4].map((tick) => (
          <text key={tick} className="gap-tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick < 0 ? `−${-tick}` : tick}
          </text>
        ))}
        {lines.map(({ way, steps }, index) => (
          <g key={way}>
            <path
              className="gap-line"
              d={`${path(steps)} H${WIDTH - RIGHT}`}
              strokeDasharray={DASHES[RATER_WAYS.indexOf(way)]}
            />
            <text className="gap-tick" x={WIDTH - RIGHT + 6} y={y(steps.at(-1)?.gap ?? 0) + 4 + index * 3}>
              {wayName(way)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
