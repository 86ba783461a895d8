import { type Label, PILLARS, RISK_TYPES } from '../../model';

/** Every label, the pillars first. */
const LABELS: readonly Label[] = [...PILLARS, ...RISK_TYPES.map((type) => `risk:${type}` as const)];

/** What is weighed for each sentence: every label, and whether the writer makes a promise in it that is still to be kept. The order is that of the weights files. */
export type Head = Label | 'promise';
export const HEADS: readonly Head[] = [...LABELS, 'promise'];
