/**
 * What makes a CRM note one that a colleague can act on: the customer's own words, what was agreed, the limit that was admitted,
 * and the next step with its owner and day. Beside the pillars, which say what a note does for trust.
 */
import type { Reading } from './model';
import { findCustomerWords } from './reader/find-customer-words';

/** In the order in which a note is read. */
export const NOTE_PARTS = ['their-words', 'agreed', 'limit', 'next-step'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** A settlement by both, told as done; what is still to be agreed is none. */
const AGREED =
  /\b(?:agreed|settled on|decided|both (?:want|prefer|accept)|signed off|gave (?:the|their) go-?ahead|accepts?|accepted|approved|confirmed|go(?:es|ing)? (?:ahead )?with)\b|(?:约定|商定|说定|谈妥|定下|确定|达成一致|同意|认可|批准|拍板|接受)/iu;
const NOT_YET =
  /\b(?:not|never|no|yet to|still to|to be|until|unless|whether|if|before)\b[^.;]{0,20}$|(?:没有?|未|尚未|还没|待|是否|如果|要是|等|不)[^，。；]{0,6}$/iu;

/** Which of the four a note has. `body` is the text that was read. */
export function noteParts(body: string, reading: Reading): Readonly<Record<NotePart, boolean>> {
  const own = reading.sentences.filter(({ role }) => role === 'body').map(({ start, end }) => body.slice(start, end));
  return {
    'their-words': own.some((text) => findCustomerWords(text) !== null || SAID.test(text)),
    agreed: own.some(isAgreed),
    limit: reading.findings.some(({ pillar }) => pillar === 'limits'),
    'next-step': reading.promises.some(({ due }) => due !== null),
  };
}

/** Told in the customer's sense, if not in quotation marks. */
const SAID =
  /\b(?:s?he|they|[A-Z][\p{L}'’-]+) (?:also )?(?:said|says|told (?:me|us)|asked|wants?|worr(?:y|ies|ied)|fears?|expects?|complain(?:s|ed)|mentioned|wrote|insisted|prefers?)\b|(?:他|她|对方|客户|[\p{Script=Han}]{1,2}(?:总|经理|工|主任|院长|老师))(?:也|还|又|明确|当场)?(?:说|讲|提到|表示|问|要求|希望|担心|抱怨|反映|坚持|强调)/u;

function isAgreed(text: string): boolean {
  const found = AGREED.exec(text);
  return found !== null && !NOT_YET.test(text.slice(0, found.index));
}
