/** "We can't guarantee", 不敢打包票: a negative to the left, in the same clause, turns the words around. */
import type { Token } from '../tokens';
import { clauseStart } from './clause';
import type { Guard } from './guard';

/** How many tokens (words or Chinese characters) a negative reaches over. */
const REACH = 6;
const NEGATIVES = new Set(
  'not no never without nothing nobody none neither nor hardly rarely cannot unable nowhere impossible refuse refused stop stopped'.split(
    ' ',
  ),
);
const NO_NEGATIVES = new Set([
  'not only',
  'not just',
  'no doubt',
  'without doubt',
  'no matter',
  'no question',
  'not merely',
  'no wonder',
]);
const ZH_NEGATIVES = new Set('不没未别勿莫无非难'.split(''));
/** Words that hold one of those characters and deny nothing. */
const ZH_HARMLESS =
  '不仅 不但 不只 不光 不止 不断 不过 不久 不少 不同 不错 不妨 不管 不论 不得不 没问题 没错 特别 分别 区别 差别 个别 级别 类别 识别 鉴别 告别 别人 别的 别家 非常 除非 未来 无论 无比 无数 无非 无不 困难 难题 难道 难怪 难点 不好意思 还不是 可不是 是不是 能不能 要不是 会不会 好不好 要不 差不多 不愧 无疑'.split(
    ' ',
  );

export const negation: Guard = ({ sentence, match }) => {
  const { tokens } = sentence;
  const first = Math.max(clauseStart(sentence, match.from), match.from - REACH);
  for (let at = match.from - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === 'hanzi') {
      if (ZH_NEGATIVES.has(token.text) && !isHarmless(tokens, at)) return true;
    } else if (token.text.endsWith("n't") || NEGATIVES.has(token.text)) {
      if (!NO_NEGATIVES.has(`${token.text} ${tokens[at + 1]?.text ?? ''}`)) return true;
    }
  }
  return false;
};

/** True where the character at `at` is part of a word that denies nothing (特别, 不断). */
function isHarmless(tokens: readonly Token[], at: number): boolean {
  const spell = (from: number, to: number) =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ kind, text }) => (kind === 'hanzi' ? text : ' '))
      .join('');
  const before = spell(at - 2, at);
  const around = before + spell(at, at + 4);
  return ZH_HARMLESS.some((word) => {
    const found = around.indexOf(word);
    return found >= 0 && found <= before.length && found + word.length > before.length;
  });
}
