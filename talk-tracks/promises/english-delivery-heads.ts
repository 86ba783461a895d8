/** English promises told from the other end: what the reader will have, or where the thing will be. The writer makes it so. */

import { TACTIC } from './english-people-heads';
import { ownerOf } from './english-subjects';
import { A, actAt, type Head, type HeadRule, own, rule } from './head-rules';
import type { SentenceView } from './promise-draft';
import { type Owner, SELLER, WRITER } from './promiser';

const THING_OFF =
  /\b(?:rival|competitor|price|prices|pricing|rate|offer (?:ends?|expires?)|discount|slot|deal|portal|market|tender|bidders?|deadline|window|promotion|savings?|electricity|revenue|sales|costs?|orders? (?:placed|received)|all orders|weather|strike|budget|exchange|share|team|teams|you|your (?:board|team|audit|auditor|customers?|clients?)|contract (?:ends|expires)|nobody|nothing|no one|everyone|everything|who|which|what|that's|there|fee|tariff|clause|subscription|licen[cs]e|warranty|guarantee|meeting|stock|seats?|shelf|public|season|results will)\b/i;

const DONE =
  'sent|posted|emailed|mailed|delivered|shipped|dispatched|refunded|credited|replaced|repaired|fixed|corrected|collected|installed|fitted|updated|uploaded|issued|returned|reissued|completed|finished|done|resolved|restored|reset|paid|reprinted|resent|signed off|confirmed|reviewed|rewritten|rebuilt|retested|tested|shared|handed over|couriered|forwarded|amended|revised|removed|waived|swapped|switched|moved|built|put right|set up|ready|live|processed|invoiced|loaded|packed';
const PLACE =
  'with you|with her|with him|with them|in your (?:inbox|hands|mailbox|post|account|folder|portal|office)|on your (?:desk|card|account|statement|site|dock)|at your (?:door|gate|dock|site|office|gatehouse)|back (?:with|at|on|in|up|to normal)|on (?:site|its way|the lorry|the truck|the road)|over to you|up and running|up again|there|yours';

/** What a thing will do on its way to the reader. */
const WILL_BE_THERE = `(?:'ll| will| shall) ${A}(?:be (?:${PLACE}|${DONE})|arrive|reach (?:you|her|him|them)|land|follow|go (?:out|live|off|back|to you)|leave (?:us|here|our|the)|ship|come (?:to you|by|back)|get to you)\\b`;
/** The same, told as a plain fact. */
const LEAVES = `\\b(?:leaves?|ships?|arrives?|lands?|follows?|reach(?:es)?|goes|go|are going|is going|gets? (?:sent|posted|shipped|fixed|swapped|replaced)|(?:is|are) (?:being|due to be|to be|set to be|going)(?: (?:${DONE}))?|(?:is|are) (?:${PLACE}))\\b`;

/** "You'll have it by Friday", "The refund will be credited …", "Quote from us by noon". */
export const DELIVERY_RULES: readonly HeadRule[] = [
  rule(
    `(?:^|[,;:–—(]\\s?|\\b(?:and|so|but)\\s)((?:the |your |our )?(?:[\\w-]+ ){0,2}(?:delivery|installation|handover|collection|fitting|swap|repair|replacement|go-live|switchover|changeover|retest|rollout|cutover|survey|migration|changeout)(?: (?:of|for) [^,;.]{2,40}?)? (?:is|are) (?:now |then )?(?:on|set for|booked for|scheduled for|planned for|due|fixed for)\\b)`,
    (m) => scheduled(m),
  ),
  rule(
    `\\byou(?:'ll| will| shall| can expect to| should expect to| can look forward to)\\s+${A}((?:have|get|receive|hear|find|see|be sent|be contacted|know|be called|be updated|be notified|be told|be getting|be hearing|be receiving)\\b)`,
    (m, view) => receiving(m, view),
  ),
  rule(`\\b(you (?:get|receive) (?:the|my|our|your|an?|written)\\b)`, (m, view) =>
    /\b(?:if|when|until|before|once|unless|after|in case|did|do|have|can|what|that|as soon as|how|where|sure|help|and)\s+$/i.test(
      view.text.slice(0, m.index),
    )
      ? null
      : { ...own(m, 'date'), action: 'receive' },
  ),
  rule(`\\byou (?:have|get|receive|hear) [^,;.?!]{0,50}?(from (?:me|us))\\b`, (m, view) =>
    /\b(?:if|when|until|before|once|unless|after|in case|did|do|have)\s+$/i.test(view.text.slice(0, m.index))
      ? null
      : { start: m.index ?? 0, act: m.index ?? 0, owner: WRITER, needs: 'date', action: 'receive' },
  ),
  rule(
    `(?:^|[,;:–—]\\s?|\\b(?:and|so|but)\\s)(?:please |do |you can |you may )?((?:expect|look out for|watch for|look for|count on)\\b (?!you|no\\b|any|a lot|more of)[^,;?!]{3,80})`,
    (m, view) =>
      /\b(?:by|on|from (?:me|us|our)|before|tomorrow|today|next|this)\b/i.test(m[1] ?? '')
        ? {
            start: (m.index ?? 0) + m[0].length - (m[1]?.length ?? 0),
            act: actAt(m),
            owner: fromWhom(m[1] ?? '', view),
            needs: 'date',
            action: 'expect',
          }
        : null,
  ),
  rule(
    `(?:^|[,;:–—(]\\s?|\\b(?:and|so|but|then)\\s|\\s)((?:the|your|our|a|an|it|they|this|that|these|those|both|all|two|three|four|five|six|\\d+|new|final|revised|corrected|signed|full|written|replacement|draft|[A-Z][\\w-]+)\\b[^,;:.?!]{0,60}?${WILL_BE_THERE})`,
    (m, view) =>
      thing(
        m,
        view,
        /\bbe (?:sent|posted|emailed|mailed|couriered|refunded|credited|replaced|repaired|delivered|forwarded|reissued|corrected|resent)\b|\bfollow\b/i.test(
          m[1] ?? '',
        )
          ? 'nothing'
          : 'date',
      ),
    new RegExp(WILL_BE_THERE, 'i'),
  ),
  rule(
    `(?:^|[,;:–—(]\\s?|\\b(?:and|so|but|then)\\s)((?:the|your|our|a|an|it|they|this|that|these|both|all|two|three|new|final|revised|corrected|full|replacement|draft|[A-Z][\\w-]+)\\b[^,;:.?!]{0,50}?${LEAVES}(?! (?:up|down|without|against|away|to show|well))(?: (?:out|live|off|back|with you|to you|in the post|into the post|on the lorry|us|our|here))?)`,
    (m, view) => thing(m, view, 'date'),
    new RegExp(LEAVES, 'i'),
  ),
  rule(
    `(?:^|[,;:–—]\\s?)([^,;:.?!]{3,80}?\\bto (?:be (?:sent|posted|issued|delivered|shipped|with (?:you|her|him|them))|go (?:out|over|across)|follow|come)\\b)`,
    (m, view) =>
      !/\b(?:is|are|was|were|want|wants|wanted|asked|told|need|needs|ready|hoping|going|has|have|had|will|you|I|we|happy|able|sure|how|what|please|due|used|likely|free|welcome)\b/i.test(
        m[1] ?? '',
      )
        ? thing(
            m,
            view,
            /to (?:follow|come)$/i.test(m[1] ?? '') ? 'nothing' : view.kind === 'crm-note' ? 'date' : 'time',
          )
        : null,
  ),
  rule(
    `(?:^|[,;:–—-]\\s?|\\band\\s|\\bso\\s)((?:[^\\s,;:.?!]+\\s){1,9}?(?:from|off) (?:me|us|my side|our side|my end|our end)\\b)(?! (?:and|that|which|you|on a)\\b)`,
    (m, view) =>
      /\b(?:hear|heard|hearing|have|want|wanted|need|needs|needed|get|gets|got|receive|received|wants|reply|is|are|was|will|if|anything|from me to|expect|asked|requires?|come|comes|bought|buy|steal|order|keep|apology|thanks|'ll)\b/i.test(
        m[1] ?? '',
      )
        ? null
        : {
            start: (m.index ?? 0) + m[0].length - (m[1]?.length ?? 0),
            act: (m.index ?? 0) + m[0].length - (m[1]?.length ?? 0),
            owner: WRITER,
            needs: view.kind === 'crm-note' ? 'time' : 'date',
            action: 'from',
          },
  ),
];

function scheduled(match: RegExpMatchArray): Head {
  const words = match[1] ?? '';
  const start = (match.index ?? 0) + match[0].length - words.length;
  return { start, act: start, owner: WRITER, needs: 'date', action: 'scheduled' };
}

function receiving(match: RegExpMatchArray, view: SentenceView): Head | null {
  const rest = view.text.slice(actAt(match), actAt(match) + 160);
  const fromUs = /\bfrom (?:me|us|our|my)\b|\bin your (?:inbox|hands|mailbox)\b/i.test(rest);
  if (
    /^(?:have|get|see|find) (?:(?:doubled|zero|no|every|all the|our full|the best|to|your (?:audit|board|meeting|hands full)|a (?:meeting|great|chance|choice))\b|[^,.]{0,40}\b(?:results?|savings?|discount|% off|increase|for free|free of charge|gift)\b)/i.test(
      rest,
    ) &&
    !fromUs
  )
    return null;
  if (
    /^(?:see|find)\b/i.test(rest) &&
    !fromUs &&
    !/^see (?:me|us|our \w+)\b|^see (?:the|an?|your|our|my|both|it|them)\b[^,.]{0,30}\b(?:draft|quote|proof|version|report|figures|drawings|plan|credit|refund|answer|design|numbers|sample|it|them)\b/i.test(
      rest,
    )
  )
    return null;
  if (/\b(?:not|never)\b|n't/i.test(match[0]) || /^get (?:left|stuck|lost|used|burned)\b/i.test(rest)) return null;
  return {
    start: match.index ?? 0,
    act: actAt(match),
    owner: fromWhom(rest, view),
    needs: /from (?:me|us)\b/i.test(rest) ? 'nothing' : 'time or condition',
    action: 'receive',
  };
}

function fromWhom(rest: string, view: SentenceView): Owner {
  if (/\bfrom (?:him|her|them)\b|\b(?:to|from) (?:his|her|their) (?:office|desk|team|side)\b/i.test(rest))
    return SELLER;
  const giver = /\bfrom ((?:our|my|the) [\w-]+(?: [\w-]+)?|[A-Z][\w'-]+)/.exec(rest)?.[1];
  const owner = giver === undefined ? null : ownerOf(giver, '', view.people);
  return owner?.who === 'other' && owner.side === 'seller' ? owner : WRITER;
}

function thing(match: RegExpMatchArray, view: SentenceView, asked: Head['needs']): Head | null {
  const needs = /\bto (?:follow|come)$/i.test(match[1] ?? '') ? 'nothing' : asked;
  const words = match[1] ?? '';
  const start = (match.index ?? 0) + match[0].length - words.length;
  if (
    /^(?:your|the) [^,]{0,40}\b(?:will|'ll) (?:have|need)\b/i.test(words) ||
    THING_OFF.test(words) ||
    /\bnot\b|n't|\bif\b|\bwhen\b|\bwhether\b|\bonce\b|\bwho\b|\bthat\b .*\bthat\b/i.test(words)
  )
    return null;
  if (/\b(?:I|we|you|he|she)\b/i.test(words.replace(/\b(?:with|to|reach|of|for|get to) (?:you|her|him)\b/gi, '')))
    return null;
  // "updated on Sunday by Microsoft": somebody else's act.
  if (
    /\bby (?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|EOD|COB|Christmas|Easter|DHL|UPS|DPD|FedEx|Royal))(?:the )?[A-Z]\w+/.test(
      view.text.slice(start + words.length),
    )
  )
    return null;
  const subject =
    /^(.*?)(?:'ll| will| shall| is | are | leave| ship| arrive| land| follow| reach| go| get| to )/i.exec(words)?.[1] ??
    words;
  if (
    /\b(?:from|on|sick|annual|maternity) leave$/i.test(words) ||
    (view.kind === 'crm-note' && TACTIC.test(view.text)) ||
    /\b(?:wrote|told|said|says|thinks|reckons|rang|called)\b/i.test(subject) ||
    /\bland (?:somewhere|between|around|at)\b|\bgo(?:es)? (?:dead|off at|mad|wrong)\b|\bmy colleague\b/i.test(
      view.text.slice(start),
    ) ||
    /\bmy colleague\b/i.test(view.text)
  )
    return null;
  const person = ownerOf(subject, '', view.people);
  if (person && !/^(?:they|it|this|that|these|those|your)\b/i.test(subject)) return null;
  if (
    /^your\b/i.test(subject) &&
    person &&
    /\b(?:team|manager|director|accountant|auditor|lawyer|finance|legal|engineer|people)\b/i.test(subject)
  )
    return null;
  return { start, act: start, owner: WRITER, needs, action: 'thing' };
}
