/** Two drafts with the readings a reader might make of them, one in each language, and the small pack both name. All invented. */
import type {
  DraftPromise,
  Finding,
  Pack,
  Pillar,
  Reading,
  Risk,
  RiskRule,
  Sentence,
  Track,
} from '../../talk-tracks/model';
import { PILLARS } from '../../talk-tracks/model';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import { snapshot } from './fake-ports';

const track = (id: string, pillar: Pillar, parts: Partial<Track>): Track => ({
  id,
  pillar,
  tiers: ['T1'],
  stages: [],
  kinds: [],
  title: { en: id, zh: id },
  when: { en: 'When it helps.', zh: '有用的时候。' },
  why: { en: 'It builds trust.', zh: '能建立信任。' },
  lines: [],
  answers: [],
  cues: [],
  sources: [],
  priority: 1,
  ...parts,
});

const TRACKS: readonly Track[] = [
  track('one-case', 'evidence', {
    title: { en: 'One case like theirs', zh: '给对方一个同类案例' },
    when: { en: 'When a claim stands alone.', zh: '只有说法、没有例子的时候。' },
    why: {
      en: 'One case of the same size says more than many names: the reader can call and ask.',
      zh: '一个规模相近的案例，比一串名字管用：对方可以打电话去问。',
    },
    lines: [
      {
        en: 'A site of your size, {{customer}}, went from {{before}} to {{after}}; their plant lead is happy to take a call.',
        zh: '和您规模相近的{{customer}}，从{{before}}降到{{after}}，他们的厂长愿意接您电话。',
      },
      {
        en: '{{customer}} measured {{figure}} in their first quarter; the report is public.',
        zh: '{{customer}}第一个季度测得{{figure}}，报告是公开的。',
      },
    ],
    sources: [{ cite: 'Reinhardt 2019, “Proof in small numbers”' }],
  }),
  track('not-covered', 'limits', {
    title: { en: 'Say what the rollout does not cover', zh: '说清这次上线不包含什么' },
    lines: [{ en: 'This does not include {{part}}.', zh: '这次不包含{{part}}。' }],
  }),
  track('one-risk', 'limits', {
    title: { en: 'Name the one risk you would watch', zh: '点出最该盯的一个风险' },
    lines: [{ en: 'The one thing I would watch is {{risk}}.', zh: '我最会盯的是{{risk}}。' }],
  }),
  track('their-words', 'empathy', {
    title: { en: 'Say back what they told you', zh: '把对方的话说回去' },
    why: { en: 'A fact of theirs shows the mail is for one reader.', zh: '提到对方的情况，说明这封信只写给一个人。' },
    lines: [{ en: 'You told me that {{fact}}.', zh: '您跟我说过{{fact}}。' }],
    sources: [{ itemId: 'A04' }],
  }),
  track('deed-and-day', 'commitment', {
    title: { en: 'A deed and a day', zh: '做什么，哪天做' },
    lines: [{ en: "I'll {{deed}} by {{day}}.", zh: '{{day}}前我{{deed}}。' }],
  }),
];

const RULES: readonly RiskRule[] = [
  {
    id: 'certain-outcome',
    type: 'overpromise',
    title: { en: 'A certain outcome', zh: '打包票' },
    why: { en: 'Nobody can promise a certain outcome.', zh: '谁也保证不了的结果。' },
    instead: { en: 'planned for one weekend', zh: '安排在一个周末' },
    cues: [],
    sources: [{ cite: 'Okafor 2021' }],
  },
];

export const PACK: Pack = {
  format: 1,
  id: 'house',
  version: '2.1.0',
  name: { en: 'House', zh: '自家' },
  summary: { en: 'Five tracks', zh: '五条话术' },
  owner: { name: 'Team' },
  licence: 'Apache-2.0',
  updated: '2026-11-01',
  reviewBy: '2027-11-01',
  weights: {},
  tracks: TRACKS,
  risks: RULES,
  cases: [
    {
      id: 'bakery',
      customer: { en: 'A bakery with 40 people', zh: '一家四十人的面包厂' },
      story: { en: 'They changed how flour is ordered.', zh: '他们改了面粉的订货办法。' },
      figure: { en: 'From 3 days to 4 hours in six weeks', zh: '六周内从三天缩到四小时' },
      source: 'Report 12',
      permission: 'anonymised',
      date: '2026-03-02',
      expires: '2026-10-01',
    },
  ],
};

interface Parts {
  readonly sentences: readonly string[];
  readonly findings: readonly { words: string; pillar: Pillar; track: string; cue: string; confidence: number }[];
  readonly risks: readonly { words: string; why: string; instead: string }[];
  readonly promises: readonly (Pick<DraftPromise, 'who' | 'action' | 'due' | 'dueText' | 'condition'> & {
    text: string;
  })[];
  readonly states: Record<Pillar, Reading['pillars'][Pillar]['state']>;
  readonly suggestions: readonly { track: string; pillar: Pillar; reason: string }[];
  readonly language: 'en' | 'zh';
}

/** Puts offsets to words, so that no canned reading points beside its draft. */
function cannedReading(body: string, parts: Parts): Reading {
  const span = (words: string) => {
    const start = body.indexOf(words);
    if (start < 0) throw new Error(`not in the draft: ${words}`);
    return { start, end: start + words.length };
  };
  const sentences: Sentence[] = parts.sentences.map((text) => ({ ...span(text), text, role: 'body', labels: [] }));
  const sentenceOf = ({ start }: { start: number }) =>
    sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  const findings: Finding[] = parts.findings.map(({ words, track: id, ...rest }) => {
    const at = span(words);
    return { ...rest, ...at, sentence: sentenceOf(at), track: `house/${id}`, why: '' };
  });
  const risks: Risk[] = parts.risks.map(({ words, why, instead }) => {
    const at = span(words);
    const rule = 'house/certain-outcome';
    return {
      ...at,
      type: 'overpromise',
      sentence: sentenceOf(at),
      rule,
      cue: 'guaranteed',
      confidence: 0.9,
      why,
      instead,
    };
  });
  const promises: DraftPromise[] = parts.promises.map(({ text, ...rest }) => {
    const at = span(text);
    return { ...rest, ...at, text, sentence: sentenceOf(at) };
  });
  const pillars = Object.fromEntries(
    PILLARS.map((pillar) => [
      pillar,
      {
        state: parts.states[pillar],
        findings: findings.flatMap((one, index) => (one.pillar === pillar ? [index] : [])),
      },
    ]),
  ) as unknown as Reading['pillars'];
  const suggestions = parts.suggestions.map(({ track: id, pillar, reason }) => ({
    track: `house/${id}`,
    pillar,
    reason,
    score: 0.5,
    lines: [parts.language, parts.language === 'en' ? ('zh' as const) : ('en' as const)].flatMap((lang) =>
      (TRACKS.find((one) => one.id === id)?.lines ?? []).map((line) => ({ lang, text: line[lang] })),
    ),
  }));
  return {
    language: parts.language,
    sentences,
    findings,
    risks,
    promises,
    pillars,
    suggestions,
    packs: [{ id: PACK.id, version: PACK.version }],
  };
}

const ENGLISH_BODY = `Hi Ana,

You said the cut-over in March cost your team two weekends, and that nobody upstairs noticed. I'd rather not repeat that.

Our rollout is guaranteed to be painless, and most customers love it. I'll send you the site plan by Friday noon. I'll call the plant lead next week.

Best,
Jonas`;

export const ENGLISH: { readonly draft: DraftSnapshot; readonly reading: Reading } = {
  draft: snapshot({ body: ENGLISH_BODY, subject: 'Re: Rollout dates for the Leipzig site' }),
  reading: cannedReading(ENGLISH_BODY, {
    language: 'en',
    sentences: [
      'You said the cut-over in March cost your team two weekends, and that nobody upstairs noticed.',
      "I'd rather not repeat that.",
      'Our rollout is guaranteed to be painless, and most customers love it.',
      "I'll send you the site plan by Friday noon.",
      "I'll call the plant lead next week.",
    ],
    findings: [
      {
        words: 'You said the cut-over in March cost your team two weekends',
        pillar: 'empathy',
        track: 'their-words',
        cue: 'you-said',
        confidence: 0.9,
      },
      {
        words: "I'll send you the site plan by Friday noon",
        pillar: 'commitment',
        track: 'deed-and-day',
        cue: 'ill-by',
        confidence: 0.7,
      },
    ],
    risks: [
      {
        words: 'guaranteed to be painless',
        why: '“guaranteed to be painless”: Nobody can promise a certain outcome.',
        instead: 'planned for one weekend, with a fallback on {{day}}',
      },
    ],
    promises: [
      {
        text: "I'll send you the site plan by Friday noon",
        who: 'writer',
        action: 'Send the site plan',
        due: { text: 'by Friday noon', date: '2026-11-27', time: '12:00', precision: 'time' },
        dueText: 'by Friday noon',
        condition: null,
      },
      {
        text: "I'll call the plant lead next week",
        who: 'writer',
        action: 'Call the plant lead',
        due: { text: 'next week', date: '2026-12-04', precision: 'week' },
        dueText: 'next week',
        condition: null,
      },
    ],
    states: { empathy: 'present', evidence: 'missing', limits: 'weak', commitment: 'present' },
    suggestions: [
      { track: 'one-case', pillar: 'evidence', reason: '“most customers love it” gives Ana nothing to check.' },
      { track: 'not-covered', pillar: 'limits', reason: 'Nothing here yet says what you cannot do or do not know.' },
      { track: 'one-risk', pillar: 'limits', reason: 'Nothing here yet says what you cannot do or do not know.' },
    ],
  }),
};

const CHINESE_BODY = `陈经理，您好！

上回您说三月切换让班组搭进去两个周末，上面还没人看见。这次我不想再让您碰上。

这回上线保证零故障，大家都说好。厂区方案我周五中午前发您。

周航`;

export const CHINESE: { readonly draft: DraftSnapshot; readonly reading: Reading } = {
  draft: snapshot({
    identity: { key: 'draft-zh', site: 'gmail' },
    body: CHINESE_BODY,
    subject: '回复：莱比锡厂区上线时间',
    recipients: [{ name: '陈静', address: 'chen@yuanchuan.example', field: 'to' }],
  }),
  reading: cannedReading(CHINESE_BODY, {
    language: 'zh',
    sentences: [
      '上回您说三月切换让班组搭进去两个周末，上面还没人看见。',
      '这次我不想再让您碰上。',
      '这回上线保证零故障，大家都说好。',
      '厂区方案我周五中午前发您。',
    ],
    findings: [
      {
        words: '上回您说三月切换让班组搭进去两个周末',
        pillar: 'empathy',
        track: 'their-words',
        cue: 'nin-shuo',
        confidence: 0.9,
      },
    ],
    risks: [
      { words: '保证零故障', why: '“保证零故障”：谁也保证不了的结果。', instead: '安排在一个周末切换，周日留回退窗口' },
    ],
    promises: [
      {
        text: '厂区方案我周五中午前发您',
        who: 'writer',
        action: '发厂区方案',
        due: { text: '周五中午前', date: '2026-11-27', time: '12:00', precision: 'time' },
        dueText: '周五中午前',
        condition: null,
      },
    ],
    states: { empathy: 'present', evidence: 'missing', limits: 'missing', commitment: 'present' },
    suggestions: [
      { track: 'one-case', pillar: 'evidence', reason: '“大家都说好”，陈经理没法核实。' },
      { track: 'not-covered', pillar: 'limits', reason: '还没有说清哪些做不到、哪些还不确定。' },
      { track: 'one-risk', pillar: 'limits', reason: '还没有说清哪些做不到、哪些还不确定。' },
    ],
  }),
};
