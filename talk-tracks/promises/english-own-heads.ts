/** Ways in which an English writer promises as "I" or "we". */
import { baseOf, formOf } from './english-verbs';
import { A, actAt, type HeadRule, own, rule } from './head-rules';
import type { SentenceView } from './promise-draft';
import { WRITER } from './promiser';

const WILL =
  "(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| promise to| undertake to| commit to| hereby commit to|'m committing to|'re committing to| agree to| intend to| plan to| propose to|'d better| am to| are to|'m due to| am due to|'re due to)";

/** The left side of a plain "I send": the start, a comma, a joining word, a time or a condition that ends here. */
function opensClause(view: SentenceView, start: number): boolean {
  const before = view.text.slice(Math.max(0, start - 30), start);
  if (
    /(?:^|[,;:–—(>*•]|\s-|\b(?:and|so|but|then|or|therefore|also|way|case|meantime|meanwhile|afterwards|that))\s*$/i.test(
      before,
    )
  )
    return true;
  if (view.text.slice(0, start).trim() === '') return true;
  if (isTopic(view.text, start)) return true;
  return (
    view.times.some((time) => Math.abs(time.end - start) <= 2) ||
    /^\W*(?:if|once|as soon as|when|until|should|the moment)\b.{4,}/i.test(view.text.slice(0, start))
  );
}

/** "The hinges we fit on Monday": a thing put first, with no verb before and none after that would make it "the hinges which we fit …". */
function isTopic(text: string, start: number): boolean {
  const before = text.slice(0, start).trim();
  return (
    /^[-–•*]?\s*\S+(?: \S+){0,8}$/.test(before) &&
    !/[,;:.?!]|'(?:s|re|ll|ve|d)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|that|which|what|who|how|why|where|when|if|all|everything|anything|thing|way|day|time|reason|price|one|than|as|because|until|before|after|once|not|sure|hope|know|think|said|told)\b/i.test(
      before,
    ) &&
    !/\b(?:is|are|was|were|has|had|will|would|can|could|includes?|covers?|means?|shows?|says?)\b/i.test(
      text.slice(start),
    )
  );
}

/** "I'll …", "I send … on Friday", "What I can do is …", "I owe you …". */
export const OWN_RULES: readonly HeadRule[] = [
  rule(
    `\\b(?:I'm|I am|we're|we are|and I are|I and [\\w ]{2,20} are) (?:back )?((?:on the phone|on the [\\w.:]+ (?:train|flight|ferry|boat|bus)|with the|(?:at|on) site|at (?:yours|theirs|hers|his)|back\\b(?! (?:to|from|and))|there\\b|with you|with her|with him|with them|on site|on your site|at your [\\w-]+|in your [\\w-]+|over to you)\\b)`,
    (m) => own(m, 'date'),
  ),
  rule(`\\b(?:I|we)${WILL}\\s+${A}([\\w'-]+)`, (m) => own(m, 'nothing')),
  {
    pattern: new RegExp(`\\b(?:I|We)ll\\s+${A}([\\w-]+)`, 'g'),
    read: (m) =>
      baseOf(m[1] ?? '') && /^(?:Ill|Well)/.test(m[0]) ? own(m, m[0].startsWith('I') ? 'nothing' : 'time') : null,
  },
  rule(`\\b(?:I|we)\\s+${A}([\\w-]+)`, (m, view) =>
    formOf(m[1] ?? '') === 'base' &&
    opensClause(view, m.index ?? 0) &&
    !/^(?:have|need|see|look|stand|work|sit)$/i.test(m[1] ?? '') &&
    !/^(?:get (?:why|that|how|it|the point)|quote\b(?! (?:you|her|him|for))|put (?:that|this|it) (?:at|down|to))/i.test(
      view.text.slice(actAt(m)),
    )
      ? own(m, 'time or condition')
      : null,
  ),
  rule(`\\b(?:I'm|I am|we're|we are)\\s+${A}([\\w-]+ing)\\b`, (m, view) =>
    formOf(m[1] ?? '') === 'ing' &&
    !/^looking into (?:it|this|that)\b/i.test(view.text.slice(actAt(m))) &&
    !isAside(view.text.slice(actAt(m)))
      ? own(m, 'date')
      : null,
  ),
  rule(
    `\\b(?:what|the (?:least|best|most|one thing)(?: that)?) (?:I|we) (?:can|will|'ll|could|shall)(?: certainly| definitely)? (?:do|offer|promise|commit to)(?: for you| instead| here| now| today| (?:by|on|before) [\\w ]{2,20}?)? is:?(?: to)?\\s+([\\w-]+)`,
    (m) => (baseOf(m[1] ?? '') ? own(m, 'nothing') : null),
  ),
  rule(
    `\\b(?:I|we) can ${A}(send|have|get|email|deliver|post|share|provide|confirm|let you|give|bring|drop|ship|turn|be there|be with|be on|ring|call|courier|leave|lend|fit|install|put|run|come|walk|show|test|swap|collect|pick|set|start|load|train|draft|print|build)\\b(?! (?:only|up to|out))`,
    (m, view) =>
      /\bonly\b/.test(m[0]) || /^[^,;.]*\bor\b/.test(view.text.slice(actAt(m)))
        ? null
        : own(m, 'date', { can: true, likely: true }),
  ),
  rule(`\\b(?:I|we)(?:'d| would) ${A}([\\w-]+)`, (m, view) =>
    formOf(m[1] ?? '') === 'base' &&
    !/^(?:have(?! (?:an?|the|two|our) [^,;]*\b(?:there|with you|on site|to you|out)\b)|put|keep|see(?! about| to)|take|talk|hold|offer|meet|get (?!to|round)|work|use|give (?:half|it)|stay|make|ask|do|let|tell|add|sign|sit)\b/i.test(
      view.text.slice(actAt(m)),
    ) &&
    !/\b(?:if|unless|rather|had|than|wish|wouldn't)\b/i.test(view.text) &&
    !/\b(?:said|told \w+|promised|as|hoped|thought)(?: that)?\s+$/i.test(view.text.slice(0, m.index))
      ? own(m, 'time', { likely: true })
      : null,
  ),
  rule(
    `\\b(?:let|allow) me (?:go (?:away )?and )?(?!know\\b|be\\b|say\\b|explain\\b|tell\\b|start\\b|put\\b|add\\b|share\\b|stress\\b|introduce\\b|give\\b)([\\w-]+)`,
    (m) =>
      baseOf(m[1] ?? '')
        ? own(m, /^(?:check|find|look|speak|talk|come|get|dig|confirm|ask)$/i.test(m[1] ?? '') ? 'nothing' : 'date')
        : null,
  ),
  rule(
    `\\b(?:my|our|the) (?:plan|next step|first step|job|task|intention|next job|next move|action|commitment|target|aim|goal|hope)(?: now| here| this week| for you| on this| to you)? is(?: now)? to\\s+([\\w-]+)`,
    (m) => own(m, 'time or condition'),
  ),
  rule(`\\b(?:it's|it is|that's|that is) (?:on|down to|up to) (?:me|us) to\\s+([\\w-]+)`, (m) => own(m, 'nothing')),
  rule(
    `\\b(?:I've|I have|we've|we have) (?:also |now |already )?((?:cleared|freed|kept|set aside|blocked out|booked|scheduled|pencilled|penciled|reserved|lined up|arranged|put(?= [^,;.?!]{0,40}\\b(?:diary|calendar|aside|schedule)\\b))\\b)`,
    (m) => own(m, 'date'),
  ),
  rule(
    `\\b(?:you have|I give you|we give you) (?:my|our) word(?: that)?[,:]?\\s+(?:I|we)(?:'ll| will)?\\s+([\\w-]+)`,
    (m) => own(m, 'nothing'),
  ),
  rule(`\\b(?:I|we)(?: still|'ll| do)? owe (?:you|her|him|them|[\\w'-]+)\\s+(\\w)`, (m, view) =>
    /^(?:an? )?(?:big |huge |real |sincere )?(?:apolog|explanation|thank|drink|beer|coffee|debt|favou?r|one\\b|nothing|so much)/i.test(
      view.text.slice(actAt(m)),
    )
      ? null
      : own(m, 'nothing', { action: 'owe' }),
  ),
  rule(`\\bwhat (?:I|we) can (?:promise|offer|give|do)(?: you)? is ((?:an?|the|one|two) \\w)`, (m) =>
    own(m, 'time or condition'),
  ),
  rule(
    `\\b(?:I've|I have|we've|we have) (?:(?:set|put|made)(?: myself)? a (?:reminder|note)(?: in)?(?: my| the)?(?: diary| calendar)?|diarised|diaried) to\\s+([\\w-]+)`,
    (m) => own(m, 'date'),
  ),
  rule(`\\b(?:I|we)(?:'m|'re| am| are|'ve| have)\\b[^,;.?!]{2,50}? and (?:will|'ll)\\s+${A}([\\w-]+)`, (m) =>
    baseOf(m[1] ?? '') ? own(m, 'nothing') : null,
  ),
  rule(
    `(?:^|[,;:–—]\\s?|\\band\\s)((?!you\\b|I\\b|we\\b)[^,;:.?!]{2,60}? (?:gets|will get|'ll get|is getting|has)) ([^,;.?!]{2,50}? from (?:me|us)\\b)`,
    (m, view) =>
      /\b(?:if|when|who|until|unless|I|we|you)\b/i.test(m[1] ?? '')
        ? null
        : {
            start: (m.index ?? 0) + m[0].length - `${m[1]} ${m[2]}`.length,
            act: actAt(m),
            owner: WRITER,
            needs: view.kind === 'mail' ? 'time' : 'date',
            likely: true,
            action: 'from',
          },
  ),
  // A hedged promise is one to hold somebody to only where it names the day.
  {
    pattern: new RegExp(
      `(?:\\b(?:I|we)(?:'m|'re| am| are| do)? ${A}|^(?:And |Then |Also |So )?)(?:should (?:be able to )?|aim(?:ing)? to )${A}((?!see\\b|hear\\b|meet\\b|speak\\b|talk\\b|have (?:known|told|said|been|done|caught)|catch\\b|be (?:in|at|honest|fine)\\b|not\\b|never\\b)[\\w-]+)`,
      'g',
    ),
    read: (m) => (baseOf(m[1] ?? '') || m[1] === 'be' ? own(m, 'date', { likely: true }) : null),
  },
  {
    pattern: new RegExp(`^(?:(?:Aiming|Planning) to|Should|Shall|Will) ${A}([\\w-]+)`, 'g'),
    read: (m, view) =>
      view.kind === 'mail' && (baseOf(m[1] ?? '') || m[1] === 'be') && !/\?/.test(view.text)
        ? own(m, /^(?:Shall|Will)/.test(m[0]) && m[1] !== 'be' ? 'nothing' : 'date', { likely: true })
        : null,
  },
  rule(`\\b(?:we're|we are|I'm|I am) (aiming|shooting|going|looking) for\\b`, (m) => own(m, 'date', { likely: true })),
  rule(`\\b(?:give|allow) (?:me|us) (?:until|till|to)\\b(?! know| say)`, (m) => ({
    ...own(m, 'date', { likely: true }),
    act: m.index ?? 0,
  })),
  rule(
    `\\b(?:I've|I have|we've|we have)(?: got)? (?:an? |the |two |three |our |my )([^,;.?!]{2,40}? (?:coming|going|arriving|being \\w+|booked|lined up|set aside|scheduled|on its way|on order|down)\\b)`,
    (m) => own(m, 'date', { likely: true, action: 'label' }),
  ),
  rule(`\\bwhat you(?:'ll)? (?:get|have|will (?:get|have)) from (?:me|us)\\b(?=.* is (\\w))`, (m) => ({
    ...own(m, 'time', { likely: true, action: 'label' }),
    act: m.index ?? 0,
  })),
  rule(
    `\\bthere(?:'ll be| will be|'s| is) ((?:an?|the|two|three|four|one|your|our|some) [^,;.?!]{2,50}? (?:with you|at your|on your|in your|with (?:him|her|them)|at (?:her|his|their)|to you|on site|on its way)\\b)`,
    (m) => own(m, 'date', { likely: true, action: 'label' }),
  ),
  rule(`\\b(?:I|we) promise (?:you|her|him|them) ((?:the|an?|your|our|two|three|both|it|that)\\b)`, (m) =>
    own(m, 'time', { action: 'owe' }),
  ),
  rule(`\\b(?:I|we) [a-z]+\\b[^;.?!]{2,60}?(?:,| and)(?: I| we)? (?:will|'ll|shall)\\s+${A}([\\w-]+)`, (m) =>
    baseOf(m[1] ?? '') ? own(m, 'nothing', { likely: true }) : null,
  ),
  rule(`(?:,|;) (?:will|shall|'ll) ${A}([\\w-]+)`, (m, view) =>
    view.kind === 'crm-note' && baseOf(m[1] ?? '') && /^(?:did|didn't|couldn't|no |not )/i.test(view.text)
      ? own(m, 'time', { likely: true })
      : null,
  ),
  // A bare verb whose object is the reader is no request.
  rule(`^((?:Call|Ring|Phone|Email|Mail|Text|Send|Write to|Update|Back to|Over to) you\\b)`, (m, view) =>
    view.kind === 'mail'
      ? own(m, 'date', { likely: true, ...(/^(?:Back|Over)/.test(m[0]) ? { action: 'label' } : {}) })
      : null,
  ),
  // Words that commit to nothing anyone could tick off; the act itself is vague.
  rule(`\\b(?:I'm|I am|we're|we are) ((?:looking into|on) (?:it|this|that)\\b)`, (m) =>
    own(m, 'nothing', { likely: true }),
  ),
  rule(`(?:^|[,;] )((?:[^,;.?!]{2,50}?)(?:'s|'re| is| are) on (?:my|our) (?:list|radar|roadmap|agenda)\\b)`, (m) =>
    own(m, 'nothing', { likely: true, action: 'label' }),
  ),
  rule(`\\b(?:I|we) (?:do )?(?:hope to|might|may|would hope to)(?: be able to)? ${A}([\\w-]+)`, (m, view) =>
    baseOf(m[1] ?? '') &&
    m[1] !== 'see' &&
    view.times.some((time) => time.kind === 'vague') &&
    !view.times.some((time) => time.kind === 'date')
      ? own(m, 'time', { likely: true })
      : null,
  ),
  rule(
    `\\b(?:I've|I have|we've|we have)(?: got)? (?:a|the) (reminder|note|slot)(?: in| set| down)?(?: my diary| the diary)? for\\b`,
    (m) => own(m, 'date', { likely: true, action: 'label' }),
  ),
  rule(`\\b(?:leave|consider) ((?:it|that|this|the [\\w ]{2,30}?) with (?:me|us)\\b)`, (m) =>
    own(m, 'date', { action: 'leave' }),
  ),
];

function isAside(act: string): boolean {
  return /^(?:looking forward|looking at|asking (?:you|for your|if you|whether you|because|out|around)|trying|writing (?:to|because|in|with|as|about)|following up|checking in|talking|standing|sitting|offering|proposing|seeing|keeping|finding|having (?!the\b|it\b|them\b|your\b|a new|an?\b)|getting (?:a lot|many|to know)|running (?:late|low|out|the)|showing|working|attending|taking (?:this|it)|making (?:sure|progress)|stopping|going to|selling|starting to|leaving)/i.test(
    act,
  );
}
