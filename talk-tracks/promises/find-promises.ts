/** Finds what a draft commits somebody to: who, what, until when, on which condition. The one door of this folder. */
import type { DraftKind, DraftPromise, Segment } from '../model';
import { type TokenizedSentence, tokenizeSentence } from '../reader/match-pattern';
import { remember } from '../reader/remember';
import { dayOfIso } from './calendar-days';
import { describeChinese, readChinese } from './chinese-promises';
import { chineseNames } from './chinese-subjects';
import { describeEnglish, readEnglish } from './english-promises';
import { namesIn } from './english-subjects';
import { findTimes } from './find-times';
import { blank, type FoundAct, type SentenceView, type Sureness } from './promise-draft';
import { readNow } from './read-now';
import { type Circumstances, rememberActs, TextPiece } from './remember-acts';
import { dueOf } from './resolve-due';
import type { TimeContext, TimeMention } from './time-mention';
import { HeldWords } from './word-gate';

/** A promise, whether its time or owner is hand-waving, and on whose side the one who promised stands. */
export interface FoundPromise {
  readonly promise: DraftPromise;
  readonly vague: boolean;
  readonly side: 'seller' | 'customer';
  /**
   * `plain` where the words say outright that somebody commits ("I'll send …", 我周五发您); `likely` where a rule fires on
   * weaker signs (no subject, a passive, a bullet, a thing that "is with you on Friday"), which a judge may overrule.
   */
  readonly sure: Sureness;
}

/** A sentence longer than this is read in pieces, so that the cost stays linear in the length of a draft. */
const PIECE = 600;
const OURS =
  /(?:\b(?:I|we)(?:'ll| will| can| do|'m going to)?|\b(?:our|my) (?:side|end|part|next steps|actions|to-?dos?)|\bfrom (?:me|us)|\bfor (?:me|us)|我方|我们(?:这边|会|要|来|将)?|我(?:这边|会|来|将)?|我司)[^:：]{0,40}[:：]\s*$/i;
const THEIRS =
  /(?:\bfrom (?:you|your side)|\byour (?:side|end|part|actions)|\bneed (?:from )?you|\bfor you|贵方|贵司|您(?:这边|方)?|请您)[^:：]{0,40}[:：]\s*$/i;
const BULLET = /^\s*(?:[-–•*·☐]|\d{1,2}[.)、）]|[a-z][.)]|[（(]\d+[)）])\s*/i;

/** Finds the promises of drafts, one draft after another. */
export type PromiseFinder = (
  segments: readonly Segment[],
  context: { readonly kind: DraftKind; readonly now: string },
) => readonly FoundPromise[];

/** Sentences remembered: several long drafts' worth. */
const REMEMBERED = 8000;

/**
 * The promises of a draft, in order. Reads sentences of role `body` alone; `promise.sentence` is the index in
 * `segments`, `start` and `end` are places in the body. Where `now` is no date, dues are null. Never throws.
 */
export const findPromises: PromiseFinder = (segments, context) => createPromiseFinder()(segments, context);

/** `findPromises` with a memory of its own, for reading a draft again and again while it is written. `tokenized`: for whoever has the tokens already. */
export function createPromiseFinder(tokenized: (text: string) => TokenizedSentence = tokenizeSentence): PromiseFinder {
  const sentenceOf = remember((text) => readyText(text, tokenized), REMEMBERED);
  const actsOf = rememberActs(readActs);
  return (segments, context) => {
    const now = readNow(context.now);
    const moment = now ?? { day: 0, minutes: null };
    const found: FoundPromise[] = [];
    const names = new NamesBefore();
    let previous: number | null = null;
    let list: SentenceView['list'] = null;
    let colleagueBefore = false;
    segments.forEach((segment, index) => {
      if (segment.role !== 'body') return;
      const sentence = sentenceOf(segment.text);
      const { bullet, pieces, opens } = sentence;
      if (!bullet) list = null;
      for (const piece of pieces) {
        const { offset, text } = piece;
        const circumstances: Circumstances = {
          kind: context.kind,
          list,
          colleagueBefore,
          now: moment,
          previous,
          get known() {
            return names.known;
          },
        };
        for (const act of actsOf(piece, circumstances)) {
          const due = now ? dueOfAct(act, text) : null;
          if (due) previous = dayOfIso(due.date);
          if (act.owner.who !== 'writer') colleagueBefore = act.owner.side === 'seller' && !act.owner.vague;
          found.push(promiseOf(act, segment, index, offset, due));
        }
      }
      names.add(sentence);
      if (opens) list = opens.list;
    });
    return found;
  };
}

/**
 * What the writer promises in a sentence of which it is known that they do: what a rule found, or else the clause that
 * says when, as a whole. Null only where the sentence has no words for a deed. The role of the segment is not asked;
 * `promise.sentence` is 0. Never throws.
 */
export function describePromise(
  segment: Segment,
  context: { readonly kind: DraftKind; readonly now: string; readonly previous?: string | null },
): FoundPromise | null {
  const found = findPromises([{ ...segment, role: 'body' }], context).filter(({ promise }) => promise.who === 'writer');
  const plain = found.find(({ sure }) => sure === 'plain') ?? found[0];
  if (plain) return plain;
  const now = readNow(context.now);
  const text = plainText(segment.text).slice(0, PIECE);
  const held = new HeldWords(tokenizeSentence(text));
  const moment: TimeContext = { now: now ?? { day: 0, minutes: null }, previous: null };
  const people = { kind: context.kind, known: new Set<string>(), colleagueBefore: false };
  const view = {
    text,
    times: findTimes(text, moment, held),
    held,
    kind: context.kind,
    people,
    list: null,
    context: moment,
  };
  const act = /\p{Script=Han}/u.test(text) ? describeChinese(view) : describeEnglish(view);
  return act && promiseOf(act, segment, 0, 0, act.time && now ? dueOf(text, act.time) : null);
}

/** Dues of the acts that are remembered: an act says the same whenever it is asked. */
const dues = new WeakMap<FoundAct, DraftPromise['due']>();

function dueOfAct(act: FoundAct, text: string): DraftPromise['due'] {
  if (act.time?.kind !== 'date') return null;
  let due = dues.get(act);
  if (due === undefined) {
    due = dueOf(text, act.time);
    dues.set(act, due);
  }
  return due;
}

/** The names that the sentences so far mentioned, looked for only when somebody asks. */
class NamesBefore {
  private readonly names = new Set<string>();
  private unread: ReadySentence[] = [];

  add(sentence: ReadySentence): void {
    this.unread.push(sentence);
  }

  get known(): ReadonlySet<string> {
    for (const { names } of this.unread) for (const name of names) this.names.add(name);
    this.unread = [];
    return this.names;
  }
}

/** What a sentence is, whatever stands around it. */
class ReadySentence {
  readonly bullet: boolean;
  readonly pieces: readonly TextPiece[];
  /** A colon at its end opens a list, which may be somebody's. */
  readonly opens: { readonly list: SentenceView['list'] } | null;
  private found: readonly string[] | null = null;

  constructor(
    private readonly plain: string,
    pieces: readonly TextPiece[],
  ) {
    this.pieces = pieces;
    this.bullet = BULLET.test(plain);
    this.opens = /[:：]\s*$/.test(plain) ? { list: ownerOfList(plain) } : null;
  }

  get names(): readonly string[] {
    this.found ??= [...namesIn(this.plain), ...chineseNames(this.plain)];
    return this.found;
  }
}

function readyText(text: string, tokenized: (text: string) => TokenizedSentence): ReadySentence {
  const plain = plainText(text);
  // A long text is cut anywhere, so its words are not those of its pieces.
  if (plain.length > PIECE) return new ReadySentence(plain, [...pieces(plain)]);
  return new ReadySentence(plain, [new TextPiece(0, plain, new HeldWords(tokenized(text)))]);
}

function ownerOfList(plain: string): SentenceView['list'] {
  return THEIRS.test(plain) ? 'theirs' : OURS.test(plain) ? 'ours' : null;
}

function readActs({ text, held }: TextPiece, circumstances: Circumstances): readonly FoundAct[] {
  const { kind, list, now } = circumstances;
  let pointsBack = false;
  const context: TimeContext = {
    now,
    get previous() {
      pointsBack = true;
      return circumstances.previous;
    },
  };
  const view = { text, times: findTimes(text, context, held), held, kind, people: circumstances, list, context };
  const acts = read(view);
  // "That evening" counts from the first date of the sentence: only where words point back are the times read again.
  const dated = acts.find((act) => act.time?.kind === 'date' && !act.time.anaphoric)?.time ?? earlierDate(view.times);
  const first = dated?.day;
  if (!pointsBack || acts.length === 0 || first === undefined || first === circumstances.previous) return acts;
  return read({ ...view, times: findTimes(text, { now, previous: first }, held) });
}

/** The date before words that point back, whoever acts on it: "she rules by Friday and I ring you the same day". */
function earlierDate(times: readonly TimeMention[]): TimeMention | undefined {
  const back = times.findIndex((time) => time.anaphoric);
  return times
    .slice(0, Math.max(0, back))
    .find((time) => time.kind === 'date' && !time.attributive && !time.ofDay && !time.elastic);
}

function read(view: SentenceView): FoundAct[] {
  // "I will send 报价单 by 周五": English with Chinese words in it.
  if (/\p{Script=Han}/u.test(view.text) && !/\b(?:I|we)(?:'ll| will|'m going to)\b/i.test(view.text)) {
    const acts = readChinese(view);
    if (acts.length > 0 || !/[a-z]{2,} [a-z]{2,}/i.test(view.text)) return acts;
  }
  if (!/[a-z]/i.test(view.text)) return [];
  // "I will 周五前 send it": the Chinese words of time would stand between subject and verb.
  const foreign = view.times.filter((time) => /\p{Script=Han}/u.test(view.text.slice(time.start, time.end)));
  if (foreign.length === 0) return readEnglish(view);
  const text = blank(view.text, foreign);
  return readEnglish({ ...view, text, held: new HeldWords(tokenizeSentence(text)) });
}

function promiseOf(
  act: FoundAct,
  segment: Segment,
  sentence: number,
  offset: number,
  due: DraftPromise['due'],
): FoundPromise {
  const [start, end] = [offset + act.start, offset + act.end];
  const dueText = act.time ? segment.text.slice(offset + act.time.start, offset + act.time.end).trim() : act.timeText;
  return {
    promise: {
      sentence,
      start: segment.start + start,
      end: segment.start + end,
      text: segment.text.slice(start, end),
      who: act.owner.who,
      action: act.action,
      due: due === null || dueText === null ? due : { ...due, text: dueText },
      dueText,
      condition: act.condition,
    },
    vague: act.owner.vague || act.vague === true || act.time?.kind === 'vague',
    side: act.owner.side,
    sure: act.sure ?? 'plain',
  };
}

/** Plain apostrophes and colons, line breaks as spaces, quoted words blanked; every place stays where it was. */
function plainText(text: string): string {
  const plain = text
    .replace(/[\u2018\u2019\u02BC\uFF07]/g, "'")
    .replace(/[\u00A0\u2000-\u200B\u202F\u3000\t\r\n]/g, ' ')
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\uD800-\uDFFF]/g, ' ');
  const quoted = [...plain.matchAll(/[“"「『][^“”"「」『』]{1,300}[”"」』]/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
  return blank(plain, quoted);
}

/** The pieces of a text that is too long for one sentence, cut at blanks or marks. */
function* pieces(plain: string): Generator<TextPiece> {
  let at = 0;
  while (at < plain.length) {
    const window = plain.slice(at, at + PIECE);
    const cut = Math.max(...['. ', '。', '；', '; ', '，', ', ', ' '].map((mark) => window.lastIndexOf(mark) + 1));
    const size = plain.length - at <= PIECE || cut <= PIECE / 3 ? PIECE : cut;
    const text = plain.slice(at, at + size);
    yield new TextPiece(at, text, new HeldWords(tokenizeSentence(text)));
    at += size;
  }
}
