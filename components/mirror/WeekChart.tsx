/** Promises by week as bars, each piece a way they stand. For the eyes: the table beside it says the same in words. */
import { stack } from 'd3-shape';
import { Fragment } from 'react';
import { useLanguage } from '../words/WordsProvider';
import type { PromiseCount } from './count-promises';
import { countTicks } from './count-ticks';
import { StandingFill } from './StandingFill';
import { STANDINGS, type Standing } from './standing-of';
import { useWidth } from './use-width';
import { formatWeek, labelledWeeks } from './week-labels';

const HEIGHT = 200;
const EDGE = { left: 26, top: 18, bottom: 26 };
const WIDEST = 40;

const pile = stack<PromiseCount, Standing>()
  .keys(STANDINGS)
  .value(({ counts }, standing) => counts[standing]);

export interface WeekChartProps {
  readonly weeks: readonly PromiseCount[];
  /** What is said of a week while it is pointed at. */
  describe(week: PromiseCount): string;
}

export function WeekChart({ weeks, describe }: WeekChartProps) {
  const [measure, width] = useWidth();
  const language = useLanguage();
  const ticks = countTicks(Math.max(...weeks.map(({ total }) => total)));
  const most = ticks.at(-1) ?? 1;
  const floor = HEIGHT - EDGE.bottom;
  const yOf = (count: number) => floor - ((floor - EDGE.top) * count) / most;
  const step = (width - EDGE.left) / weeks.length;
  const bar = Math.min(WIDEST, step * 0.8);
  const middleOf = (index: number) => EDGE.left + step * (index + 0.5);
  const pieces = pile([...weeks]);

  return (
    <div className="chart" ref={measure}>
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <Fragment key={tick}>
            <line className="chart-line" x1={EDGE.left} x2={width} y1={yOf(tick)} y2={yOf(tick)} />
            <text className="chart-label is-scale" x={EDGE.left - 6} y={yOf(tick) + 4}>
              {tick}
            </text>
          </Fragment>
        ))}
        {weeks.map((week, index) => (
          <g key={week.key}>
            <title>{describe(week)}</title>
            <rect className="chart-touch" x={middleOf(index) - step / 2} y={0} width={step} height={floor} />
            {pieces.map((piece) => {
              const [from = 0, to = 0] = piece[index] ?? [];
              return (
                <StandingFill
                  key={piece.key}
                  standing={piece.key}
                  x={middleOf(index) - bar / 2}
                  y={yOf(to)}
                  width={bar}
                  height={yOf(from) - yOf(to)}
                />
              );
            })}
            {week.total > 0 && step >= 16 && (
              <text className="chart-label is-total" x={middleOf(index)} y={yOf(week.total) - 4}>
                {week.total}
              </text>
            )}
          </g>
        ))}
        {labelledWeeks(weeks.length, step).map((index) => (
          <text key={index} className="chart-label is-week" x={middleOf(index)} y={HEIGHT - 6}>
            {formatWeek(weeks[index]?.key ?? '', language)}
          </text>
        ))}
      </svg>
    </div>
  );
}
