/** What in a plain-text body is no word of the writer: quoted lines with the line that announces them, and the signature. */
import type { TextPart } from './text-map';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, end: at + line.length, text: line };
  });
}

const isQuoted = (line: Line): boolean => line.text.startsWith('>');

/** "On Monday, Ana wrote:", "2026年3月2日，王芳写道：": ends in a colon, and holds a date, an address or the verb. */
const announces = (text: string): boolean => /[:：]\s*$/.test(text) && /\d|@|wrote|写道|寫道/i.test(text);

/** How many lines right above the first quoted one announce it: none, one, or two where a mail program broke the line. */
function announcing(lines: readonly Line[], first: number): number {
  const above = lines[first - 1]?.text ?? '';
  if (!above.trim()) return announces(lines[first - 2]?.text ?? '') ? 2 : 0;
  if (announces(above) && above.length > 12) return 1;
  const both = `${lines[first - 2]?.text ?? ''} ${above}`;
  return announces(both) && lines[first - 2]?.text.trim() ? 2 : announces(above) ? 1 : 0;
}

/**
 * The parts of a plain text that the page knows to be quoted (lines with `>`) or signature (from `-- ` to the next quote).
 * Answers between quoted lines stay the writer's. Offsets are UTF-16 units.
 */
export function excludedLines(text: string): TextPart[] {
  const lines = linesOf(text);
  const first = lines.findIndex(isQuoted);
  const intro = first < 0 ? lines.length : first - announcing(lines, first);
  const parts: { start: number; end: number; what: TextPart['what'] }[] = [];
  let inSignature = false;
  lines.forEach((line, index) => {
    const quoted = isQuoted(line) || (index >= intro && index < first);
    if (quoted) inSignature = false;
    else if (line.text === '-- ') inSignature = true;
    if (!quoted && !inSignature) return;
    const what = quoted ? 'quoted' : 'signature';
    const last = parts.at(-1);
    if (last?.what === what && last.end + 1 === line.start) last.end = line.end;
    else parts.push({ start: line.start, end: line.end, what });
  });
  return parts;
}
