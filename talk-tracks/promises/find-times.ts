/** Finds every expression of time in a sentence, in both languages, with the date that follows from it where one does. */
import {
  CHINESE_DOTTED_DATE,
  DOTTED_DATE,
  ENGLISH_DATE,
  figureDate,
  findCalendarDates,
  ISO_DATE,
  MONTH_FIRST_DATE,
  NAMED_DATE,
} from './calendar-dates';
import { weekdayInWeek } from './calendar-days';
import { CHINESE_EVENT_RULES, CHINESE_RULES, MAY_HOLD_CHINESE_TIME } from './due-chinese';
import { ENGLISH_EVENT_RULES, ENGLISH_RULES, MAY_HOLD_ENGLISH_TIME } from './due-english';
import { ENGLISH_WEEK_RULES } from './english-weeks';
import { applyOpen, applyRules, joinNeighbours, openRules, type TimeContext, type TimeMention } from './time-mention';
import { CHINESE_PROMPT, CHINESE_VAGUE, ENGLISH_PROMPT, ENGLISH_VAGUE } from './vague-time';
import { gateOf, gateRules, type HeldWords } from './word-gate';

const VAGUE_GATE =
  /soon|asap|a\.s\.a|short|course|point|stage|line|road|track|future|coming|next|few|couple|while|bit|moment|when|once|later|time|from now|long|eventual|prompt|quick|swift|regular|forward|permit|again|often|another|convenien|opportun|day|year|spring|summer|autumn|winter|doors|holidays|away|immediate|speak|delay|in days|in weeks|in time|presently|period/i;
const EVENT_GATE = /\b(?:after|before|of|following|from|once|ahead|time|moment|prior|until|upon|on|advance)\b/i;
const LEAD_ENGLISH =
  /(?<!\b(?:com(?:e|es|ing)|pop(?:s|ping)?|drop(?:s|ping)?|stop(?:s|ping)?|swing(?:s|ing)?|go(?:es|ing)?|be|nip)(?= (?:by|in|over)\b) )\b(?:(?:on |in )?or before|by about|by around|until about|no later than|not later than|at the latest by|starting (?:on|from)|as of|some ?time on|any ?time on|early on|late on|due on|by|before|on|until|till|latest|from|starting|at|for|around|about|over|during|in|within|due|come|towards?|sometime|per)[\s,:]+(?:the\s+)?$/i;
const LEAD_THE = /\bthe\s+$/i;
const LEAD_CHINESE =
  /(?:最晚|最迟|不晚于|不迟于|至迟|截至|赶在|争取|预计|大约|大概|约|从|自|于|在|到|等|就|定在|定于|安排在)+$/;
const TAIL_ENGLISH =
  /^(?:'s (?:post|van|lorry|truck|boat|train|flight|ferry|bus|coach|courier|run|drop|collection)\b|\s+(?:at the latest|latest|sharp|onwards?|uk time|your time|local time|c[e]?t|gmt))+/i;
const TAIL_CHINESE =
  /^(?:[）)](?=[\p{Script=Han}])|当天或之前|或之前|或以前|当天(?=[前给发送寄])|之前|以前|前|之内|以内|内|之后|以后|起(?![草步吊货运飞诉来码])|左右|的时候|开始|那天|一早|早些时候|晚些时候|整|止)+/u;
const LINK_ENGLISH =
  /^[\s,]*(?:(?:at|by|before|on|around|about|no later than|latest|from|until|till|of|in|the|@|-|–|and|first thing)[\s,]+)*$/i;
const LINK_CHINESE = /^[\s,，（(]*(?:的|在|于)?(?:最晚|最迟|不晚于)?(?:之前|前|内)?[\s]*$/;

const HAN = /\p{Script=Han}/u;
/** Every Chinese character, or half of one, is among these; to look for them is much quicker. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;

const CHINESE_FIRST = gateRules([ISO_DATE]);
const CHINESE_OTHERS = gateRules([
  ...CHINESE_RULES,
  figureDate('zh'),
  CHINESE_DOTTED_DATE,
  ...CHINESE_VAGUE,
  ...CHINESE_PROMPT,
]);
const CHINESE_EVENTS = gateRules(CHINESE_EVENT_RULES);
/** Their rules look back from every place of a text. */
const CHINESE_EVENT_GATE = /[那当][天日晚]|后的?隔?第?[\d一二两三四五六七八九十]/;
const ENGLISH_DATE_GATE = gateOf(ENGLISH_DATE);
const ENGLISH_WEEKS = gateRules([...ENGLISH_WEEK_RULES, MONTH_FIRST_DATE]);
const ENGLISH_BESIDE_CHINESE = gateRules([ISO_DATE, NAMED_DATE, ...ENGLISH_RULES]);
const ENGLISH_OTHERS = gateRules([ISO_DATE, NAMED_DATE, figureDate('en'), DOTTED_DATE, ...ENGLISH_RULES]);
const ENGLISH_LAST = gateRules([...ENGLISH_VAGUE, ...ENGLISH_PROMPT]);
const ENGLISH_EVENTS = gateRules(ENGLISH_EVENT_RULES);

/** Time expressions of a text, by place; `held` tells which rules its words can meet. Never throws; the cost grows with the text's length. */
export function findTimes(text: string, context: TimeContext, held: HeldWords): TimeMention[] {
  const chinese = MAY_BE_HAN.test(text) && HAN.test(text);
  let found: TimeMention[] = [];
  if (chinese && MAY_HOLD_CHINESE_TIME.test(text)) {
    const dates = applyRules(text, CHINESE_FIRST, context, held, findCalendarDates(text, 'zh', context));
    found = applyRules(text, CHINESE_OTHERS, context, held, dates);
    if (CHINESE_EVENT_GATE.test(text)) found = applyRules(text, CHINESE_EVENTS, context, held, found);
    found = joinNeighbours(text, found, LINK_CHINESE).map((mention) => afterEvent(text, mention));
  }
  if (/[a-z\d]/i.test(text)) found = findEnglishTimes(text, context, held, found, chinese);
  if (found.length === 0) return found;
  const whole = found.map((mention) => finish(text, mention, context)).sort((a, b) => a.start - b.start);
  // "not later than Friday" has taken in the "later".
  const outer = whole.filter(
    (mention) =>
      !whole.some(
        (other) =>
          other !== mention &&
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
  return onOneDay(outer, text);
}

function findEnglishTimes(
  text: string,
  context: TimeContext,
  held: HeldWords,
  claimed: TimeMention[],
  chinese: boolean,
): TimeMention[] {
  let found = claimed;
  const others = chinese ? ENGLISH_BESIDE_CHINESE : ENGLISH_OTHERS;
  const early = openRules(ENGLISH_WEEKS, held);
  const late = openRules(others, held);
  const dated = held.mayMatch(ENGLISH_DATE_GATE);
  if ((early.length > 0 || late.length > 0 || dated) && MAY_HOLD_ENGLISH_TIME.test(text)) {
    found = applyOpen(text, early, context, found);
    const weeks = found;
    const dates = (dated ? findCalendarDates(text, 'en', context) : []).filter((date) =>
      weeks.every((other) => date.end <= other.start || date.start >= other.end),
    );
    // Vague words first where they hold a word for a day: "in the next few days".
    found = applyOpen(text, late, context, dates.length === 0 ? found : [...found, ...dates]);
  }
  const last = openRules(ENGLISH_LAST, held);
  if (last.length > 0 && VAGUE_GATE.test(text)) found = applyOpen(text, last, context, found);
  found = joinNeighbours(text, found, LINK_ENGLISH);
  const events = openRules(ENGLISH_EVENTS, held);
  return events.length > 0 && EVENT_GATE.test(text) ? applyOpen(text, events, context, found) : found;
}

/** 收货后两天内: a time counted from what stands before it, whose own day nobody knows. */
function afterEvent(text: string, mention: TimeMention): TimeMention {
  if (!mention.elastic) return mention;
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  const event =
    /[^，,。；;：:、！!？?\s]{1,20}(?:之?后|以后|之日起|当日起|起|后的|之后的)\s*$/.exec(before) ??
    /(?:签(?:完|好)?(?:字|约|合同)?|付(?:完|清)?款|到货|收货|验收|确认|下单|审批|到账|收款)$/.exec(before) ??
    (mention.start < mention.end && text.slice(mention.start, mention.end).endsWith('后')
      ? /[\u4e00-\u9fff][完好齐]$/.exec(before)
      : null);
  return event && !/(?:^|[^\p{L}])(?:最|然|今|此|随|稍)后\s*$|最后\s*$/u.test(event[0])
    ? { kind: 'event', start: mention.start - event[0].length, end: mention.end }
    : mention;
}

/** A time of day alone, after a date in the same sentence, is that day's: 明早…，下午…. */
function onOneDay(mentions: readonly TimeMention[], text: string): TimeMention[] {
  let day: number | undefined;
  return mentions.map((mention) => {
    if (mention.ofDay && day !== undefined) return { ...mention, day };
    if (
      mention.kind === 'date' &&
      !mention.recurring &&
      !mention.attributive &&
      !mention.elastic &&
      !/^(?:today|今)/i.test(text.slice(mention.start, mention.end))
    )
      day = mention.day;
    return mention;
  });
}

/** Takes in the preposition before and the particle after, and sees whether the words merely describe a thing. */
function finish(text: string, mention: TimeMention, context: TimeContext): TimeMention {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const led = /^(?:by|in|within|on|at|over|before|from|until|during|inside|after|whenever|when|once)\b/i.test(
    text.slice(mention.start, mention.end),
  );
  const lead = led
    ? 0
    : ((LEAD_ENGLISH.exec(before) ?? LEAD_THE.exec(before) ?? LEAD_CHINESE.exec(before))?.[0].length ?? 0);
  const after = text.slice(mention.end, mention.end + 40);
  const tail = (TAIL_ENGLISH.exec(after) ?? TAIL_CHINESE.exec(after))?.[0].length ?? 0;
  // 12月21号那周: that week, so its Friday.
  const week =
    mention.kind === 'date' && mention.precision === 'day'
      ? /^的?(?:那一?|当|所在的?)周(?![一二三四五六日天末])/.exec(after)
      : null;
  const gap = /^[\s，,、：:]*/.exec(text.slice(mention.start, mention.end))?.[0].length ?? 0;
  const stop = /(?<![ap]\.m)\.$/i.test(text.slice(mention.start, mention.end)) && tail === 0 ? 1 : 0;
  const start = mention.start + (gap > 0 ? gap : -lead);
  const end = mention.end + (week ? week[0].length : tail) - stop;
  const attributive = isAttributive(
    text.slice(Math.max(0, start - 12), start),
    text.slice(mention.start, mention.end),
    text.slice(end, end + 24),
    lead > 0,
  );
  const bare =
    mention.kind === 'clock' ? clockToday(text.slice(mention.start, mention.end), mention, context) : mention;
  const friday =
    week && mention.day !== undefined ? { day: weekdayInWeek(mention.day, 5), precision: 'week' as const } : {};
  return { ...bare, ...friday, start, end, ...(attributive ? { attributive } : {}) };
}

function isAttributive(before: string, words: string, after: string, led: boolean): boolean {
  // "on Tuesday's lorry", "in tonight's post": what goes on that day says when.
  if (/^'s (?:post|van|lorry|truck|boat|train|flight|ferry|bus|coach|courier|run|drop|collection)\b/.test(after))
    return false;
  if (/^(?:'s|’s|s')\b/.test(after) || /'s$/.test(words)) return true;
  if (/^的(?!时候|话)/.test(after)) return true;
  // "the Friday delivery", "your December order": an owner before, a noun right after, no preposition between.
  if (
    !/^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|weekend|month-end|christmas)/i.test(
      words,
    )
  )
    return false;
  return (
    !led &&
    /\b(?:the|your|our|my|his|her|their|this|a)\s+$/i.test(before) &&
    /^\s+[a-z]{3,}/i.test(after) &&
    !/^\s+(?:and|or|but|with|so|for|to|from|at|by|if|as|when|once|in|on|until|till|before|after|about|via|unless|whichever|either|instead)\b/i.test(
      after,
    )
  );
}

/** A time of day alone is today's; once it is past, tomorrow's. A part of the day alone says too little, save the end of it. */
function clockToday(words: string, mention: TimeMention, { now }: TimeContext): TimeMention {
  const { minutes } = mention;
  // Said of no day, "in the morning" is the next one.
  if (/\bin the morning\b/i.test(words)) {
    const ahead = minutes !== undefined && now.minutes !== null && minutes > now.minutes ? 0 : 1;
    return { ...mention, kind: 'date', day: now.day + ahead, precision: 'day', elastic: true, ofDay: true };
  }
  if (
    minutes === undefined &&
    !/\b(?:eod|cob|eob|close|end of|before (?:i|lunch|you)|after lunch|over lunch|by lunch)|下班|收工|下午|晚上|傍晚|中午|晚间|夜里|午饭|晚饭|晚些|稍晚/i.test(
      words,
    )
  ) {
    return mention;
  }
  const past = minutes !== undefined && now.minutes !== null && minutes < now.minutes;
  return { ...mention, kind: 'date', day: now.day + (past ? 1 : 0), precision: 'day', elastic: true, ofDay: true };
}
