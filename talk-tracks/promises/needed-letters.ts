/**
 * Says what a text must hold before a regular expression can match in it, read off the expression itself: "at least one of these words,
 * and one of those". To ask for words costs nothing beside running the expression, so rules are only run where they can match.
 * What cannot be read off is not asked for: a need may be too weak, never too strong.
 */
import { isHanzi } from '../reader/tokens';

/** A run of letters a–z that must stand in the text; `left`, `right`: no letter a–z stands beside it there. Or one Chinese character, or any digit (`0`). */
export interface NeededRun {
  readonly letters: string;
  readonly left: boolean;
  readonly right: boolean;
}

/** One of these must be there. */
export type OneOfRuns = readonly NeededRun[];

/** All that must be there before `pattern` can match. Empty where nothing can be said. */
export function neededBy(pattern: RegExp): readonly OneOfRuns[] {
  // With both flags further letters match a–z (ſ, K), which nobody here counts on.
  if (pattern.ignoreCase && pattern.unicode) return [];
  return needsOf(new SourceReader(pattern.source).read(), false, false).filter((need) => need.length <= MOST_RUNS);
}

const MOST_RUNS = 1500;
const MOST_CHARACTERS = 60;

/** What a part of an expression can match, as far as needs go. `break`: something that is no letter a–z stands or begins there. */
type Part =
  | { readonly is: 'letter'; readonly letter: string }
  | { readonly is: 'one-of'; readonly runs: OneOfRuns }
  | { readonly is: 'break' }
  | { readonly is: 'open' }
  | { readonly is: 'maybe'; readonly part: Part }
  | { readonly is: 'either'; readonly branches: readonly (readonly Part[])[] };

const BREAK: Part = { is: 'break' };
const OPEN: Part = { is: 'open' };
const DIGIT: Part = { is: 'one-of', runs: [{ letters: '0', left: true, right: true }] };

/** Needs of parts in a row; `left`, `right`: no letter stands before the first, after the last. */
function needsOf(parts: readonly Part[], left: boolean, right: boolean): OneOfRuns[] {
  const needs: OneOfRuns[] = [];
  let run = '';
  let runLeft = left;
  let free = left;
  const close = (bounded: boolean) => {
    if (run !== '') needs.push([{ letters: run, left: runLeft, right: bounded }]);
    run = '';
    free = bounded;
  };
  parts.forEach((part, index) => {
    if (part.is === 'letter') {
      if (run === '') runLeft = free;
      run += part.letter;
      free = false;
      return;
    }
    close(run === '' ? free || opensWithBreak(part) : opensWithBreak(part));
    if (part.is === 'one-of') needs.push(part.runs);
    if (part.is === 'either') {
      const after = parts[index + 1];
      const need = eitherNeed(part.branches, free, after ? opensWithBreak(after) : right);
      if (need) needs.push(need);
    }
    free = part.is === 'maybe' ? free && closesWithBreak(part.part) : closesWithBreak(part);
  });
  close(right);
  return needs;
}

/** The most telling need of each branch, joined: one of them must be met. */
function eitherNeed(branches: readonly (readonly Part[])[], left: boolean, right: boolean): OneOfRuns | null {
  const joined = new Map<string, NeededRun>();
  for (const branch of branches) {
    const [best] = needsOf(branch, left, right).sort((a, b) => commonness(a) - commonness(b));
    if (!best) return null;
    for (const run of best) joined.set(`${run.left}${run.letters}${run.right}`, run);
  }
  return [...joined.values()];
}

/** Whether what comes begins with no letter, whichever way it goes. What takes up no room at all says nothing. */
function opensWithBreak(part: Part): boolean {
  if (part.is === 'break' || part.is === 'one-of') return true;
  return part.is === 'either' && part.branches.every((branch) => branch[0] !== undefined && opensWithBreak(branch[0]));
}

function closesWithBreak(part: Part): boolean {
  if (part.is === 'break' || part.is === 'one-of') return true;
  return (
    part.is === 'either' &&
    part.branches.every((branch) => {
      const last = branch.at(-1);
      return last !== undefined && closesWithBreak(last);
    })
  );
}

const COMMON = new Set(
  'the a an to of and in for on at by with we i you it is are be this that as your our us me my will have has can do not so if or but from was were all any no they he she his her their one two s ll d m re ve t'.split(
    ' ',
  ),
);
const COMMON_CHARACTERS = new Set(
  '的了我您你们是在有不这那个一到就也都和会要为上下能可以来天日月后前内给发时点两三二四五六七八九十周'.split(''),
);

/** Roughly how many sentences of a hundred meet a need. */
export function commonness(need: OneOfRuns): number {
  let sum = 0;
  for (const { letters, left, right } of need) {
    if (letters === '0') sum += 25;
    else if (isHanzi(letters.charCodeAt(0))) sum += COMMON_CHARACTERS.has(letters) ? 15 : 2;
    else if (left && right) sum += COMMON.has(letters) ? 20 : 0.5;
    else sum += letters.length > 3 ? 0.5 : letters.length > 2 ? 3 : letters.length > 1 ? 12 : 60;
  }
  return sum;
}

/** Recursive descent over the source of an expression; all that it does not know is open. */
class SourceReader {
  private at = 0;

  constructor(private readonly source: string) {}

  read(): readonly Part[] {
    return inlined({ is: 'either', branches: this.branches() });
  }

  private branches(): Part[][] {
    const branches: Part[][] = [[]];
    for (let next = this.source[this.at]; next !== undefined && next !== ')'; next = this.source[this.at]) {
      if (next === '|') {
        this.at += 1;
        branches.push([]);
        continue;
      }
      branches.at(-1)?.push(...this.quantified(this.part()));
    }
    return branches;
  }

  private part(): Part {
    const unit = this.source[this.at] ?? '';
    this.at += 1;
    if (unit === '(') return this.group();
    if (unit === '[') return this.set();
    if (unit === '\\') return this.escape();
    if (unit === '^' || unit === '$') return BREAK;
    return unit === '.' ? OPEN : literal(unit);
  }

  private group(): Part {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += kind.length;
    const branches = this.branches();
    this.at += 1;
    // What looks ahead or behind takes up no room; what it must not see says nothing.
    return /^\?<?[=!]$/.test(kind) ? OPEN : { is: 'either', branches };
  }

  private set(): Part {
    const end = setEnd(this.source, this.at);
    const members = this.source.slice(this.at, end);
    this.at = end + 1;
    if (/^(?:\\s|[\s,;:.!?–—()*>@-])+$/.test(members)) return BREAK;
    if (/^(?:\\d|\d|-)+$/.test(members) && /\d|\\d/.test(members) && !members.startsWith('-')) return DIGIT;
    const runs = Array.from(members, (letters): NeededRun => ({ letters, left: true, right: true }));
    const known = runs.length <= MOST_CHARACTERS && runs.every(({ letters }) => isHanzi(letters.charCodeAt(0)));
    if (known) return { is: 'one-of', runs };
    const figures = /^[\p{Script=Han}]+(?:\d|\d-\d|\\d)$/u.test(members) && members.length <= MOST_CHARACTERS;
    const hanzi = runs.filter(({ letters }) => isHanzi(letters.charCodeAt(0)));
    return figures ? { is: 'one-of', runs: [...hanzi, { letters: '0', left: true, right: true }] } : OPEN;
  }

  private escape(): Part {
    const unit = this.source[this.at] ?? '';
    this.at += 1;
    if (unit === 'b' || unit === 's') return BREAK;
    if (unit === 'd') return DIGIT;
    if (unit === 'u') this.at += 4;
    if ((unit === 'p' || unit === 'P') && this.source[this.at] === '{') this.at = this.source.indexOf('}', this.at) + 1;
    return /[a-z\d]/i.test(unit) ? OPEN : BREAK;
  }

  /** A part with the quantifier after it. */
  private quantified(part: Part): readonly Part[] {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return inlined(part);
    this.at += found[0].length;
    if (found[0].startsWith('*') || found[0].startsWith('?') || found[1] === '0') return [{ is: 'maybe', part }];
    if (part.is === 'break' || part.is === 'one-of') return [part];
    // Said again, it may stand beside itself.
    return [OPEN, part, OPEN];
  }
}

/** A bracket with one branch is what stands in it. */
function inlined(part: Part): readonly Part[] {
  return part.is === 'either' && part.branches.length === 1 ? (part.branches[0] ?? []) : [part];
}

function literal(unit: string): Part {
  if (/[a-z]/i.test(unit)) return { is: 'letter', letter: unit.toLowerCase() };
  if (/\d/.test(unit)) return DIGIT;
  if (isHanzi(unit.charCodeAt(0))) return { is: 'one-of', runs: [{ letters: unit, left: true, right: true }] };
  // Letters with accents match as they are, and stand inside words.
  return unit.toLowerCase() === unit.toUpperCase() ? BREAK : OPEN;
}

function setEnd(source: string, from: number): number {
  let at = from;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}
