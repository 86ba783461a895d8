/** Judges whether a Chinese clause promises: by itself, together with its neighbours, or not at all. */
import { BOUNDLESS, CONCESSION, DELIVERS, DONE, NO_ACT, NO_PROMISE, REFUSES, SIGNING } from './chinese-acts';
import type { SentenceView } from './promise-draft';
import type { Owner } from './promiser';
import type { TimeMention } from './time-mention';

/** What the times of a clause say about whether it is over, far off, or a habit. */
export function tense(
  times: readonly TimeMention[],
  view: SentenceView,
): { over: boolean; far: boolean; clockOnly: boolean; habit: boolean } {
  const today = view.context.now.day;
  const dates = times.filter((time) => time.kind === 'date' || time.anaphoric || time.kind === 'clock');
  const over =
    dates.length > 0 &&
    dates.every(
      (time) =>
        (time.day === undefined || time.day <= today || time.anaphoric === true) &&
        !/[前内]/u.test(view.text.slice(time.start, time.end)),
    );
  const clockOnly =
    dates.length > 0 &&
    dates.every(
      (time) =>
        time.elastic === true && !/[天日号周今明月内后]|星期|礼拜|前/u.test(view.text.slice(time.start, time.end)),
    );
  const habit = dates.some((time) => time.recurring === true);
  return { over, clockOnly, habit, far: dates.some((time) => (time.day ?? 0) > today + 300) };
}

/** A clause to judge, with what its neighbours tell. */
export interface Case {
  readonly bare: string;
  readonly act: string;
  readonly times: readonly TimeMention[];
  readonly dated: boolean;
  readonly named: boolean;
  readonly owner: Owner;
  readonly note: boolean;
  readonly conditional: boolean;
  readonly listed: boolean;
  readonly following: boolean;
  /** Every time named is today or points back, and none is a limit still ahead (前, 内). */
  readonly over: boolean;
  /** A date without a year that only comes round again in most of a year: rather one gone by. */
  readonly far: boolean;
  /** A time of day and no day: also what happens every day. */
  readonly clockOnly: boolean;
  /** Comes again and again. */
  readonly habit: boolean;
}

/** `sure`: promises by itself; `maybe`: an act that needs a time from its neighbours; `none`: no promise. */
export function judge(item: Case): 'sure' | 'maybe' | 'none' {
  const { bare, act, times } = item;
  const verb = act
    .replace(/[\u2400\s]+/g, '')
    .replace(/^已经?(?=让|请|安排|叫|约|派)/u, '')
    .replace(
      /^(?:这边|那边|也|都|就|会|将|要|来|一定|肯定|亲自|统一|再|先|则|随即|负责(?=把|给|发|送|安|整|联|跟|对|协))+/u,
      '',
    )
    .replace(
      item.owner.who === 'writer'
        ? /^(?!)/u
        : item.note
          ? /^(?:说好?|表示|同意|承诺|答应|保证)/u
          : /^(?:承诺|答应)(?!过)/u,
      '',
    );
  if (/^[\u2400\s]*(?:希望|但愿|估计|盼|想必|应该)/u.test(bare)) return 'none';
  if (verb === '' || NO_PROMISE.test(bare) || REFUSES.test(bare.replace(/不[管论].*$/u, ''))) return 'none';
  if (BOUNDLESS.test(bare) && !item.dated) return 'none';
  if (times.some((time) => time.kind === 'past') || DONE.test(bare)) return 'none';
  if (
    /了$|了(?=[一二两三四五六七八九十\d]|[^解\p{P}]{0,12}$)/u.test(bare.replace(/[\u2400\s]+$/u, '')) &&
    !item.dated &&
    !/会|将|就|等|完了|好了/u.test(bare)
  )
    return 'none';
  // 今天走完了: over; 周五就送到了: to come.
  if (/了/u.test(bare) && item.over) return 'none';
  if (item.far && /了|今年/u.test(bare)) return 'none';
  if (!item.named && item.clockOnly && !/[您你贵他她]|客户/u.test(act)) return 'none';
  if (!item.named && (item.far || /\d次|\d[%％]|今年|去年/u.test(bare))) return 'none';
  if (
    NO_ACT.test(verb) ||
    /^[\u2400\s]*需?要(?:求|个|一|答复|回复|结果|报价|货|看|您|贵)/u.test(act) ||
    /^(?:让|请|叫|要求)(?:对方|客户|他|她|您|贵)/u.test(verb)
  )
    return 'none';
  if (/^\p{Script=Han}{1,2}了(?!解)/u.test(verb) || (item.habit && !/[您你贵他她]|客户|报|打|发/u.test(bare)))
    return 'none';
  if (CONCESSION.test(bare) && SIGNING.test(bare)) return 'none';
  const will =
    /(?:^|[\u2400\s\p{Script=Han}])(?:会|将|将会|一定|负责|保证|承诺|答应|马上|立刻|立即|这就|亲自|来|去|再|先)/u.test(
      bare.slice(0, Math.max(0, bare.length - 1)),
    );
  const delivers = DELIVERS.test(verb);
  const vague = times.some((time) => time.kind === 'vague' || time.kind === 'prompt' || time.kind === 'event');
  const towardsUs = /(?:给|发|回|告诉|联系|找|报给|交给|寄给|打给|通知)我|到我/u.test(bare);
  if (!item.named) {
    if (towardsUs) return 'none';
    if (item.dated || vague) return delivers ? 'sure' : 'none';
    if (item.conditional && delivers && /会|将|给您|再/u.test(bare)) return 'sure';
    if (delivers && /^(?:会|将)|(?:会|将)(?:给|为|帮|替|及时|同步|安排|发|送|通知|联系)/u.test(bare)) return 'sure';
    return delivers && !/附件|附后|见附|随附|随信/u.test(bare) ? 'maybe' : 'none';
  }
  if (item.dated || vague)
    return item.owner.who === 'writer' || will || delivers || item.note || item.owner.side === 'customer'
      ? 'sure'
      : delivers
        ? 'sure'
        : 'maybe';
  if (item.listed && delivers) return 'sure';
  if (item.conditional) return 'sure';
  if (/就(?:转|发|给|送|寄|办|安排|回|上门|去|到|开|报)|随时(?:跟|向|给|同步|汇报)/u.test(act)) return 'sure';
  if (item.owner.vague) return 'sure';
  if (item.owner.who === 'writer' && /\p{Script=Han}{2,}(?:给|发|转给|告诉)您$/u.test(act) && !/了|可以|能/u.test(act))
    return 'sure';
  if (
    item.owner.who === 'writer' &&
    /^(?:会|将|来|去|再|先|负责|把|给您|帮您|为您|替您|一定|承诺|保证)/u.test(act.replace(/[\u2400\s]+/g, '')) &&
    delivers &&
    (will || /^把/.test(verb)) &&
    !/了/u.test(bare)
  )
    return 'sure';
  if (item.owner.who === 'other' && /会|将|负责/u.test(act.slice(0, 4)) && delivers) return 'sure';
  return delivers || item.following ? 'maybe' : 'none';
}
