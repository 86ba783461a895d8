/** The words around a reading, in both languages. */
import type { GuardName, Language, Pillar, Promiser } from '../talk-tracks/model';

export interface ReadingWords {
  readonly pillars: Readonly<Record<Pillar, string>>;
  readonly weak: string;
  readonly missing: string;
  readonly languages: Readonly<Record<Language | 'mixed', string>>;
  readonly kinds: Readonly<Record<'mail' | 'crm-note', string>>;
  readonly sentences: (count: number) => string;
  readonly line: (number: number) => string;
  readonly found: string;
  readonly risks: string;
  readonly instead: (line: string) => string;
  readonly promises: string;
  readonly who: Readonly<Record<Promiser, string>>;
  readonly noDate: string;
  readonly week: (day: string) => string;
  /** Adds the draft's own words. */
  readonly said: (words: string) => string;
  readonly condition: (text: string) => string;
  readonly suggestions: string;
  readonly nothing: string;
  readonly silenced: string;
  readonly by: Readonly<Record<GuardName | 'exception' | 'example' | 'weight', string>>;
  readonly lookedFor: string;
  /** How sure, and from where on the label is given; percents. */
  readonly sure: (chance: number, threshold: number) => string;
  readonly judged: string;
  readonly counted: (reasons: string) => string;
  readonly quote: (text: string) => string;
}

export const READING_WORDS: Readonly<Record<Language, ReadingWords>> = {
  en: {
    pillars: { empathy: 'Empathy', evidence: 'Evidence', limits: 'Limits', commitment: 'Follow-through' },
    weak: 'weak',
    missing: 'missing',
    languages: { en: 'English', zh: 'Chinese', mixed: 'English and Chinese' },
    kinds: { mail: 'mail', 'crm-note': 'CRM note' },
    sentences: (count) => (count === 1 ? '1 sentence' : `${count} sentences`),
    line: (number) => `line ${number}`,
    found: 'Builds trust',
    risks: 'Costs trust',
    instead: (line) => `Better: ${line}`,
    promises: 'Promises',
    who: { writer: 'you', recipient: 'the customer', other: 'someone else' },
    noDate: 'no date',
    week: (day) => `in the week to ${day}`,
    said: (words) => ` (“${words}”)`,
    condition: (text) => `on condition: ${text}`,
    suggestions: 'Could help',
    nothing: 'Nothing to read here yet.',
    silenced: 'Looked at, did not count',
    by: {
      negation: 'negated',
      quotation: 'quoted',
      question: 'a question',
      request: 'a request',
      conditional: 'only if',
      'other-person': 'said of somebody else',
      pressure: 'used as pressure',
      'outside-deadline': 'a deadline that others set',
      'stated-discount': 'a discount with its reason',
      'bare-figure': 'a figure that proves nothing',
      exception: 'an ordinary sense',
      example: 'told like an example that does not count',
      weight: 'too weak alone',
    },
    lookedFor: 'Looked for, not found',
    sure: (chance, threshold) => `${chance} % sure, counts from ${threshold} %`,
    judged: 'the sentence as a whole',
    counted: (reasons) => `What spoke for it: ${reasons}`,
    quote: (text) => `“${text}”`,
  },
  zh: {
    pillars: { empathy: '同理', evidence: '实证', limits: '边界', commitment: '兑现' },
    weak: '偏弱',
    missing: '缺',
    languages: { en: '英文', zh: '中文', mixed: '中英混合' },
    kinds: { mail: '邮件', 'crm-note': '客户记录' },
    sentences: (count) => `${count} 句`,
    line: (number) => `第 ${number} 行`,
    found: '有助信任',
    risks: '有损信任',
    instead: (line) => `可改为：${line}`,
    promises: '承诺',
    who: { writer: '我方', recipient: '客户', other: '其他人' },
    noDate: '没有日期',
    week: (day) => `${day}那一周内`,
    said: (words) => `（“${words}”）`,
    condition: (text) => `前提：${text}`,
    suggestions: '可以补上',
    nothing: '还没有可读的内容。',
    silenced: '看过，但不算',
    by: {
      negation: '是否定',
      quotation: '是引述',
      question: '是提问',
      request: '是请求',
      conditional: '是假设',
      'other-person': '说的是别人',
      pressure: '用来施压',
      'outside-deadline': '别人定的期限',
      'stated-discount': '有理由的优惠',
      'bare-figure': '只是个数字',
      exception: '是平常用法',
      example: '像一句“不算”的例句',
      weight: '单独出现，分量不够',
    },
    lookedFor: '找过，没有找到',
    sure: (chance, threshold) => `把握 ${chance}%，${threshold}% 起算`,
    judged: '整句的意思',
    counted: (reasons) => `起作用的是：${reasons}`,
    quote: (text) => `“${text}”`,
  },
};
