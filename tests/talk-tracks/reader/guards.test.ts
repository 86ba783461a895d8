// Every guard, firing and quiet, in both languages; and that a cue without the guard fires where the guard silences it.
import { describe, expect, it } from 'vitest';
import { type DraftKind, GUARD_NAMES, type GuardName, type Language, type Pillar } from '../../../talk-tracks/model';
import { compilePattern } from '../../../talk-tracks/reader/compile-pattern';
import { GUARDS } from '../../../talk-tracks/reader/guards/guards';
import { matchTokens, tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';

interface Case {
  guard: GuardName;
  lang: Language;
  pattern: string;
  silenced: string[];
  counts: string[];
  kind?: DraftKind;
  claim?: Pillar | 'risk';
}

const CASES: Case[] = [
  {
    guard: 'negation',
    lang: 'en',
    pattern: 'guarantee~',
    silenced: [
      'We cannot guarantee the date.',
      "I won't promise or guarantee that.",
      'There is no guarantee here.',
      'Nobody can guarantee that.',
    ],
    counts: [
      'We guarantee the date.',
      'It is not late, we guarantee it.',
      'Not only do we guarantee it.',
      'No doubt we guarantee it.',
      'The price is not the point but we guarantee it.',
    ],
  },
  {
    guard: 'negation',
    lang: 'zh',
    pattern: '(保证|打包票)',
    silenced: ['我们不能保证日期。', '我不敢跟您打包票。', '这个没法保证。', '难以保证。'],
    counts: [
      '我们保证按期。',
      '价格不变，我们保证。',
      '我们特别保证。',
      '不仅保证交期。',
      '没问题，保证到。',
      '还不是他们保证的。',
      '我们不断改进但保证不变。',
    ],
  },
  {
    guard: 'quotation',
    lang: 'en',
    pattern: 'zero risk',
    silenced: [
      'Your brochure says “zero risk” twice.',
      'They said "zero risk" on the phone.',
      'He said it was zero risk.',
      'The competitor promised zero risk.',
    ],
    counts: [
      'It is zero risk.',
      'You call it “fine” and it is zero risk.',
      'You said it, and it is zero risk.',
      'The 5" line is zero risk.',
    ],
  },
  {
    guard: 'quotation',
    lang: 'zh',
    pattern: '零风险',
    silenced: ['他们写的是“零风险”。', '「零风险」是别家的话。', '客户说零风险。', '同行都说零风险。'],
    counts: ['这个零风险。', '您叫它“方案”，零风险。', '我说零风险。', '跟他说零风险。'],
  },
  {
    guard: 'quotation',
    lang: 'en',
    pattern: 'worried',
    kind: 'mail',
    claim: 'empathy',
    silenced: ['The note reads “we are worried” on page two.'],
    counts: ['You are worried.', 'She said her team is worried.'],
  },
  {
    guard: 'quotation',
    lang: 'zh',
    pattern: '担心',
    kind: 'mail',
    claim: 'empathy',
    silenced: ['纸上写着“担心”。'],
    counts: ['您担心的是交期。', '他说担心交期。'],
  },
  {
    guard: 'question',
    lang: 'en',
    pattern: 'guarantee~',
    silenced: ['Can you guarantee it?', 'You asked whether we guarantee it.', 'Do they guarantee “that?”'],
    counts: ['We guarantee it.', 'We guarantee it, agreed?', 'Ask me anything.  We guarantee it!'],
  },
  {
    guard: 'question',
    lang: 'zh',
    pattern: '保证',
    silenced: ['你们能保证吗？', '能不能保证', '您问我们是否保证。', '保证什么呢？'],
    counts: ['我们保证。', '我们保证到货，行吗？'],
  },
  {
    guard: 'request',
    lang: 'en',
    pattern: 'send~',
    silenced: ['Could you send the list by Friday?', 'Please send it today.', 'Let me know when you send it.'],
    counts: ['I will send it today.', 'Please note that we send it today.', 'If you could wait, I send it today.'],
  },
  {
    guard: 'request',
    lang: 'zh',
    pattern: '发',
    silenced: ['麻烦您周五前发我。', '请您发一份清单。', '能否发来？'],
    counts: ['我周五发您。', '请放心，我周五发您。', '请查收，我今天发。'],
  },
  {
    guard: 'conditional',
    lang: 'en',
    pattern: 'guarantee~',
    silenced: [
      'If we guarantee it, you pay more.',
      'Unless they guarantee it, wait.',
      'We pay as long as you guarantee it.',
    ],
    counts: ['If you sign, we guarantee it.', 'We guarantee it if you sign.', 'If you sign then we guarantee it.'],
  },
  {
    guard: 'conditional',
    lang: 'zh',
    pattern: '保证',
    silenced: ['如果我们保证，价格就高。', '要是保证的话，价格就高。', '能保证交期的话，我们就签。', '除非保证质量。'],
    counts: ['如果您签，我们保证。', '我们保证若干事项。'],
  },
  {
    guard: 'other-person',
    lang: 'en',
    pattern: '(will|may) send',
    silenced: [
      'You will send the list.',
      'She will send it.',
      'When you may send it is open.',
      'The customer will send it.',
      'I wait until you will send it.',
    ],
    counts: [
      'I will send it.',
      'We promise you we will send it.',
      'Our engineer will send you the list.',
      'You wait, we will send it.',
    ],
  },
  {
    guard: 'other-person',
    lang: 'zh',
    pattern: '会发',
    silenced: ['您会发清单。', '客户会发清单。', '他周五会发。', '我知道您会发。', '对方会发。'],
    counts: ['我会发。', '我们给您会发一份。', '您的清单我会发。', '您等着，我会发。'],
  },
  {
    guard: 'pressure',
    lang: 'en',
    pattern: 'understand~',
    silenced: [
      'I understand, but you really should sign.',
      'I understand your worry; however, you promised.',
      'We understand, but after all we did for you, come on.',
    ],
    counts: [
      'I understand that the line stands still.',
      'I understand, but we cannot do it by May.',
      'I understand, and you decide.',
    ],
  },
  {
    guard: 'pressure',
    lang: 'zh',
    pattern: '理解',
    silenced: ['我理解，但您总得给个说法，您应该签。', '理解您，可是您答应过的。', '我理解，不过今天必须定。'],
    counts: ['我理解停线的损失。', '我理解，但是我们做不到。', '我理解，您慢慢考虑。'],
  },
  {
    guard: 'outside-deadline',
    lang: 'en',
    pattern: '(closes|ends|expires|last chance|before|by)',
    silenced: [
      'The tender portal closes on Friday at noon.',
      'Your tax year ends on 5 April.',
      'Customs wants the papers by Thursday.',
      'The foundry shuts for Easter, so castings need ordering before.',
      'That is the last chance before the bank holiday.',
    ],
    counts: [
      'Our offer ends on Friday.',
      'The price expires tonight.',
      'This is your last chance.',
      'My discount ends before the holidays.',
      'It closes soon.',
    ],
  },
  {
    guard: 'outside-deadline',
    lang: 'zh',
    pattern: '(截止|截单|到期|最后|停|前)',
    silenced: ['海关周五截单。', '招标平台三点截止上传。', '春节期间物流停运，得赶在前面。', '您的年审月底到期。'],
    counts: ['优惠周五截止。', '名额最后两个。', '这个价到期就没了。', '活动价月底前有效，海关也要停了。'],
  },
  {
    guard: 'stated-discount',
    lang: 'en',
    pattern: '(off|discount|reduced)',
    silenced: [
      'There is 12 % off the old model until 30 November, as we clear it.',
      'A volume discount of 4 % applies for orders above 500.',
      'Paying yearly is reduced by 5 % for the term.',
    ],
    counts: [
      'You get 12 % off if you sign today.',
      'There is a discount in it for you personally, until we clear the old model.',
      'The price is reduced.',
    ],
  },
  {
    guard: 'stated-discount',
    lang: 'zh',
    pattern: '(折|优惠|减)',
    silenced: ['旧款清仓，九折到月底止。', '满50台优惠3%，本季度有效。', '年付可以减5%。'],
    counts: ['今天签就九折。', '给您个人再优惠一点，旧款清仓到月底。', '可以优惠。'],
  },
  {
    guard: 'bare-figure',
    lang: 'en',
    pattern: '<number>',
    claim: 'evidence',
    silenced: [
      'The licence costs 48 euros per month.',
      'The rent is 900 pounds for 60 seats.',
      'The cabinet is 80 cm wide.',
    ],
    counts: [
      'At Hadley the cost per pallet fell from 48 to 31 cents.',
      'We counted 31 late orders, quoted price aside.',
      'It took 14 days.',
    ],
  },
  {
    guard: 'bare-figure',
    lang: 'zh',
    pattern: '<number>',
    claim: 'evidence',
    silenced: ['单价48元每月。', '订单号20417已出库。', '柜体规格80乘60。'],
    counts: ['他们换料后报废率从48降到31。', '实测31次，单价不变。', '一共用了14天。'],
  },
];

/** Whether the guard silences the first match of the pattern. Fails where the pattern finds nothing: then the case would prove nothing. */
function silences({ guard, lang, pattern, kind = 'mail', claim = 'risk' }: Case, text: string): boolean {
  const sentence = tokenizeSentence(text);
  const [match] = matchTokens(compilePattern(pattern, lang), sentence);
  if (!match) throw new Error(`${pattern} is not in ${text}`);
  return GUARDS[guard]({ sentence, match, kind, claim });
}

describe.each(CASES)('$guard ($lang, $pattern)', (one) => {
  it.each(one.silenced)('silences "%s"', (text) => expect(silences(one, text)).toBe(true));
  it.each(one.counts)('lets "%s" count', (text) => expect(silences(one, text)).toBe(false));
});

it('covers every guard in both languages', () => {
  const covered = new Set(CASES.map(({ guard, lang }) => `${guard} ${lang}`));
  expect(covered).toEqual(new Set(GUARD_NAMES.flatMap((guard) => [`${guard} en`, `${guard} zh`])));
});

it('counts what a note quotes the customer with as empathy', () => {
  for (const [lang, pattern, text] of [
    ['en', 'worried', 'Her words: “I am worried”.'],
    ['zh', '担心', '原话：“我担心交期”。'],
  ] as const) {
    const one = { guard: 'quotation', lang, pattern, silenced: [], counts: [], claim: 'empathy' } as const;
    expect(silences({ ...one, silenced: [], counts: [], kind: 'crm-note' }, text)).toBe(false);
    expect(silences({ ...one, silenced: [], counts: [], kind: 'mail' }, text)).toBe(true);
  }
});
