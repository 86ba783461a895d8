/** Chinese numbers up to ninety-nine, in figures or characters, as dates and durations use them. */

/** For use inside a pattern. */
export const CHINESE_NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';

const DIGITS = '零一二三四五六七八九';

/** Reads what `CHINESE_NUMBER` matches. Null for anything else. */
export function chineseNumber(text: string | undefined): number | null {
  if (!text) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const plain = text.replace('两', '二');
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!match || (match[1] && match[3] && !match[2])) return null;
  const [tens, ten, ones] = [DIGITS.indexOf(match[1] ?? '零'), match[2], DIGITS.indexOf(match[3] ?? '零')];
  return ten ? (match[1] ? tens : 1) * 10 + ones : tens + ones;
}
