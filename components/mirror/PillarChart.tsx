/** How often one pillar was there, week by week: a line with the pillar's own shape on it, broken where nothing was sent. */
import { line } from 'd3-shape';
import type { Pillar } from '../../talk-tracks/model';
import { PillarShape } from '../ui/PillarShape';
import { useLanguage } from '../words/WordsProvider';
import { type PillarCount, shareOf } from './count-pillars';
import { ScaleLines } from './ScaleLines';
import { useWidth } from './use-width';
import { WeekAxis } from './WeekAxis';

const HEIGHT = 132;
const EDGE = { left: 40, right: 8, top: 10, bottom: 26 };
const SCALE = [0, 0.5, 1];
/** Pixels; shapes stand only where they do not touch each other, and alone. */
const SHAPE = 10;

export interface PillarChartProps {
  readonly pillar: Pillar;
  readonly weeks: readonly PillarCount[];
  /** What is said of a week while it is pointed at. */
  describe(week: PillarCount): string;
}

export function PillarChart({ pillar, weeks, describe }: PillarChartProps) {
  const [measure, width] = useWidth();
  const language = useLanguage();
  const floor = HEIGHT - EDGE.bottom;
  const step = (width - EDGE.left - EDGE.right) / weeks.length;
  const xOf = (index: number) => EDGE.left + step * (index + 0.5);
  const yOf = (share: number) => floor - (floor - EDGE.top) * share;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const curve = line<PillarCount>()
    .defined(({ sent }) => sent > 0)
    .x((_, index) => xOf(index))
    .y((week) => yOf(shareOf(week, pillar) ?? 0));
  const isAlone = (index: number) => !weeks[index - 1]?.sent && !weeks[index + 1]?.sent;

  return (
    <div className="chart" ref={measure} data-pillar={pillar}>
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <ScaleLines values={SCALE} left={EDGE.left} right={width} yOf={yOf} format={(share) => percent.format(share)} />
        <path className="pillar-line" d={curve([...weeks]) ?? ''} />
        {weeks.map((week, index) => {
          const share = shareOf(week, pillar);
          if (share === null) return null;
          return (
            <g key={week.week}>
              <title>{describe(week)}</title>
              <rect className="chart-touch" x={xOf(index) - step / 2} y={0} width={step} height={floor} />
              {(step > SHAPE + 2 || isAlone(index)) && (
                <g transform={`translate(${xOf(index) - SHAPE / 2} ${yOf(share) - SHAPE / 2})`}>
                  <PillarShape pillar={pillar} size={SHAPE} />
                </g>
              )}
            </g>
          );
        })}
        <WeekAxis weeks={weeks.map(({ week }) => week)} step={step} width={width} y={HEIGHT - 6} xOf={xOf} />
      </svg>
    </div>
  );
}
