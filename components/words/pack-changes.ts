/** Every word about what a newer version of a pack changes, in both languages. English is the type; Chinese must match it. */
import type { Language } from '../../talk-tracks/model';

/** What may become of an entry. */
export type Became = 'added' | 'reworded' | 'retired' | 'removed' | 'moved';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const en = {
  title: (name: string) => `A newer version of “${name}”`,
  untouched: 'Nothing changes until it is used.',
  /** `1.4.0 → 1.5.0: three added, one reworded`. */
  headline: (from: string, to: string, counts: readonly string[]) => `${from} → ${to}: ${counts.join(', ')}`,
  counted: (is: Became, count: number): string => `${NUMBERS[count] ?? count} ${en.is[is]}`,
  nothing: 'no track, case or limit is different',
  is: { added: 'added', reworded: 'reworded', retired: 'retired', removed: 'removed', moved: 'moved' },
  sections: {
    pack: 'the pack itself',
    tracks: 'talk track',
    risks: 'wording to avoid',
    lessons: 'lesson',
    worksheets: 'worksheet',
    cadences: 'rhythm of care',
    cases: 'case',
    limits: 'limit',
    tests: 'test',
  },
  fields: {
    name: 'Name',
    summary: 'Summary',
    title: 'Title',
    when: 'When',
    why: 'Why',
    lines: 'Line',
    instead: 'Say instead',
    text: 'Text',
    customer: 'Customer',
    story: 'What happened',
    figure: 'Figure',
    source: 'Source',
    permission: 'Permission',
    date: 'Measured',
    expires: 'Good until',
    product: 'Product',
    since: 'Since',
  },
  languages: { en: 'English', zh: 'Chinese' },
  was: 'was',
  now: 'now',
  /** A text that only came, or only went. */
  alone: { was: 'until now', now: 'new' },
  rest: 'How it is recognised, ordered or reviewed changes too.',
  onlyRest: 'Its words stay. How it is recognised, ordered or reviewed changes.',
  onlyMoved: 'Its words stay. It stands at another place.',
  showAll: (count: number) => `Show the other ${count}`,
  own: {
    title: 'What you made your own stays',
    reworded: 'A line that you say in your own words is worded anew. Yours stays, and the track will show both.',
    gone: 'It is not offered any more. What you made of it is kept.',
  },
  accept: 'Use this version',
  leave: 'Leave it as it is',
};

export type PackChangesWords = typeof en;

const zh: PackChangesWords = {
  title: (name) => `“${name}”有新版本`,
  untouched: '采用之前，一切照旧。',
  headline: (from, to, counts) => `${from} → ${to}：${counts.join('，')}`,
  counted: (is, count) => `${zh.is[is]} ${count} 条`,
  nothing: '话术、案例和边界都没有变化',
  is: { added: '新增', reworded: '改写', retired: '停用', removed: '删去', moved: '移动' },
  sections: {
    pack: '话术包本身',
    tracks: '话术',
    risks: '应避免的说法',
    lessons: '知识',
    worksheets: '工作表',
    cadences: '关怀节奏',
    cases: '案例',
    limits: '边界',
    tests: '检验',
  },
  fields: {
    name: '名称',
    summary: '简介',
    title: '标题',
    when: '何时用',
    why: '为什么',
    lines: '句子',
    instead: '换个说法',
    text: '正文',
    customer: '客户',
    story: '经过',
    figure: '数据',
    source: '出处',
    permission: '许可',
    date: '测得时间',
    expires: '有效期到',
    product: '产品',
    since: '始于',
  },
  languages: { en: '英文', zh: '中文' },
  was: '原来',
  now: '现在',
  alone: { was: '原有', now: '新增' },
  rest: '识别方式、次序或复核信息也有变化。',
  onlyRest: '文字不变，识别方式、次序或复核信息有变化。',
  onlyMoved: '文字不变，换了位置。',
  showAll: (count) => `显示其余 ${count} 条`,
  own: {
    title: '个人的改动都会保留',
    reworded: '有一句已经改成自己的说法，团队又重写了原句。自己的说法保留，话术里会同时显示两种。',
    gone: '今后不再推荐，个人的改动仍然保留。',
  },
  accept: '采用新版本',
  leave: '保持原样',
};

/** By language. */
export const PACK_CHANGES_WORDS: Readonly<Record<Language, PackChangesWords>> = { en, zh };
