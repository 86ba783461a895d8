/**
 * Finds promises that name no one: "The spare doors go out on Friday", "Two fitters' vans by noon", "Minutes to follow".
 * Told clause by clause, because what is promised can be any words; a time, and a verb of handing over or of getting
 * done, are the signs. All of them are only likely.
 */
import type { Span } from '../model';
import { TACTIC } from './english-people-heads';
import { isPersonal, ownerOf } from './english-subjects';
import { baseOfParticiple, formOf } from './english-verbs';
import type { Head } from './head-rules';
import type { SentenceView } from './promise-draft';
import { WRITER } from './promiser';
import type { TimeMention } from './time-mention';

const BREAK = /[;:.!?–—()]\s*|,\s+|\s-\s+|\s(?=(?:and|but|so|then|while|because|as|since)\s)/g;
const STRONG = /^(?:[;:.!?–—()]\s*|\s-\s+)$/;
const JOINER = /^\s*(?:and|but|so|then|also|plus)\s+(?:(?:also|then)\s+)?/i;
const ADVERBS =
  '(?:(?:also|now|then|still|already|all|both|finally|only|just|again|back|probably|definitely|certainly) )*';

/** A thing on its way to the reader, or at their place. */
const PRESENCE = new RegExp(
  `(?:'s|'re| is| are| will be|'ll be) ${ADVERBS}(?:(?:with|at|in|inside|on|over to|along to|round to|across to) (?:you|yours|your|hers?|him|his|them|theirs?|[A-Z][a-z]+'s)\\b|(?:with|over to|round to) (?:[A-Z][a-z]+|the crew)\\b|on (?:the|a|an|our|its|their|[A-Z][a-z]+day'?s?|tomorrow'?s?|tonight'?s?) ?(?:[A-Z][a-z]+day'?s? )?(?:van|lorry|truck|boat|train|flight|pallet|wagon|way|ferry|trailer|invoice|statement|account|order|bill|desk|doormat|shelf|bench|press|road|plane|dock|yard|bus|coach|round)\\b|out to|there\\b|back\\b|up and running|up again|live\\b|ready\\b|done\\b|over to you|along\\b|yours\\b)`,
  'g',
);
/** A thing that will be at work again. */
const AT_WORK =
  / (?:will|'ll|would|'d) be (?:(?:all|back) )?(?:in writing|in the post|in your inbox|sorted|put right|running|working|in place|along|installed|in use)\b/gi;
/** A thing that goes, comes or is handed over. */
const MOTION = new RegExp(
  `(?:(?: will|'ll|'d| would| to)? ${ADVERBS}(?:goes? (?:live|to|out|over|off to|in|into|back|across|through|round|with|by|via|on|up on)|leaves?|ships?|sails?|follows?|reach(?:es)?|arrives?|lands?|comes? off (?:the|your|its)|comes? (?:to|over|back|along|round|through|with|by|your|via|from|out|on|down|up|off|tomorrow|tonight)|happens?|takes? place|gets? (?:to|there|out|over|back)|hits? your|drops? (?:in|into|on|through)|heads? (?:to|out|over|your)|appears? (?:on|in)|shows? (?:up )?(?:on|in) your|starts? (?:going|arriving|landing|moving)|moves? (?:to|over|across|into|onto)|turns? up)\\b|(?:'s|'re| is| are) ${ADVERBS}(?:coming|going|moving|leaving|shipping|arriving|landing|heading|following|sailing|dropping|on its way|on the way|en route)\\b)`,
  'gi',
);
const GONE = /goes? (?:in|on|out|by|with)$|gets? (?:there|back|out)$|leaves?$/i;
/** A thing that somebody does something to. */
const PASSIVE = new RegExp(
  `(?:'s|'re| is| are| gets?| will be|'ll be| will get|'ll get| to be| can be| is being| are being|'s being|'re being| is to be| are to be) ${ADVERBS}([a-z-]+)\\b`,
  'gi',
);
/** Done to a thing, but not as an act of ours that anyone waits for: states, threats and other people's doings. */
const NO_DEED =
  /^(?:withdrawn|scrapped|closed|wiped|lost|reassigned|reallocated|frozen|expired|cancelled|canceled|recycled|forfeited|deleted|needed|required|expected|used|wanted|hoped|supposed|interested|worried|concerned|pleased|delighted|excited|held|kept|located|based|priced|called|named|tired|stuck|broken|fried|limited|delayed|gone|sold|given|taken|released|pulled|raised|increased|voted|decided|convinced|dated|attached|enclosed|marked|listed|aimed|meant|allowed|obliged|known|seen|felt|owned|driven|thrilled|committed|dedicated|prepared|designed|settled|married|retired|booked|filed|audited|poured|suspended|shared with|involved|related|linked|advertised|exposed|swamped|booked solid|outdated|affected|stretched|hired|fired|laid|run|followed|governed|insured|set|put|let|left|invited|asked|welcomed?|honou?red|embarrassed|terrified|fed|cleared|opened|shut|stopped|capped|doubled|lifted|dropped|charged|billed|renewed|red|bed|ahead|need|indeed|speed|hundred|instead|shed|feed|seed)$/i;
const IRREGULAR_DONE =
  /^(?:built|sent|dug|cut|made|done|drawn|written|rewritten|redone|redrawn|rebuilt|rerun|hung|relaid|shown|brought|bought|sewn|ground|spun|lit|paid|swept|split|reset|recut|dealt|resent|remade|fixed|read|told|met|found|split|overnighted|bound|strung|wound|backed|put (?:right|back|in|up|on)|set up|laid out|out|ready|back|live)$/i;

/** Things that come round by themselves, or that are not ours to bring. */
const NOT_OURS =
  /^(?:price|prices|pricing|rate|rates|offer|discount|slot|slots|deal|market|tender|deadline|window|promotion|savings?|sales|budget|board|council|committee|meeting|conference|fair|show|expo|audit|inspection|strike|weather|contract|lease|licen[cs]e|policy|subscription|cover|renewal|term|season|holiday|holidays|school|term|levy|tax|law|rule|rules|regulation|regulations|state|court|hearing|election|nobody|nothing|no one|everyone|anybody|who|what|how|why|there|time|life|week|month|year|office|shop|store|yard|gate|brewery|bank|berth|competitor|sun|it all|money|company|firm|team|people|staff|crew|kids?|wife|husband|boss|daughter|son|mother|father|system|universe|grant|scheme|applications? close|steel|levies|duty|duties|vat|auction|exam|exams|intake|ferry|competitors?|rival|road|line|day|morning|evening|[\w-]+ (?:price|prices|deadline|fair|show|board|meeting|contract|lease|season|tax|levy|offer|promotion|discount|year|slot|conference|hearing|strike|window|ferry|competitors?|rival|crew|team|surcharge))$/i;
const PERSON_SUBJECT =
  /^(?:I|we|you|he|she|they|who|whoever|someone|somebody|nobody|everybody|people|what|there|here|let|if|when|once|whether|how|why|where)\b/i;
const NEGATED = /\b(?:not|never|no longer|cannot|hardly|unless)\b|n't\b/i;
const PAST =
  /\b(?:was|were|had|did|went|came|told|said|asked|wrote|rang|met|spoke|gave|took|left|saw|heard|found|thought|felt|ran|lost|won|broke|became|got|built it|tried|called|mentioned|wanted|promised|showed|agreed)\b/i;
const HEADER =
  /^\W*(?:please|kindly|just between|short one|call|calls|visit|visited|meeting|mtg|met|demo|site visit|renewal plan|closing plan|call plan|handover|spoke|phoned|rang|note|notes|re|ref|reference|subject|summary|attendees|present|drop-by|debrief|catch-?up|lunch|coffee|talk|see you|speak|chat|cheers|until|regards|best|thanks|thank|good|morning|afternoon|evening|later|dear|hi|hello|only|deadline|decision|budget|tender|contract|renewal|renews|go-live|next meeting|next call|status|recap|update on)\b/i;
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|get|pays?|spends?|will|would|can|could|should|may|might|must|do|does|did|isn't|wants?|needs?|says?|said|thinks?|likes?|goes|gets|comes|takes|makes|knows|hates?|sees|runs|starts|ends|closes|opens|holds|still|expires|renews|meets|says)\b|'(?:s|re|ll|ve|d|m)\b(?! (?:van|lorry|truck))/i;

/** Promises of clauses in which no other rule found one. */
export function findClauseHeads(view: SentenceView, taken: readonly Head[]): Head[] {
  const { text } = view;
  const times = view.times.filter((time) => time.kind !== 'past' && !time.attributive);
  const pending = PENDING.test(text);
  if (
    (times.length === 0 && !pending && !UNTIMED.test(text)) ||
    (view.kind === 'crm-note' && TACTIC.test(text)) ||
    /\bmy colleague\b/i.test(text)
  )
    return [];
  const atoms = atomsOf(text, view.times);
  const heads: Head[] = [];
  const free = (span: Span): boolean =>
    ![...taken, ...heads].some(
      (head) => (head.act >= span.start && head.act < span.end) || (head.start >= span.start && head.start < span.end),
    );
  atoms.forEach((atom, index) => {
    const verb = verbOf(text, atom);
    if (!verb || !free({ start: atom.start, end: Math.max(verb.end, atom.start + 1) })) return;
    const subject = subjectOf(text, atoms, index, verb.start);
    if (
      !subject ||
      !bringsSomething(view, text.slice(subject.start, subject.end), verb, text.slice(verb.end, atom.end))
    )
      return;
    if (!verb.untimed && !times.some((time) => isWith(time, atoms, index) && saysWhen(view, time, verb.future))) return;
    if (NEGATED.test(text.slice(atom.start, verb.end))) return;
    if (view.times.some((time) => time.start > subject.start && time.end <= subject.end && time.end <= verb.start))
      return;
    if (BY_OTHERS.test(text.slice(verb.end, atom.end)) || OTHERS_NEAR.test(text.slice(verb.end))) return;
    heads.push({
      start: subject.start,
      act: subject.start,
      owner: WRITER,
      needs: verb.untimed ? 'nothing' : 'time',
      action: 'thing',
      likely: true,
    });
  });
  if (heads.length === 0) heads.push(...verbless(view, times, free));
  return heads;
}

/** A part of a sentence between two marks or joining words. */
interface Atom extends Span {
  /** Opens after a mark that ends a clause for sure. */
  readonly fresh: boolean;
}

function atomsOf(text: string, times: readonly TimeMention[]): Atom[] {
  const atoms: Atom[] = [];
  let start = /^[\s\-–•*>☐]*(?:\d{1,2}[.)]\s*)?/.exec(text)?.[0].length ?? 0;
  let fresh = true;
  for (const match of text.matchAll(BREAK)) {
    const at = match.index;
    if (at < start || times.some((time) => at > time.start && at < time.end)) continue;
    if (/^[.:]\s*$/.test(match[0]) && /^\S/.test(text.slice(at + match[0].length)) && !/\s$/.test(match[0])) continue;
    if (at > start) atoms.push({ start, end: at, fresh });
    fresh = STRONG.test(match[0]) && match[0].trim() !== '';
    start = at + match[0].length;
  }
  if (start < text.length) atoms.push({ start, end: text.length, fresh });
  return atoms;
}

/** "updated on Sunday by Microsoft": somebody else's act; "by DPD" is only the way it goes. */
const BY_OTHERS =
  /\bby (?:the )?(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|EOD|COB|Christmas|Easter|DHL|UPS|DPD|FedEx|Royal))[A-Z]\w+/;

/** "from her office", ", Lee booking": somebody else sees to it. */
const OTHERS_NEAR =
  /^[^;.]*\bfrom (?:(?:him|her|them)\b|(?:his|her|their) (?:office|desk|team|side))|,\s*[A-Z][a-z]+ [a-z]+ing\b/;

interface Verb extends Span {
  /** Promises even without a time: "will be told by me", "to be advised". */
  readonly untimed: boolean;
  readonly future: boolean;
}

const UNTIMED =
  /\b(?:by|from|through|via) (?:me|us|myself|yours truly)\b|\b(?:will|'ll|is|'s|are) (?:get|be|being) looked (?:at|into)\b|\bon (?:our|my) (?:list|radar|roadmap)\b/i;

function verbOf(text: string, atom: Atom): Verb | null {
  const words = text.slice(atom.start, atom.end);
  const lead = JOINER.exec(words)?.[0].length ?? 0;
  // A subject may stand in the atom before: then the verb opens this one.
  const padded = ` ${words.slice(lead)}`;
  for (const [pattern, kind] of [
    [PRESENCE, 'presence'],
    [AT_WORK, 'presence'],
    [PASSIVE, 'passive'],
    [MOTION, 'motion'],
  ] as const) {
    for (const match of padded.matchAll(pattern)) {
      const done = match[1] ?? '';
      if (
        kind === 'passive' &&
        !isDone(done) &&
        !/^(?:set|put) (?:up|in|right|back|on)\b/i.test(padded.slice(match.index + match[0].length - done.length))
      )
        continue;
      // "are in French today", "is switched off today": how it is, not what will be done.
      if (
        kind === 'passive' &&
        / (?:is|are) (?!being|to)/i.test(match[0]) &&
        /^[^,;]*\btoday\b/i.test(padded.slice(match.index + match[0].length))
      )
        continue;
      const start = atom.start + lead - 1 + match.index;
      const end = start + match[0].length;
      const rest = text.slice(end, atom.end);
      if (kind === 'motion' && !movesSomewhere(match[0], rest)) continue;
      const future = /will|'ll|\bto\b|'d\b|would|can be/i.test(match[0]);
      const untimed =
        kind === 'passive' &&
        (/^\s*(?:\w+ ){0,6}?(?:by|through) (?:me|us|myself)\b/i.test(rest) ||
          ((future || /being/.test(match[0])) && /^looked$/i.test(done)));
      return { start: Math.max(start, atom.start), end, untimed, future };
    }
  }
  return null;
}

function isDone(word: string): boolean {
  if (NO_DEED.test(word)) return false;
  return /[a-z]{2}ed$/i.test(word) || IRREGULAR_DONE.test(word) || baseOfParticiple(word) !== null;
}

/** "goes dead", "goes off at four for nothing", "leaves me cold" bring nothing. */
function movesSomewhere(verb: string, rest: string): boolean {
  if (
    /^\s*(?:a|the)? ?(?:mad|wrong|dead|bad|cold|quiet|under|bust|down|without|against|nowhere|towards?)\b/i.test(rest)
  )
    return false;
  if (
    /^\s*(?:me|us|nobody|much|little|room|a lot|from (?!us\b|me\b))/i.test(rest) &&
    !/gets?|leaves? (?:us|here)/i.test(verb)
  )
    return false;
  return !(GONE.test(verb) && /^\s*(?:and on|about|with it|wrong|for nothing)\b/i.test(rest));
}

/** The words that the verb belongs to: before it in its atom, or, where it opens the atom, in the ones before. */
function subjectOf(text: string, atoms: readonly Atom[], index: number, verb: number): Span | null {
  const atom = atoms[index];
  if (!atom) return null;
  const lead = JOINER.exec(text.slice(atom.start, atom.end))?.[0].length ?? 0;
  const start = atom.start + lead;
  if (text.slice(start, verb).trim() !== '') return skipTime(text, { start, end: verb });
  let first = index;
  while (first > 0 && !atoms[first]?.fresh) first -= 1;
  const opening = atoms[first];
  if (!opening || first === index) return null;
  const own = verbOf(text, opening);
  return skipTime(text, { start: opening.start, end: own ? Math.max(own.start, opening.start + 1) : opening.end });
}

/** "From Monday the pallets go …": the time that opens a clause is none of its subject. */
function skipTime(text: string, span: Span): Span {
  const lead =
    /^\s*(?:(?:on|from|by|until|after|then|and|so|but|next|this|first|at) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight)(?: (?:morning|afternoon|evening|week))?[\s,]+(?=\S)/i.exec(
      text.slice(span.start, span.end),
    )?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end };
}

function bringsSomething(view: SentenceView, subject: string, verb: Verb, rest: string): boolean {
  const words = subject.trim().replace(/^(?:and|but|so|then|which|that|also|yes|ok|okay|now|there|plus)\s+/i, '');
  const relative = /^(?:which|that)$/i.test(subject.trim());
  if (relative) return true;
  if (words === '' || PERSON_SUBJECT.test(words) || NOT_OURS.test(headNoun(words))) return false;
  if (/\b(?:if|when|whether|once|until|who|that|because|I|you|he|she|they|we)\b/i.test(words) || PAST.test(words))
    return false;
  if (/^(?:his|her|their|my|its)\b/i.test(words) && !verb.future && !/\b(?:you|her|him|them)\b/i.test(rest))
    return false;
  if (FINITE.test(words.replace(/'s\b/g, ''))) return false;
  if (/^(?:it|this|that|these|those|both|all|they)$/i.test(words))
    return verb.future || verb.untimed || / (?:you|your|her|him|them)\b/i.test(rest);
  if (isPersonal(words)) return false;
  const owner = ownerOf(words, '', view.people);
  return owner === null || (owner.who === 'writer' && !owner.vague);
}

/** What a subject's words are about at bottom: "team lead's report" is a report, "trade fair in Ulm" a fair. */
function headNoun(words: string): string {
  const core = words.replace(/(?:,| (?:of|for|to|with|from|in|at|on|off|by|that|which|you|we|I) ).*$/i, '').trim();
  const last = /(?:\S+ )?\S+$/.exec(core)?.[0] ?? '';
  return last.replace(/^\S+'s? /, '').replace(/^(?:the|your|our|my|new|first) /i, '');
}

/** Whether a time says when of an atom: it stands in it, before it in an atom of its own, or right after it. */
function isWith(time: TimeMention, atoms: readonly Atom[], index: number): boolean {
  if (time.kind === 'clock' || time.kind === 'prompt') return false;
  const home = atoms.findIndex((atom) => time.start < atom.end && time.end > atom.start);
  const atom = atoms[home];
  if (!atom || Math.abs(home - index) > 2) return false;
  if (home === index) return true;
  // In a part of its own it says when where it is nearly all of that part, or opens it.
  return home < index ? atom.end - atom.start - (time.end - time.start) < 12 : time.start - atom.start < 4;
}

/** Whether a time can be the day on which a thing is to be there: no habit, no month long past, no hour of any day. */
function saysWhen({ text, context }: SentenceView, time: TimeMention, future: boolean): boolean {
  const words = text.slice(time.start, time.end);
  if (/^(?:until|till)\b/i.test(words.trim())) return false;
  if (time.kind === 'event')
    return /^(?:within|in \d|\d|an?\b|one|two|three|five|ten|on (?:receipt|arrival|completion)|upon|the (?:same )?(?:day|morning))/i.test(
      words,
    );
  if (time.kind !== 'date') return time.kind === 'vague';
  if ((time.day ?? 0) - context.now.day > 200 || /\bthis (?:very )?morning\b/i.test(words)) return false;
  return (
    future ||
    ((time.ofDay !== true || /today|tonight|this|afternoon|EOD|COB|close/i.test(words)) &&
      !(time.elastic === true && /^in\b/i.test(words)))
  );
}

/** "Minutes to be circulated", "Prices to follow": a thing that waits for somebody to do it. */
const PENDING =
  /\bto (?:follow|come\b|be (?:advised|confirmed|agreed|decided|determined|figured out|worked out|announced|discussed|arranged|sent|shared|circulated|issued|provided|fixed|set|sorted|scheduled|supplied|posted))\b|\bt\.?b\.?[acd]\b/i;
/** Times by which something is to be there, not days on which something merely is. */
const BY = /^(?:by|before|within|no later than)\b/i;
const VAGUE_FRAGMENT =
  /\b(?:soon|soonish|shortly|at some (?:point|stage|time)|in due course|eventually|sometime|before (?:too )?long|later on|in the (?:near )?future|down the (?:line|road|track)|one of these days|when(?:ever)? (?:I|we) (?:get|find|have|can)\b.*)$/i;

/** What one sends again and again. */
const REGULAR = /\b(?:call|update|report|status|check|check-?in|note|summary|log|figures|review)\b/i;
/** What sellers hand over. */
const DELIVERABLE =
  /\b(?:quotes?|quotations?|price|pricing|costings?|minutes|sow|sla|msa|coa|bom|slides|deck|write-?up|reports?|updates?|answers?|drawings?|certificates?|drafts?|samples?|proofs?|plans?|proposals?|summary|figures|numbers|copy|copies|schedule|sketch|layout|results?|statement|list|log|refund|credit|parts?|replacements?|kit|manuals?|specs?|sheets?|photos?|video|link|login|write-up|breakdown|invoice|corrections?|version|analysis|comparison|news|balance|recap|email|letter|apology|sums|confirmation|invite|docs|pack|word)\b/i;

const DELIVERABLE_LAST = new RegExp(`${DELIVERABLE.source.slice(0, -2)}[\\s,:]*$`, 'i');

/** Lines without a verb: "Sizing done by Tuesday", "Fresh sheets to Ilse by Monday", "Sample tins out on Friday". */
function verbless(view: SentenceView, times: readonly TimeMention[], free: (span: Span) => boolean): Head[] {
  const { text } = view;
  const note = view.kind === 'crm-note' || view.list === 'ours';
  const heads: Head[] = [];
  for (const part of partsOf(text, times)) {
    const words = text.slice(part.start, part.end);
    const time = times.find((item) => item.start >= part.start - 1 && item.start < part.end);
    const said = text.slice(part.start, time ? Math.min(part.end, Math.max(time.end, part.start)) : part.end);
    const bare = said.replace(/\b(?:to|for|with|of) (?:you|her|him|them|me|us)\b/gi, '');
    if (HEADER.test(words) || PERSON_SUBJECT.test(words) || FINITE.test(bare) || PAST.test(bare) || NEGATED.test(bare))
      continue;
    if (!free(part) || /[?]/.test(words) || namedActor(words)) continue;
    const head = (action: string, needs: Head['needs'] = 'time'): Head => ({
      start: part.start,
      act: part.start,
      owner: WRITER,
      needs,
      action,
      likely: true,
    });
    const pending = PENDING.exec(words);
    const subject = words.slice(0, pending?.index ?? words.length);
    const topic = subject.replace(/(?:,| (?:of|for|to|with|from|in|at|on|off|by) ).*$/i, '');
    if (
      ownerBeside(view, words) ||
      (!pending && !/^\W*(?:revised|updated|new|final|fixed|firm|our)\b/i.test(topic) && NOT_OURS.test(headNoun(topic)))
    )
      continue;
    if (pending && /[a-z]{3}/i.test(subject)) {
      heads.push(head('thing', 'nothing'));
      continue;
    }
    if (!time || !saysWhen(view, time, false)) continue;
    const before = text.slice(part.start, time.start).trim();
    if (!/[a-z]{3}/i.test(before)) continue;
    if (time.kind === 'vague') {
      if (FINITE.test(words.slice(Math.max(0, time.end - part.start))) || /\bpays?\b/.test(words)) continue;
      if (before.length > 5 && VAGUE_FRAGMENT.test(text.slice(time.start, time.end)) && formOf(first(words)) !== 'base')
        heads.push(head('label'));
      continue;
    }
    if (/\bmin(?:ute)?s?\b/i.test(text.slice(time.start, time.end))) continue;
    if (time.recurring === true && !REGULAR.test(before)) continue;
    const by = BY.test(text.slice(time.start, time.end).trim());
    const form = formOf(first(words));
    if (
      form === 'ing' &&
      (note || text.slice(0, part.start).trim() === '') &&
      /^\w+ing (?:you|her|him|them|the|a|an|your|our|[A-Z\d]|two|three|it|up|over|out|all)/.test(words) &&
      !/^(?:looking|hoping|being|speaking|talking|starting|having|working|seeing|following|going|coming)/i.test(words)
    ) {
      heads.push({ ...head('own'), action: undefined as unknown as string });
      continue;
    }
    if (
      form === 'base' &&
      !/^(?:report|quote|order|sample|review|plan|copy|call|visit|test|print|proof|design|sketch|note|draft|price|photo|record|check|fix|repair|credit|label|update|list|demo|trial|answer|reply|survey|return|transfer|layout|cover|show|stock|figure|invoice|release|document|refund)\b/i.test(
        words,
      )
    )
      continue;
    const ahead =
      by || /\b(?:tomorrow|next|tonight|this (?:afternoon|evening)|today)\b/i.test(text.slice(time.start, time.end));
    // "Valve fitted Monday" tells what was; "Valve fitted by Monday" what is to be.
    const done =
      ahead &&
      !time.anaphoric &&
      [...before.matchAll(/[a-z-]+/gi)].some(
        ({ 0: word }) =>
          isDone(word) &&
          !/^(?:arrived|landed|happened|started|ended|failed|stayed|solved|left|found|told|met|paid|bought|hung|read)$/i.test(
            word,
          ),
      );
    if (isDone(first(words)) && !ahead) continue;
    const handed =
      /\b(?:to|with|across to|over to|back to) (?:you|her|him|them|[A-Z][a-z]+|the [a-z]+)\b/.test(before) ||
      /\b(?:in|on|at) (?:your|her|his|their) [a-z]+$/i.test(before.replace(/[\s,]+$/, ''));
    const out =
      /\b(?:out|off|over|across|back|going|coming your way|in writing|in the post|on site|on (?:the )?(?:\w+'s )?(?:van|lorry|truck)|along)$/i.test(
        before.replace(/[\s,]+$/, ''),
      );
    const carried = /\bon $|'s (?:van|lorry|truck|boat|train)/i.test(text.slice(time.start, time.end + 8));
    const mine = /\b(?:from|off|by) (?:me|us)\b|[(–-] ?(?:me|us) ?[)–,-]/i.test(words);
    if (
      note
        ? done ||
          handed ||
          out ||
          carried ||
          by ||
          mine ||
          (DELIVERABLE_LAST.test(before) && before.length < 40 && !/\b(?:her|his|their)\b/i.test(before))
        : mine ||
          (by && (handed || done || DELIVERABLE.test(before) || time.kind === 'event' || time.elastic === true)) ||
          (out && handed) ||
          (DELIVERABLE_LAST.test(before) &&
            before.length < 48 &&
            !time.anaphoric &&
            !/\b(?:your|you|sign\w*)\b/i.test(words)) ||
          (time.recurring === true && /\bcall\b|\bupdate\b|\breport\b/i.test(before))
    )
      heads.push(head(handed && note ? 'handed' : 'label'));
  }
  return heads;
}

/** "Lamar rides with Medic 7": a name, and what it does. */
function namedActor(words: string): boolean {
  const [, name = '', verb = ''] = /^([A-Z][a-z]+) ([a-z]+s)\b/.exec(words) ?? [];
  return name !== '' && isPersonal(name) && formOf(verb) === 's'
    ? true
    : name !== '' && isPersonal(name) && /^(?:rides|sits|does|joins|hosts|speaks|stays|wants)$/.test(verb);
}

function first(words: string): string {
  return /^[\w-]+/.exec(words)?.[0] ?? '';
}

/** A colleague or a customer named as the one who does it: "mailed by Ruth", "Lee booking", "from our owner". */
function ownerBeside(view: SentenceView, words: string): boolean {
  if (/\bfrom (?:her|him|them|you)\b/i.test(words) || /\b(?:expected|due|needed|wanted|required)\b/i.test(words))
    return true;
  const [, source = ''] = /\bfrom ([A-Z][a-z]+)\b/.exec(words) ?? [];
  if (source !== '' && isPersonal(source)) return true;
  const [, name = ''] = /^([A-Z][\w]+) (?:off|out|back|away|there|on site|in|on|at)\b/.exec(words) ?? [];
  if (name !== '' && (isPersonal(name) || /^[A-Z]{2,3}$/.test(name))) return true;
  if (/^[A-Z]{2,3} to\b/.test(words)) return true;
  const [, doer = ''] = /^([A-Z][a-z]+) [a-z]+ing\b/.exec(words) ?? [];
  if (doer !== '' && isPersonal(doer)) return true;
  if (view.people.known.has(first(words)) && !/^\w+'s/.test(words)) return true;
  if (/,\s*[A-Z][a-z]+ [a-z]+ing\b/.test(words) || /^[A-Z][a-z]+'s\b/.test(words)) return true;
  if (/\bwith [A-Z][a-z]+'s\b|\b[Mm]y colleague\b/.test(words)) return true;
  const giver = /\b(?:from|by|with) ((?:our|my|his|her|their|your) [\w-]+(?:,? [A-Z][\w.]+)?|[A-Z][a-z]+)\b/.exec(
    words,
  )?.[1];
  if (
    giver === undefined ||
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Christmas|Easter|EOD|COB)/.test(
      giver,
    )
  )
    return false;
  return ownerOf(giver, '', view.people) !== null && !/^(?:by)\b/.test(giver) && !/^[A-Z][a-z]+$/.test(giver);
}

/** A sentence cut at its strong marks and, in a list of things, at commas before a time of their own. */
function partsOf(text: string, times: readonly TimeMention[]): Span[] {
  const parts: Span[] = [];
  let start = /^[\s\-–•*>☐]*(?:\d{1,2}[.)]\s*)?/.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(/;\s*|(?<!\b(?:Mr|Mrs|Ms|Dr|St|no|No))\.\s+|\s[–—-]\s/g)) {
    if (match.index > start) parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts.flatMap((part) => atTimes(text, part, times));
}

/** "Drawings to Ilse by Friday, samples Monday": each with a time of its own is a line of its own; so is what follows a report. */
function atTimes(text: string, part: Span, times: readonly TimeMention[]): Span[] {
  const inside = times.filter((time) => time.start >= part.start && time.end <= part.end);
  const cuts: number[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(/, /g)) {
    const at = part.start + match.index;
    const after = inside.filter((time) => time.start > at);
    if (after.length === 0 || times.some((time) => at >= time.start && at < time.end)) continue;
    const told =
      PAST.test(text.slice(part.start, at)) || /^\W*(?:[A-Za-z]+ed|I'm|we're)\b/i.test(text.slice(part.start, at));
    if (inside.some((time) => time.end <= at && time.start >= (cuts.at(-1) ?? part.start)) || told) cuts.push(at);
  }
  const edges = [part.start, ...cuts.map((cut) => cut + 2), part.end];
  return edges.slice(0, -1).map((start, index) => ({
    start,
    end: index === edges.length - 2 ? part.end : (edges[index + 1] ?? part.end) - 2,
  }));
}
