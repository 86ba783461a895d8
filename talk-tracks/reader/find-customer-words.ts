/**
 * Finds the customer's own words in a CRM note: a record of what somebody on their side said, word for word, is empathy (`labelling.md`).
 * What the writer is quoted with is not.
 */
import type { Span } from '../model';
import { quotedStretches } from './quoted-stretches';
import { tokenize } from './tokens';

/** Fewer words or characters than this are a name or a term. */
const FEWEST = { en: 3, zh: 4 } as const;
const OUR_SAYING =
  /(?:\b(?:i|we|me|my|our [a-z]+) (?:also |then |just )?(?:said|wrote|told (?:him|her|them|\p{Lu}\w+)|promised|answered|replied|quoted|offered)|\btold (?:him|her|them))\b[^.]{0,24}$|(?:我|我们|我方)[^，。]{0,6}(?:说|讲|写|答|回复?|承诺)[^，。]{0,4}$/iu;
const TITLE =
  /(?:\b(?:titled|called|named|labelled|subject|clause|folder|file|headed)\b|题为|名为|叫做?|主题|标题|文件夹?)[^，,.。]{0,6}$/i;

/** The longest quotation in a note's sentence that is the customer's, or null. */
export function findCustomerWords(text: string): Span | null {
  let found: Span | null = null;
  for (const span of quotedStretches(text)) {
    const tokens = tokenize(text.slice(span.start, span.end));
    const long = tokens.length >= (tokens.some(({ kind }) => kind === 'hanzi') ? FEWEST.zh : FEWEST.en);
    const before = text.slice(Math.max(0, span.start - 61), span.start - 1);
    if (!long || OUR_SAYING.test(before) || TITLE.test(before)) continue;
    if (!found || span.end - span.start > found.end - found.start) found = span;
  }
  return found;
}
