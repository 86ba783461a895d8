/** The clause around a match: what guards look at, since a comma or a "but" ends what a word reaches over. */
import type { TokenizedSentence } from '../match-pattern';

const BREAK = /[,;:!?—–，；：。！？]|\.{2,}|\s-\s/;
const TURNS = new Set(['but', 'however', 'although', 'though', 'yet', 'whereas']);
const LONGEST = 30;

/** Index of the first token of the clause that token `at` stands in; looks back 30 tokens at most. */
export function clauseStart(sentence: TokenizedSentence, at: number): number {
  for (let index = at; index > 0 && at - index < LONGEST; index -= 1) {
    if (breaksBefore(sentence, index)) return index;
  }
  return Math.max(0, at - LONGEST);
}

/** Index after the last token of the clause that token `at` stands in; looks ahead 30 tokens at most. */
export function clauseEnd(sentence: TokenizedSentence, at: number): number {
  const { length } = sentence.tokens;
  for (let index = at + 1; index < length && index - at < LONGEST; index += 1) {
    if (breaksBefore(sentence, index)) return index;
  }
  return Math.min(length, at + LONGEST);
}

/** Chinese phrases and English words alike, searched for in the joined tokens: words parted by spaces, characters not. */
export function joined(sentence: TokenizedSentence, from: number, to: number): string {
  let text = '';
  for (const token of sentence.tokens.slice(from, to)) {
    text += token.kind === 'hanzi' ? token.text : ` ${token.text} `;
  }
  return text.replace(/ {2,}/g, ' ').trim();
}

function breaksBefore({ text, tokens }: TokenizedSentence, index: number): boolean {
  const left = tokens[index - 1];
  const right = tokens[index];
  if (!left || !right) return true;
  if (BREAK.test(text.slice(left.end, right.start))) return true;
  if (TURNS.has(left.text)) return true;
  return right.text === '但' || (right.text === '可' && tokens[index + 1]?.text === '是');
}
