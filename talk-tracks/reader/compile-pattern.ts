/** Reads one pattern of the pattern language (`talk-tracks/README.md`) into steps that the matcher can walk. Patterns are data: no regular expression is ever built from one. */
import type { Language } from '../model';
import { CLASS_NAMES, type ClassName } from './classes';
import { inflect } from './inflect';
import { remember } from './remember';
import { foldText, isDigit, isLetter, tokenize } from './tokens';
import { nameWord, type Word, wordOf } from './vocabulary';

/** One step of a compiled pattern. Positions lie between tokens. */
export type Step =
  | WordStep
  | ClassStep
  | { readonly is: 'any' }
  | GapStep
  | { readonly is: 'start' }
  | { readonly is: 'end' }
  | OneOf;

/** What a class of the pattern language recognises. */
export interface ClassStep {
  readonly is: 'class';
  readonly name: ClassName;
}

/** So many tokens or fewer, whatever they are. */
export interface GapStep {
  readonly is: 'gap';
  readonly max: number;
}

/** One word in any of its forms. Tokens are compared by the numbers that the vocabulary gave to the forms; most patterns never come so far. */
export class WordStep {
  readonly is = 'word';
  /** The number where there is one form, else 0. */
  readonly only: number;
  private known: ReadonlySet<number> | null = null;
  /** A bit for each number, by its last five bits: most other words are told apart by it. */
  private bits = -1;

  constructor(readonly words: readonly Word[]) {
    for (const word of words) nameWord(word);
    this.only = words.length === 1 ? (words[0]?.id ?? 0) : 0;
  }

  /** The numbers of all forms. */
  get ids(): ReadonlySet<number> {
    if (this.known === null) {
      this.known = new Set(this.words.map(({ id }) => id));
      this.bits = bitsOf(this.known);
    }
    return this.known;
  }

  takes(id: number): boolean {
    if (this.only !== 0) return id === this.only;
    return (this.bits & (1 << (id & 31))) !== 0 && this.ids.has(id);
  }
}

/** Alternatives. Those that begin with a plain word are found by it, so that long lists cost no more than short ones. */
export interface OneOf {
  readonly is: 'one-of';
  readonly branches: readonly Branch[];
  readonly byFirstWord: ReadonlyMap<number, readonly Branch[]>;
  /** A bit for each of those words, as in `WordStep`. */
  readonly bits: number;
  /** Those that begin with anything else. */
  readonly others: readonly Branch[];
  readonly optional: boolean;
}

/** One alternative. */
export type Branch = readonly Step[];

/** A pattern ready to match. It is read when its steps are first asked for: of a pack's patterns most are never tried on a draft. */
export class CompiledPattern {
  private known: readonly Step[] | null = null;

  constructor(
    readonly pattern: string,
    readonly lang: Language,
  ) {}

  /** False until its steps were first asked for. */
  get isRead(): boolean {
    return this.known !== null;
  }

  /** @throws PatternError where the pattern cannot be read. */
  get steps(): readonly Step[] {
    this.known ??= new PatternParser(this.pattern, this.lang).parse();
    return this.known;
  }
}

/** A pattern that cannot be read. `position` is the UTF-16 unit of the pattern where it goes wrong, `mend` says what to write instead. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  constructor(
    readonly pattern: string,
    readonly position: number,
    problem: string,
    readonly mend: string,
  ) {
    super(`${problem} at character ${position + 1} of "${pattern.slice(0, 80)}". ${mend}`);
  }
}

const MAX_LENGTH = 400;
const MAX_DEPTH = 6;
const MAX_GAP = 20;
const GAP = { en: 6, zh: 12 } as const;
/** A run of plain text up to white space or syntax. */
const PLAIN = /(?:[^()[\]|~_^$<>…\s.]|\.(?!\.\.))+/y;
/** Patterns and words remembered per language: those of several packs of the largest size. */
const REMEMBERED = 20_000;

/**
 * Compiles a pattern.
 * @throws PatternError where the pattern is empty, unbalanced, too long, names an unknown class, or holds no word to look for.
 */
export function compilePattern(pattern: string, lang: Language): CompiledPattern {
  if (pattern.length > MAX_LENGTH) {
    throw new PatternError(pattern, MAX_LENGTH, 'The pattern is too long', 'Split it into several patterns.');
  }
  return compiled[lang](pattern);
}

/** A pack is compiled when it is checked and again when it is read with, so what came of a pattern is kept. Nothing in it ever changes. */
const compiled: Readonly<Record<Language, (pattern: string) => CompiledPattern>> = {
  en: remember((pattern) => compileAfresh(pattern, 'en'), REMEMBERED),
  zh: remember((pattern) => compileAfresh(pattern, 'zh'), REMEMBERED),
};

function compileAfresh(pattern: string, lang: Language): CompiledPattern {
  const afresh = new CompiledPattern(pattern, lang);
  afresh.steps;
  return afresh;
}

/** The steps of a run of plain words. Patterns share most of their words, so they share the steps. */
const wordSteps = remember<readonly Step[]>(
  (plain) => tokenize(plain).map(({ word }) => new WordStep([word])),
  REMEMBERED,
);

/** The step of a word with all its inflections. */
const inflectedStep = remember<Step>(
  (base) => new WordStep(inflect(base).map((form) => wordOf(form, 'word'))),
  REMEMBERED,
);

/** Recursive descent over the pattern's folded characters. */
class PatternParser {
  private at = 0;
  private readonly source: string;

  constructor(
    private readonly pattern: string,
    private readonly lang: Language,
  ) {
    this.source = foldText(pattern);
  }

  parse(): Step[] {
    const steps = this.sequence(0);
    const stray = this.peek();
    if (stray !== '') this.fail(`"${stray}" has no partner`, 'Open it first, or leave it out.');
    if (!steps.some(isSolid))
      this.fail('There is nothing to look for', 'Write at least one word or class that must be there.', 0);
    const edges = steps.filter((step) => step.is !== 'start' && step.is !== 'end');
    // `^ ... word` says "near the start" and is meant; a bare gap at an edge says nothing.
    if (steps[0]?.is === 'gap') this.fail('A gap at the start matches nothing more', 'Leave the gap out.', 0);
    if (steps.at(-1)?.is === 'gap') this.fail('A gap at the end matches nothing more', 'Leave the gap out.');
    if (edges.length === 0) this.fail('There is nothing to look for', 'Write a word.', 0);
    return steps;
  }

  private fail(problem: string, mend: string, position = this.at): never {
    throw new PatternError(this.pattern, Math.min(position, this.pattern.length), problem, mend);
  }

  private peek(): string {
    while (this.source.charAt(this.at).trim() === '' && this.at < this.source.length) this.at += 1;
    return this.source.charAt(this.at);
  }

  private sequence(depth: number): Step[] {
    const steps: Step[] = [];
    for (let next = this.peek(); next !== '' && next !== '|' && next !== ')' && next !== ']'; next = this.peek()) {
      if (next === '(' || next === '[') steps.push(this.group(next, depth + 1));
      else if (next === '<') steps.push(this.className());
      else if (next === '…' || this.source.startsWith('...', this.at)) steps.push(this.gap());
      else if (next === '_') steps.push(this.any());
      else if (next === '^' || next === '$') steps.push(this.edge(next, steps.length));
      else if (next === '~') this.fail('"~" follows no word', 'Write it right after a word: worry~');
      else if (next === '>') this.fail('">" has no partner', 'Write a class as <number>.');
      else steps.push(...this.words());
    }
    return steps;
  }

  private group(open: string, depth: number): Step {
    const start = this.at;
    if (depth > MAX_DEPTH) this.fail('Too many brackets inside brackets', 'Split it into several patterns.');
    this.needsSpace(start - 1, `Write a space before "${open}": a bracket stands for whole words.`);
    const close = open === '(' ? ')' : ']';
    const branches: Step[][] = [];
    do {
      this.at += 1;
      const branch = this.sequence(depth);
      if (branch.length === 0)
        this.fail(
          'An alternative is empty',
          'Write [a|b] for "one of these, or nothing"; punctuation alone is nothing.',
        );
      branches.push(branch);
    } while (this.peek() === '|');
    if (this.peek() !== close)
      this.fail(`"${open}" is not closed`, `Close it with "${close}".`, this.peek() === '' ? start : this.at);
    this.at += 1;
    this.needsSpace(this.at, `Write a space after "${close}": a bracket stands for whole words.`);
    return oneOf(branches, open === '[');
  }

  /** English words are parted by spaces, so a bracket glued to a word means something the language cannot say. */
  private needsSpace(neighbour: number, mend: string): void {
    const code = this.source.charCodeAt(neighbour);
    if (this.lang === 'en' && (isLetter(code) || isDigit(code))) this.fail('A bracket touches a word', mend);
  }

  private className(): Step {
    const start = this.at;
    const close = this.source.indexOf('>', start);
    const name =
      close < 0
        ? ''
        : this.source
            .slice(start + 1, close)
            .trim()
            .toLowerCase();
    const known = CLASS_NAMES.find((candidate) => candidate === name);
    if (!known)
      this.fail(
        close < 0 ? '"<" is not closed' : `There is no class <${name}>`,
        `The classes are ${CLASS_NAMES.map((n) => `<${n}>`).join(' ')}.`,
        start,
      );
    if (known === 'name' && this.lang === 'zh')
      this.fail('<name> cannot be told in Chinese', 'Use _ for a character, or a gap.', start);
    this.at = close + 1;
    return { is: 'class', name: known };
  }

  private gap(): Step {
    const start = this.at;
    while (this.source.charAt(this.at) === '…' || this.source.charAt(this.at) === '.') this.at += 1;
    const from = this.at;
    while (isDigit(this.source.charCodeAt(this.at))) this.at += 1;
    const max = from === this.at ? GAP[this.lang] : Number(this.source.slice(from, this.at));
    if (max < 1 || max > MAX_GAP)
      this.fail(`A gap of ${max} is not possible`, `Write a number from 1 to ${MAX_GAP}.`, start);
    return { is: 'gap', max };
  }

  private any(): Step {
    const touches = (at: number) => isLetter(this.source.charCodeAt(at));
    if (this.lang === 'en' && (touches(this.at - 1) || touches(this.at + 1))) {
      this.fail('"_" touches a word', 'It stands for a whole word: put spaces around it.');
    }
    this.at += 1;
    return { is: 'any' };
  }

  private edge(mark: string, before: number): Step {
    const start = this.at;
    this.at += 1;
    if (mark === '^') {
      if (before > 0) this.fail('"^" is not at the start', 'The start of the sentence can only come first.', start);
      return { is: 'start' };
    }
    const next = this.peek();
    if (next !== '' && next !== ')' && next !== ']' && next !== '|') {
      this.fail('"$" is not at the end', 'The end of the sentence can only come last; for a sum write <money>.', start);
    }
    return { is: 'end' };
  }

  /** A run of plain text; `~` after it inflects its last word. */
  private words(): readonly Step[] {
    PLAIN.lastIndex = this.at;
    const plain = PLAIN.exec(this.source)?.[0] ?? '';
    this.at += plain.length;
    const steps = wordSteps(plain);
    if (this.source.charAt(this.at) !== '~') return steps;
    const last = tokenize(plain).at(-1);
    this.inflectable(last?.kind);
    return [...steps.slice(0, -1), inflectedStep(last?.text ?? '')];
  }

  private inflectable(kind: string | undefined): void {
    if (this.lang === 'zh') this.fail('Chinese words have no inflections', 'Leave "~" out.');
    if (kind !== 'word') this.fail('"~" follows no word', 'Write it right after a word: worry~');
    this.at += 1;
    this.needsSpace(this.at, 'Write a space after "~".');
  }
}

/** Alternatives; where all of them are single words, one step that takes any of them. */
function oneOf(branches: readonly Branch[], optional: boolean): Step {
  const single = branches.map(([step, ...rest]) => (step?.is === 'word' && rest.length === 0 ? step : null));
  if (!optional && !single.includes(null)) return eitherOf(single.flatMap((step) => step ?? []));
  const byFirstWord = new Map<number, Branch[]>();
  const others: Branch[] = [];
  for (const branch of branches) {
    const first = branch[0];
    if (first?.is !== 'word') others.push(branch);
    else for (const { id } of first.words) listUnder(byFirstWord, id, branch);
  }
  return { is: 'one-of', branches, byFirstWord, bits: bitsOf(byFirstWord.keys()), others, optional };
}

function eitherOf(steps: readonly WordStep[]): WordStep {
  return new WordStep([...new Set(steps.flatMap(({ words }) => words))]);
}

function bitsOf(ids: Iterable<number>): number {
  let bits = 0;
  for (const id of ids) bits |= 1 << (id & 31);
  return bits;
}

function listUnder(lists: Map<number, Branch[]>, id: number, branch: Branch): void {
  const list = lists.get(id);
  if (list) list.push(branch);
  else lists.set(id, [branch]);
}

/** True where a step cannot match without a certain token: what an index can look for. */
function isSolid(step: Step): boolean {
  if (step.is === 'word' || step.is === 'class') return true;
  return step.is === 'one-of' && !step.optional && step.branches.every((branch) => branch.some(isSolid));
}

/** The fewest and the most tokens that steps can take up. `classWidth` bounds a class. */
export function widthOf(steps: readonly Step[], classWidth: number): { readonly min: number; readonly max: number } {
  let min = 0;
  let max = 0;
  for (const step of steps) {
    if (step.is === 'word' || step.is === 'any') {
      min += 1;
      max += 1;
    } else if (step.is === 'class') {
      min += 1;
      max += classWidth;
    } else if (step.is === 'gap') max += step.max;
    else if (step.is === 'one-of') {
      let [fewest, most] = [step.optional ? 0 : Number.POSITIVE_INFINITY, 0];
      for (const branch of step.branches) {
        const width = widthOf(branch, classWidth);
        fewest = Math.min(fewest, width.min);
        most = Math.max(most, width.max);
      }
      min += fewest;
      max += most;
    }
  }
  return { min, max };
}
