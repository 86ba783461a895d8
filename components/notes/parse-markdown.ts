/**
 * Reads the Markdown of a note into plain data: paragraphs, lists, quotes, headings; bold, italic, code, links and tags. No HTML, no
 * images: what is not known stays the text it is. Linear in the length of the text, since each mark looks a bounded way ahead.
 */

export type Inline =
  | { readonly is: 'text' | 'bold' | 'italic' | 'code' | 'tag'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly to: string };

export type Block =
  | { readonly is: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: 'heading'; readonly lines: readonly [readonly Inline[]] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly lines: readonly (readonly Inline[])[] };

/** Code, bold, italic, a link (or image, which becomes its words), a tag. The furthest that one looks ahead is 300 UTF-16 units. */
const MARKS =
  /`([^`\n]{1,300})`|\*\*([^*\n]{1,300})\*\*|\*([^*\s][^*\n]{0,300})\*|!?\[([^\]\n]{1,300})\]\(([^()\s]{0,300})\)|(?<![\p{L}\p{N}/#])#([\p{L}\p{N}_-]{1,60})/gu;

/** Only where a click leads to a page or a mail; anything else is shown as words. */
const isSafe = (address: string): boolean => /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(address);

/** The marks within one line. */
export function parseInline(line: string): readonly Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    const mark = readMark(match);
    if (match.index > from) found.push({ is: 'text', text: line.slice(from, match.index) });
    found.push(mark);
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ is: 'text', text: line.slice(from) });
  return found;
}

function readMark([all, code, bold, italic, words, address, tag]: RegExpExecArray): Inline {
  if (code !== undefined) return { is: 'code', text: code };
  if (bold !== undefined) return { is: 'bold', text: bold };
  if (italic !== undefined) return { is: 'italic', text: italic };
  if (tag !== undefined) return { is: 'tag', text: `#${tag}` };
  if (words === undefined) return { is: 'text', text: all };
  const isLink = !all.startsWith('!') && address !== undefined && isSafe(address);
  return isLink ? { is: 'link', text: words, to: address } : { is: 'text', text: words };
}

interface Line {
  readonly kind: 'paragraph' | 'quote' | 'heading' | 'bullet' | 'number' | 'empty';
  readonly text: string;
}

const LINES: readonly (readonly [Line['kind'], RegExp])[] = [
  ['quote', /^\s{0,3}>\s?(.*)$/],
  ['heading', /^#{1,6}\s+(.*)$/],
  ['bullet', /^\s{0,8}[-*•]\s+(.*)$/],
  ['number', /^\s{0,8}\d{1,3}[.)]\s+(.*)$/],
];

function readLine(line: string): Line {
  if (line.trim() === '') return { kind: 'empty', text: '' };
  for (const [kind, pattern] of LINES) {
    const match = pattern.exec(line);
    if (match) return { kind, text: match[1] ?? '' };
  }
  return { kind: 'paragraph', text: line };
}

/** The blocks of a note, in order. Any text is a note. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly kind: Line['kind']; readonly lines: (readonly Inline[])[] } | null = null;
  const close = () => {
    if (open) blocks.push(blockOf(open.kind, open.lines));
    open = null;
  };
  for (const line of text.split('\n').map(readLine)) {
    if (open === null || open.kind !== line.kind || line.kind === 'heading') close();
    if (line.kind === 'empty') continue;
    open ??= { kind: line.kind, lines: [] };
    open.lines.push(parseInline(line.text));
  }
  close();
  return blocks;
}

function blockOf(kind: Line['kind'], lines: readonly (readonly Inline[])[]): Block {
  if (kind === 'heading') return { is: 'heading', lines: [lines[0] ?? []] };
  if (kind === 'bullet' || kind === 'number') return { is: 'list', ordered: kind === 'number', lines };
  return { is: kind === 'quote' ? 'quote' : 'paragraph', lines };
}
