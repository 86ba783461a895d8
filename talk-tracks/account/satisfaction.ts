/** Satisfaction by seven factors (Spreng, MacKenzie & Olshavsky 1996; `E05`). Congruency as a difference is our way of working it out: where one can, ask for it. */
import { type Computed, computed, findTrouble } from './computed';

/** 1–7 each. */
export interface SatisfactionAnswers {
  readonly desires: number;
  readonly expectations: number;
  readonly perceived: number;
  /** How satisfied with the product, and with what was said about it. */
  readonly attributes: number;
  readonly information: number;
}

export interface Satisfaction {
  /** Perceived less desired, −6 to 6. */
  readonly desiresCongruency: number;
  /** Perceived less expected, −6 to 6. */
  readonly expectationsCongruency: number;
  /** The mean of both kinds of satisfaction, 1–7. */
  readonly overall: number;
}

export function satisfaction(answers: SatisfactionAnswers): Computed<Satisfaction> {
  const trouble = findTrouble(Object.entries(answers).map(([field, value]) => [field, value, { scale: 7 }] as const));
  if (trouble) return trouble;
  const { desires, expectations, perceived, attributes, information } = answers;
  return computed({
    desiresCongruency: perceived - desires,
    expectationsCongruency: perceived - expectations,
    overall: (attributes + information) / 2,
  });
}
