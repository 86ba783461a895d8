/** "If we guaranteed it", 如果保证: inside the if-clause nothing is claimed. The main clause of a condition still counts. */
import { clauseEnd, clauseStart, joined } from './clause';
import type { Guard } from './guard';

const IF_EN =
  /(?:^| )(?:if|unless|provided|providing|assuming|suppose|supposing|in case|as long as|once|should you|were we to)(?: |$)/;
const THEN_EN = /(?:^| )(?:then|we'll|i'll|we will|i will)(?: |$)/;
const IF_ZH = /如果|要是|倘若|假如|假设|万一|一旦|除非|只要|若(?!干)|如(?=您|果|需)/;
const IF_ZH_AFTER = /的话/;

export const conditional: Guard = ({ sentence, match }) => {
  const before = joined(sentence, clauseStart(sentence, match.from), Math.min(match.to, match.from + 1));
  if (IF_ZH.test(before) || IF_ZH_AFTER.test(joined(sentence, match.to, clauseEnd(sentence, match.to - 1))))
    return true;
  const condition = IF_EN.exec(before);
  return condition !== null && !THEN_EN.test(before.slice(condition.index));
};
