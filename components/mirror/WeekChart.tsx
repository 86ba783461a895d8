/** Promises by week as bars, each piece a way they stand. For the eyes: the table beside it says the same in words. */
import type { PromiseCount } from './count-promises';
import { countTicks } from './count-ticks';
import { pileStandings } from './pile-standings';
import { ScaleLines } from './ScaleLines';
import { StandingFill } from './StandingFill';
import { useWidth } from './use-width';
import { WeekAxis } from './WeekAxis';

const HEIGHT = 200;
const EDGE = { left: 26, top: 18, bottom: 26 };
const WIDEST = 40;

export interface WeekChartProps {
  readonly weeks: readonly PromiseCount[];
  /** What is said of a week while it is pointed at. */
  describe(week: PromiseCount): string;
}

export function WeekChart({ weeks, describe }: WeekChartProps) {
  const [measure, width] = useWidth();
  const ticks = countTicks(Math.max(...weeks.map(({ total }) => total)));
  const most = ticks.at(-1) ?? 1;
  const floor = HEIGHT - EDGE.bottom;
  const yOf = (count: number) => floor - ((floor - EDGE.top) * count) / most;
  const step = (width - EDGE.left) / weeks.length;
  const barWidth = Math.min(WIDEST, step * 0.8);
  const middleOf = (index: number) => EDGE.left + step * (index + 0.5);
  const bars = pileStandings(weeks);

  return (
    <div className="chart" ref={measure}>
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <ScaleLines values={ticks} left={EDGE.left} right={width} yOf={yOf} format={String} />
        {weeks.map((week, index) => (
          <g key={week.key}>
            <title>{describe(week)}</title>
            <rect className="chart-touch" x={middleOf(index) - step / 2} y={0} width={step} height={floor} />
            {bars[index]?.map(({ standing, from, to }) => (
              <StandingFill
                key={standing}
                standing={standing}
                x={middleOf(index) - barWidth / 2}
                y={yOf(to)}
                width={barWidth}
                height={yOf(from) - yOf(to)}
              />
            ))}
            {week.total > 0 && step >= 16 && (
              <text className="chart-label" textAnchor="middle" x={middleOf(index)} y={yOf(week.total) - 4}>
                {week.total}
              </text>
            )}
          </g>
        ))}
        <WeekAxis weeks={weeks.map(({ key }) => key)} step={step} width={width} y={HEIGHT - 6} xOf={middleOf} />
      </svg>
    </div>
  );
}
