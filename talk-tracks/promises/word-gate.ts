/**
 * Tells which rules can match a text at all by the words in it. Each word knows which needs it meets, so that a sentence only adds its
 * words up, and most of several hundred expressions are passed over with one look at a few bits.
 */
import type { TokenizedSentence } from '../reader/match-pattern';
import type { Word } from '../reader/vocabulary';
import { commonness, type NeededRun, neededBy } from './needed-letters';

/** The needs of a pattern, by their numbers: all must be met. */
export type Gate = readonly number[];

/** A rule with the gate that lets it be tried. */
export interface Gated<Rule> {
  readonly rule: Rule;
  readonly gate: Gate;
}

/** What nearly every sentence holds is not worth asking for. */
const MOST_COMMON = 250;
/** Two or three needs settle it. */
const MOST_NEEDS = 4;

/** The number of every need of any gate, by its runs written out. */
const numbers = new Map<string, number>();
/** Runs that are a whole word, with the needs that they meet. */
const wholeRuns = new Map<string, number[]>();
/** Runs that may stand inside a word, with the need that they meet. */
const innerRuns: { readonly run: NeededRun; readonly need: number }[] = [];

/** Rules with their gates. To be made when a module loads: words learn the needs that were known when they were first met. */
export function gateRules<Rule extends { readonly pattern: RegExp; readonly verb?: RegExp }>(
  rules: readonly Rule[],
): readonly Gated<Rule>[] {
  // A verb is a part of its pattern, and what the rest of such a pattern needs is next to nothing.
  return rules.map((rule) => ({ rule, gate: gateOf(rule.verb ?? rule.pattern) }));
}

const gates = new Map<string, Gate>();

/** The gate of one pattern. */
export function gateOf(pattern: RegExp): Gate {
  const name = `${pattern.source}/${pattern.flags}`;
  let gate = gates.get(name);
  if (!gate) {
    gate = findGate(pattern);
    gates.set(name, gate);
  }
  return gate;
}

function findGate(pattern: RegExp): Gate {
  const needs = neededBy(pattern).filter((need) => commonness(need) <= MOST_COMMON);
  return [...needs]
    .sort((a, b) => commonness(a) - commonness(b))
    .slice(0, MOST_NEEDS)
    .map(numberOf);
}

function numberOf(need: readonly NeededRun[]): number {
  const name = need.map(({ letters, left, right }) => `${left ? '|' : ''}${letters}${right ? '|' : ''}`).join(' ');
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(name, number);
  for (const run of need) {
    if (!run.left || !run.right) innerRuns.push({ run, need: number });
    else {
      const needs = wholeRuns.get(run.letters);
      if (needs) needs.push(number);
      else wholeRuns.set(run.letters, [number]);
    }
  }
  return number;
}

/** The needs that a word meets, worked out once. */
function needsMet(word: Word): readonly number[] {
  if (word.needs === null || word.needsOf !== numbers.size) {
    word.needs = findNeedsMet(word);
    word.needsOf = numbers.size;
  }
  return word.needs;
}

const NONE: readonly number[] = [];

function findNeedsMet({ text, kind }: Word): readonly number[] {
  if (kind === 'figure') return wholeRuns.get('0') ?? NONE;
  if (kind !== 'word') return wholeRuns.get(text) ?? NONE;
  const met = new Set<number>();
  for (const piece of text.split(/[^a-z]+/)) {
    for (const need of wholeRuns.get(piece) ?? NONE) met.add(need);
    for (const { run, need } of innerRuns) if (holds(piece, run)) met.add(need);
  }
  return met.size === 0 ? NONE : [...met];
}

function holds(piece: string, { letters, left, right }: NeededRun): boolean {
  return left ? piece.startsWith(letters) : right ? piece.endsWith(letters) : piece.includes(letters);
}

/** The needs that the words of one text meet. */
export class HeldWords {
  /** One bit for each need. */
  private readonly bits = new Int32Array((numbers.size >> 5) + 1);
  /** Full-width letters (and İ) become a–z in words and are none to an expression: then every gate is open. */
  private readonly unsure: boolean;

  constructor({ text, tokens }: TokenizedSentence) {
    this.unsure = FULL_WIDTH.test(text);
    for (const { word } of tokens) for (const need of needsMet(word)) this.set(need);
  }

  private set(need: number): void {
    this.bits[need >> 5] = (this.bits[need >> 5] ?? 0) | (1 << (need & 31));
  }

  /** False only where the gate's pattern cannot match in the text, nor in any part of it cut between words. */
  mayMatch(gate: Gate): boolean {
    for (const need of gate) if (((this.bits[need >> 5] ?? 0) & (1 << (need & 31))) === 0) return this.unsure;
    return true;
  }
}

const FULL_WIDTH = /[\u0130\uff21-\uff5a]/;
