/** Cuts a body into sentences: first paragraphs, then sentences inside them. Greeting, sign-off, bullet and quoted lines stand alone. */
import type { Span } from '../model';
import type { Line, LineKind } from './lines';
import { isStop, sentenceEnd } from './sentence-end';

/** A sentence before it has a role. */
export interface Piece extends Span {
  readonly text: string;
  /** Index of the line it begins on. */
  readonly line: number;
  /** Nothing stands before it on that line. */
  readonly opensLine: boolean;
}

/** No sentence is longer than this: text without any stop is cut at a space, so that no later step meets a boundless one. */
export const LONGEST_SENTENCE = 1000;
const LONGEST_ASIDE = 200;
/** Mail is wrapped by hand or machine between these columns. */
const WRAP = { min: 40, max: 100 } as const;
/** A line shorter than this was ended on purpose, whatever follows. */
const NARROWEST = 30;

const OPENERS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
};

/**
 * Sentences of the body in order; everything but white space lies in exactly one. `breaks` are offsets that no sentence may cross
 * (borders of parts the page knows). Linear in the body.
 */
export function segment(body: string, lines: readonly Line[], breaks: readonly number[] = []): Piece[] {
  const pieces: Piece[] = [];
  const column = wrapColumn(lines);
  const borders = [...breaks].sort((a, b) => a - b);
  let first = 0;
  while (first < lines.length) {
    let last = first;
    while (last + 1 < lines.length && joins(lines[last], lines[last + 1], column)) last += 1;
    const from = lines[first]?.start ?? 0;
    const to = lines[last]?.end ?? 0;
    if (lines[first]?.kind !== 'blank') addSentences(pieces, body, lines, first, cutAt(from, to, borders));
    first = last + 1;
  }
  return pieces;
}

/** The widest line where the body looks wrapped, else 0: one line beyond the range means that paragraphs are single lines. */
function wrapColumn(lines: readonly Line[]): number {
  let column = 0;
  for (const { kind, width, text } of lines) {
    if (kind !== 'text' && kind !== 'bullet') continue;
    if (/^\S+:\/\/\S+$/.test(text.slice(0, 400))) continue;
    if (width > column) column = width;
  }
  return column >= WRAP.min && column <= WRAP.max ? column : 0;
}

/** A line that goes on in lower case is wrapped where it reached this share of the widest. */
const NEAR_COLUMN = 0.75;

const JOINABLE: ReadonlySet<LineKind> = new Set(['text', 'bullet']);

/** True where a line break only wraps: the next line goes on in lower case, or its first word would not have fitted. */
function joins(line: Line | undefined, next: Line | undefined, column: number): boolean {
  if (!line || !next || !JOINABLE.has(line.kind) || next.kind !== 'text') return false;
  if (/[:：]$/.test(line.text)) return false;
  const initial = next.text.charAt(0);
  if (line.kind === 'bullet' && next.indented) return true;
  if (column === 0) return false;
  const wide = /[\u3000-\u9fff\uff00-\uffef]/.test(initial);
  const firstWord = wide ? 4 : (/^\S+/.exec(next.text.slice(0, 80))?.[0].length ?? 0) + 1;
  const goesOn = /[a-zß-öø-ÿ]/.test(initial) && !/^(?:www\.|https?:|\S+@)/.test(next.text.slice(0, 80));
  // Who writes notes in lower case breaks lines anywhere; who wraps mail breaks them near one column.
  const near = line.width + firstWord > column * NEAR_COLUMN;
  if (goesOn && near && line.width >= NARROWEST && !/[.!?。！？]$/.test(line.text)) return true;
  return (
    line.width + firstWord > column &&
    line.width >= NARROWEST &&
    (line.flows || /[\p{L}\p{N},;，；、"”’)）.!?。！？-]$/u.test(line.text))
  );
}

function cutAt(from: number, to: number, borders: readonly number[]): Span[] {
  const inside = borders.filter((border) => border > from && border < to);
  return [from, ...inside].map((start, i) => ({ start, end: inside[i] ?? to }));
}

function addSentences(
  pieces: Piece[],
  body: string,
  lines: readonly Line[],
  first: number,
  parts: readonly Span[],
): void {
  let line = first;
  for (const part of parts) {
    for (const span of sentencesIn(body, part, lines[first]?.kind === 'quote')) {
      while (line + 1 < lines.length && (lines[line + 1]?.start ?? 0) <= span.start) line += 1;
      const { start, end } = span;
      pieces.push({ start, end, text: body.slice(start, end), line, opensLine: lines[line]?.start === start });
    }
  }
}

/** All marks that may end a sentence or open an aside, by their codes; between two of them there is nothing to look at. */
const MARKS: ReadonlySet<number> = new Set(
  Array.from('.!?\u2026\uff0e\u3002\uff01\uff1f\uff1b\uff61“「『（(《【"', (mark) => mark.charCodeAt(0)),
);
const ASCII_MARKS = Uint8Array.from({ length: 0x80 }, (_, code) => (MARKS.has(code) ? 1 : 0));

function sentencesIn(body: string, { start: from, end: to }: Span, whole: boolean): Span[] {
  const spans: Span[] = [];
  let start = from;
  const close = (end: number) => {
    const span = trimmed(body, start, end);
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  let aside = -1;
  for (let at = from; at < to; at += 1) {
    const mark = whole ? to : nextMark(body, at, to);
    // Text without any mark is cut on the way there.
    for (let cut = at; ; ) {
      cut = Math.max(cut, start + LONGEST_SENTENCE);
      if (cut > mark || cut >= to) break;
      close(softEnd(body, start, cut));
    }
    at = mark;
    if (at >= to) break;
    if (at >= aside) aside = asideEnd(body, at, to);
    if (!isStop(body.charAt(at))) continue;
    const end = sentenceEnd(body, start, at, to);
    // Inside quotation marks or brackets only the last stop counts, and only together with the closing mark.
    if (end > 0 && (aside <= at || end > aside)) close(end);
    while (at + 1 < to && isStop(body.charAt(at + 1))) at += 1;
  }
  close(to);
  return spans;
}

function nextMark(body: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = body.charCodeAt(at);
    if (code < 0x80 ? ASCII_MARKS[code] === 1 : code > 0x2000 && MARKS.has(code)) return at;
  }
  return to;
}

/** Index of the mark that closes what opens at `at`, or -1. Looked for nearby only: an unclosed quotation must not swallow the rest. */
function asideEnd(body: string, at: number, to: number): number {
  const unit = body.charAt(at);
  const closing = Object.hasOwn(OPENERS, unit) ? OPENERS[unit] : undefined;
  if (closing) {
    const found = body.slice(at + 1, Math.min(to, at + LONGEST_ASIDE)).indexOf(closing);
    return found < 0 ? -1 : at + 1 + found;
  }
  if (unit !== '"' || /\S/.test(body.charAt(at - 1) || ' ')) return -1;
  const found = body.slice(at + 1, Math.min(to, at + LONGEST_ASIDE)).indexOf('"');
  return found < 0 ? -1 : at + 1 + found;
}

/** The last comma or space before `at`, so that an endless line is cut between words; never inside a surrogate pair. */
function softEnd(body: string, start: number, at: number): number {
  for (let end = at; end > at - LONGEST_SENTENCE / 2 && end > start; end -= 1) {
    if (/[\s,，;；、]/.test(body.charAt(end - 1))) return end;
  }
  const code = body.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function trimmed(body: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && body.charAt(start).trim() === '') start += 1;
  while (end > start && body.charAt(end - 1).trim() === '') end -= 1;
  return { start, end };
}
