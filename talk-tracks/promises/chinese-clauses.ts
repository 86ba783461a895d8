/** Cuts a Chinese sentence into clauses and tells conditions from acts. Times are blanked with U+2400, so that places stay true. */
import type { Span } from '../model';
import { blank, type SentenceView } from './promise-draft';
import type { TimeMention } from './time-mention';

/** "我方：", "客户：" at the start of a line. */
export const LABEL =
  /^[\s\-–•*·)）(（]*(?:\d{1,2}[.、)）]\s*)?(?:(我方|我司|我们|我|我这边|乙方|供方|卖方|待办|下一步|后续动作|跟进|行动项|计划|我的待办|本方)|(贵方|贵司|甲方|您方|您这边|您|客户|对方|需方|买方))\s*[:：]\s*/u;
/** What a clause may open with before it says anything. */
export const LEAD =
  /^[\s\-–•*·)）(（—]*(?:\d{1,2}[.、)）]\s*)?(?:(?:那么?|另外|此外|同时|然后|接着|所以|因此|不过|但是?|而且?|并且?|其次|首先|最后(?![一二两三四五六七八九十几\d])|以及|还有|这样|好的|行(?=[，,])|嗯|您放心|放心|也|再者|具体|对了|我能定的是|能定的是|可以定的是|我能做的是|能做的是|我的承诺(?:是)?|我的安排(?:是)?|我能承诺的是|能承诺的是|我们?(?:现在|这边|目前)?(?:能|可以|会)(?:做|定|承诺|给|保证)的(?:就)?是)[，,：:]?)*/u;
const IF =
  /^(?:如果|要是|假如|假使|若是?|倘若|只要|一旦|万一|除非|如有|如需|等(?!待|级|会|下)|待(?!办|遇)|一旦|当(?=.*时$)|凡是?)|要是|的话$/u;
const AFTER = /(?:之后|以后|后|(?<!小)时|的话|前提下|通过了?|到了?手)$/u;
/** 不管…: neither act nor condition. */
export const NO_MATTER = /^(?:不管|无论|不论|哪怕|即使|即便|就算|虽然|尽管)/u;

/** A stretch between two marks of punctuation. */
export interface Clause extends Span {
  /** Times blanked with U+2400, quotation with spaces. */
  readonly bare: string;
  readonly times: readonly TimeMention[];
}

/** The clauses of a sentence from a place on, each with its times. */
export function clausesOf(view: SentenceView, from: number): Clause[] {
  const masked = blank(
    view.text,
    view.times.filter((time) => !time.attributive),
    '\u2400',
  );
  const clauses: Clause[] = [];
  const push = (start: number, end: number): void => {
    if (masked.slice(start, end).trim() === '') return;
    clauses.push({
      start,
      end,
      bare: masked.slice(start, end),
      times: view.times.filter((time) => time.start >= start && time.start < end),
    });
  };
  let start = from;
  for (const match of masked.slice(from).matchAll(/[，,；;。！!：:？?…～~]+|——|\n/gu)) {
    push(start, from + match.index);
    start = from + match.index + match[0].length;
  }
  push(start, masked.length);
  return clauses;
}

/** Where a condition at the start of a clause ends (有货的话|周一发出, 收到货款后|当天发货); zero where there is none. */
export function innerCondition(bare: string): number {
  const match =
    /^(?:.{1,16}?的话|[^\u2400]{2,14}?(?<![最然今此随稍售])(?:之后|以后|后)(?=\u2400|我|立即|马上|即|就|把|给您|给他|给她|再)|[^\u2400]{2,10}?(?<![最然今此随稍售])(?:之后|以后)(?=[^\u2400]{1,8}\u2400))(?=.{2})/u.exec(
      bare,
    );
  return match?.[0].length ?? 0;
}

/** Where waiting for something ends and the act begins, in one clause: 等样品干了|再寄, 面料一到|就排. Zero where there is none. */
export function innerWait(bare: string): number {
  const match =
    /^等[^\u2400，]{1,12}?(?=我们?(?:再|就|来|去))(?=.{2})/.exec(bare) ??
    /^(?:等|待)(?!待|级|会|下|于)[^\u2400，我您]{1,12}?(?:了|完|好|齐|到|出来|回来|下来|过|透|定|后)?(?=再|就|我|给您|给他|给她)(?=.{2})/.exec(
      bare,
    ) ??
    /^[^\u2400，]{1,8}一(?:出来|下来|到位?|好|完|有|来|定|批|签|通过|确认)(?=就(?!是|行|好|说)|我|马上|立刻)(?=.{2})/.exec(
      bare,
    ) ??
    /^有了?[^\u2400，我您]{1,6}(?=再[^说])/.exec(bare) ??
    /^[^\u2400，我您已既]{2,10}了(?=再|给[您你他她客]|就(?!是|好|行|得|要))(?=.{2})/.exec(bare);
  return match?.[0].length ?? 0;
}

/** Whether a clause is a condition or an event, not an act; `plain` is `bare` without times. `following`: an act stands before it. */
export function isCondition(plain: string, bare: string, following: boolean): boolean {
  if (/^[\p{Script=Han}]{1,8}一(?:出|到|有|好|完|确认|签|批|收|下来|通过)/u.test(plain) && !/我/u.test(plain))
    return true;
  if (
    /^(?:[\u4e00-\u9fff]{2,5}(?=如有|若有|如果|要是))?(?:如果|要是|若|假如|只要|一旦|万一|除非|如有|如需)/u.test(
      plain,
    ) ||
    (IF.test(plain) && !/我们?(?:会|将|来|就|再|给|把|发|送|安排)/u.test(plain))
  )
    return !/就(?:给|发|送|安排)|，/u.test(plain) || !/我/u.test(plain);
  // 收货后, 合同盖章后: an event alone, or with its time (后五天内), and no act of ours.
  if (!AFTER.test(bare.replace(/[\u2400\s]+$/u, '')) || /(?:最|然|今|此|随|稍|售)后$/u.test(plain)) return false;
  return !(/我们?/u.test(plain) && /会|将/u.test(plain)) && !following;
}

/** 收货后两天内 holds its condition in its time. */
export function eventWords(text: string, time: TimeMention | null): string | null {
  if (time?.kind !== 'event' || time.anaphoric) return null;
  return /^(.{2,24}?(?:之日起|当日起|之后|以后|后|起))/u.exec(text.slice(time.start, time.end).trim())?.[1] ?? null;
}

/** The words of the condition without its connective's tail of time (合同盖章后五天内 → 合同盖章后). */
export function conditionWords(words: string): string {
  return /^(.+?(?:之后|以后|后))(?=[一二两三四五六七八九十\d半])/u.exec(words)?.[1] ?? words;
}

/** Whether any of the times gives a day or counts from an event. */
export function hasDate(times: readonly TimeMention[]): boolean {
  return times.some((time) => (time.kind === 'date' || time.kind === 'event') && !time.attributive);
}

/** What follows the last time of a clause: the act. */
export function afterTimes(bare: string): string {
  const at = bare.lastIndexOf('\u2400');
  return at < 0 || bare.slice(at + 1).trim() === '' ? bare : bare.slice(at + 1);
}

/** What stands before the first time of a clause: what the act is about. */
export function beforeTimes(bare: string): string {
  const at = bare.indexOf('\u2400');
  return at < 0 || bare.slice(bare.lastIndexOf('\u2400') + 1).trim() === '' ? '' : bare.slice(0, at);
}
