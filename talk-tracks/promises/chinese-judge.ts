/** Judges whether a Chinese clause promises: by itself, together with its neighbours, or not at all. */
import { ACTS, BOUNDLESS, CONCESSION, DELIVERS, DONE, NO_ACT, NO_PROMISE, REFUSES, SIGNING } from './chinese-acts';
import { isFactOrStory, isNobodysDeed } from './chinese-quiet';
import { isHalfPromise } from './chinese-vague';
import type { SentenceView } from './promise-draft';
import type { Owner } from './promiser';
import type { TimeMention } from './time-mention';

/** What the times of a clause say about whether it is over, far off, or a habit. */
export function tense(
  times: readonly TimeMention[],
  view: SentenceView,
): {
  over: boolean;
  far: boolean;
  clockOnly: boolean;
  habit: boolean;
  morning: boolean;
  bygone: boolean;
  words: string;
  distant: boolean;
  took: boolean;
} {
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
  const words = times.map((time) => view.text.slice(time.start, time.end)).join(' ');
  const morning = /今早|今晨/.test(words);
  const bygone = !/晚|下午|下班|傍晚|点|[:：]|当/.test(words);
  const distant =
    dates.some((time) => (time.day ?? 0) > today + 150) && !/[明后来次]年|20\d\d|[前内底起]|最晚|最迟|季度/.test(words);
  const took =
    dates.length > 0 &&
    dates.every((time) => time.elastic && !/[内后前]/.test(view.text.slice(time.start, time.end)) && !time.ofDay);
  return {
    over,
    took,
    distant,
    clockOnly,
    habit,
    morning,
    bygone,
    words,
    far: dates.some((time) => (time.day ?? 0) > today + 300),
  };
}

/** What a clause comes to. */
type Verdict = 'sure' | 'half' | 'maybe' | 'none';

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
  /** Months ahead, with no word that says so: rather a day gone by. */
  readonly distant: boolean;
  /** A length of time alone, neither within nor after it. */
  readonly took: boolean;
  /** What it is about was said before. */
  readonly about: boolean;
  /** The words of its times. */
  readonly words: string;
  /** The times say this morning. */
  readonly morning: boolean;
  /** A bare today, with no later hour of it. */
  readonly bygone: boolean;
  /** A date without a year that only comes round again in most of a year: rather one gone by. */
  readonly far: boolean;
  /** A time of day and no day: also what happens every day. */
  readonly clockOnly: boolean;
  /** Comes again and again. */
  readonly habit: boolean;
}

/** Where the writer is, knows or feels: no act even with a day beside it. */
const IDLE =
  /^(?:的|(?:全天|整天|一整天|都|基本|一般)?在(?![^，,]*(?:报|发|答|等|给|送|讲|做|测|装|更新|同步|演示|陪|守|盯|值|接|查|验|看|量|锁|调|试|办))[^，,]{1,8}$|(?:全天|整天|一整天|都|基本)在|出差|休假|请假|有(?:会|事|课|空|个会)|没|不|未|别|无|难以|敢|是|叫|姓|来自|知道|觉得|认为|以为|理解|明白|担心|怕|希望|期待|相信|感谢|抱歉|道歉|收到|听说|听到|注意到|发现|猜|已|曾|刚|一直|始终|方便|回来|返岗|建议|需要|想要|要(?:求|货)|欢迎|愿|喜欢|记得|可以(?:接受|理解|看|问|聊|$)|才(?!能)|一般|通常|平时|向来|力争|都可以|行$)/;
/** 我会盯着: undated, yet said to be done. */
const WILL_DO =
  /^(?:这边|一定|肯定|都|也|就)*(?:会|将)(?:高度|继续|积极|认真|及时|尽力|全力|全程|持续|进一步|努力|亲自|一直|马上|统一|提前|直接|再|先)*(?:处理|跟进|跟踪|跟着|跟到|安排|解决|改进|重视|关注|留意|协调|反馈|转达|转告|落实|完善|优化|考虑|研究|评估|改善|配合|沟通|答复|通知|联系|盯|看着|守|陪|帮|问|催|查|核|提醒|告诉|申请|争取|记录|补|退|换|赔|承担|负责|汇报|上报|准备|整理|写|做好|给|把|发|送|寄|带|来|去|约|打|联络|回)/;
/** Whatever is done is left to the reader, or counted from a day. */
const LOOSE = /(?:都行|也行|即可|就行|可以|为准|算起|起算|开幕|不要钱|免费|免收)[\u2400\s]*$|从[^，,]{0,8}算/;
/** Time words that are themselves all that is promised: 我们会抓紧. */
const HURRIES = /抓紧|尽快|加急|加快/;
/** What the writer is about to do for the reader, said in the present and with no day: 我陪您去, 位子我给您留一个. */
const PLEDGES =
  /^(?:这边|自己|亲自|也|都|就|先|直接|顺便|当面|单独|另外|会|将|一并|电话|统一)*(?:(?:替|帮|陪)(?!人|别人)[\u4e00-\u9fff]{1,4}[^，,]|(?:给|帮|替|为|陪)(?:您|你|他|她|客户|贵|[老小][\u4e00-\u9fff]|[\u4e00-\u9fff]总)[^，,]|(?:(?:去|来)(?!问问|看看|试试)|再(?:去|来|给|出|发|补|跑|打|跟|问|找|催|核|确认|查))[\u4e00-\u9fff]|(?:带|拿|拉|送|寄|派|搬)[^，,走]{1,12}(?:来|去|过来|过去|到)|(?:告诉|通知|联系|回复|转告)(?:您|你|他|她|客户)|转达|问(?:一?下|问看|清楚)|照价|免费[拆换修送补装做测]|[\u4e00-\u9fff]{1,3}完(?:了|就|当天|马上)?(?:告诉|发|给|回|通知|寄)(?:您|你|他|她|客户)|转(?:给|[\u4e00-\u9fff]{1,2}(?:总|校长|主任|经理|工))|把[^，,]{1,14}(?:发|给|送|寄|转|退|补|抄|传|拿|理|算|查|核|列|量|画|写)|值(?:班|守)?$)/;
const TALKS =
  /透个?(?:底|信)|交个?底|说(?:句|两句|几句|一句|明白|实话|清楚|透|过)|讲(?:句|个|实话|清楚)|道(?:个?歉|谢|喜)|算(?:笔|一?笔|过|了|个)|提个?醒|举个?例|捋|摊开|报(?:了|过|的)|记|来信|来电是|来自|来说|去年|来看|带走|出差|写信|附|过[一二三四五六七八九十两几\d]|服务$|赔不是/;

function vagueOnly(times: readonly TimeMention[]): boolean {
  return times.length > 0 && times.every((time) => time.kind === 'vague');
}

function pledges(act: string, bare: string): boolean {
  return (
    PLEDGES.test(act.replace(/[\u2400\s]/g, '')) &&
    !TALKS.test(bare) &&
    !/了(?!解)|过(?![来去])|没|不|别|可以|能|正在|一直|想|的[\u2400\s]*$|吗|已|刚|总/.test(act)
  );
}

/**
 * `sure`: promises by itself; `half`: puts off or only tries; `maybe`: an act that needs a time from its neighbours;
 * `none`: no promise.
 */
export function judge(item: Case): Verdict {
  const verdict = weigh(item);
  return verdict !== 'none' && verdict !== 'half' && saysSomethingElse(item) ? 'none' : verdict;
}

/** A fact, a story, what happens by itself: asked last, for most clauses hold no act at all. */
function saysSomethingElse({ bare, named }: Case): boolean {
  if (isFactOrStory(bare) && !/(?:我们?|我方|我司)[^，,]{0,6}[会将]/.test(bare)) return true;
  return !named && (isNobodysDeed(bare) || LOOSE.test(bare));
}

function weigh(item: Case): Verdict {
  const { bare, act, times } = item;
  const verb = act
    .replace(/[\u2400\s]+/g, '')
    .replace(/^已经?(?=让|请|安排|叫|约|派)/u, '')
    .replace(
      /^(?:这边|那边|也|都|就|会|将|要|来(?=.)|一定|肯定|亲自|统一|再|先|则|随即|自己|负责(?=把|给|发|送|安|整|联|跟|对|协))+/u,
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
  if (!item.dated && (item.owner.who === 'writer' || !item.named) && isHalfPromise(bare, item.named, item.about))
    return 'half';
  if (/^[\u2400\s]*(?:希望|但愿|估计|盼|想必|应该)/u.test(bare)) return 'none';
  if (item.owner.who === 'writer' && item.named && !item.dated && /会|将/.test(act) && HURRIES.test(item.words))
    return 'half';
  // 日期我们按27日写的: done already, and this is how.
  if (item.named && /[写定算报填排推送发做装改寄]的[\u2400\s]*$/.test(act) && !/会|将/.test(act)) return 'none';
  // 420个邮箱9个工作日发完: how long it took.
  if (!item.named && item.took && /完[\s\u2400]*$/.test(bare)) return 'none';
  if (item.distant) return 'none';
  if (!item.named && /首付|首款|尾款|预付|定金|货款/.test(item.words) && !/退/.test(bare)) return 'none';
  if (
    times.length > 0 &&
    times.every((time) => time.kind !== 'date') &&
    /了(?!解)|没(?!问题)/.test(act) &&
    !/会|将|就|等/.test(bare)
  )
    return 'none';
  if (
    verb === '' ||
    NO_PROMISE.test(bare) ||
    REFUSES.test(bare.replace(/不[管论].*$/u, '').replace(/([能会行要是])不\1/gu, ''))
  )
    return 'none';
  if (BOUNDLESS.test(bare) && !item.dated) return 'none';
  if (times.some((time) => time.kind === 'past') || DONE.test(bare)) return 'none';
  if (
    /了$|了(?=[一二两三四五六七八九十\d]|[^解\p{P}]{0,12}$)/u.test(
      (item.named ? act : bare).replace(/[\u2400\s]+$/u, ''),
    ) &&
    !item.dated &&
    !/会|将|就|等|完了|好了/u.test(bare + item.words)
  )
    return 'none';
  // 今天走完了: over; 周五就送到了: to come.
  if (/[了啦]|正式/u.test(bare) && item.over) return 'none';
  if (item.morning && !/会|将|就/.test(bare)) return 'none';
  if (item.far && /了|今年/u.test(bare)) return 'none';
  if (!item.named && item.clockOnly && !/[您你贵他她]|客户/u.test(act)) return 'none';
  if (!item.named && (item.far || /\d次|\d[%％]|今年|去年/u.test(bare))) return 'none';
  const willing = item.owner.who === 'writer' && item.named && (item.dated || vagueOnly(times)) && !item.over;
  if (
    (willing ? IDLE : NO_ACT).test(verb) ||
    (!item.note && item.owner.side === 'customer' && /^[\u2400\s]*(?:需要|要(?!给|发|回))/.test(act)) ||
    /^[\u2400\s]*需?要(?:求|个|一|答复|回复|结果|报价|货|看|您|贵)/u.test(act) ||
    /^(?:让|请|叫|要求)(?:对方|客户|他|她|您|贵)/u.test(verb)
  )
    return 'none';
  if (
    (/^\p{Script=Han}{1,2}了(?!解)/u.test(verb) && !(willing && /^(?:约|定|订|请|安排)了/.test(verb))) ||
    (item.habit && !/我(?!们|方|司)|[您你贵他她]|客户|报|打|发|给|传|补|扣|贴|拍|更新/u.test(bare))
  )
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
    if (item.note && item.over && item.bygone) return 'none';
    if (item.dated || vague)
      return delivers ||
        (!item.over && ACTS.test(verb) && !LOOSE.test(bare) && (!/预计|估计/.test(item.words) || /您/.test(bare)))
        ? 'sure'
        : 'none';
    if (
      delivers &&
      /(?:会|将)(?:在|于|按|全额|随|统一|免费|另|从|原路|直接)/u.test(bare) &&
      !/可能|您|客户|他/.test(bare)
    )
      return 'sure';
    if (
      item.conditional &&
      (delivers || ACTS.test(verb)) &&
      /会|将|给[您你他她客]|再|^[\u2400\s]*就(?!讲|说|是|得|要)/u.test(bare)
    )
      return 'sure';
    if (delivers && /^(?:会|将)|(?:会|将)(?:给|为|帮|替|及时|同步|安排|发|送|通知|联系)/u.test(bare)) return 'sure';
    return delivers && !/附件|附后|见附|随附|随信/u.test(bare) ? 'maybe' : 'none';
  }
  if (item.dated || vague)
    return item.owner.who === 'writer' || will || delivers || item.note || item.owner.side === 'customer'
      ? 'sure'
      : delivers
        ? 'sure'
        : 'maybe';
  if (item.owner.who === 'writer' && pledges(act, bare)) return 'sure';
  if (item.owner.who === 'writer' && WILL_DO.test(act.replace(/[\u2400\s]/g, '')) && !/了(?!解)|可能|不|没/.test(act))
    return 'sure';
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
