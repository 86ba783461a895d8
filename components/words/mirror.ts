/** Every word of the mirror, in both languages. They are brought with its room. English is the type; Chinese must match it. */
import type { Language } from '../../talk-tracks/model';
import { plural } from './plural';

const LIST = new Intl.ListFormat('en-GB');

const en = {
  intro:
    'How your promises stand and what your sent drafts carried. It is counted on this computer, for you alone; nobody scores it and nobody else sees it.',
  period: 'Period',
  periods: { 12: '12 weeks', 26: '26 weeks', 52: '52 weeks' },
  showTables: 'Show the tables',
  week: 'Week from',
  all: 'All',

  standings: {
    inTime: 'Kept in time',
    moved: 'Moved with word',
    later: 'Kept later',
    withdrawn: 'Withdrawn',
    lapsed: 'Condition never came',
    open: 'Still open',
  },

  promises: {
    title: 'Promises by week',
    empty:
      'No promise was made in these weeks. Confirm one in a draft and it is counted here once the draft is sent; one made by word of mouth can be written down under Promises.',
    how: 'Each promise stands in the week it was made in. “Moved with word” was given a new date before the old one came, and is kept by it or on its way.',
    made: (count: number) => plural(count, 'promise', 'promises'),
    stand: {
      inTime: (count: number) => `${count} kept in time`,
      moved: (count: number) => `${count} moved with word before`,
      later: (count: number) => `${count} kept later`,
      withdrawn: (count: number) => `${count} withdrawn`,
      lapsed: (count: number) => `${count} whose condition never came`,
      open: (count: number) => `${count} still open`,
    },
    sentence: (made: string, stand: readonly string[]) => `${made}: ${LIST.format(stand)}.`,
    inWeek: (week: string, sentence: string) => `Week from ${week}. ${sentence}`,
  },

  people: {
    title: 'Promises by person',
    person: 'Person',
    empty: 'Nobody is named yet. A promise stands with a person when the draft it is made in has a recipient.',
    named: (name: string, count: number) => `${name} ${count}`,
    others: (count: number) => plural(count, 'other', 'others'),
    sentence: (people: number, named: readonly string[]) =>
      `Made to ${plural(people, 'person', 'people')}: ${LIST.format(named)}.`,
    how: (shown: number) => `The ${shown} people with the most promises; the table has everybody.`,
  },

  pillars: {
    title: 'Pillars in sent drafts',
    sent: 'Sent',
    empty:
      'No draft was sent in these weeks. When one goes out that Keeptrack read along with, the pillars it carried are counted here; not a word of it is.',
    how: 'The part of each week’s sent drafts in which a pillar was there. Not every mail needs all four.',
    in: (pillar: string, count: number) => `${pillar.toLowerCase()} in ${count}`,
    sentence: (sent: number, pillars: readonly string[]) =>
      `${plural(sent, 'draft', 'drafts')} sent: ${LIST.format(pillars)}.`,
    of: (count: number, sent: number) => `in ${count} of ${sent}`,
    inWeek: (week: string, of: string) => `Week from ${week}: ${of}`,
    share: (count: number, percent: string) => `${count} (${percent})`,
  },
};

/** The shape that every language fills. */
export type MirrorWords = typeof en;

const zh: MirrorWords = {
  intro: '承诺如何了结，发出的草稿带着什么，都在这里。只在这台电脑上计数，只给自己看；不打分，也没有别人看得到。',
  period: '时段',
  periods: { 12: '12 周', 26: '26 周', 52: '52 周' },
  showTables: '显示表格',
  week: '周（起始日）',
  all: '合计',

  standings: {
    inTime: '如期兑现',
    moved: '提前改期',
    later: '随后兑现',
    withdrawn: '已收回',
    lapsed: '条件未出现',
    open: '尚未了结',
  },

  promises: {
    title: '每周的承诺',
    empty: '这几周没有承诺。在草稿里确认一项，发出后就计入这里；口头答应的，可在“承诺”里手工记下。',
    how: '每项承诺计入作出承诺的那一周。“提前改期”指原定日期未到就另定了日期，并已按新日期兑现，或新日期还没到。',
    made: (count) => `共 ${count} 项承诺`,
    stand: {
      inTime: (count) => `${count} 项如期兑现`,
      moved: (count) => `${count} 项提前改期`,
      later: (count) => `${count} 项随后兑现`,
      withdrawn: (count) => `${count} 项已收回`,
      lapsed: (count) => `${count} 项条件未出现`,
      open: (count) => `${count} 项尚未了结`,
    },
    sentence: (made, stand) => `${made}：${stand.join('，')}。`,
    inWeek: (week, sentence) => `${week}起的一周，${sentence}`,
  },

  people: {
    title: '对每个人的承诺',
    person: '对方',
    empty: '还没有具体的人。草稿写了收件人，其中的承诺就会记在对方名下。',
    named: (name, count) => `${name} ${count} 项`,
    others: (count) => `另有 ${count} 人`,
    sentence: (people, named) => `对 ${people} 人作过承诺：${named.join('，')}。`,
    how: (shown) => `图中是承诺最多的 ${shown} 人，其余见表格。`,
  },

  pillars: {
    title: '发出的草稿里的四项',
    sent: '发出',
    empty: '这几周没有发出草稿。Keeptrack 读过的草稿一经发出，其中带有哪几项就计入这里；内容一个字也不留。',
    how: '每周发出的草稿里，带有该项的占多少。不必每封都四项齐全。',
    in: (pillar, count) => `${count} 份有${pillar}`,
    sentence: (sent, pillars) => `发出 ${sent} 份草稿：${pillars.join('，')}。`,
    of: (count, sent) => `${sent} 份中有 ${count} 份`,
    inWeek: (week, of) => `${week}起的一周：${of}`,
    share: (count, percent) => `${count}（${percent}）`,
  },
};

export const MIRROR_WORDS: Readonly<Record<Language, MirrorWords>> = { en, zh };
