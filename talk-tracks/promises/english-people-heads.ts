/** Recognises English promises whose subject is a third person, the reader, or left out as notes leave it out. */

import { isName, NAME, ownerOf, ROLE } from './english-subjects';
import { ADVERB, BASE_FORMS, baseOf, formOf, THIRD_PERSON_FORMS } from './english-verbs';
import type { Head, HeadRule } from './head-rules';
import type { SentenceView } from './promise-draft';
import { CUSTOMER, type Owner, RECIPIENT, SELLER, WRITER } from './promiser';

const A = `(?:${ADVERB}\\s+)*`;
const TAG =
  '(?:\\s*\\([^()]{1,40}\\)|,\\s(?:our|my|the|from|in|who)\\b[^,;.]{1,40},|\\s(?:in|from|at|over in)\\s(?:the\\s)?[A-Za-z&]+(?:\\s[a-z]+)?)?';
const PERSON = `(?:(?:[Oo]ur|[Mm]y|[Tt]he|[Yy]our|[Tt]heir|[Hh]er|[Hh]is)\\s)?(?:[A-Za-z-]+\\s){0,2}?${NAME}${TAG}`;
const GROUP = `(?:[Oo]ur|[Mm]y|[Tt]he|[Yy]our|[Tt]heir|[Aa]n?|[Oo]ne of (?:our|the|my)|[Hh]er|[Hh]is)\\s(?:[\\w-]+\\s){0,4}?[\\w&-]+(?:,\\s${NAME},?|\\s${NAME}${TAG}|\\s(?:in|from|at)\\s[A-Za-z]+|\\s\\([^()]{1,40}\\))?`;
const LOOSE = `(?:[Ss]omeone|[Ss]omebody|[Ww]hoever|[Ss]he|[Hh]e|[Tt]hey|[Yy]ou|${capital(ROLE)})(?:\\s(?:from|in|at|on)\\s(?:the\\s|our\\s)?[\\w-]+(?:\\s(?:team|side|desk))?|\\selse)?`;
const BEFORE =
  '(?:^|[,;:–—(*•>-]\\s?|\\b(?:and|so|but|then|or|that|mentioned|said|says|promised|agreed|case|way|Whatever you choose,|while)\\s|\\s{2,}|\\b(?=[Oo]ur |[Mm]y |[Yy]our ))';

function capital(roles: string): string {
  // "Dispatch will ring": a department stands alone with a capital.
  return roles.replace(/(?<=[(|])[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

const WILL =
  "(?:'ll| will| shall|'s going to| is going to|'re going to| are going to| is to| are to| undertakes to| is due to| are due to)";
const PLEDGED = '(?: has| have)? (?:promised|agreed|offered) to';

const OPENS_WITH_ROLE = new RegExp(`^${ROLE}\\b`, 'i');

function person(match: RegExpMatchArray, view: SentenceView, needs: Head['needs'], strict: boolean): Head | null {
  const subject = (match[1] ?? '').trim();
  if (formOf(subject.split(' ')[0] ?? '') === 'ing') return null;
  // People do not ship.
  if (/^ships?$/.test(match.at(-1) ?? '') && /^[A-Z][a-z]+$/.test(subject)) return null;
  if (
    /^[A-Z][a-z]+$/.test(subject) &&
    /^goes (?:back )?(?:up|live|in|online)\b/.test(
      view.text.slice((match.index ?? 0) + match[0].length - (match.at(-1)?.length ?? 0)),
    )
  )
    return null;
  if (
    /^they$/i.test(subject) &&
    /^(?:going|coming|leaving|shipping) (?:out|to you|off|over)\b/.test(
      view.text.slice((match.index ?? 0) + match[0].length - (match.at(-1)?.length ?? 0)),
    )
  )
    return null;
  const act = (match.index ?? 0) + match[0].length - (match.at(-1)?.length ?? 0);
  const start = (match.index ?? 0) + match[0].indexOf(match[1] ?? '');
  if (subject === '' || /\b(?:if|when|that|which|who|what|how|if|I|we)\b/i.test(subject.replace(/\bwho [^,]*,?$/i, '')))
    return null;
  const owner = ownerOf(subject, view.text.slice(act, act + 120), view.people);
  if (!owner || owner.who === 'writer') return null;
  // "Omar to get the sums from me": it is mine to bring.
  if (/^(?:get|have|receive)\b[^,;.]* from (?:me|us)\b/i.test(view.text.slice(act)))
    return { start, act, owner: WRITER, needs, likely: true, action: 'receive' };
  const named = /^\p{Lu}/u.test(subject)
    ? isName(subject) ||
      /^(?:our|my|your|their|her|his|the|an?|one|someone|somebody|she|he|they|you)\b/i.test(subject) ||
      OPENS_WITH_ROLE.test(subject)
    : true;
  if (!named || (strict && /^(?:you|your)$/i.test(subject))) return null;
  // What the reader will get or see is no act of theirs.
  if (
    /^you$/i.test(subject) &&
    /^(?:get|have|receive|see|find|hear|need|take|save|be|look|want|do|make)\b/i.test(view.text.slice(act))
  )
    return null;
  // "You said Odile will bring it": what the reader reported is the reader's side.
  const reported = /^(?:you|they|she|he|customer) (?:mentioned|said|say|wrote|told)\b/i.test(subject);
  const before = /\b(?:you|they|she|he|customer) (?:mentioned|said|say|wrote|told \w+)(?: that)?\s+$/i;
  const theirs = owner === SELLER && (reported || before.test(view.text.slice(0, start)));
  return { start, act, owner: theirs ? CUSTOMER : owner, needs };
}

const act = (source: string, form: (word: string) => boolean, needs: Head['needs'], strict: boolean): HeadRule[] => {
  const verb = new RegExp(source, 'u');
  return [GROUP, PERSON, LOOSE].map((subject) => ({
    pattern: new RegExp(`${BEFORE}(${subject})${source}`, 'gu'),
    verb,
    timed: needs !== 'nothing',
    read: (match: RegExpMatchArray, view: SentenceView) =>
      form(match.at(-1) ?? '') ? person(match, view, needs, strict) : null,
  }));
};

/** Third persons: "Our engineer will…", "Kofi repaints … tomorrow", "Ngaio to bring … by Monday", "fitter Dean is on site …". */
export const PEOPLE_RULES: readonly HeadRule[] = [
  ...act(
    `${WILL}\\s+${A}(?!not\\b|never\\b|have to\\b|need\\b|love\\b|be (?:happy|glad|able|delighted|at the|away|gone|late|out|closed|a|an|the|your|very|so|too)\\b)([\\w'-]+)`,
    (word) => formOf(word) === 'base' || word === 'be',
    'nothing',
    false,
  ),
  ...act(`${PLEDGED}\\s+${A}([\\w'-]+)`, (word) => formOf(word) === 'base' || word === 'be', 'date', true),
  ...act(`\\s+${A}to\\s+([\\w-]+)`, (word) => formOf(word) === 'base' || word === 'be', 'time', true),
  ...act(
    `\\s+${A}(${THIRD_PERSON_FORMS})\\b`,
    (word) => !/^(?:has|needs|looks|stands|works|sits|shows|holds|costs|plans|offers)$/.test(word),
    'date',
    true,
  ),
  {
    pattern: new RegExp(
      `${BEFORE}((?:[Oo]ur|[Mm]y|[Tt]he)\\s(?:[\\w-]+\\s){0,3}?[\\w-]+s|[Oo]ur (?:[\\w-]+ )?(?:team|crew|people))\\s+${A}(${BASE_FORMS})\\b`,
      'gu',
    ),
    verb: new RegExp(`(?:s|team|crew|people)\\s+${A}${BASE_FORMS}\\b`, 'u'),
    timed: true,
    read: (match, view) =>
      /\b(?:is|was|has|does|this|us|always)$/i.test(match[1] ?? '') ? null : person(match, view, 'date', true),
  },
  ...act(
    `(?:'s| is|'re| are)\\s+${A}(?:back\\s+)?([\\w-]+ing|on|in|at|booked|scheduled|due|back|down)\\b`,
    (word) => formOf(word) === 'ing' || !word.endsWith('ing'),
    'date',
    true,
  ),
  {
    pattern:
      /\b(?:I've|I have|we've|we have) (?:also |already )?(?:asked|got|told|arranged for|lined up|briefed) ((?:our|my|the) [\w-]+(?: [\w-]+){0,3}?|(?:[a-z-]+ ){0,2}[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?: (?:in|from|at) [\w ]{2,20}?)?) to ([\w-]+)/g,
    read: (match, view) => {
      const head = person(match, view, 'date', true);
      return head && { ...head, start: match.index ?? 0 };
    },
  },
];

const LABEL =
  /^[\s\-–•*>(]*(?:\d{1,2}[.)]\s*)?(?:(me|us|ours|mine|our (?:side|end|part|actions?|to-?dos?)|my (?:side|end|part|actions?|to-?dos?)|on (?:me|us)|(?:actions?|to-?dos?|next steps?|ap) ?(?:\(?(?:for |on |by )?(?:me|us)\)?)|(?:next steps?|actions?|to-?dos?) (?:on|from|at) (?:our|my) (?:side|end|part)|from (?:me|us|our side|my side)|what (?:i'll|i will|we'll|we will) do|what happens (?:next|now)|i|(?:my|our) (?:commitment|promise|pledge)s?|(?:i|we) owe(?: (?:her|him|them|you))?)|(you|yours|hers|his|theirs|your (?:side|end|part|actions?|to-?dos?)|customer|client|them|theirs|their side))\s*[:–—]\s*/i;
const PREFIX =
  /^[\s\-–•*>☐(]*(?:\d{1,2}[.)]\s*)?(?:(?:next(?: steps?| actions?)?|actions?|to-?dos?|follow[ -]?ups?|plan|fu|f\/u|ap|reminder(?: set)?|diarised|then|also|and|so|note to self)\s*[:–—-]\s*)?/i;

/** Lines that leave the subject out: "Us: survey by Friday", "Send pricing by Fri" in a note, "- send …" in our list. */
export function lineHead(view: SentenceView): Head | null {
  const label = LABEL.exec(view.text);
  if (label) {
    const at = label[0].length;
    if (/^(?:I|we)\b/i.test(view.text.slice(at)) || view.text.slice(at).trim() === '') return null;
    return {
      start: at,
      act: at,
      owner: label[1] ? WRITER : RECIPIENT,
      needs: 'time',
      ...(formOf(firstWord(view.text, at)) ? {} : { action: 'label' }),
    };
  }
  const next =
    /^[\s\-–•*>]*(?:next (?:touch|contact|action|step|update|move)s?(?: (?:me|us))?|f\/u|fu)\b[\s:–-]*/i.exec(
      view.text,
    );
  if (
    next &&
    view.kind === 'crm-note' &&
    formOf(firstWord(view.text, next[0].length)) === null &&
    !/^(?:I|we|he|she|they|[A-Z][a-z]+ to)\b/.test(view.text.slice(next[0].length))
  ) {
    const at = view.text.search(/\S/);
    return { start: at, act: at, owner: WRITER, needs: 'date', action: 'label', likely: true };
  }
  const mine = /^[\s\-–•*>]*(?:me|us) (?:&|\+|and|at|on|to)\b/i.exec(view.text);
  if (mine && view.kind === 'crm-note' && !/\bto$/i.test(mine[0])) {
    const at = view.text.search(/\S/);
    return { start: at, act: at, owner: WRITER, needs: 'date', action: 'label', likely: true };
  }
  const note = view.kind === 'crm-note' || view.list === 'ours';
  const theirs = view.list === 'theirs';
  if (!note && !theirs) return null;
  return subjectless(view, theirs && view.list === 'theirs' ? RECIPIENT : WRITER);
}

function firstWord(text: string, at: number): string {
  return /^[\w-]+/.exec(text.slice(at))?.[0] ?? '';
}

/** "Will send …", "Need to call …": how a note leaves its subject out. */
const NOTE_MODAL = new RegExp(
  `^(?:(?:will|'ll|going to|(?:me|us|i|we) to|need to|needs? to|have to|must|should|to|am to|due to|owe it to her to|promised (?:him|her|them )?to|reminder (?:set )?to|agreed to|said i'd|said we'd|offered to|plan to|want to|remember to|don't forget to)\\s+)${A}([\\w-]+)`,
  'i',
);
const FIRST_WORD = new RegExp(`^${A}([\\w-]+)`, 'i');

/** How to work on a customer, which a note may tell the writer; nothing that the customer is to get. */
export const TACTIC =
  /^\W*(?:say|play|quote (?:her|him|them)|hint|mention|drop (?:a|the) (?:word|hint)|put it about|open with|lean on|push|press|threaten|dangle|pretend|claim|let slip|let (?:him|her|them) (?:think|believe|stew|sweat)|make (?:him|her|them) (?:think|feel|believe)|(?:tell|remind|warn) (?:him|her|them|[A-Z][a-z]+) (?!by\b|on\b|before\b|about\b|tomorrow\b)|hold back|sit on|hide|bury|imagine|act now|hurry|don't|never|avoid|keep (?:quiet|it quiet|him|her|them|schtum)|bring (?:my|your) own|use the)\b/i;
const BEHIND_BACKS =
  /\bso (?:that )?(?:nobody|no one|(?:he|she|they|it) (?:won't|don't|doesn't|never|can't|cannot|feels?))\b|\b(?:he|she|they|nobody) (?:won't|doesn't|don't|needn't) (?:know|notice|see|find out)\b|\b(?:it|he|she|there) (?:doesn't|isn't|is no|is none|are none)\b/i;

function subjectless(view: SentenceView, owner: Owner): Head | null {
  let at = PREFIX.exec(view.text)?.[0].length ?? 0;
  // "Friday: send …", "By Thursday get …", "If she agrees, send …"
  const lead = /^(?:(?:if|once|when|as soon as|after)\b[^,]{3,60},\s+)/i.exec(view.text.slice(at));
  if (lead) at += lead[0].length;
  const time = view.times.find((mention) => mention.start <= at + 2 && mention.end > at);
  if (time) at = time.end + (/^[\s:,–—-]*/.exec(view.text.slice(time.end))?.[0].length ?? 0);
  const rest = view.text.slice(at);
  if (TACTIC.test(rest) || TACTIC.test(view.text) || BEHIND_BACKS.test(rest)) return null;
  const modal = NOTE_MODAL.exec(rest);
  const owe = /^(?:[Ss]till )?[Oo]we (?:you|her|him|them|[A-Z]\w+(?: [A-Z]\w+)?)\s+/.exec(rest);
  if (owe) return { start: at, act: at + owe[0].length, owner, needs: 'nothing', action: 'owe' };
  if (modal) {
    if (/^(?:must|needs?|have|should)\b/i.test(rest) && /^be$/i.test(modal[1] ?? '')) return null;
    if (/^(?:the|an?|he|she|they|you|it|we|i|this|that|there|their|his|her|your|our|my)$/i.test(modal[1] ?? ''))
      return null;
    const needs = /^(?:will|'ll|going to|promised|agreed|said|me|us)/i.test(rest) ? 'nothing' : 'time or condition';
    return { start: at, act: at + modal[0].length - (modal[1]?.length ?? 0), owner, needs };
  }
  // "Pricing to her by Fri": a thing, where it goes, and when.
  const handed =
    /^([A-Z][^,;:.?!]{2,50}? (?:to|with|over to|across to|back to|in front of) (?:her|him|them|[A-Z][a-z]+)\b)\s*/.exec(
      rest,
    );
  if (
    handed &&
    !/^[A-Z][a-z]+'s\b/.test(rest) &&
    view.kind === 'crm-note' &&
    view.times.some((mention) => mention.start === at + handed[0].length) &&
    (formOf(firstWord(view.text, at)) ?? 'ing') === 'ing' &&
    !/\b(?:is|was|spoke|talked|met|sent|call|meeting|agreed|said|told|went|gave|will|has|had)\b/i.test(handed[0])
  ) {
    return { start: at, act: at, owner, needs: 'date', action: 'handed' };
  }
  const first = FIRST_WORD.exec(rest);
  const word = first?.[1] ?? '';
  if (/^\w+(?:'s\b|:)/.test(rest)) return null;
  const form = formOf(word);
  // A line of a list that only names the thing: "- drawings by Friday".
  if (!form && view.list !== null) return { start: at, act: at, owner, needs: 'date', action: 'label' };
  if (
    !form ||
    form === 's' ||
    (/^(?:call|visit|meeting|demo|report|quote|email|order|contract|test|sample|review|plan|copy|install|cover|price|repair|release|update|upgrade|project|proof|phone|text|note|block|file|stand|stock|store|look|work|need|record|transfer|issue|drill|mill|invoice|offer|sort|trial|audit|credit|design|label|deal|lead|figure|show|cost|talk|start|touch|stay|stop|train|answer|change|cut|place|process|produce|run|measure|monitor)$/i.test(
      word,
    ) &&
      !/^\w+ (?:her|him|them|you|the|a|an|back|it|with|[A-Z]|for|over|up|out|to|all|again|both|his|their|our|my|new|next|two|three)\b/.test(
        rest,
      ))
  )
    return null;
  if (
    form === 'ing' &&
    /^\w+ing (?:plan|call|meeting|day|date|costs?|price|team|notes?|agenda|list)\b|^\w+ing,/i.test(rest)
  )
    return null;
  if (
    form === 'ing' &&
    /^(?:meeting|building|training|testing|planning|pricing|fitting|being|standing|hearing|looking|working|asking|talking|trying)/i.test(
      word,
    )
  )
    return null;
  return {
    start: at,
    act: at + (first?.[0].length ?? 0) - word.length,
    owner,
    needs: baseOf(word) && view.list === 'ours' ? 'nothing' : form === 'ing' ? 'date' : 'time or condition',
  };
}

/** "Told her I'd ring on Monday", "Promised him the plan by Friday": a note that reports a promise still open. */
export const REPORTED_RULES: readonly HeadRule[] = [
  {
    pattern: new RegExp(
      `\\b(?:told|promised|said|assured|agreed|committed)(?: to)?(?: (?:her|him|them|[A-Z]\\w+(?: [A-Z]\\w+)?))?(?: that)? (?:I|we)(?:'d| would|'ll| will) ${A}([\\w-]+)`,
      'gi',
    ),
    read: (match, view) =>
      view.kind === 'crm-note' && !/\bas (?:I|we)?(?:'d|'ve| had| have)?\s*$/i.test(view.text.slice(0, match.index))
        ? {
            start: match.index ?? 0,
            act: (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: /^(?:see about|look (?:into|at)|get back|come back|have a (?:look|think)|sort)\b/i.test(
              view.text.slice((match.index ?? 0) + match[0].length - (match[1]?.length ?? 0)),
            )
              ? 'nothing'
              : 'time',
            likely: true,
          }
        : null,
  },
  {
    pattern:
      /\b(?:[Tt]old|[Pp]romised|[Aa]ssured) (?:her|him|them|[A-Z]\w+)(?: that)? (?:he|she|they)(?:'d| would|'ll| will) (have|get|hear|see|receive)\b/g,
    read: (match, view) =>
      view.kind === 'crm-note'
        ? {
            start: match.index ?? 0,
            act: (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'time',
            likely: true,
            action: 'receive',
          }
        : null,
  },
  {
    pattern:
      /^\W*(?:(?:[Ww]e |I )?[Ss]aid|[Tt]old [A-Z]?[a-z]+|(?:[Ww]e |I )?[Pp]romised|[Cc]ommitted to|(?:[Gg]ave|[Gg]iven) (?:her|him|them|[A-Z][a-z]+) my word:?) ((?!she|he|they|it|to|that|we|I\b|no\b|not|her\b|him\b|them\b)[^,;.]{2,40}? (?:by|before))\b/g,
    read: (match, view) =>
      view.kind === 'crm-note'
        ? {
            start: 0,
            act: match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'date',
            likely: true,
            action: 'owe',
          }
        : null,
  },
  {
    pattern:
      /\b[Ss]aid (?:(?:I|we)(?:'d| would) |would |I'd |we'd )(look (?:at|into)|see (?:about|what)|think about|get back|come back|have a (?:look|think)|sort|revert)\b/g,
    read: (match, view) =>
      view.kind === 'crm-note' && !/\bas (?:I |we )?(?:had |'d )?$/i.test(view.text.slice(0, match.index))
        ? {
            start: match.index ?? 0,
            act: (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'nothing',
            likely: true,
          }
        : null,
  },
  {
    pattern: /^\W*(?:[Hh]e|[Ss]he|[Tt]hey)(?:'ll| will)? (ha(?:ve|s) (?!to\b)[^,;.]{2,40}? by)\b/g,
    read: (match, view) =>
      view.kind === 'crm-note' &&
      !/\b(?:to (?:me|us)|over|ready|done|finished|signed|decided)\b|\b(?:his|her|their) /i.test(match[1] ?? '')
        ? {
            start: 0,
            act: match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'date',
            likely: true,
            action: 'label',
          }
        : null,
  },
  {
    // "Did not know the rating: ask the lab, tell him Monday".
    pattern: /(?:[,:;] |\band )([a-z-]+)(?= (?:him|her|them|it|lab|the|[A-Z][a-z]+)\b)/g,
    read: (match, view) =>
      view.kind === 'crm-note' &&
      !/^(?:use|remind|print|push|hint|quote|play|mention|show|keep|let|make|hold|hand|put)$/.test(match[1] ?? '') &&
      view.times.some((time) => time.kind === 'date' && time.start > (match.index ?? 0)) &&
      formOf(match[1] ?? '') === 'base' &&
      !/\b(?:to|will|would|can|could|please|must|should|he|she|they|you)\b[^,:;]*$/i.test(
        view.text.slice(0, match.index),
      ) &&
      !TACTIC.test(view.text)
        ? {
            start: (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0),
            act: (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'date',
            likely: true,
          }
        : null,
  },
  {
    pattern: /^\W*[Pp]romised ((?!to\b|by\b|on\b|her\b|him\b|them\b)[a-z\d][\w-]* )/g,
    read: (match, view) =>
      view.kind === 'crm-note'
        ? {
            start: 0,
            act: match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'date',
            likely: true,
            action: 'owe',
          }
        : null,
  },
  {
    pattern:
      /^\W*(?:he|she|they|[A-Z][a-z]+) gets? ((?:the|an?|his|her|their|my|our)? ?(?:[\w-]+ ){0,3}(?:quote|price|prices|answer|report|samples?|call|draft|proposal|update|demo|figures?|drawings?|reply|visit|note|credit|refund)\b)(?! (?:from|to|back|off) (?!me\b|us\b))/g,
    read: (match, view) =>
      view.kind === 'crm-note'
        ? {
            start: 0,
            act: match[0].length - (match[1]?.length ?? 0),
            owner: WRITER,
            needs: 'date',
            likely: true,
            action: 'owe',
          }
        : null,
  },
  {
    pattern:
      /\b(?:I |we |have |I've |we've )?promised (?:her|him|them|[A-Z]\w+(?: [A-Z]\w+)?) ((?:the|a|an|to|our|two|three|some|new)\b)/gi,
    read: (match, view) => {
      if (view.kind !== 'crm-note') return null;
      const at = (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0);
      return {
        start: match.index ?? 0,
        act: match[1] === 'to' ? at + 3 : at,
        owner: WRITER,
        needs: 'date',
        ...(match[1] === 'to' ? {} : { action: 'owe' }),
      };
    },
  },
];
