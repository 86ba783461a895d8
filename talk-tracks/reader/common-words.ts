/** Roughly how often words turn up in mail: what is worth looking for. */
import { isHanzi } from './tokens';

/** Words so common that a pattern should wait under another one, where it has one. */
const COMMON = new Set(
  (
    'the a an to of and in for on at by with we i you it is are be this that as your our us me my will have has can do not so if or but from was were been would more all any no ' +
    '的 了 我 您 你 们 是 在 有 不 这 那 个 一 到 就 也 都 和 会 要 为 上 下 能 可 以 我们 您的'
  ).split(' '),
);

/** Relative to a rare word. */
export function commonness(word: string): number {
  if (COMMON.has(word)) return 20;
  return isHanzi(word.charCodeAt(0)) ? 4 : 1;
}

/** True for words that say next to nothing of what a sentence is about. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}
