/** Reads one Chinese sentence, clause by clause: which promises it makes, whose, until when and on which condition. */
import type { Span } from '../model';
import { nameChineseAction } from './chinese-actions';
import { CONCESSION, DONE, NO_PROMISE, REQUESTS, SIGNING } from './chinese-acts';
import {
  afterTimes,
  beforeTimes,
  type Clause,
  clausesOf,
  conditionWords,
  eventWords,
  hasDate,
  hasTime,
  innerCondition,
  isCondition,
  LABEL,
  LEAD,
  NO_MATTER,
} from './chinese-clauses';
import { judge, tense } from './chinese-judge';
import { chineseOwner } from './chinese-subjects';
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
  condition: Span | null;
}

/** The promises of one Chinese sentence, in order. */
export function readChinese(view: SentenceView): FoundAct[] {
  const { text } = view;
  if (/[?？]\s*[”"’）)]*\s*$/u.test(text) && !/[，,].{1,12}[?？]\s*$/u.test(text)) return [];
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
  };
  for (const clause of clausesOf(view, label?.[0].length ?? 0)) readClause(clause, state);
  return state.drafts.flatMap((draft) => finish(view, draft));
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
}

function readClause(clause: Clause, state: State): void {
  const lead = LEAD.exec(clause.bare)?.[0].length ?? 0;
  const bare = clause.bare.slice(lead);
  const plain = bare.replace(/[\u2400\s]/g, '');
  if (plain === '') {
    // Only a time: it belongs to the act before it that has none yet, or to the next one.
    const target = state.open && !hasDate(state.open.times) ? state.open.times : state.waiting;
    target.push(...clause.times);
    if (state.open && target === state.open.times) state.open.end = clause.end;
    return;
  }
  if (/^(?:您看)?(?:行|可以|好|方便|合适|没问题)(?:吗|不|吧|么)?[?？]?$|^[吗不吧么行]+[?？]?$/u.test(plain)) return;
  if (/^(?:关于|有关|至于|针对)/u.test(plain) && clause.times.length === 0 && !/我/u.test(plain)) {
    state.topic = bare;
    return;
  }
  if (NO_MATTER.test(plain) || /(?:之前|以前)$/u.test(plain)) return;
  if (isCondition(plain, bare, state.open !== null)) {
    const subject = /(?:问过|商量|请示|讨论|沟通|开完?会|碰过?|核对|汇报).{0,8}后/u.test(bare)
      ? chineseOwner(bare, state.view.people)
      : null;
    if (subject) {
      state.actor = subject.owner;
      return;
    }
    state.condition = { start: clause.start + lead, end: clause.end };
    state.waiting.push(...clause.times.filter((time) => time.kind === 'event'));
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
  const found = chineseOwner(bare, state.view.people);
  if (
    (REQUESTS.test(bare) && found?.owner.who !== 'writer') ||
    /(?:让|请|叫|催|要求)(?:对方|客户|他们?|她们?|您|贵)/u.test(bare)
  ) {
    state.open = null;
    return;
  }
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
  const received = found?.owner.who === 'recipient' && dated && RECEIVES.test(act);
  const inherited = found === null ? (state.open?.owner ?? state.actor) : null;
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
  const { over, far, clockOnly, habit } = tense(times, state.view);
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
  });
  if (verdict === 'none') passOver(said, state);
  else keepAct(said, verdict === 'sure', dated, state);
}

/** A clause that promises nothing may still name who acts next, or what the next act is about. */
function passOver({ clause, start, bare, found, act }: Said, state: State): void {
  const hollow = found !== null && act.replace(/[\u2400\s会将也都]/gu, '') === '';
  const busy =
    found !== null && state.view.kind === 'crm-note' && found.owner.who !== 'writer' && !NO_BUSINESS.test(act);
  state.actor = hollow || busy ? found.owner : null;
  if ((found && found.owner.who !== 'writer') || DONE.test(bare) || NO_PROMISE.test(bare)) state.open = null;
  if (found === null && state.open === null && clause.times.length === 0) {
    state.topic = bare;
    state.topicStart ??= start;
  }
  state.waiting = [];
}

/** Adds an act to the promise before it, or begins a promise: another date or another promiser is another promise. */
function keepAct(said: Said, sure: boolean, dated: boolean, state: State): void {
  const { clause, found, owner } = said;
  const open = state.open;
  const same =
    found === null || (found.owner.who === 'writer' && open?.owner.who === 'writer' && open.owner.side === owner.side);
  const apart = open && ((hasDate(open.times) && dated) || (found !== null && open.sure && hasTime(open.times)));
  if (open && same && !apart) {
    open.end = clause.end;
    open.times.push(...said.times);
    open.acts.push(said.act);
    open.sure ||= sure;
  } else {
    const borrows = found === null && said.topic === '';
    const start = borrows && state.topicStart !== null ? state.topicStart : said.start;
    state.open = {
      start: state.condition ? Math.min(start, state.condition.start) : start,
      end: clause.end,
      owner,
      named: said.named,
      times: [...said.times],
      topic: said.topic || (found === null ? state.topic : ''),
      acts: [said.act],
      sure,
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

function finish(view: SentenceView, draft: Draft): FoundAct[] {
  const condition = draft.condition;
  const words = condition ? view.text.slice(condition.start, condition.end).trim() : null;
  const waits = words !== null && !/^(?:如果|要是|若|假如|万一|如有|如需|只要|除非)|要是|的话$/u.test(words);
  const time = chooseTime(view.text, draft.times, words === null ? 'no' : waits ? 'always' : 'durations');
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
    },
  ];
}
