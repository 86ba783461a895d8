/** Chooses, for a pattern, the tokens whose presence in a sentence is worth a closer look: its anchors, the rarest words it cannot match without. */

import { type Step, type WordStep, widthOf } from './compile-pattern';
import { CLASS_WIDTH } from './figures';
import { hashOf } from './vocabulary';
import { mix } from './weigh/text-features';

/** A key to look up, and how many tokens the pattern may have started before it. */
export interface Anchor {
  readonly key: string;
  readonly min: number;
  readonly max: number;
}

/** What it costs to look at every sentence that holds this key; higher for common words. */
export type KeyCost = (key: string) => number;

/** The key of two tokens that stand side by side. */
function pairKey(left: string, right: string): string {
  return `${left} ${right}`;
}

/** The number of a key, by which an index finds it. */
export function keyNumber(key: string): number {
  const space = key.indexOf(' ');
  if (space < 0) return singleNumber(hashOf(key));
  return pairNumber(hashOf(key.slice(0, space)), hashOf(key.slice(space + 1)));
}

/** The number of the key of a word, by the word's hash. */
export function singleNumber(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

/** The number of the key of two words side by side, by their hashes. */
export function pairNumber(left: number, right: number): number {
  return mix(left, right) | 0;
}

/** The key of a class. No token can be written like it. */
export function classKey(name: string): string {
  return `<${name}>`;
}

/** Words with more pairs of forms than this wait under single words. */
const MAX_PAIRS = 16;

/** One way to notice a pattern: one of these keys is in every sentence that it matches. The anchors are spelled out only for the way that wins. */
interface Choice {
  readonly cost: number;
  readonly anchors: () => readonly Anchor[];
}

/** The cheapest anchors of a pattern: empty only for steps that need no token at all, which `compilePattern` refuses. */
export function chooseAnchors(steps: readonly Step[], cost: KeyCost): readonly Anchor[] {
  return cheapest(steps, cost)?.anchors() ?? [];
}

/** The cheapest way to notice a run of steps; of equals the first. Null where there is none. */
function cheapest(steps: readonly Step[], cost: KeyCost): Choice | null {
  let best: Choice | null = null;
  let before = 0;
  for (let at = 0; at < steps.length; at += 1) {
    const choice = cheapestAt(steps[at], steps[at + 1], cost, best === null ? Number.POSITIVE_INFINITY : best.cost);
    if (!choice) continue;
    best = choice;
    before = at;
  }
  if (best === null || before === 0) return best;
  const { cost: lowest, anchors } = best;
  return { cost: lowest, anchors: () => moved(anchors(), widthOf(steps.slice(0, before), CLASS_WIDTH)) };
}

/** Anchors as they are when so many tokens stand before them. */
function moved(anchors: readonly Anchor[], { min, max }: { readonly min: number; readonly max: number }): Anchor[] {
  return anchors.map((anchor) => ({ key: anchor.key, min: anchor.min + min, max: anchor.max + max }));
}

/** The cheapest way to notice one step; null where none costs less than `limit`. A dear one is dropped as soon as it is seen to be dear. */
function cheapestAt(step: Step | undefined, next: Step | undefined, cost: KeyCost, limit: number): Choice | null {
  if (step?.is === 'class') return choiceOf([classKey(step.name)], cost, limit);
  if (step?.is === 'word') {
    const single = choiceOf(textsOf(step), cost, limit);
    if (next?.is !== 'word' || step.words.length * next.words.length > MAX_PAIRS) return single;
    return choiceOf(pairKeys(textsOf(step), textsOf(next)), cost, single?.cost ?? limit) ?? single;
  }
  if (step?.is !== 'one-of' || step.optional) return null;
  const branches: Choice[] = [];
  let sum = 0;
  for (const branch of step.branches) {
    const choice = cheapest(branch, cost);
    if (!choice) return null;
    branches.push(choice);
    sum += choice.cost;
    if (sum >= limit) return null;
  }
  return { cost: sum, anchors: () => branches.flatMap((branch) => branch.anchors()) };
}

function textsOf({ words }: WordStep): readonly string[] {
  return words.map(({ text }) => text);
}

function pairKeys(lefts: readonly string[], rights: readonly string[]): string[] {
  const keys: string[] = [];
  for (const left of lefts) for (const right of rights) keys.push(pairKey(left, right));
  return keys;
}

function choiceOf(keys: Iterable<string>, cost: KeyCost, limit: number): Choice | null {
  let sum = 0;
  for (const key of keys) {
    sum += cost(key);
    if (sum >= limit) return null;
  }
  return { cost: sum, anchors: () => Array.from(keys, (key) => ({ key, min: 0, max: 0 })) };
}
