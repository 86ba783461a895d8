/** Chooses, for a pattern, the tokens whose presence in a sentence is worth a closer look: its anchors, the rarest words it cannot match without. */

import { type Step, widthOf } from './compile-pattern';
import { CLASS_WIDTH } from './figures';

/** A key to look up, and how many tokens the pattern may have started before it. */
export interface Anchor {
  readonly key: string;
  readonly min: number;
  readonly max: number;
}

/** What it costs to look at every sentence that holds this key; higher for common words. */
export type KeyCost = (key: string) => number;

/** The key of two tokens that stand side by side. */
export function pairKey(left: string, right: string): string {
  return `${left} ${right}`;
}

/** The key of a class. No token can be written like it. */
export function classKey(name: string): string {
  return `<${name}>`;
}

/** Words with more pairs of forms than this wait under single words. */
const MAX_PAIRS = 16;

/** One way to notice a pattern: one of these keys is in every sentence that it matches. */
interface Choice {
  readonly anchors: readonly Anchor[];
  readonly cost: number;
}

/** The cheapest anchors of a pattern: empty only for steps that need no token at all, which `compilePattern` refuses. */
export function chooseAnchors(steps: readonly Step[], cost: KeyCost): readonly Anchor[] {
  return cheapest(steps, cost)?.anchors ?? [];
}

function cheapest(steps: readonly Step[], cost: KeyCost): Choice | null {
  let best: Choice | null = null;
  let min = 0;
  let max = 0;
  steps.forEach((step, index) => {
    for (const choice of choicesAt(step, steps[index + 1], cost)) {
      if (best && best.cost <= choice.cost) continue;
      best = {
        cost: choice.cost,
        anchors: choice.anchors.map((a) => ({ key: a.key, min: a.min + min, max: a.max + max })),
      };
    }
    const width = widthOf([step], CLASS_WIDTH);
    min += width.min;
    max += width.max;
  });
  return best;
}

function choicesAt(step: Step, next: Step | undefined, cost: KeyCost): Choice[] {
  if (step.is === 'class') return [choiceOf([classKey(step.name)], cost)];
  if (step.is === 'word') {
    const choices = [choiceOf([...step.forms], cost)];
    if (next?.is === 'word' && step.forms.size * next.forms.size <= MAX_PAIRS) {
      const { forms } = next;
      choices.push(
        choiceOf(
          [...step.forms].flatMap((left) => [...forms].map((right) => pairKey(left, right))),
          cost,
        ),
      );
    }
    return choices;
  }
  if (step.is !== 'one-of' || step.optional) return [];
  const branches = step.branches.map((branch) => cheapest(branch, cost));
  const solid = branches.filter((branch) => branch !== null);
  if (solid.length < branches.length) return [];
  return [
    { anchors: solid.flatMap((branch) => branch.anchors), cost: solid.reduce((sum, branch) => sum + branch.cost, 0) },
  ];
}

function choiceOf(keys: readonly string[], cost: KeyCost): Choice {
  return { anchors: keys.map((key) => ({ key, min: 0, max: 0 })), cost: keys.reduce((sum, key) => sum + cost(key), 0) };
}
