/** "You will send the list", 客户说会付款: what the reader or a third person does is no deed of the writer's. */
import type { TokenizedSentence } from '../match-pattern';
import { clauseStart } from './clause';
import type { Guard } from './guard';

const OWN = /^(?:i|we)(?:'\w+)?$|^(?:my|our)$/;
const OTHER = /^(?:he|she|they)(?:'\w+)?$|^(?:customer|client|buyer|customers|clients|competitors?)$/;
const YOU = /^you(?:'\w+)?$|^your$/;
/** Before these "you" is a subject; elsewhere it is mostly an object ("I promise you"). */
const CONNECTIVES = new Set(
  'and that if but then so because when whether what once as after before until where while'.split(' '),
);
const OWN_ZH = new Set(['我', '咱', '俺']);
const OTHER_ZH = new Set(['您', '你', '他', '她']);
const OTHER_WORDS_ZH = ['贵司', '贵方', '客户', '对方', '买方', '甲方', '同行', '友商', '竞品'];
/** After these 您 is an object (给您、帮您). */
const TAKES_OBJECT_ZH = new Set('给为向跟对帮让请替与和陪把被送发寄问告诉找'.split(''));

export const otherPerson: Guard = ({ sentence, match }) => {
  const first = clauseStart(sentence, match.from);
  // The match's own first word may be the subject: "you will send".
  for (let at = match.from; at >= first; at -= 1) {
    const subject = subjectAt(sentence, at, first);
    if (subject) return subject === 'other';
  }
  return false;
};

function subjectAt(sentence: TokenizedSentence, at: number, first: number): 'own' | 'other' | null {
  const token = sentence.tokens[at];
  if (!token) return null;
  const previous = at > first ? sentence.tokens[at - 1]?.text : undefined;
  if (token.kind === 'hanzi') {
    if (OWN_ZH.has(token.text)) return 'own';
    const next = sentence.tokens[at + 1]?.text ?? '';
    if (OTHER_WORDS_ZH.includes(token.text + next)) return 'other';
    if (!OTHER_ZH.has(token.text) || next === '的') return null;
    return previous && TAKES_OBJECT_ZH.has(previous) ? null : 'other';
  }
  if (OWN.test(token.text)) return 'own';
  if (OTHER.test(token.text)) return 'other';
  if (!YOU.test(token.text)) return null;
  return previous === undefined || CONNECTIVES.has(previous) ? 'other' : null;
}
