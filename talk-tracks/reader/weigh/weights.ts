/** What the judge has learned for one language, as a file and ready for use. `npm run train` writes the files. */
import type { Language } from '../../model';
import { bytesOf } from '../base64';
import { HEADS } from './heads';

/** The file. Numbers are whole; texts are base64. */
export interface WeightsFile {
  readonly format: 1;
  readonly lang: Language;
  /** What it was learned from, as `training/fingerprint.ts` counts it. */
  readonly from: string;
  /** The heads' names in the order of the numbers; must be those of `heads.ts`. */
  readonly heads: readonly string[];
  /** One weight unit of each head, as a share of 1. */
  readonly units: readonly number[];
  readonly bias: readonly number[];
  /** Text features in ascending order: the steps between them, seven bits a byte. */
  readonly features: string;
  /** For each feature: how many heads it speaks to, then head and weight in units (a signed byte) for each. */
  readonly rows: string;
  /** Evidence features: for each its name and its weights in units, one for each head. */
  readonly evidence: readonly { readonly name: string; readonly weights: readonly number[] }[];
  /** Cues whose worth was learned, as `pack/track/cue`. */
  readonly cues: readonly { readonly id: string; readonly weights: readonly number[] }[];
  /** For a sentence of a draft at first sight, and for one that is all there is. */
  readonly among: LabelScale;
  readonly alone: LabelScale;
  /** For a sentence of a draft, beside all others. */
  readonly beside: Surroundings;
}

/** How first sights of all sentences of a draft settle one another: a second regression, over logits. */
export interface Surroundings {
  /** For each head what each logit of the sentence itself says to it. */
  readonly own: readonly (readonly number[])[];
  /** For each head what each label says that another sentence seems to carry. */
  readonly others: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** For each head the probability from which the label is given. */
  readonly thresholds: readonly number[];
}

/** How sums become labels. */
export interface LabelScale {
  /** For each head the line from a sum to the logit of a probability (Platt 1999). */
  readonly calibration: readonly (readonly [slope: number, offset: number])[];
  /** For each head the probability from which the label is given. */
  readonly thresholds: readonly number[];
}

/** Weights ready to sum. */
export interface Weights {
  readonly lang: Language;
  readonly bias: Float32Array;
  /** Adds what a text feature says to `sums`, `times` over. */
  addFeature(feature: number, times: number, sums: Float32Array): void;
  /** What a text feature says to a mix of heads, a share for each. */
  featureWeight(feature: number, mix: Float32Array): number;
  readonly evidence: ReadonlyMap<string, Float32Array>;
  readonly cues: ReadonlyMap<string, Float32Array>;
  readonly among: LabelScale;
  readonly alone: LabelScale;
  readonly beside: Surroundings;
}

/**
 * Makes a file ready.
 * @throws Error where its heads are not those of this reader: it was trained for another.
 */
export function openWeights(file: WeightsFile): Weights {
  if (file.heads.join() !== HEADS.join())
    throw new Error('These weights were trained for other labels. Run npm run train.');
  const rows = bytesOf(file.rows);
  const signed = new Int8Array(rows.buffer);
  const units = Float32Array.from(file.units);
  const table = tableOf(bytesOf(file.features), rows);
  return {
    lang: file.lang,
    bias: Float32Array.from(file.bias),
    addFeature(feature, times, sums) {
      let at = table.find(feature);
      if (at < 0) return;
      const end = at + 1 + 2 * (rows[at] as number);
      for (at += 1; at < end; at += 2) {
        const head = rows[at] as number;
        sums[head] = (sums[head] as number) + times * (signed[at + 1] as number) * (units[head] as number);
      }
    },
    featureWeight(feature, mix) {
      let at = table.find(feature);
      let weight = 0;
      if (at < 0) return weight;
      const end = at + 1 + 2 * (rows[at] as number);
      for (at += 1; at < end; at += 2) {
        const head = rows[at] as number;
        weight += (mix[head] as number) * (signed[at + 1] as number) * (units[head] as number);
      }
      return weight;
    },
    evidence: new Map(file.evidence.map(({ name, weights }) => [name, scaled(weights, units)])),
    cues: new Map(file.cues.map(({ id, weights }) => [id, scaled(weights, units)])),
    among: file.among,
    alone: file.alone,
    beside: file.beside,
  };
}

function scaled(weights: readonly number[], units: Float32Array): Float32Array {
  return Float32Array.from(weights, (weight, head) => weight * (units[head] as number));
}

/** Finds where a feature's row begins: an open hash table over the features, which are hashes already. */
function tableOf(steps: Uint8Array, rows: Uint8Array): { find(feature: number): number } {
  let count = 0;
  for (const byte of steps) if (byte < 0x80) count += 1;
  const size = 1 << (33 - Math.clz32(count));
  const keys = new Uint32Array(size);
  const places = new Int32Array(size).fill(-1);
  let feature = 0;
  let row = 0;
  for (let at = 0; at < steps.length; ) {
    let step = 0;
    let byte = 0x80;
    for (let scale = 1; byte >= 0x80; scale *= 0x80) {
      byte = steps[at++] as number;
      step += (byte & 0x7f) * scale;
    }
    feature += step;
    let slot = feature & (size - 1);
    while (places[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = feature;
    places[slot] = row;
    row += 1 + 2 * (rows[row] as number);
  }
  return {
    find(wanted) {
      for (let slot = wanted & (size - 1); ; slot = (slot + 1) & (size - 1)) {
        const place = places[slot] as number;
        if (place === -1 || keys[slot] === wanted) return place;
      }
    },
  };
}
