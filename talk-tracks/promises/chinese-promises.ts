/** Reads one Chinese sentence, clause by clause: which promises it makes, whose, until when and on which condition. */
import type { Span } from '../model';
import { isGreeting, nameChineseAction } from './chinese-actions';
import { CONCESSION, DELIVERS, DONE, NO_PROMISE, REQUESTS, SIGNING } from './chinese-acts';
import {
  afterTimes,
  beforeTimes,
  type Clause,
  clausesOf,
  conditionWords,
  eventWords,
  hasDate,
  innerCondition,
  innerWait,
  isCondition,
  LABEL,
  LEAD,
  NO_MATTER,
} from './chinese-clauses';
import { judge, tense } from './chinese-judge';
import { isForeignToPromises, isOldPlan, isReport } from './chinese-quiet';
import { chineseOwner } from './chinese-subjects';
import { isHalfPromise } from './chinese-vague';
import { chooseTime, type FoundAct, type SentenceView } from './promise-draft';
import { type Owner, RECIPIENT, WRITER } from './promiser';
import type { TimeMention } from './time-mention';

/** What a customer of a note does that leads to no act: wishes, questions, what is over. */
const NO_BUSINESS =
  /了|没|不|^[\u2400\s]*(?:想|要|希望|问|说|觉得|担心|嫌|提|关心|纠结|在意|怕|反馈|抱怨|同意|认可|倾向|是|有|在|很|比较|最)/u;

interface Draft {
  start: number;
  end: number;
  owner: Owner;
  named: boolean;
  times: TimeMention[];
  topic: string;
  acts: string[];
  sure: boolean;
  /** The act itself is put off or only tried. */
  half: boolean;
  /** The words name who does it, and say that it will be done. */
  plain: boolean;
  /** Something was asked of the reader before. */
  asked: boolean;
  condition: Span | null;
}

/** The promises of one Chinese sentence, in order. */
export function readChinese(view: SentenceView): FoundAct[] {
  const { text } = view;
  if (
    /[?？]\s*[”"’）)]*\s*$/u.test(text) &&
    !/[，,](?:您看|你看|这样)?(?:可以|能|行|好|方便|合适|成|没问题|怎么样|如何|您觉得|来得及|够)?[^，,]{0,6}[?？]\s*$/u.test(
      text,
    )
  )
    return [];
  if (/(?:答应|说好|承诺)[^，,。]{1,14}[，,][^，,。]{0,10}[上好完到出]了/u.test(text) && !/[会将]/.test(text))
    return [];
  if (/[，,].{0,6}已(?:经|签|到|发|送|交|归|入|办|完|收)/u.test(text) && !/[会将]|我/u.test(text)) return [];
  if (/(?:说好|答应|承诺|讲好|约好).*(?:没(?:有)?(?:做到|兑现|发|给|办|赶上|来)|食言|失约|忘了|漏了)/u.test(text))
    return [];
  const label = LABEL.exec(text);
  const state: State = {
    view,
    owner: label
      ? label[1]
        ? WRITER
        : RECIPIENT
      : view.list === 'ours'
        ? WRITER
        : view.list === 'theirs'
          ? RECIPIENT
          : null,
    drafts: [],
    open: null,
    actor: null,
    condition: null,
    waiting: [],
    topic: '',
    topicStart: null,
    reported: false,
    asked: false,
    sent: false,
  };
  for (const clause of clausesOf(view, label?.[0].length ?? 0)) readClause(clause, state);
  const found = state.drafts.flatMap((draft) => finish(view, draft));
  // Asked last, for most sentences hold no act at all.
  return found.length > 0 && isForeignToPromises(text) ? [] : found;
}

interface State {
  readonly view: SentenceView;
  readonly owner: Owner | null;
  readonly drafts: Draft[];
  open: Draft | null;
  /** Who the clause before named without saying what they do (厂里会想办法，…). */
  actor: Owner | null;
  condition: Span | null;
  /** Times that wait for their act (周五前，我…). */
  waiting: TimeMention[];
  topic: string;
  topicStart: number | null;
  /** Whether the clauses repeat what somebody else said, until the writer comes in. */
  reported: boolean;
  /** Whether something was asked of the reader before, with no day: what is counted from now counts from that. */
  asked: boolean;
  /** Whether the writer has told a colleague to act. */
  sent: boolean;
}

function readClause(clause: Clause, state: State): void {
  const lead = LEAD.exec(clause.bare)?.[0].length ?? 0;
  const bare = clause.bare.slice(lead);
  const plain = bare.replace(/[\u2400\s]/g, '');
  if (plain === '') {
    // Only a time: it belongs to the act before it that has none yet, or to the next one.
    const target =
      state.open && !state.open.times.some((time) => time.kind === 'date') ? state.open.times : state.waiting;
    target.push(...clause.times);
    if (state.open && target === state.open.times) state.open.end = clause.end;
    return;
  }
  if (/^(?:您看)?(?:行|可以|好|方便|合适|没问题)(?:吗|不|吧|么)?[?？]?$|^[吗不吧么行]+[?？]?$/u.test(plain)) return;
  if (/^(?:关于|有关|至于|针对)/u.test(plain) && clause.times.length === 0 && !/我/u.test(plain)) {
    state.topic = bare;
    return;
  }
  // 王总您好，方案我周五发您: a call begins nothing.
  if (isGreeting(plain)) return;
  if (NO_MATTER.test(plain) || /(?:之前|以前)$/u.test(plain)) return;
  const waits = innerWait(bare);
  if (waits > 0) {
    state.condition = { start: clause.start + lead, end: clause.start + lead + waits };
    readClause({ ...clause, start: clause.start + lead + waits, bare: bare.slice(waits) }, state);
    return;
  }
  if (isCondition(plain, bare, state.open !== null)) {
    const subject = /(?:问过|商量|请示|讨论|沟通|开完?会|碰过?|核对|汇报).{0,8}后/u.test(bare)
      ? chineseOwner(bare, state.view.people)
      : null;
    if (subject) {
      state.actor = subject.owner;
      return;
    }
    state.condition = { start: clause.start + lead, end: clause.end };
    // 明天收档后: the day stands first, whatever it waits for on that day.
    const first = /^\u2400/.test(bare) && /[^\u2400]后[\u2400\s]*$/.test(bare);
    state.waiting.push(...clause.times.filter((time) => time.kind === 'event' || (first && time.kind === 'date')));
    return;
  }
  const before = /^[^\u2400我]{2,12}?(?:之前|以前|前)(?=我)/u.exec(bare);
  if (before) {
    state.waiting.push({ kind: 'event', start: clause.start + lead, end: clause.start + lead + before[0].length });
    readClause({ ...clause, start: clause.start + lead + before[0].length, bare: bare.slice(before[0].length) }, state);
    return;
  }
  const inner = innerCondition(bare);
  if (inner > 0) {
    state.condition = { start: clause.start + lead, end: clause.start + lead + inner };
    readClause({ ...clause, start: clause.start + lead + inner, bare: bare.slice(inner) }, state);
    return;
  }
  const seen = chineseOwner(bare, state.view.people);
  // 待办：让法务过条款: on the writer's own list, to have it done is the writer's act.
  const found = state.owner && seen?.start === 0 && /^[\s\u2400]*(?:让|叫|安排|请|托)/.test(bare) ? null : seen;
  if ((state.view.kind === 'mail' && isReport(bare)) || isOldPlan(bare)) state.reported = true;
  if (state.reported) {
    if (found?.owner.who !== 'writer' || isReport(bare) || isOldPlan(bare)) return;
    state.reported = false;
  }
  if (
    (REQUESTS.test(bare) && found?.owner.who !== 'writer') ||
    /(?:让|请|叫|催|要求)(?:对方|客户|他们?|她们?|您|贵)/u.test(bare)
  ) {
    state.open = null;
    state.asked ||= clause.times.length === 0 && !/放心|别|理解|谅解|注意|查收|查看/.test(bare);
    return;
  }
  if (/[让叫催]我们?[^的我]*$/u.test(bare) && found?.owner.who !== 'writer') return;
  if (found === null && /(?:告诉|发|给|回|传|寄)我[\u2400\s]*$/.test(bare) && clause.times.length === 0)
    state.asked = true;
  // 您列个数，三个工作日打给您: the clock starts with what was asked for.
  if (found?.owner.who === 'recipient' && clause.times.length === 0 && !/放心|别|不用|急/.test(bare))
    state.asked = true;
  if (found?.owner.who === 'other' && /我/.test(bare.slice(found.start, found.end))) state.sent = true;
  readAct(clause, lead, bare, found, state);
}

/** 您会收到, 从我这拿到: the writer's giving, seen from the other side. */
const RECEIVES = /^[\u2400\s]*(?:会|将|能|就能|就会|可以|就可以)?(?:从我们?(?:这里?|这边|手里?)?)?(?:收到|拿到|接到)/u;

type FoundOwner = ReturnType<typeof chineseOwner>;

/** What a clause says, once subject, topic and times are told apart. */
interface Said {
  readonly clause: Clause;
  readonly start: number;
  readonly bare: string;
  readonly found: FoundOwner;
  readonly owner: Owner;
  readonly named: boolean;
  readonly act: string;
  readonly topic: string;
  readonly times: readonly TimeMention[];
}

function readAct(clause: Clause, lead: number, bare: string, found: FoundOwner, state: State): void {
  const times = [...state.waiting, ...clause.times];
  const dated = hasDate(times);
  const act = found ? bare.slice(found.end) : afterTimes(bare);
  const received = found?.owner.who === 'recipient' && times.some((time) => time.kind === 'date') && RECEIVES.test(act);
  if (found?.owner.who === 'recipient' && RECEIVES.test(act) && !received) return;
  const before = found === null ? (state.open?.owner ?? state.actor) : null;
  // 我让法务过一遍，下午发您: whoever does the work, the writer hands it over.
  const inherited =
    before?.who === 'other' && state.sent && /(?:发|给|回|报|送|寄|转)(?:给)?(?:您|你|她|他|客户)/.test(bare)
      ? WRITER
      : before;
  const said: Said = {
    clause,
    start: clause.start + lead,
    bare,
    found,
    owner: received ? WRITER : (found?.owner ?? inherited ?? state.owner ?? WRITER),
    named: found !== null || state.owner !== null || inherited !== null,
    act: received ? act.replace(RECEIVES, '发') : act,
    topic: (found ? bare.slice(0, found.start) : beforeTimes(bare)).replace(/[\u2400\s]/g, ''),
    times,
  };
  // Every field by name: two spreads in one object cost more than the judging.
  const { over, far, clockOnly, habit, morning, bygone, words, distant, took } = tense(times, state.view);
  const verdict = judge({
    bare,
    act: said.act,
    times,
    owner: said.owner,
    dated,
    named: said.named || (state.open?.named ?? false),
    note: state.view.kind === 'crm-note',
    conditional: state.condition !== null,
    listed: state.owner !== null,
    following: state.open !== null || state.actor !== null,
    over,
    far,
    clockOnly,
    habit,
    morning,
    bygone,
    words,
    distant,
    took,
    about: said.topic !== '' || state.topic !== '',
  });
  if (verdict === 'none') passOver(said, state);
  else keepAct(said, verdict, dated, state);
}

/** A clause that promises nothing may still name who acts next, or what the next act is about. */
function passOver({ clause, start, bare, found, act }: Said, state: State): void {
  if (found?.owner.who === 'writer' && found.start === 0 && /答应|承诺|应承/.test(bare.slice(0, found.end))) {
    state.actor = found.owner;
    state.waiting = [];
    return;
  }
  const hollow = found !== null && act.replace(/[\u2400\s会将也都]/gu, '') === '';
  const busy =
    found !== null && state.view.kind === 'crm-note' && found.owner.who !== 'writer' && !NO_BUSINESS.test(act);
  if (state.sent && found?.owner.who === 'other') {
    state.actor = found.owner;
    return;
  }
  const told = state.view.kind === 'crm-note' && isReport(bare) ? RECIPIENT : null;
  state.actor = hollow || busy ? found.owner : told;
  if ((found && found.owner.who !== 'writer') || DONE.test(bare) || NO_PROMISE.test(bare)) state.open = null;
  if (found === null && state.open === null && clause.times.length === 0) {
    state.topic = bare;
    state.topicStart ??= start;
  }
  // 前四周每周五，您会收到…: what only says when waits for the act.
  const only =
    (found === null || act.replace(/[\u2400\s]/g, '') === '') &&
    /\u2400\s*$/.test(bare) &&
    bare.replace(/[\u2400\s]/g, '').length <= 8 &&
    !/给我|容我|等我/.test(bare);
  const there = found?.owner.who === 'writer' && /^[\u2400\s]*在/.test(act);
  state.waiting = only || there ? [...state.waiting, ...clause.times] : [];
}

/** Adds an act to the promise before it, or begins a promise: another date or another promiser is another promise. */
function keepAct(said: Said, verdict: 'sure' | 'half' | 'maybe', dated: boolean, state: State): void {
  const sure = verdict !== 'maybe';
  const { clause, found, owner } = said;
  const open = state.open;
  const same =
    found === null
      ? open?.owner.who === owner.who
      : found.owner.who === 'writer' && open?.owner.who === 'writer' && open.owner.side === owner.side;
  // 我明晚去拍，九点前发您: another hour of the same day.
  const brief = said.act.replace(/[\u2400\s]/g, '').length <= 3;
  const later =
    found === null && said.topic === '' && brief && said.times.every((time) => time.ofDay || time.kind !== 'date');
  const apart =
    open &&
    hasDate(open.times) &&
    said.times.some((time) => time.kind === 'date' || time.anaphoric) &&
    !(later && open.times.some((time) => time.kind === 'date'));
  if (open && same && !apart) {
    open.end = clause.end;
    open.times.push(...said.times);
    open.acts.push(said.act);
    open.sure ||= sure;
    open.half ||= verdict === 'half';
    open.plain ||= isPlain(said, verdict, dated, state);
  } else {
    const borrows = found === null && said.topic === '';
    const start = borrows && state.topicStart !== null ? state.topicStart : said.start;
    state.open = {
      start: state.condition ? Math.min(start, state.condition.start) : start,
      end: clause.end,
      owner,
      named: said.named,
      times: [...said.times],
      topic: said.topic || (found === null || (isThing(state.topic) && HANDS_OVER.test(said.act)) ? state.topic : ''),
      acts: [said.act],
      sure,
      half: verdict === 'half',
      plain: isPlain(said, verdict, dated, state),
      asked: state.asked,
      condition: state.condition,
    };
    state.drafts.push(state.open);
  }
  state.condition = null;
  state.actor = null;
  state.waiting = [];
  state.topic = '';
  state.topicStart = null;
}

/** 方案，我周五发您: a thing that is named first and left alone, so that it belongs to what follows. */
const isThing = (topic: string): boolean =>
  /^(?:关于|至于)?[\p{Script=Han}a-z\d]{2,6}$/iu.test(topic) && !SAYS_MORE.test(topic);
const SAYS_MORE = /[我您你他她们不没别请让能会要想好行已再]|收到|谢谢|感谢|明白|辛苦|抱歉|可以|没事/u;
/** A handing over that lacks its thing. */
const HANDS_OVER =
  /^[\u2400\s会将就]*(?:发|寄|给|带|送|交|传|补|转)(?:出|过去|过来|到)?(?:给)?(?:您|你|贵司|您那边|过去|过来)*[\u2400\s。！!]*$/u;

/** 12月起每周一: the first of the days that come again, on the start or after it. */
function fromStart(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  const start = times.find((time) => !time.recurring && /[起始]$/.test(text.slice(time.start, time.end)));
  const again = times.find((time) => time.recurring);
  if (start?.day === undefined || again?.day === undefined) return times;
  const words = text.slice(again.start, again.end);
  const from = start.precision === 'week' ? start.day - 4 : start.day;
  const step = /周|星期|礼拜/.test(words) ? 7 : /[天日晚早]/.test(words) ? 1 : 0;
  if (step === 0) return times;
  const day = Math.max(again.day, again.day + Math.ceil((from - again.day) / step) * step);
  return [{ ...again, day }];
}

function isPlain(said: Said, verdict: 'sure' | 'half' | 'maybe', dated: boolean, state: State): boolean {
  const named = (said.found !== null && said.owner.who === said.found.owner.who) || state.owner !== null;
  return named && verdict === 'sure' && (dated || /会|将|负责|保证|承诺|答应/.test(said.bare));
}

function finish(view: SentenceView, draft: Draft): FoundAct[] {
  const condition = draft.condition;
  const words = condition ? view.text.slice(condition.start, condition.end).trim() : null;
  const waits = words !== null && !/^(?:如果|要是|若|假如|万一|如有|如需|只要|除非)|要是|的话$/u.test(words);
  const time = chooseTime(
    view.text,
    fromStart(view.text, draft.times),
    words === null ? (draft.asked ? 'durations' : 'no') : waits ? 'always' : 'durations',
  );
  if (!draft.sure && time === null) return [];
  if (words && NO_PROMISE.test(words)) return [];
  if (words && CONCESSION.test(draft.acts.join('')) && SIGNING.test(words)) return [];
  if (
    CONCESSION.test(draft.acts.join('')) &&
    SIGNING.test(view.text) &&
    draft.owner.who === 'writer' &&
    /红包|返您|返你|折/u.test(view.text)
  )
    return [];
  let { start, end } = draft;
  while (start < end && /[\s，,；;。：:\-•*]/u.test(view.text[start] ?? '')) start += 1;
  while (end > start && /[\s，,；;：:]/u.test(view.text[end - 1] ?? '')) end -= 1;
  if (end <= start) return [];
  return [
    {
      start,
      end,
      owner: draft.owner,
      action: nameChineseAction(draft.topic, draft.acts.join('，')),
      time,
      timeText: time === null && waits ? words : null,
      condition: words === null ? eventWords(view.text, time) : conditionWords(words),
      sure: draft.plain || draft.owner.who !== 'writer' ? 'plain' : 'likely',
      vague: draft.half && time?.kind !== 'date',
    },
  ];
}

/** A bullet or a number at the start of a line. */
const BULLET = /^\s*(?:[-–•*·☐]\s*)?(?:\d{1,2}[.)、）]\s*|[（(]\d+[)）]\s*)?/;

/**
 * The promise of a Chinese sentence of which it is known that the writer makes one: the clause that says when, or else
 * the last one that names a deed, or else all of it. Null where there is no word beside the times.
 */
export function describeChinese(view: SentenceView): FoundAct | null {
  const { text } = view;
  const from = BULLET.exec(text)?.[0].length ?? 0;
  const spoken = clausesOf(view, from);
  const ours = spoken.filter(({ bare }) => chineseOwner(bare, view.people)?.owner.who !== 'recipient');
  const kept = ours.some(({ bare }) => /\p{L}/u.test(bare)) ? ours : spoken;
  const time = chooseTime(
    text,
    kept.flatMap(({ times }) => times),
    'no',
  );
  const clauses = kept.filter((clause) => /\p{L}/u.test(clause.bare));
  const dated = time ? clauses.find((clause) => time.start >= clause.start && time.start < clause.end) : undefined;
  const deed = clauses.findLast((clause) => DELIVERS.test(clause.bare) && !REQUESTS.test(clause.bare));
  const clause = dated ?? deed;
  const whole = clauses.map(({ bare }) => bare.replace(/\u2400/g, '')).join('，');
  const bare = clause?.bare ?? whole;
  const owner = clause ? chineseOwner(bare, view.people) : null;
  const writer = owner?.owner.who === 'writer' ? owner : null;
  const topic = writer ? bare.slice(0, writer.start) : beforeTimes(bare);
  const named = nameChineseAction(topic.replace(/[\u2400\s]/g, ''), writer ? bare.slice(writer.end) : afterTimes(bare));
  const action = /\p{L}/u.test(named) ? named : nameChineseAction('', whole);
  if (!/\p{L}/u.test(action)) return null;
  let { start, end } = clause ?? { start: from, end: text.length };
  while (start < end && /[\s，,；;。：:\-•*]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s，,；;：:。！!]/u.test(text[end - 1] ?? '')) end -= 1;
  const vague = time?.kind !== 'date' && isHalfPromise(bare, writer !== null, true);
  return { start, end, owner: WRITER, action, time, timeText: null, condition: null, sure: 'likely', vague };
}
