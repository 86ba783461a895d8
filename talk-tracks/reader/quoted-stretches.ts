/** Finds what stands between quotation marks, in the marks of both languages. */
import type { Span } from '../model';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '＂': '＂', '‘': '’' };

/** Any mark that opens a quotation. */
const OPENS = /[“「『"＂‘]/;
const NOTHING: Span[] = [];

/** The stretches between quotation marks, marks left out, in order, outermost only. An inch mark (5") opens none. Linear. */
export function quotedStretches(text: string): Span[] {
  if (!OPENS.test(text)) return NOTHING;
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const closing = Object.hasOwn(PAIRS, mark) ? PAIRS[mark] : undefined;
    if (
      closing === undefined ||
      (closing === mark && /[\p{L}\d]/u.test(text.charAt(at - 1)) && !/\p{Script=Han}/u.test(text.charAt(at - 1)))
    )
      continue;
    const end = text.indexOf(closing, at + 1);
    // Without a partner nothing after it is quoted, and no later mark of this kind has one either.
    if (end < 0) continue;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}
