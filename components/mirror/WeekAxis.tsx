/** The dates under a chart of weeks: as many as there is room for, the current week always among them. */
import { useLanguage } from '../words/WordsProvider';
import { formatWeek, labelledWeeks } from './week-labels';

/** Half of the widest date, in pixels. */
const HALF_DATE = 30;

export interface WeekAxisProps {
  readonly weeks: readonly string[];
  /** Pixels: those of one week, of the whole chart, and down to the foot of the dates. */
  readonly step: number;
  readonly width: number;
  readonly y: number;
  /** Where the middle of a week is. */
  xOf(index: number): number;
}

export function WeekAxis({ weeks, step, width, y, xOf }: WeekAxisProps) {
  const language = useLanguage();
  return labelledWeeks(weeks.length, step).map((index) => {
    const isAtEdge = xOf(index) + HALF_DATE > width;
    return (
      <text
        key={index}
        className="chart-label"
        textAnchor={isAtEdge ? 'end' : 'middle'}
        x={isAtEdge ? width : xOf(index)}
        y={y}
      >
        {formatWeek(weeks[index] ?? '', language)}
      </text>
    );
  });
}
