/** The one door for pack data from outside: a text comes in, a checked pack or a list of what to mend comes out. */
import * as v from 'valibot';
import { checkExamples } from './check-examples';
import { describeIssue } from './describe-issue';
import type { Pack, RiskRule, Track } from './model';
import { lintPack } from './pack-lint';
import { type JsonPath, type PackProblem, type PackProblemCode, type PartProblem, writePath } from './pack-problem';
import { checkPackRules } from './pack-rules';
import { PackHeadSchema, RiskRuleSchema, TrackSchema } from './pack-schema';
import { type LocatedJson, parseJson } from './parse-json';

export type { PackProblem, PackProblemCode } from './pack-problem';
export { serialisePack } from './serialise-pack';

/** What became of a text. A pack with warnings is good to use. */
export type PackResult =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly PackProblem[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** The most bytes (UTF-8) that a pack may have. */
export const MAX_PACK_BYTES = 1_048_576;

const MAX_PROBLEMS = 100;

/**
 * Reads a pack from JSON text. Never throws, never changes a value, takes time linear in the text.
 * Problems are those of the first stage that failed (file, syntax, shape, rules and examples), 100 at most, in the order of the file.
 * @param now ISO day; where given, a pack past its `reviewBy` is warned of.
 */
export function parsePack(text: string, { now }: { readonly now?: string } = {}): PackResult {
  const unfit = refuseText(text);
  if (unfit) return { ok: false, problems: [unfit] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = parseJson(source);
  const place = placer(source, json);
  if (json.problems.length > 0) {
    const problems = json.problems.map(({ offset, path, ...rest }) => place.at(offset, path, rest));
    return { ok: false, problems };
  }
  const shaped = checkShape(json.value);
  if (!shaped.ok) return { ok: false, problems: place.all(shaped.problems) };
  const { pack } = shaped;
  const problems = [...checkPackRules(pack), ...checkExamples(pack)];
  if (problems.length > 0) return { ok: false, problems: place.all(problems) };
  return { ok: true, pack, warnings: place.all(lintPack(pack, now)) };
}

/** What is wrong with a text before anything is read in it. */
function refuseText(text: unknown): PackProblem | null {
  if (typeof text !== 'string') return unfit('not-text', 'This is no text', 'Open a pack file (JSON).', '', 0);
  if (text.length > MAX_PACK_BYTES || new TextEncoder().encode(text).length > MAX_PACK_BYTES)
    return unfit('too-big', 'The pack is larger than 1 MB', 'Split it into several packs.', '', 0);
  const nul = text.indexOf('\u0000');
  if (nul >= 0) return unfit('nul', 'The file holds a NUL character', 'Save it as a text file in UTF-8.', text, nul);
  if (!text.isWellFormed()) {
    const half = text.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    return unfit('lone-surrogate', 'The file holds half a character', 'Save it as a text file in UTF-8.', text, half);
  }
  if (/^\uFEFF?[ \t\r\n]*$/.test(text))
    return unfit('syntax', 'The file is empty', 'Open a pack file (JSON).', text, 0);
  return null;
}

function unfit(code: PackProblemCode, message: string, mend: string, text: string, offset: number): PackProblem {
  return { code, path: '', message, mend, ...lineColumn(lineStarts(text), offset) };
}

type Shaped = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: PartProblem[] };

/** The head first, then card by card until there are problems enough. */
function checkShape(value: unknown): Shaped {
  const problems: PartProblem[] = [];
  const check = <Schema extends v.GenericSchema>(schema: Schema, input: unknown, base: JsonPath) => {
    if (problems.length > MAX_PROBLEMS) return [];
    const checked = v.safeParse(schema, input, { abortPipeEarly: true });
    if (checked.success) return [checked.output];
    problems.push(...checked.issues.map((issue) => describeIssue(issue, base)));
    return [];
  };
  const head = check(PackHeadSchema, value, []);
  const cards = (key: 'tracks' | 'risks'): readonly unknown[] => {
    const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return Array.isArray(found) ? found : [];
  };
  const tracks: Track[] = cards('tracks').flatMap((card, index) => check(TrackSchema, card, ['tracks', index]));
  const risks: RiskRule[] = cards('risks').flatMap((card, index) => check(RiskRuleSchema, card, ['risks', index]));
  const [good] = head;
  return good && problems.length === 0 ? { ok: true, pack: { ...good, tracks, risks } } : { ok: false, problems };
}

/** Gives problems their line and column. */
function placer(text: string, json: LocatedJson) {
  const starts = lineStarts(text);
  const at = (offset: number, path: JsonPath, words: { code: PackProblemCode; message: string; mend: string }) => ({
    code: words.code,
    path: writePath(path),
    message: words.message,
    mend: words.mend,
    ...lineColumn(starts, offset),
  });
  const all = (problems: readonly PartProblem[]): PackProblem[] => {
    const placed = problems
      .map((problem) => ({ problem, offset: json.locate(problem.path, problem.at, problem.into) }))
      .sort((a, b) => a.offset - b.offset)
      .map(({ problem, offset }) => at(offset, problem.path, problem));
    const last = placed[MAX_PROBLEMS];
    if (!last) return placed;
    const message = 'There are more from here on';
    return [...placed.slice(0, MAX_PROBLEMS), { ...last, code: 'and-more', message, mend: 'Mend those above first.' }];
  };
  return { at, all };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** Line and column, from 1, of an offset; by halves. */
function lineColumn(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
