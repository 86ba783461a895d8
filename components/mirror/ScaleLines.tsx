/** The lines across a chart, with what they stand for beside them. */
import { Fragment } from 'react';

export interface ScaleLinesProps {
  readonly values: readonly number[];
  /** Pixels: where the lines begin and end. */
  readonly left: number;
  readonly right: number;
  /** How high a value is. */
  yOf(value: number): number;
  format(value: number): string;
}

export function ScaleLines({ values, left, right, yOf, format }: ScaleLinesProps) {
  return values.map((value) => (
    <Fragment key={value}>
      <line className="chart-line" x1={left} x2={right} y1={yOf(value)} y2={yOf(value)} />
      <text className="chart-label" textAnchor="end" x={left - 6} y={yOf(value) + 4}>
        {format(value)}
      </text>
    </Fragment>
  ));
}
