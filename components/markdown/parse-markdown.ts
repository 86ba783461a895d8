/**
 * Reads the Markdown of notes: paragraphs, line breaks, bold, italic, code, lists, tasks, quotes, headings, links, tags. It knows
 * no HTML and no images. Every text has a reading, and a line is looked at once for each of the few levels it may be nested in.
 */
import type { Block, Inline, ListItem } from './markdown';
import { parseInlines } from './parse-inlines';

/** What is nested deeper than this is text. */
const DEEPEST = 6;

/** What every line that is more than a line of a paragraph begins with. */
const SIGN = /^ {0,3}[`#>\-*+\d]/;
const BLANK = /^\s*$/;
/** With the name of a language or without. */
const FENCE = /^ {0,3}```[\w+-]* *$/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]) +)(?=\S)/;
const TASK = /^\[([ xX])\] +(?=\S)/;

/** Reads a note. Never throws. */
export const parseMarkdown = (text: string): readonly Block[] =>
  parseBlocks(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);

/** The tags of a note, each once, in lower case, in the order in which they come. */
export function tagsIn(text: string): readonly string[] {
  const inInlines = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) =>
      inline.kind === 'tag' ? [inline.name.toLowerCase()] : 'inlines' in inline ? inInlines(inline.inlines) : [],
    );
  const inBlocks = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap((item) => inBlocks(item.blocks));
      if (block.kind === 'quote') return inBlocks(block.blocks);
      return block.kind === 'code' ? [] : inInlines(block.inlines);
    });
  return text.includes('#') ? [...new Set(inBlocks(parseMarkdown(text)))] : [];
}

/** A block and the line after it. */
interface Taken {
  readonly block: Block;
  readonly end: number;
}

function parseBlocks(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (BLANK.test(lines[at] ?? '')) {
      at += 1;
      continue;
    }
    const { block, end } = takeBlock(lines, at, depth);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at] ?? '';
  if (!SIGN.test(line)) return takeParagraph(lines, at, depth);
  if (FENCE.test(line)) return takeCode(lines, at);
  if (HEADING.test(line)) {
    const inlines = parseInlines(line.replace(HEADING, '').trim());
    return { block: { kind: 'heading', inlines }, end: at + 1 };
  }
  if (depth < DEEPEST && QUOTE.test(line)) return takeQuote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return takeList(lines, at, depth);
  return takeParagraph(lines, at, depth);
}

/** The first line from `at` on that fails a test; the end where none does. */
function endOf(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}

function takeCode(lines: readonly string[], at: number): Taken {
  const end = endOf(lines, at + 1, (line) => !FENCE.test(line));
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end: end + 1 };
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
  const end = endOf(lines, at, (line) => QUOTE.test(line));
  const said = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return { block: { kind: 'quote', blocks: parseBlocks(said, depth + 1) }, end };
}

function takeParagraph(lines: readonly string[], at: number, depth: number): Taken {
  const starts = (line: string) =>
    SIGN.test(line) &&
    (FENCE.test(line) || HEADING.test(line) || (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line))));
  const end = endOf(lines, at + 1, (line) => !BLANK.test(line) && !starts(line));
  const said = lines.slice(at, end).map((line) => line.trim());
  return { block: { kind: 'paragraph', inlines: parseInlines(said.join('\n')) }, end };
}

/** Whether a line begins an entry of a list, numbered or not. */
const isItem = (line: string, isNumbered: boolean): boolean => {
  const item = ITEM.exec(line);
  return item !== null && (item[2] !== undefined) === isNumbered;
};

function takeList(lines: readonly string[], at: number, depth: number): Taken {
  const number = ITEM.exec(lines[at] ?? '')?.[2];
  const isNumbered = number !== undefined;
  const items: ListItem[] = [];
  let end = at;
  while (end < lines.length) {
    // Entries may stand apart from each other.
    const next = endOf(lines, end, (line) => BLANK.test(line));
    if (!isItem(lines[next] ?? '', isNumbered)) break;
    const after = endOfItem(lines, next);
    items.push(readItem(lines.slice(next, after), depth));
    end = after;
  }
  return { block: { kind: 'list', start: isNumbered ? Number(number) : null, items }, end };
}

/** An entry goes on in what is indented further than its own sign, also behind a blank line. */
function endOfItem(lines: readonly string[], first: number): number {
  const sign = indentOf(lines[first] ?? '');
  let end = first + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (BLANK.test(line)) continue;
    if (indentOf(line) < sign + 2) break;
    end = at + 1;
  }
  return end;
}

const indentOf = (line: string): number => line.search(/\S|$/);

function readItem(lines: readonly string[], depth: number): ListItem {
  const [first = '', ...others] = lines;
  const mark = ITEM.exec(first)?.[1] ?? '';
  const task = TASK.exec(first.slice(mark.length));
  const indent = others.reduce(
    (least, line) => (BLANK.test(line) ? least : Math.min(least, indentOf(line))),
    mark.length,
  );
  const own = [first.slice(mark.length + (task?.[0].length ?? 0)), ...others.map((line) => line.slice(indent))];
  return { done: task ? task[1] !== ' ' : null, blocks: parseBlocks(own, depth + 1) };
}
