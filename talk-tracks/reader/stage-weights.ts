/** How much each pillar matters at each stage, where no pack says otherwise. */
import { type Pack, PILLARS, type Pillar, type Stage } from '../model';

type Weights = Readonly<Record<Pillar, 0 | 1 | 2 | 3>>;

const weigh = (
  empathy: 0 | 1 | 2 | 3,
  evidence: 0 | 1 | 2 | 3,
  limits: 0 | 1 | 2 | 3,
  commitment: 0 | 1 | 2 | 3,
): Weights => ({
  empathy,
  evidence,
  limits,
  commitment,
});

/** Our own proposal; packs may set other weights for their trade. */
const DEFAULTS: Readonly<Record<Stage, Weights>> = {
  first_contact: weigh(3, 2, 1, 1),
  discovery: weigh(3, 1, 1, 2),
  proposal: weigh(2, 3, 3, 2),
  objection: weigh(3, 3, 2, 1),
  negotiation: weigh(2, 2, 3, 2),
  closing: weigh(2, 1, 3, 3),
  delivery: weigh(2, 1, 2, 3),
  after_sales: weigh(3, 1, 1, 3),
  complaint: weigh(3, 2, 3, 3),
  renewal: weigh(2, 3, 2, 2),
};
const NEUTRAL = weigh(2, 2, 2, 2);

/** Weights at a stage: the highest that any pack asks for, else our own; even weights where the stage is unknown. */
export function stageWeights(stage: Stage | undefined, packs: readonly Pack[]): Weights {
  if (stage === undefined || !Object.hasOwn(DEFAULTS, stage)) return NEUTRAL;
  const asked = packs.flatMap((pack) => (Object.hasOwn(pack.weights, stage) ? [pack.weights[stage] ?? NEUTRAL] : []));
  const [first] = asked;
  if (!first) return DEFAULTS[stage];
  const highest = PILLARS.map((pillar) => [pillar, Math.max(...asked.map((weights) => weights[pillar]))]);
  return Object.fromEntries(highest) as Weights;
}
