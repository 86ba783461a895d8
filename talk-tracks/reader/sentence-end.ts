/** Says whether a mark of punctuation ends a sentence: what tells "3.5", "e.g." and "Mr." from a full stop, in one place. */
import { isDigit, isHanzi } from './tokens';

/** Abbreviations that something always follows. */
const LEADS = new Set(
  'mr mrs ms mx dr prof st messrs vs v e.g i.e eg ie cf approx fig figs dept est ext tel sr rev hon ca vol pp ref incl excl attn resp'.split(
    ' ',
  ),
);
/** Abbreviations that may also end a sentence: then a capital follows. */
const MAYBE = new Set(
  'etc a.m p.m am pm inc ltd co corp u.s u.k u.s.a e.u ph.d llc plc jr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri min max hrs hr sq ft no nos'.split(
    ' ',
  ),
);
const CLOSERS = new Set('”’"\'»」』》〉】）)］]}＂＇'.split(''));
const FULL = new Set('。！？；｡'.split(''));
const DOTS = new Set('.…．'.split(''));
const HALF = new Set('!?'.split(''));
const CONTINUERS = new Set('，、：,;:；'.split(''));

/** True for a unit at which a sentence could end. */
export function isStop(unit: string): boolean {
  return FULL.has(unit) || DOTS.has(unit) || HALF.has(unit);
}

/** True for a unit that closes a quotation or a bracket and belongs to the sentence before it. */
function isCloser(unit: string): boolean {
  return CLOSERS.has(unit);
}

/**
 * Where the sentence ends whose stop stands at `at` (`from` ≤ `at` < `to`, the bounds of its paragraph): the index after stop and closing marks,
 * or -1 where the stop ends nothing.
 */
export function sentenceEnd(body: string, from: number, at: number, to: number): number {
  let end = at;
  while (end < to && isStop(body.charAt(end))) end += 1;
  const run = body.slice(at, Math.min(end, at + 8));
  const stopped = end;
  while (end < to && isCloser(body.charAt(end))) end += 1;
  if (end >= to) return to;
  const next = body.charAt(end);
  if (CONTINUERS.has(next)) return -1;
  const spaced = next.trim() === '';
  const ahead = spaced ? nextVisible(body, end, to) : next;
  const closed = end > stopped;
  if (has(run, FULL)) return end;
  if (has(run, HALF))
    return (spaced || isWideUnit(next) || isWideUnit(body.charAt(at - 1))) && !(closed && isLower(ahead)) ? end : -1;
  if (run.length > 1 || run === '…') return (spaced && !isLower(ahead)) || isWideUnit(next) ? end : -1;
  return endsAtDot(body, from, at, { spaced, next, ahead, closed }) ? end : -1;
}

interface Ahead {
  readonly spaced: boolean;
  readonly next: string;
  readonly ahead: string;
  readonly closed: boolean;
}

function endsAtDot(body: string, from: number, at: number, { spaced, next, ahead, closed }: Ahead): boolean {
  const before = body.charAt(at - 1);
  if (!spaced) return isWideUnit(next) && (isWideUnit(before) || closed);
  if (isWideUnit(before)) return true;
  const word = wordBefore(body, from, at);
  const plain = word.toLowerCase();
  if (LEADS.has(plain)) return false;
  if (MAYBE.has(plain)) return isUpper(ahead) || isWideUnit(ahead);
  if (/^\d{1,2}$/.test(word) && body.slice(from, at).trim() === word) return false;
  if (isInitial(body, from, at, word)) return !isUpper(ahead);
  if (!isLower(ahead)) return true;
  return !closed && (word.length >= 3 || isDigit(before.charCodeAt(0))) && !word.includes('.');
}

/** "J." of J. Smith, but not the I of "so do I." nor the B of "option B." */
function isInitial(body: string, from: number, at: number, word: string): boolean {
  if (word.length !== 1 || !isUpper(word) || word === 'I') return false;
  const rest = body.slice(Math.max(from, at - 24), at - 1).trimEnd();
  const previous = rest.slice(rest.search(/\S+$/));
  return rest === '' || isUpper(previous.charAt(0));
}

function wordBefore(body: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < 16 && /[\p{L}\d.]/u.test(body.charAt(start - 1))) start -= 1;
  return body.slice(start, at).replace(/^\.+/, '');
}

function nextVisible(body: string, at: number, to: number): string {
  for (let i = at; i < to && i < at + 40; i += 1) if (body.charAt(i).trim() !== '') return body.charAt(i);
  return '';
}

function has(run: string, set: ReadonlySet<string>): boolean {
  for (const unit of run) if (set.has(unit)) return true;
  return false;
}

function isLower(unit: string): boolean {
  return unit !== unit.toUpperCase();
}

function isUpper(unit: string): boolean {
  return unit !== unit.toLowerCase();
}

function isWideUnit(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return isHanzi(code) || '“「『《【（'.includes(unit || ' ');
}
