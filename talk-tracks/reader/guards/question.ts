/** "Can you guarantee it?" guarantees nothing: asked, directly or by "whether", is not said. */
import { clauseEnd, clauseStart, joined } from './clause';
import type { Guard } from './guard';

const ASKED = /[?？][”"’'」』)）\]】\s]*$/;
const ASKED_ZH = /(?:吗|么|呢)[”"」』)）\s。～~]*$/;
const WHETHER_EN = /(?:^| )(?:whether|wonder|wondered|wondering)(?: |$)/;
const WHETHER_ZH = /是否|能否|可否|能不能|会不会|是不是|可不可以|有没有|要不要|是不是能/;
/** "…, agreed?" is a statement with a question hung on it. */
const LONGEST_TAG = 3;

export const question: Guard = ({ sentence, match }) => {
  const before = joined(sentence, clauseStart(sentence, match.from), match.to);
  if (WHETHER_EN.test(before) || WHETHER_ZH.test(before)) return true;
  if (!ASKED.test(sentence.text) && !ASKED_ZH.test(sentence.text)) return false;
  const { length } = sentence.tokens;
  const end = clauseEnd(sentence, match.to - 1);
  return !(end < length && length - end <= LONGEST_TAG);
};
