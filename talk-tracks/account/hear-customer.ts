/**
 * What a customer's own sentence says for the account sheet: a remark about one of the five ways of service (`C51`), something for or
 * against trust at one tier (`C53`–`C55`), or a complaint (`D20`). Plain and careful: what is heard is proposed, never noted by itself,
 * so a sentence that says two things or none is left alone. Questions are no remarks.
 */
import type { Language, Tier } from '../model';
import type { RaterWay } from './entry';

/** What was heard. `level` is 1–5, as the sheet counts. */
export type Heard =
  | {
      readonly is: 'service';
      readonly way: RaterWay;
      readonly side: 'expected' | 'perceived';
      readonly level: number;
    }
  | { readonly is: 'trust'; readonly tier: Tier; readonly speaks: 'for' | 'against' }
  | { readonly is: 'complaint' };

/** Shorter is no remark, longer is no sentence; UTF-16 units. */
const LENGTH = { en: 15, zh: 6, most: 320 } as const;
/** A wish or a want reads as a four; praise as a four, blame as a two. Whoever takes it over can say otherwise. */
const LEVELS = { expected: 4, good: 4, bad: 2 } as const;

const words = (en: string, zh: string) => ({ en: new RegExp(`\\b(?:${en})\\b`, 'giu'), zh: new RegExp(zh, 'gu') });
type Words = ReturnType<typeof words>;

/** In the order in which an even count is settled: what can be told apart best goes first. */
const WAYS: readonly (readonly [RaterWay, Words])[] = [
  [
    'responsiveness',
    words(
      'respon(?:d|ds|ded|se|ses|sive)|repl(?:y|ies|ied)|answer(?:s|ed)?|call(?:s|ed)? (?:me|us) back|got back to (?:me|us)|wait(?:s|ed|ing)?|get hold of|reach (?:you|anyone|anybody)|pick(?:s|ed)? up the phone|hotline|within (?:an|a|the|one|two|\\d+) (?:hours?|days?)',
      '回复|响应|答复|回电|回话|等了|联系不上|找不到人|打不通|没人接|多久才|当天就',
    ),
  ],
  [
    'reliability',
    words(
      'on time|in time|deadlines?|as (?:promised|agreed)|(?:you|they) promised|deliver(?:s|ed|y|ies)?|late|delay(?:s|ed)?|missed|wrong|errors?|mistakes?|outages?|down|br(?:eak|eaks|oke|oken)|fail(?:s|ed|ure|ures)?|reliab(?:le|ly|ility)|accurate|kept your word|invoic(?:e|es|ed)',
      '准时|按时|如期|延期|延误|拖延|晚到|迟|出错|错误|错了|故障|宕机|停机|坏了|失误|说到做到|靠谱|可靠|兑现|漏发|漏了|发错',
    ),
  ],
  [
    'empathy',
    words(
      'listen(?:s|ed|ing)?|understand(?:s|ing)?|understood|our (?:situation|circumstances|people|team|patients|guests|season)|like a number|one of many|care(?:s|d)? about|remember(?:s|ed)?|in our shoes|patien(?:t|ce|tly)',
      '理解|体谅|倾听|听我们|照顾|我们的情况|我们的难处|敷衍|不当回事|当回事|重视|上心|耐心|替我们(?:想|考虑)',
    ),
  ],
  [
    'assurance',
    words(
      'experts?|expertise|knowledgeable|knows? (?:what|the|your|their)|knew (?:what|the|your|their)|competent|confiden(?:t|ce)|qualified|certifi(?:ed|cate|cates|cation)|secur(?:e|ity)|safe(?:ly|ty)?|peace of mind',
      '专业|懂行|内行|资质|资格|认证|证书|放心|安全|有把握|心里有底|(?<!看)不懂',
    ),
  ],
  [
    'tangibles',
    words(
      'documents?|documentation|manuals?|screens?|interface|packag(?:e|ing)|equipment|presentation|layout|labels?|brochure|hand-?outs?|vans?|showroom',
      '资料|账单|单据|文档|手册|说明书|界面|包装|设备|样品|外观|版面|标签|展厅',
    ),
  ],
];

const BAD = words(
  "not (?:happy|satisfied|good|clear|acceptable|what we|ready|working)|isn['’]t (?:good|working|acceptable|clear)|unhappy|disappoint(?:ed|ing|ment)|frustrat(?:ed|ing)|still (?:no|not|have(?:n['’]t)?|waiting|hasn['’]t)|have(?:n['’]t| not) (?:heard|received|had|got)|never|nobody|no one|took (?:[\\w-]+ ){0,2}(?:days|weeks|hours|months)|too (?:slow|late|long|often)|late|missed|wrong|fail(?:s|ed|ure)?|broke(?:n)?|down|unacceptable|ignored|chas(?:e|ed|ing)|(?:second|third|fourth) time|poor(?:ly)?|worse|mistakes?|errors?|delay(?:s|ed)?|like a number|confus(?:ed|ing)",
  '还没|仍然没|一直没|没有人|没人|从来没|又一次|再次|第[二三四五两\\d]+次|太慢|太久|太迟|失望|不满|糟|太差|很差|敷衍|出错|错了|坏了|耽误|延误|延期|晚到|迟到|联系不上|打不通|不当回事|看不懂|漏了|发错|宕机|停机|故障',
);
const GOOD = words(
  'thank(?:s| you)|great|excellent|impress(?:ed|ive)|appreciat(?:e|ed)|glad|happy with|pleased|loved?|reassur(?:ed|ing)|kept your word|exactly what|(?:very |really )?helpful|well done|spot on',
  '谢谢|感谢|很好|不错|满意|帮了大忙|很放心|很专业|周到|说到做到|有心',
);
/** What is praise where it was done, and a wish where it is wanted. */
const DONE_WELL = words(
  'quick(?:ly)?|smooth(?:ly)?|on time|in time|patient(?:ly)?|reliable|reliably|clear(?:ly)?',
  '及时|很快|准时|按时|按期|如期|靠谱|耐心|清楚|放心',
);
const EXPECTS = words(
  'needs?|must|expects?|expected|wants?|hopes?|require(?:s|d)?|looking for|(?:important|matters|crucial|key) (?:to|for) (?:us|me|them)|as long as|has to|have to|would like|prefers?|insists?',
  '需要|必须|希望|期望|要求|最好|要能|得能|得有|得在|关键是|看重|在意|要是能|前提是|指望',
);
/** Courtesies that praise nothing. */
const COURTESY =
  /^(?:many )?thank(?:s| you)(?: so much| very much)? for (?:your|the|getting) (?:quick |prompt |kind )?(?:reply|answer|e-?mail|mail|message|note|call|time|back)|^(?:谢谢|感谢)(?:您|你)?(?:的)?(?:回复|来信|邮件|来电|时间)/iu;
const QUESTION = /[?？]\s*["”’」』]?\s*$|(?:吗|呢|么)[。！!？?]?\s*$/u;

const COMPLAINT = words(
  "complain(?:t|ts|ing|ed)?|unacceptable|not acceptable|disappoint(?:ed|ing)|frustrat(?:ed|ing)|fed up|let (?:us|me) down|(?:second|third|fourth) time|still (?:no|not|waiting|have(?:n['’]t)|hasn['’]t)|refund|compensation|escalat(?:e|ing|ed)|cost us|lost (?:a|two|three|\\d+) (?:days?|orders?|customers?|shifts?)|(?:is|are|was|were|went) (?:down|broken)|nobody (?:answers?|answered|came|called|replied)",
  '投诉|不能接受|没法接受|太失望|很失望|太让人失望|不满意|忍无可忍|第[二三四五两\\d]+次|到现在还没|至今没|退款|赔偿|损失|停产|停线|没人(?:回|接|来|管)|又坏|又停|又错',
);

const TRUST: readonly (readonly [Tier, 'for' | 'against', Words])[] = [
  [
    'T1',
    'against',
    words(
      'never heard of (?:you|your)|new to us|how long (?:have you|has your company) been|still be around|a small (?:company|firm|vendor)|who (?:else )?uses you',
      '没听说过(?:你们|贵司|贵公司)|小公司|撑多久|会不会倒|成立多久',
    ),
  ],
  [
    'T1',
    'for',
    words(
      'heard (?:good|great|only good)|(?:you|your company|your firm) (?:was|were|came) (?:highly )?recommended|your reputation|reference(?:s)? (?:spoke|was|were|checked)|your (?:certificate|audit|track record)|known (?:you|your company) for',
      '口碑|久闻|推荐了(?:你们|贵司)|参考客户(?:说|反馈)|资质(?:齐|没问题)|(?:贵司|贵公司|你们公司)的?(?:名声|信誉|实力)',
    ),
  ],
  [
    'T2',
    'against',
    words(
      "you promised (?:us |me )?(?:\\w+ ){0,8}but|do(?:n['’]t| not) trust (?:you|that|your)|let us down|not (?:been )?(?:honest|straight|open) with us|(?:lost|losing) (?:faith|confidence|trust) in",
      '说话不算数|没有?兑现|不(?:太|再)?相信(?:您|你)|信不过|忽悠|骗了?我们|对(?:您|你)们?失去信心',
    ),
  ],
  [
    'T2',
    'for',
    words(
      'trust you|kept your (?:word|promise)|(?:you were|being|been) (?:honest|straight|open|frank|upfront) (?:with|about)|count on you|rely on you|you told us (?:up ?front|before|early)|you always (?:call|answer|tell|do)',
      '信得过|信任(?:您|你)|相信(?:您|你)|说到做到|实在|坦诚|靠得住|事先就?(?:告诉|说)|从不瞒',
    ),
  ],
  [
    'T3',
    'against',
    words(
      "too risky|too (?:much of a|big a) risk|can(?:not|['’]t) (?:justify|explain|defend)|hard to (?:justify|defend|explain)|over (?:budget|what we set aside)|what if it|if it (?:fails|goes wrong)|afford to (?:lose|get it wrong)|not worth (?:it|the)",
      '风险太[大高]|万一|担不起|承担不起|不划算|亏不起|没法(?:跟|向|和|给)?[\\p{Script=Han}]{0,6}交代|贵(?:了)?(?:一|两|三|\\d)成',
    ),
  ],
  [
    'T3',
    'for',
    words(
      'pay(?:s|back)? (?:for )?itself|payback|numbers (?:add up|work)|business case|worth (?:it|the (?:money|risk|cost))|risk (?:is|seems|looks) (?:acceptable|manageable|worth)|(?:budget|board) (?:has )?(?:approved|signed)',
      '回本|划算|值得|风险(?:可控|能接受|可以接受)|算下来|预算(?:已经)?批|账算得过来',
    ),
  ],
];

const count = (pattern: Words, text: string, lang: Language): number => text.match(pattern[lang])?.length ?? 0;

/** What one sentence of the customer says, at most one of each: a complaint first, then service, then trust. Empty where it says nothing of it. */
export function hearCustomer(sentence: string, lang: Language): readonly Heard[] {
  const text = sentence.trim();
  if (text.length < LENGTH[lang] || text.length > LENGTH.most || QUESTION.test(text)) return [];
  const heard: Heard[] = [];
  if (count(COMPLAINT, text, lang) > 0) heard.push({ is: 'complaint' });
  const service = COURTESY.test(text) ? null : hearService(text, lang);
  if (service) heard.push(service);
  // What tells against goes first: “trust you” stands in “do not trust you”.
  const trust = TRUST.find(([, , pattern]) => count(pattern, text, lang) > 0);
  if (trust) heard.push({ is: 'trust', tier: trust[0], speaks: trust[1] });
  return heard;
}

function hearService(text: string, lang: Language): Heard | null {
  let best: { readonly way: RaterWay; readonly hits: number } | null = null;
  for (const [way, pattern] of WAYS) {
    const hits = count(pattern, text, lang);
    if (hits > (best?.hits ?? 0)) best = { way, hits };
  }
  if (!best) return null;
  const expects = count(EXPECTS, text, lang) > 0;
  const bad = count(BAD, text, lang);
  const good = count(GOOD, text, lang) + (expects ? 0 : count(DONE_WELL, text, lang));
  const { way } = best;
  // Praise and blame in one sentence: a person has to say which.
  if (bad > 0 && good > 0 && Math.abs(bad - good) < 2) return null;
  if (bad > good) return { is: 'service', way, side: 'perceived', level: LEVELS.bad };
  if (good > 0) return { is: 'service', way, side: 'perceived', level: LEVELS.good };
  return expects ? { is: 'service', way, side: 'expected', level: LEVELS.expected } : null;
}
