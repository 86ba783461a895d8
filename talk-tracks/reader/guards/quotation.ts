/**
 * Words inside quotation marks, or reported of a third person, are somebody else's. In a CRM note what the customer is quoted with
 * is the record of their concern, so there it counts as empathy.
 */
import { textSpan } from '../match-pattern';
import { quotedStretches } from '../quoted-stretches';
import { clauseStart, joined } from './clause';
import type { Guard } from './guard';

/** Who says so is neither writer nor reader. "You said" is no report: it is how empathy begins. */
const REPORTS_EN =
  /(?:^| )(?:he|she|they|customer|client|buyer|prospect|competitor|competitors|rival|others|people|supplier|vendor) (?:has |have |had |also |just |then )?(?:said|says|say|told (?:us|me|you)|claims?|claimed|promised?|promises|guaranteed|guarantees|argued|asked for|called it|put it)(?: |$)/;
const REPORTS_ZH =
  /(?<![跟对和向给替同])(?:他|她|他们|客户|对方|同行|别家|别人|竞争对手|友商|原话)(?:们)?(?:都|也|又|还|曾|当时)?(?:说|讲|称|声称|宣称|承诺|认为|要求|原话|问)/;

export const quotation: Guard = ({ sentence, match, kind, claim }) => {
  if (kind === 'crm-note' && claim === 'empathy') return false;
  const span = textSpan(match, sentence);
  if (quotedStretches(sentence.text).some(({ start, end }) => start <= span.start && span.end <= end)) return true;
  if (claim !== 'risk') return false;
  const before = joined(sentence, clauseStart(sentence, match.from), match.from);
  return REPORTS_EN.test(before) || REPORTS_ZH.test(before);
};
