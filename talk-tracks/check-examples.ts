/**
 * Runs every cue of a pack on its own examples: a cue that misses its firing example, or fires on its quiet one, is not what its writer thinks.
 * Judges as the reader does (`reader/match-cues.ts`), each cue alone, and spends a bounded amount of work whatever the pack holds.
 */
import type { Cue, GuardName, Pack } from './model';
import { type JsonPath, type PartProblem, printable, quote } from './pack-problem';
import { cuesOf } from './pack-rules';
import { type CompiledPattern, compilePattern, PatternError, type Step } from './reader/compile-pattern';
import type { GuardedMatch } from './reader/guards/guard';
import { GUARDS, RISK_GUARDS, TRACK_GUARDS } from './reader/guards/guards';
import { matchTokens, type TokenizedSentence, type TokenSpan, tokenizeSentence } from './reader/match-pattern';

/** Steps that a pack's examples may take in all, in the worst case; a pack of 1 MB as people write them takes a tenth of it. */
const MOST_WORK = 20_000_000;
const MAX_PROBLEMS = 100;

/** A cue ready to be tried. */
interface ReadyCue {
  readonly patterns: readonly CompiledPattern[];
  readonly except: readonly CompiledPattern[];
  silences(sentence: TokenizedSentence, match: TokenSpan): GuardName | null;
}

/**
 * Compiles all patterns and tries all examples.
 * @returns what went wrong, in the order of the pack; empty where every example does what it says.
 */
export function checkExamples(pack: Pack): PartProblem[] {
  const problems: PartProblem[] = [];
  let left = MOST_WORK;
  for (const { cue, path, claim } of cuesOf(pack)) {
    if (problems.length > MAX_PROBLEMS) break;
    const ready = readyCue(cue, claim, path, problems);
    if (!ready) continue;
    for (const { example, wanted, at } of examplesOf(cue)) {
      const sentence = tokenizeSentence(example);
      left -= workOf(ready, sentence);
      if (left < 0) return [...problems, tooMuch(path)];
      const problem = tryExample(ready, sentence, wanted, cue);
      if (problem) problems.push({ ...problem, path: [...path, wanted, at] });
    }
  }
  return problems;
}

type Wanted = 'fires' | 'quiet';

function examplesOf(cue: Cue): readonly { readonly example: string; readonly wanted: Wanted; readonly at: number }[] {
  return (['fires', 'quiet'] as const).flatMap((wanted) => cue[wanted].map((example, at) => ({ example, wanted, at })));
}

function tooMuch(path: JsonPath): PartProblem {
  const message = 'Trying the examples up to here takes too long';
  return { code: 'too-much-work', path, message, mend: 'Write shorter patterns and examples, or split the pack.' };
}

/** Null, with problems noted, where a pattern cannot be read. */
function readyCue(cue: Cue, claim: GuardedMatch['claim'], path: JsonPath, problems: PartProblem[]): ReadyCue | null {
  const before = problems.length;
  const compile = (key: 'patterns' | 'except') =>
    (cue[key] ?? []).flatMap((pattern, index) => {
      const compiled = tryCompile(pattern, cue, [...path, key, index]);
      if ('steps' in compiled) return [compiled];
      problems.push(compiled);
      return [];
    });
  const [patterns, except] = [compile('patterns'), compile('except')];
  if (problems.length > before) return null;
  const guards = cue.guards ?? (claim === 'risk' ? RISK_GUARDS : TRACK_GUARDS);
  const kind = cue.kind ?? 'mail';
  return {
    patterns,
    except,
    silences: (sentence, match) => guards.find((name) => GUARDS[name]({ sentence, match, kind, claim })) ?? null,
  };
}

function tryCompile(pattern: string, cue: Cue, path: JsonPath): CompiledPattern | PartProblem {
  try {
    return compilePattern(pattern, cue.lang);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const message = printable(error.message.replace(` ${error.mend}`, '').replace(/\.$/, ''));
    return { code: 'bad-pattern', path, into: error.position, message, mend: error.mend };
  }
}

function tryExample(
  ready: ReadyCue,
  sentence: TokenizedSentence,
  wanted: Wanted,
  cue: Cue,
): Omit<PartProblem, 'path'> | null {
  const found = fires(ready, sentence);
  if (found.fired === (wanted === 'fires')) return null;
  if (found.fired) {
    const first = sentence.tokens[found.match.from];
    const last = sentence.tokens[found.match.to - 1];
    const words = quote(sentence.text.slice(first?.start, last?.end));
    const message = `"${cue.id}" must stay quiet here, but ${words} makes it fire`;
    const mend = 'Narrow the pattern, add an exception or a guard, or correct the example.';
    return { code: 'loud-example', message, mend, into: first?.start ?? 0 };
  }
  const reason = found.silencedBy
    ? `but ${found.silencedBy === 'exception' ? 'an exception' : `the guard "${found.silencedBy}"`} silences it`
    : 'but none of its patterns matches';
  const message = `"${cue.id}" must fire here, ${reason}`;
  return { code: 'silent-example', message, mend: 'Widen a pattern, or correct the example.' };
}

type Verdict =
  | { readonly fired: true; readonly match: TokenSpan }
  | { readonly fired: false; readonly silencedBy: GuardName | 'exception' | null };

function fires(ready: ReadyCue, sentence: TokenizedSentence): Verdict {
  let silencedBy: GuardName | 'exception' | null = null;
  let exceptions: readonly TokenSpan[] | null = null;
  for (const pattern of ready.patterns) {
    if (startsOf(pattern.steps, sentence) === 0) continue;
    for (const match of matchTokens(pattern, sentence)) {
      exceptions ??= ready.except.flatMap((except) => matchTokens(except, sentence));
      const by = exceptions.some((span) => span.from < match.to && span.to > match.from)
        ? 'exception'
        : ready.silences(sentence, match);
      if (!by) return { fired: true, match };
      silencedBy ??= by;
    }
  }
  return { fired: false, silencedBy };
}

/** The most steps that trying an example can take. */
function workOf({ patterns, except }: ReadyCue, sentence: TokenizedSentence): number {
  const n = sentence.tokens.length;
  let work = n;
  let matches = 0;
  for (const { steps } of patterns) {
    const starts = startsOf(steps, sentence);
    work += n / 4;
    if (starts === 0) continue;
    work += starts * (GUARD_WORK + stepWork(steps, 1, n).work);
    matches += starts;
  }
  if (matches === 0) return work;
  for (const { steps } of except) work += startsOf(steps, sentence) * (matches + stepWork(steps, 1, n).work);
  return work;
}

const GUARD_WORK = 30;

/** In how many places a pattern can begin: those of its first word, where it begins with one. */
function startsOf(steps: readonly Step[], { tokens }: TokenizedSentence): number {
  const first = steps[0];
  if (first?.is !== 'word') return tokens.length;
  let starts = 0;
  for (const token of tokens) if (first.takes(token.word.id)) starts += 1;
  return starts;
}

/** The most positions that steps can be at after them, when they are at `width` before, and the positions visited on the way. */
function stepWork(steps: readonly Step[], width: number, n: number): { readonly width: number; readonly work: number } {
  let here = width;
  let work = 0;
  for (const step of steps) {
    if (step.is === 'gap') {
      work += here * step.max;
      here = Math.min(n, here + step.max);
    } else if (step.is === 'class') {
      work += here * CLASS_ENDS;
      here = Math.min(n, here + CLASS_ENDS);
    } else if (step.is === 'one-of') {
      const branches = step.branches.map((branch) => stepWork(branch, here, n));
      work += branches.reduce((sum, branch) => sum + branch.work, here);
      here = Math.min(
        n,
        branches.reduce((sum, branch) => sum + branch.width, step.optional ? here : 0),
      );
    } else work += here;
  }
  return { width: here, work };
}

const CLASS_ENDS = 8;
