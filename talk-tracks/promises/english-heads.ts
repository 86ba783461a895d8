/** Recognises the places of an English sentence where somebody commits to an act. */
import { DELIVERY_RULES } from './english-delivery-heads';
import { OWN_RULES } from './english-own-heads';
import { PEOPLE_RULES, REPORTED_RULES } from './english-people-heads';
import type { Head } from './head-rules';
import type { SentenceView } from './promise-draft';
import { gateRules } from './word-gate';

/** After "I'll": words that open no act. */
const NO_ACT =
  /^(?:not|never|be (?:honest|frank|straight|blunt|clear|brief|quick|direct|upfront|up front|open|fair|candid|truthful|plain|away|out of|on leave|on holiday|travelling|traveling|off|busy|tied|around|free|reachable|happy|glad|delighted|pleased|able|grateful|gutted|sorry|here|looking|honou?red|thrilled|more than|at the (?:show|fair|stand|expo|booth)|in (?:town|the area|your area)|presenting|speaking|exhibiting|attending|working on|closed|open|at my desk(?! (?:until|till))|the first|hoping|waiting|seeing|thinking|missing|there for you|there every|your|proud|using|gone|the|a|an|too|very|so|fine|surprised)\b|admit|confess|concede|own up|say\b(?! so\b)|see\b(?! (?:to|you|her|him|them|that|the|about|what|how|nearer|if (?:I|we) can))|see (?:the|that) (?:point|day|logic)|see what (?!(?:I|we) can|might|could|can)|see how (?!(?:I|we) can)|tell you (?:straight|what|now|frankly|honestly|plainly|openly)|level with|need|want|require|love|like|hate|miss|understand|assume|guess|suppose|bet|grant|lose|look (?:a fool|stupid|forward|silly|bad|like)|have to|take (?:it|that) (?:as|on trust|from)|keep (?:this|it) (?:short|brief)|keep (?:quiet|my word)|cut to|come to the point|come clean|get (?:straight )?to the point|get straight|put (?:it|this) (?:plainly|bluntly|simply|another)|leave (?:it|that|this) (?:there|at that|to you|with you|up to you)|leave you (?:to|with)|wait|handle everything|take (?:good|great|the best|every) care|make (?:you\b|your)|let you (?:decide|be|go|get back|judge|enjoy)|stop (?:there|here)|spare you|skip the|start (?:with|by)|begin (?:with|by)|respect|accept your|believe|know|think|hope|continue|strive|do (?:our|my|whatever|everything|all|anything)|try\b(?! (?:it|the|this|that|again|to|and)\b)|always|forget|regret|remember|agree that|appreciate|benefit|grow|achieve|succeed|win|shape|exceed|succeed|thrive|remain|stay (?:the|true|committed|your)|welcome|treasure|value|cherish|mention|repeat\b(?! (?:the|it|your|this|both|all)\b)|stress|emphasi[sz]e|note that|point out|quote you on|end (?:here|with)|turn to you|owe you one|pretend|only say|happen|become|cost\b(?! (?:the|it|up|out|your|her|his|them|both|this|that)\b)|leave (?:on|for) (?:holiday|leave|my|a)\b|quote\b(?! (?:you|her|him|them|for|it|on|by|the|a|both)\b)|get (?:why|how|the point)\b|get (?:that|it)(?=,|\.| (?:you|this|the|it's|your|we|that)\b)|hold (?:you|him|her|them|it against)\b|hold your feet|differ|depend|result|suffer|struggle|be unable)\b/i;

const RULES = gateRules([...OWN_RULES, ...REPORTED_RULES, ...PEOPLE_RULES, ...DELIVERY_RULES]);

/** Runs every rule that can match; earlier rules win a place. Heads come sorted, one for each place. */
export function findHeads(view: SentenceView): Head[] {
  const found: Head[] = [];
  const dated = view.times.some((time) => time.kind !== 'past');
  for (const { rule, gate } of RULES) {
    const { pattern, read, timed, verb } = rule;
    if ((timed && !dated) || !view.held.mayMatch(gate) || (verb && !verb.test(view.text))) continue;
    // Most rules find nothing, and to search costs a third of asking for all matches.
    if (view.text.search(pattern) < 0) continue;
    for (const match of view.text.matchAll(pattern)) {
      const head = read(match, view);
      if (!head || (NO_ACT.test(view.text.slice(head.act)) && head.action === undefined)) continue;
      if (isBlocked(view.text, head)) continue;
      if (
        !found.some(
          (other) =>
            Math.abs(other.act - head.act) < 3 ||
            other.start === head.start ||
            (head.start < other.act && other.start < head.act),
        )
      )
        found.push(head);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words right before a subject that make its clause a thought, a question or somebody's past words. */
function isBlocked(text: string, head: Head): boolean {
  const before = text.slice(Math.max(0, head.start - 40), head.start);
  if (
    /\b(?:hope|hoping|think|thought|believe|doubt|wonder|guess|suppose|afraid|wish|imagine|whether|if|unless|how|why|where|whoever|when|so that|in case|until|before|after|once|as soon as|by the time|because|since|reason|asked|asking|ask|expects?|assumed?|sure|worried|fear|feared|claims?|claimed|whatever|provided|assuming|whichever way|however|which way|than|earliest|soonest|latest|fastest|quickest|most|least|best|only thing)(?: that)?\s+$/i.test(
      before,
    ) &&
    !/\bat the (?:latest|earliest|very latest)\s+$/i.test(before)
  )
    return true;
  if (/\bwhat\s+$/i.test(before)) return true;
  return (
    /\b(?:you|he|she|they|customer|client)(?:'ve| have|'d| had)? (?:said|told (?:me|us)|wrote|thought|heard|mentioned|asked|were told|was told)\b[^,;.]{0,25}$/i.test(
      before,
    ) && head.owner.who === 'writer'
  );
}
