/** "Please send it by Friday", 麻烦您周五前发我: what is asked of the reader is not what the writer does. */
import { clauseStart, joined } from './clause';
import type { Guard } from './guard';

const ASKS_EN =
  /(?:^| )(?:could|can|would|will|may) (?:you|i ask you|someone|anyone|your)(?: |$)|(?:^| )please(?: |$)|(?:^| )kindly(?: |$)|(?:^| )(?:let|send|give|tell|call|email|drop) (?:me|us)(?: |$)|(?:^| )(?:i|we) need you to(?: |$)/;
/** Set phrases that ask for nothing. */
const NO_ASK_EN = /(?:^| )please (?:find|see|note|be assured|rest assured|accept|do not|don't worry)(?: |$)/;
const ASKS_ZH = /请|麻烦您|麻烦你|烦请|劳烦|拜托|有劳|能否|可否|您能|您可以|帮我|辛苦您/;
const NO_ASK_ZH = /请(?:您|你)?(?:放心|相信|注意|见|看附件|查收|原谅|谅解)|申请|邀请/;

export const request: Guard = ({ sentence, match }) => {
  const from = clauseStart(sentence, match.from);
  const clause = joined(sentence, from, Math.min(match.to, match.from + 2));
  const asks = ASKS_EN.test(clause) || ASKS_ZH.test(clause);
  return (
    asks &&
    !NO_ASK_EN.test(joined(sentence, from, match.to + 2)) &&
    !NO_ASK_ZH.test(joined(sentence, from, match.to + 4))
  );
};
