/** Cuts a body into lines and says what each line is: the ground that sentences and parts of a message are told by. */
import type { Span } from '../model';
import { isHanzi } from './tokens';

/** `mark`: "-- " above a signature; `attribution`: "On … wrote:"; `header`: "From: …"; `forward`: "-----Original Message-----"; `rule`: a drawn line. */
export type LineKind =
  | 'blank'
  | 'quote'
  | 'mark'
  | 'attribution'
  | 'header'
  | 'forward'
  | 'rule'
  | 'bullet'
  | 'greeting'
  | 'closing'
  | 'text';

/** One line; the span leaves out the line break and white space at both ends. */
export interface Line extends Span {
  readonly text: string;
  readonly kind: LineKind;
  /** White space stands before it. */
  readonly indented: boolean;
  /** Columns it takes: two for a Chinese character. */
  readonly width: number;
  /** White space stood before the line break: the mark of a wrapped line in flowed mail. */
  readonly flows: boolean;
}

const LONGEST_SHAPE = 240;
const BULLET =
  /^(?:[-*•·▪◦‣–○●■◆✓✔]\s|[•●■◆▪]|\d{1,2}[.)](?=\s)|\d{1,2}[、．）]|[(（]\d{1,2}[)）]|[a-h][.)]\s|[A-H]\)\s|[一二三四五六七八九十]{1,2}、|[①-⑳])/;
const GREETING_EN =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|to whom it may concern)\b([^.?!;:]{0,48}?)[,:!.—–-]?$/i;
/** What may follow "Hi" beside names. */
const CALLED = new Set(
  'all both team there everyone everybody folks guys again and or sir madam colleagues friends again you the'.split(
    ' ',
  ),
);
const NAME_CALL = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3},$/u;
const GREETING_ZH =
  /^(?:(?:尊敬的|亲爱的|敬爱的)[^。？?；;]{1,24}|[^。？?；;]{0,20}(?:您好|你好|大家好|早上好|上午好|下午好|晚上好|早安|好)|(?:各位)[^。？?；;]{0,12})[！!，,：:。~～]*$/;
const CLOSING_EN =
  /^(?:(?:with |and )?(?:kind|kindest|best|warm|warmest|many)? ?(?:regards|wishes)|(?:with )?(?:many |best |kind )?thanks(?: again| in advance| so much| a lot| and .{2,24})?|thank you(?: again| very much| so much| in advance| and .{2,24})?|all the best|best|cheers|(?:yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|yours|warmly|cordially|take care|(?:talk|speak) (?:to you )?soon|rgds|br|kr|with (?:appreciation|gratitude)|have a (?:great|good|nice|lovely|wonderful) .{3,28})(?:,? ?(?:and )?(?:regards|best|thanks))?[,.!]?(?: ?[-–—]? ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)?$/iu;
const CLOSING_ZH =
  /^(?:此致|敬礼|此致敬礼|祝好|商祺|(?:顺|即|敬|谨|恭)[颂祝].{0,10}|祝.{1,14}|谨启|敬上|致礼|谢谢.{0,3}|感谢.{0,6}|多谢.{0,2}|盼复|以上|顺祝商祺)[！!。，,~～]*$/;
const HEADER =
  /^\*{0,2}(?:from|sent|to|cc|bcc|date|subject|reply-to|发件人|發件人|发送时间|发送日期|收件人|抄送|主题|日期|时间|寄件者)\s*\*{0,2}\s*[:：]/i;
const TABLE_HEADER = /^\|\s*(?:from|date|to|cc|subject|发件人|发送日期|日期|收件人|主题|抄送)\s*\|/i;
const FORWARD =
  /^[-—_=\s]*(?:original message|forwarded message|replied message|original appointment|begin forwarded message|原始邮件|原邮件|回复的原邮件|转发邮件|转发的邮件|开始转发的邮件|邮件原文)\s*[:：]?[-—_=\s]*$/i;
const FORWARD_BARE = /^(?:original message|forwarded message|replied message|original appointment)$/i;
const ATTRIBUTION =
  /^(?:(?:on|at)\b.{4,200}\bwrote\s*[:：]|.{0,120}[<＜"].{1,80}@.{1,80}\bwrote\s*[:：]|.{4,200}(?:写道|寫道)\s*[:：]|\d{4}[-/年].{4,120}<[^<>]+@[^<>]+>\s*[:：])$/i;

/** All lines of a body, blank ones included. Linear; shapes are only looked for in lines short enough to have one. */
export function readLines(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= body.length; at += 1) {
    // NaN beyond the end is no break, but ends the last line.
    const code = body.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029 && at < body.length) continue;
    lines.push(lineOf(body, start, at));
    if (code === 0x0d && body.charCodeAt(at + 1) === 0x0a) at += 1;
    start = at + 1;
  }
  return lines;
}

function lineOf(body: string, from: number, to: number): Line {
  const raw = body.slice(from, to);
  const text = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  return {
    start,
    end: start + text.length,
    text,
    kind: kindOf(text),
    indented: start > from,
    width: widthOf(text),
    flows: raw.length > raw.trimEnd().length,
  };
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += isWide(text.charCodeAt(at)) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return isHanzi(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef);
}

function kindOf(text: string): LineKind {
  if (text === '') return 'blank';
  if (text.startsWith('>') || text.startsWith('＞')) return 'quote';
  if (text === '--' || text === '—') return 'mark';
  if (text.length > LONGEST_SHAPE) return BULLET.test(text.slice(0, 8)) ? 'bullet' : 'text';
  if (FORWARD.test(text) && !FORWARD_BARE.test(text)) return 'forward';
  if (/^[-_=*~—─＿]{3,}$/.test(text)) return 'rule';
  if (HEADER.test(text) || TABLE_HEADER.test(text)) return 'header';
  if (isAttribution(text)) return 'attribution';
  if (BULLET.test(text)) return 'bullet';
  if (isGreeting(text)) return 'greeting';
  return isClosing(text) ? 'closing' : 'text';
}

/** True for "On … wrote:" in any mail client's form; a note's "the customer wrote:" has no date or address and is none. */
export function isAttribution(text: string): boolean {
  return text.length <= LONGEST_SHAPE && /[\d@]/.test(text) && ATTRIBUTION.test(text);
}

/** True for a line or sentence that only greets. Where it may stand is for `assignRoles` to say. */
export function isGreeting(text: string): boolean {
  if (text.length > 64) return false;
  const plain = text.replace(/\b(mr|mrs|ms|dr|prof|st)\./gi, '$1');
  return greetsInEnglish(plain) || NAME_CALL.test(plain) || (text.length <= 30 && GREETING_ZH.test(text));
}

/** "Hi" with nothing but names after it; two words in lower case pass as a name. */
function greetsInEnglish(text: string): boolean {
  const rest = GREETING_EN.exec(text)?.[1];
  if (rest === undefined) return false;
  const called = rest.split(/[\s,&/]+/).filter((word) => word !== '' && word !== '-');
  return (
    called.length <= 6 &&
    (called.length <= 1 || called.every((word) => CALLED.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)))
  );
}

/** True for a line or sentence that only signs off. */
export function isClosing(text: string): boolean {
  return text.length <= 60 && (CLOSING_EN.test(text) || (text.length <= 20 && CLOSING_ZH.test(text)));
}
