/** Writes what was learned as a weights file: whole numbers, small weights left out. */
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import type { WeightsFile } from '../talk-tracks/reader/weigh/weights';
import type { Learned } from './learn';
import type { Scale } from './scale';

/** A weight is one of so many steps to either side of zero. */
const STEPS = 127;
/** Weights of words under this many steps say too little to be carried along. Chosen so that no measure falls by more than 0.002. */
const LEAST_STEPS = 5;

/** The file for one language; `from` is the fingerprint of what it was learned from. */
export function writeWeights({ lang, columns, fitted, among, alone, beside }: Learned, from: string): WeightsFile {
  const units = fitted.map(({ weights }) =>
    round(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS, 7),
  );
  const inUnits = (column: number) =>
    fitted.map(({ weights }, head) => Math.round((weights[column] as number) / (units[head] || 1)));
  const steps: number[] = [];
  const rows: number[] = [];
  let last = 0;
  for (const [feature, column] of columns.features) {
    const kept = inUnits(column).flatMap((weight, head) =>
      Math.abs(weight) < LEAST_STEPS ? [] : [head, weight & 0xff],
    );
    if (kept.length === 0) continue;
    pushNumber(steps, feature - last);
    last = feature;
    rows.push(kept.length / 2, ...kept);
  }
  return {
    format: 1,
    lang,
    from,
    heads: HEADS,
    units,
    bias: fitted.map(({ bias }) => round(bias, 5)),
    features: Buffer.from(steps).toString('base64'),
    rows: Buffer.from(rows).toString('base64'),
    evidence: [...columns.evidence].map(([name, column]) => ({ name, weights: inUnits(column) })),
    cues: [...columns.cues].map(([id, column]) => ({ id, weights: inUnits(column) })),
    among: scaleIn(among),
    alone: scaleIn(alone),
    beside: {
      own: roundRows(beside.own),
      others: roundRows(beside.others),
      bias: beside.bias.map((bias) => round(bias, 3)),
      thresholds: beside.thresholds,
    },
  };
}

function roundRows(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => row.map((weight) => round(weight, 3)));
}

function scaleIn({ lines, thresholds }: Scale): WeightsFile['among'] {
  return { calibration: lines.map(([slope, offset]) => [round(slope, 5), round(offset, 5)] as const), thresholds };
}

/** Seven bits a byte, the lowest first; the high bit says that more follows. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
