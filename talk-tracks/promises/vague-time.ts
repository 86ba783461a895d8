/** Words about time, or about who acts, that commit to nothing: a promise that rests on them is hand-waving. */
import type { TimeRule } from './time-mention';

const vague = (source: string, flags = 'gi'): TimeRule => ({
  pattern: new RegExp(source, flags),
  read: () => ({ kind: 'vague' }),
});

/** English words that look like a time and give none. Read after all dates. */
export const ENGLISH_VAGUE: readonly TimeRule[] = [
  vague(
    `\\b(?:as soon as (?:possible|i can|we can|we're able|practicable|practical|humanly possible)|asap|a\\.s\\.a\\.p\\.?|at (?:your|our|my|the) (?:earliest|soonest)(?: (?:opportunity|convenience))?|at the first opportunity)\\b`,
  ),
  vague(
    `\\b(?:shortly|soon(?:ish)?|very soon|sooner or later|before (?:too )?long|presently|eventually|in due (?:course|time)|in good time|in short time|in no time|in time|by and by|promptly|quickly|swiftly)\\b(?! (?:as|after)\\b)`,
  ),
  vague(
    `\\bat some (?:point|stage|time)(?: (?:in|over) the (?:near )?(?:future|(?:coming|next) (?:few )?(?:days|weeks|months)))?\\b`,
  ),
  vague(
    `\\b(?:in|over|within|during) the (?:near|not[- ]too[- ]distant|foreseeable) future\\b|\\bdown the (?:line|road|track)\\b|\\bfurther (?:down|along)\\b`,
  ),
  vague(
    `\\b(?:in|over|within|during) (?:the )?(?:coming|next|following) (?:few |couple of |several )?(?:days|weeks|months)\\b|\\b(?:in|within) (?:a|the next) (?:few|couple(?: of)?|several) (?:hours|days|weeks|months|minutes)(?:'? time)?\\b|\\bin (?:days|weeks)\\b|\\ba (?:few|couple of) (?:days|weeks) from now\\b`,
  ),
  vague(
    `\\bin a (?:bit|while|moment|sec(?:ond)?|minute or two|day or (?:two|so)|week or (?:two|so)|little while)\\b|\\bone of these days\\b|\\bone day\\b|\\bsome day\\b|\\bsomeday\\b|\\b(?:the )?other day\\b`,
  ),
  vague(
    `\\bwhenever(?: (?:i|we|they|he|she|you|it|things|time|there|the dust|possible|convenient|practical|everyone)\\b(?:(?! i'll| we'll)[^,;.]){0,50})?|\\bwhen (?:(?:he|she|they) (?:gets?|finds?|has|have|can) (?:a (?:minute|moment|chance|gap)|time|round to)|(?:he|she|they)(?:'s| is|'re| are) (?:less busy|quieter|calmer|free)|i|we|it|things|time|there|the dust|possible|available|ready|able|convenient|practical|everyone)\\b(?:(?! i'll| we'll)[^,;.]){0,50}|\\bin an? (?:upcoming|future|later|coming) [a-z]+\\b|\\b(?:over time|along the way|as (?:we|things|it) goe?s?(?: along)?|(?:nearer|closer to) the (?:time|date|day))\\b`,
  ),
  vague(
    `\\b(?:once|when|as soon as|after) (?:(?:things|work|it|the dust|everything|life|business)(?:'s|s)? (?:calms?|calmed|settles?|settled|quietens?|quietened|eases?|slows?|is quieter|are quieter|has settled|have settled|have calmed)(?: down)?|(?:i|we|they) (?:have|get|find|can find|'ve got)(?: got)? (?:a (?:moment|minute|chance|gap|window|sec)|time|round to it|capacity|some time|a bit of time))\\b`,
  ),
  vague(
    `\\b(?:as and when|if and when|time permitting|if time allows|when time allows|from time to time|every now and then|now and again|every so often|periodically|regularly|on a regular basis|going forward|moving forward|in (?:the )?future|later on|(?:at|on) a later (?:date|stage|point)|another (?:time|day)|some other time|some ?time(?: (?:this|next) (?:year|spring|summer|autumn|winter))?|at (?:your|a) convenience|at a convenient time|in the (?:new year|spring|summer|autumn|winter)|after the holidays|early doors|(?:much |a bit |sometime )?later|in the meantime we)(?![\\w-])`,
  ),
];

/** English words for doing it at once: a time, though no date. */
export const ENGLISH_PROMPT: readonly TimeRule[] = [
  {
    pattern: /\b(?:right away|right now|straight ?away|immediately|at once|this minute|as we speak|without delay)\b/gi,
    read: () => ({ kind: 'prompt' }),
  },
];

/** Chinese words that look like a time and give none. */
export const CHINESE_VAGUE: readonly TimeRule[] = [
  vague('尽(?:快|早|速)|尽可能快|抓紧(?:时间)?|第一时间|早日|及早|从速|加急|加快', 'g'),
  vague(
    '回头|改天|改日|过[几两]天|过些(?:天|日子|时候)|过一?阵子?|过一?段时间|隔几天|晚(?:些|点)时候|晚点儿?|晚些(?!年|时)|过会儿|[节年]后(?=再|我|给|把|来)|开春(?:后|以后)?(?=再|我|给)|[看视]情况(?=再|给|我)|忙过(?:了)?这(?:阵子?|段|几天)|后面(?=[慢再补给发看我来出做谈聊])|稍后|稍晚|稍候|随后|一会儿?|待会儿?|等会儿?|等下',
    'g',
  ),
  vague(
    '(?:最近|近期|近日|近几天|近来|不久|这[两几]天|这[几两]日|这阵子|这段时间|未来几天|接下来几天|这[两几]周|未来几周|前后脚|日后|往后|今后|以后|将来|未来|后续|后期|届时|到时候?|适时|择期|择日|择机|不日|不定期|定期)(?!客户|规划|战略|可期)(?:有(?:机会|时间|空))?',
    'g',
  ),
  vague(
    '(?:找|抽|挤|腾|等|待|得)(?:个|点)?(?:时间|空|机会|工夫)(?:的时候)?|有(?:空|时间|机会|消息|进展|结果|眉目)(?:了|的话|的时候|再|就|会|时)|有(?:空|时间|机会)(?=我)|早(?:点儿?|些)(?=[发寄给出送到做弄回])|(?:等|待)?(?:我|我们)?(?:忙完|闲下来|空下来|缓过来|腾出手)(?:这阵子?|这段|了|后|之后|手头)?',
    'g',
  ),
];

/** Chinese words for doing it at once: a time, though no date. */
export const CHINESE_PROMPT: readonly TimeRule[] = [
  { pattern: /马上|立刻|立即|即刻|当即|这就|现在就|即时/g, read: () => ({ kind: 'prompt' }) },
];

const VAGUE_OWNER_ENGLISH =
  /^(?:someone|somebody|one of (?:us|our|the)|a (?:colleague|specialist|representative|rep|consultant|member|technician|team member|dedicated|senior)|(?:the|our) (?:relevant|right|appropriate|responsible)|(?:some|any) (?:one|body)|(?:our|the) (?:people|guys|folks)\b|an? (?:expert|adviser|advisor|account manager|engineer|agent|operator|associate)|whoever)\b/i;
const VAGUE_OWNER_CHINESE =
  /(?:有|由|请|安排)?(?:相关|专业|有关|对应|具体|其他)?(?:同事|专人|人员|人|负责人|部门|专家|同仁)(?=会|将|来|去|跟|与|和|联系|对接|上门|处理|解决|给|为|择|给您|尽|在|\u2400)/;

/** Whether the words for who acts name nobody ("someone", 会有专人). */
export function isVagueOwner(words: string): boolean {
  return VAGUE_OWNER_ENGLISH.test(words) || VAGUE_OWNER_CHINESE.test(words);
}
