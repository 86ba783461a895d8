/** Reads one English sentence: which promises it makes, whose, until when and on which condition. */
import type { Span } from '../model';
import { nameEnglishAction } from './english-actions';
import { findClauseHeads } from './english-clause-heads';
import { type Condition, findEnglishConditions } from './english-conditions';
import { findHeads } from './english-heads';
import { lineHead } from './english-people-heads';
import { formOf } from './english-verbs';
import type { Head } from './head-rules';
import { blank, chooseTime, type FoundAct, type SentenceView } from './promise-draft';
import { WRITER } from './promiser';
import type { TimeMention } from './time-mention';

/** Wording that promises everything, so nothing: no act anyone could tick off. */
const BOUNDLESS =
  /\b(?:never|forever|guaranteed?|100 ?%|whatever you|unlimited|no matter what|excellence|synerg\w*|mutual success|success story|journey|true partnership|bright future|double your|triple your|beat any|for life|lifetime|world[- ]class|every penny|exceed|dreams|no questions asked|next level|anything you)\b/i;
/** What no deed of the seller's can bring about, dated or not. */
const OUTCOME =
  /\b(?:double|triple|slash|transform|skyrocket|supercharges?|revolutioni[sz]e|democrati[sz]es?) (?:your|the|their|her|his)\b|\bto zero\b|\bzero (?:downtime|errors?|risk|defects|faults|complaints)\b|\bevery single\b|\b(?:bleeding|cutting)[- ]edge\b|\bbest[- ]in[- ]class\b|\bparadigm\b|\bfrictionless\b/i;
/** Days ahead beyond which a month or a day named alone is rather one that is past. */
const FAR = 200;
const CONCESSION =
  /\b(?:discount|% off|percent off|off the (?:price|list)|for free|free of charge|free (?:month|setup|training)|throw in|knock|waive|voucher|gift|bonus|cashback|lower (?:the|our) price|drop (?:the|our) price|reduce (?:the|our) (?:price|rate))\b|[£$€]\s?\d/i;
const SIGNING =
  /\b(?:sign|signs|signed|order|orders|buy|buys|commit|commits|purchase|pay|pays|deposit|renew|renews|PO|contract|go (?:ahead|with us)|close (?:this|the deal)|agree|12 months|24 months|term)\b/i;
/** A promise that the sentence itself reports as kept or broken. */
const BROKEN =
  /\band (?:I|we) (?:have|did)\b|(?:'d|\bhad) promised\b|\b(?:and|but|,) (?:(?:I|we) )?(?:did|missed|skipped|didn't|failed|forgot|broke)\b|, (?:sent|went|rang|missed)\b|\b(?:and|which) (?:was|is) (?:missed|done)\b/i;
/** Acts that commit to no act: whoever hears them does not know what will be done. */
const HAND_WAVING =
  /\b(?:see (?:what|if|whether|about|how)|try (?:to|and)\b|look at (?:options|what)|get (?:something|someone|somebody)\b|do something|sort something|(?:get|be) looked (?:at|into)|bear (?:it|that|this) in mind|give (?:it|that|this) some thought|have a think|to be (?:advised|confirmed|agreed|decided|determined|figured out|worked out|announced|discussed|arranged)|to (?:follow|come)$|tb[acd]|keep (?:you|her|him|them) (?:posted|updated|informed|in the (?:loop|picture))|be helpful|do (?:our|my) best|being looked (?:at|into)|on our roadmap|on (?:my|the) (?:list|radar|roadmap|agenda)|^looking into\b|^on (?:it|this|that)\b|some sort of|some ?how|one way or another|on our list)\b/i;
const PREPARING =
  /^(?:check|ask|speak|talk|look|find|go|go through|dig|rerun|review|confirm|get|sit|take|see|work|call|chase)\b/i;

/** The promises of one English sentence, in order. */
export function readEnglish(view: SentenceView): FoundAct[] {
  const { text } = view;
  const line = lineHead(view);
  const candidates = findHeads(view);
  const clauses = findClauseHeads(view, line ? [line, ...candidates] : candidates);
  if (!line && candidates.length === 0 && clauses.length === 0) return [];
  const conditions = findEnglishConditions(text, view.times);
  // What a condition itself says ("once the parts arrive") is nobody's promise.
  const found = [...candidates, ...clauses]
    .sort((a, b) => a.start - b.start)
    .filter((head) => !conditions.some((condition) => head.start > condition.start && head.act < condition.end));
  const heads =
    line && !found.some((head) => head.start <= line.act + 2 && head.action === undefined)
      ? [
          line,
          ...found.filter(
            (head) => head.start > line.act + 2 && (head.owner.who !== 'writer' || head.action === undefined),
          ),
        ]
      : found;
  const acts: Draft[] = [];
  heads.forEach((head, index) => {
    const next = heads[index + 1];
    const region = {
      start: index === 0 ? 0 : boundaryBefore(text, head.start, heads[index - 1]?.act ?? 0),
      end: next ? boundaryBefore(text, next.start, head.act) : text.length,
    };
    acts.push(...readRegion(view, head, region, conditions));
  });
  return joinUndated(text, finish(view, merge(acts, text)));
}

interface Draft extends Span {
  readonly head: Head;
  readonly times: readonly TimeMention[];
  readonly conditions: readonly Condition[];
  readonly act: number;
}

/** The last comma, dash, bracket or joining word between two places; the place itself where there is none. */
function boundaryBefore(text: string, place: number, from: number): number {
  const between = text.slice(from, place);
  let last = -1;
  for (const match of between.matchAll(/[,;:.!?–—(]\s|\s-\s|\s(?=(?:and|but|so|then|or|while)\s)/g))
    last = match.index + (match[0].trim() === '' ? 0 : 1);
  return last < 0 ? place : from + last;
}

/** One head's part of the sentence, cut where a further act with a date of its own begins. */
function readRegion(view: SentenceView, head: Head, region: Span, conditions: readonly Condition[]): Draft[] {
  const inside = (span: Span): boolean => span.start >= region.start && span.start < region.end;
  const times = view.times
    .filter(inside)
    .filter(
      (time) =>
        !conditions.some(
          (condition) => time.start >= condition.start && time.end <= condition.end && time.kind !== 'vague',
        ),
    );
  const whole: Draft = { ...region, head, times, conditions: conditions.filter(inside), act: head.act };
  const dated = times.filter((time) => (time.kind === 'date' || time.anaphoric) && !time.attributive);
  if (dated.length < 2) return [whole];
  const form = formOf(/[\w-]+/.exec(view.text.slice(head.act))?.[0] ?? '');
  for (const match of view.text
    .slice(head.act, region.end)
    .matchAll(/(?:,|;|\band\b|\bthen\b)\s+(?:(?:and|then|also|will|'ll|again)\s+)*([\w-]+)/g)) {
    const at = head.act + match.index;
    const verbAt = at + match[0].length - (match[1]?.length ?? 0);
    const own = formOf(match[1] ?? '');
    const lead = view.times.find((time) => time.start <= verbAt && time.end > verbAt);
    const verb = lead ? formOf(/^[\s,]*([\w-]+)/.exec(view.text.slice(lead.end))?.[1] ?? '') : own;
    if (verb === null || (verb !== form && verb !== 'base')) continue;
    const [before, after] = [dated.some((time) => time.start < at), dated.some((time) => time.start >= at)];
    if (!before || !after) continue;
    const second = { start: at + (/^(?:,|;|and|then)/.exec(match[0])?.[0].length ?? 0), end: region.end };
    const secondTimes = times.filter((time) => time.start >= at);
    return [
      { ...whole, end: at, times: times.filter((time) => time.start < at) },
      { ...whole, ...second, times: secondTimes, act: lead ? lead.end : verbAt, head: { ...head, needs: 'nothing' } },
    ];
  }
  return [whole];
}

/** Joins what is one promise said in two steps: "I'll check with the mill and I'll ring you on Friday". */
function merge(acts: readonly Draft[], text: string): Draft[] {
  const merged: Draft[] = [];
  for (const act of acts) {
    const before = merged.at(-1);
    const timed = before?.times.some((time) => time.kind !== 'past' && !time.attributive);
    if (
      before &&
      before.head.owner.who === act.head.owner.who &&
      before.head.owner.side === act.head.owner.side &&
      !timed &&
      isPreparation(before, act, text)
    ) {
      const needs =
        before.head.needs === 'nothing'
          ? before.head.needs
          : act.head.needs === 'nothing'
            ? 'nothing'
            : before.head.needs;
      merged[merged.length - 1] = {
        ...before,
        end: act.end,
        times: [...before.times, ...act.times],
        conditions: [...before.conditions, ...act.conditions],
        head: { ...before.head, needs },
      };
    } else merged.push(act);
  }
  return merged;
}

function isPreparation(before: Draft, act: Draft, text: string): boolean {
  if (act.head.action === 'thing') return true;
  if (before.head.needs !== 'nothing') return true;
  const words = text.slice(before.act, before.end);
  return PREPARING.test(words) && act.times.length > 0;
}

function finish(view: SentenceView, acts: readonly Draft[]): FoundAct[] {
  return acts.flatMap((act) => {
    const { head } = act;
    const condition = act.conditions.find((item) => item.start >= act.start && item.end <= act.end) ?? null;
    const waits = condition?.waits === true;
    const time = chooseTime(
      view.text,
      ownTimes(view.text, act),
      condition === null ? 'no' : waits ? 'always' : 'durations',
    );
    if (!isMet(head, time, act, condition) || isRefused(view, act, time, condition)) return [];
    const spans: Span[] = [
      ...view.times.filter(
        (item) =>
          item.start >= act.act &&
          (item === time || item.start === time?.start || (item.kind !== 'past' && !item.attributive)),
      ),
      ...act.conditions,
    ];
    const [start, end] = trim(view.text, act.start, act.end);
    if (end <= start) return [];
    const words = blank(view.text, spans).slice(act.act, act.end);
    return [
      {
        start,
        end,
        owner: head.owner,
        action: nameEnglishAction(cutTail(words), head.action, blank(view.text, spans).slice(act.start, act.act)),
        time,
        timeText: time === null && waits && condition ? view.text.slice(condition.start, condition.end) : null,
        condition: condition ? view.text.slice(condition.start, condition.end) : null,
        sure: isLikely(view.text, head) ? 'likely' : 'plain',
        vague: time?.kind !== 'date' && HAND_WAVING.test(view.text.slice(act.act, end)),
      },
    ];
  });
}

/**
 * One promise of the writer for each date: "from Monday the lens is off, and I'll send you the proof" is kept or broken on
 * Monday. What waits for something of its own, or has no date beside it, stays apart.
 */
function joinUndated(text: string, acts: readonly FoundAct[]): FoundAct[] {
  const joined: FoundAct[] = [];
  for (const act of acts) {
    const before = joined.at(-1);
    const pair = before && before.owner === act.owner && act.owner.who === 'writer' && !before.vague && !act.vague;
    const [early, late] = [isDated(before), isDated(act)];
    if (pair && early !== late && isBare(early ? act : before) && !/[.!?;]\s/.test(text.slice(before.end, act.start))) {
      const [main] = early ? [before] : [act];
      const sure = before.sure === 'plain' || act.sure === 'plain' ? 'plain' : 'likely';
      joined[joined.length - 1] = {
        ...main,
        start: before.start,
        end: act.end,
        sure,
        condition: before.condition ?? act.condition,
      };
    } else joined.push(act);
  }
  return joined;
}

function isDated(act: FoundAct | undefined): boolean {
  return act?.time?.kind === 'date';
}

function isBare(act: FoundAct): boolean {
  return (act.time === null || act.time.kind === 'vague') && act.timeText === null;
}

/** Plain is who says "I" or "we" and will do it, or is about to; what needs a date beside it to be a promise is only likely. */
function isLikely(text: string, head: Head): boolean {
  if (head.owner.who !== 'writer' || head.likely) return head.likely === true;
  return head.needs !== 'nothing' && !/^(?:I|we)\b/i.test(text.slice(head.start));
}

/**
 * The promise of a sentence of which it is known that the writer makes one: the clause that says when, or the whole
 * sentence, as the act. Null where there is no word beside the times.
 */
export function describeEnglish(view: SentenceView): FoundAct | null {
  const { text } = view;
  const conditions = findEnglishConditions(text, view.times);
  const condition = conditions[0] ?? null;
  const outside = view.times.filter(
    (time) => !conditions.some((item) => time.start >= item.start && time.end <= item.end && time.kind !== 'vague'),
  );
  const waits = condition === null ? 'no' : condition.waits ? 'always' : 'durations';
  const time = chooseTime(text, outside, waits);
  const [start, end] = clauseAround(text, time);
  const words = blank(text, [...outside, ...conditions]);
  const [clause, whole] = [words.slice(start, end), words];
  const action = [clause, whole, text].map((part) => nameEnglishAction(part)).find((part) => /\p{L}{2}/u.test(part));
  if (action === undefined || !/\p{L}{2}/u.test(whole)) return null;
  return {
    start,
    end,
    owner: WRITER,
    action,
    time,
    timeText: time === null && condition?.waits ? text.slice(condition.start, condition.end) : null,
    condition: condition && text.slice(condition.start, condition.end),
    sure: 'likely',
    vague: time?.kind !== 'date' && HAND_WAVING.test(text),
  };
}

/** The clause of a sentence in which its time stands; all of it where there is none. */
function clauseAround(text: string, time: TimeMention | null): [number, number] {
  if (!time) return trim(text, 0, text.length);
  const before = boundaryBefore(text, time.start, 0);
  const open = before === time.start ? 0 : before;
  const after = /[;:.!?–—(]\s|,\s(?:and|but|so)\s/.exec(text.slice(time.end));
  const [start, end] = trim(text, open, after ? time.end + after.index : text.length);
  return end - start > time.end - time.start + 3 ? [start, end] : trim(text, 0, text.length);
}

/**
 * The times of an act: those after its subject, and one that opens the clause ("By Friday I'll …"). A time that belongs
 * to other words before the subject counts where there is none besides.
 */
function ownTimes(text: string, act: Draft): readonly TimeMention[] {
  const own = act.times.filter(
    (time) =>
      time.start >= act.head.start ||
      /^[\s,;:.–—)(•*>-]*(?:(?:and|but|so|then)\s+)?$/i.test(text.slice(act.start, time.start)),
  );
  // "Their gang refits on Friday, we pay": the day is another's.
  const plain =
    act.head.needs === 'time or condition' &&
    act.head.owner.who === 'writer' &&
    /^(?:I|we)\b/i.test(text.slice(act.head.start));
  const opened = /^\W*(?:\w+ ?\w*:|(?:[Cc]ancel|[Ss]ay|[Ss]ign|[Ss]end|[Rr]eturn|[Cc]onfirm|[Rr]eply)\b)/.test(text);
  return own.length > 0 || (plain && !opened) ? own : act.times;
}

function isMet(head: Head, time: TimeMention | null, act: Draft, condition: Condition | null): boolean {
  if (head.needs === 'nothing') return true;
  if (head.needs === 'date')
    return time?.kind === 'date' || (time?.kind === 'event' && /within|in /.test(head.action ?? 'in '));
  return time !== null || (head.needs === 'time or condition' && (condition !== null || act.conditions.length > 0));
}

/** Questions, boundless promises and terms of a bargain are no promises. */
function isRefused(view: SentenceView, act: Draft, time: TimeMention | null, condition: Condition | null): boolean {
  const words = view.text.slice(act.act, act.end);
  const owned = act.head.owner.who === 'writer';
  if (/[?？]\s*["”')]*\s*$/.test(view.text) && !asksAfterwards(view.text, act)) return true;
  if (act.head.needs !== 'nothing' && BROKEN.test(view.text)) return true;
  if (act.head.needs !== 'nothing' && time && /\bthis (?:very )?morning\b/i.test(view.text.slice(time.start, time.end)))
    return true;
  if (act.head.can && condition?.offer) return true;
  if (condition && CONCESSION.test(words) && SIGNING.test(view.text.slice(condition.start, condition.end))) return true;
  if (!owned) return false;
  if (OUTCOME.test(words)) return true;
  if (act.head.needs !== 'nothing' && time?.day !== undefined && time.day - view.context.now.day > FAR) return true;
  if (isHabit(view.text, act, time)) return true;
  if (time?.kind === 'date' && act.head.needs === 'date' && isPastTense(view, time)) return true;
  return BOUNDLESS.test(blank(view.text, view.times)) && time?.kind !== 'date';
}

/** "We deliver every Tuesday", "We ship within 48 hours": what we always do, promised to nobody. */
function isHabit(text: string, act: Draft, time: TimeMention | null): boolean {
  const plain = act.head.needs === 'time or condition' && /^(?:I|we)\b/i.test(text.slice(act.head.start));
  const words = text.slice(act.act, Math.max(act.act, Math.min(act.end, text.length)));
  // "I drive past every Monday", "We answer the phone until ten": no one is named for whom.
  if (plain && (time?.recurring === true || time?.ofDay === true)) {
    if (!/\b(?:you|her|him|them|it|back)\b|[a-z] (?:[A-Z][a-z]+|the [a-z]+)\b/.test(words) || /\bpast\b/.test(words))
      return true;
  }
  if (/^I\b/.test(text.slice(act.head.start))) return false;
  return (
    plain &&
    (time?.recurring === true || time?.elastic === true) &&
    !/\b(?:you|your|her|his|him|them|the|this|that|it|a|an)\b/i.test(text.slice(act.act, time.start))
  );
}

function isPastTense(view: SentenceView, time: TimeMention): boolean {
  return view.times.some((other) => other.kind === 'past' && Math.abs(other.start - time.start) < 3);
}

/** "I'll ring you on Thursday, is that all right?" promises first and asks then. */
function asksAfterwards(text: string, act: Draft): boolean {
  if (act.head.owner.who !== 'writer' || act.head.needs !== 'nothing') return false;
  if (
    /^\W*(?:what|who|when|where|why|how|which|is|are|do|does|did|can|could|would|will|shall|should|have|has|may)\b/i.test(
      text,
    )
  )
    return false;
  return /[,;–—-]\s*(?:is|does|would|will|can|could|do|ok|okay|right|if|unless|shall|are|any|what|how|or|and)\b[^,]*\?/i.test(
    text.slice(act.act),
  );
}

function trim(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  start += /^[\s,;:.–—)(•*>-]*(?:(?:and|but|so|then|or)\s+)?/i.exec(text.slice(start, end))?.[0].length ?? 0;
  while (end > start && /[\s,;:–—(-]/.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

/** Drops what a promise's clause drags behind it after a dash, semicolon or a new subject. */
function cutTail(words: string): string {
  const tail =
    /;|\s[–—-]\s|\(|[.!?](?:\s|$)|,\s(?:and|but|so|which|who|because|since|as|tell|let|please|feel|is|does|would|will|can|ok|okay|I|we|not|even|good|without|unless|though|although)\b|,\s*$/i.exec(
      words,
    );
  return tail && tail.index > 0 ? words.slice(0, tail.index) : words;
}
