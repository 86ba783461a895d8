/** Every word about counting what is of use: for the rep who lets it be counted, and for those who write packs. English is the type; Chinese must match it. */
import type { Language } from '../../talk-tracks/model';
import type { UseAct } from '../../talk-tracks/use/use-day';
import { plural } from './plural';

const en = {
  title: 'Counts for your team',
  intro:
    'If you like, Keeptrack counts how often each talk track is offered, inserted, reworded or put aside, by day. Never what you write, to whom, or where.',
  on: 'Count on this device',
  stays:
    'Nothing is sent: the counts become a file that you read here first and hand on yourself. Whoever gets it can tell that these numbers are yours; the studio shows a team’s numbers only where five people or more stand behind them. Switching this off erases what was counted.',
  look: 'Read the file',
  hide: 'Close the file',
  fileLabel: 'What the file says, to the letter',
  empty: 'No finished day has been counted yet, so the file is empty.',
  save: 'Save this file',
  saved: 'Saved to your downloads. It is yours to hand on.',

  teamIntro:
    'What your team’s files of counts say together. Reps save them in their settings and hand them on; here they are summed up and not kept.',
  choose: 'Choose files of counts',
  people: (count: number) => `${plural(count, 'person', 'people')} counted`,
  weeks: (first: string, last: string) => `Weeks from ${first} to ${last}`,
  tooFew: 'Fewer than five people counted in any week, so nothing can be shown without showing what one of them did.',
  fewWeeks: (count: number) => `${plural(count, 'week is', 'weeks are')} left out: fewer than five people counted.`,
  refused: (name: string, line: number, message: string) => `${name} was left out (line ${line}: ${message}).`,
  moreRefused: (count: number) => `${plural(count, 'more file', 'more files')} could not be read.`,
  table: 'How often each track was of use',
  track: 'Track',
  acts: { offered: 'Offered', inserted: 'Inserted', reworded: 'Reworded', dismissed: 'Put aside' } satisfies Record<
    UseAct,
    string
  > as Record<UseAct, string>,
  few: 'under 5 people',
  andFew: 'and more by fewer than five people',
  often: 'Often reworded',
  oftenHow: 'At least half of those who sent it said it otherwise: the wording may not fit.',
  never: 'Never offered',
  neverIntro: 'In these weeks nobody was offered these. Their topics, stages or cues may be too narrow.',
  gone: 'No longer in this pack',
};

export type UseWords = typeof en;

const zh: UseWords = {
  title: '给团队的使用次数',
  intro:
    '如果您愿意，Keeptrack 可以按天记下每条话术被推荐、插入、改写或搁置的次数。写了什么、写给谁、在哪里写，一概不记。',
  on: '在这台设备上计数',
  stays:
    '不会发送任何东西：次数会成为一个文件，您先在这里看过，再自己交出去。拿到文件的人看得出这些数字是您的；工作室只显示至少五个人合在一起的数字。关掉这里，记过的次数随即清除。',
  look: '看看文件内容',
  hide: '收起',
  fileLabel: '文件内容，一字不差',
  empty: '还没有记满一天，文件是空的。',
  save: '保存这个文件',
  saved: '已存到下载文件夹，是否交出去由您决定。',

  teamIntro: '团队成员的计数文件合在一起说明什么。文件由各人在自己的设置里保存、自己交来；这里只做合计，不留存。',
  choose: '选择计数文件',
  people: (count) => `${count} 人计数`,
  weeks: (first, last) => `${first} 至 ${last} 各周`,
  tooFew: '没有哪一周有五个人以上计数，显示出来就等于显示某一个人做了什么，所以不显示。',
  fewWeeks: (count) => `有 ${count} 周不足五人计数，没有算进来。`,
  refused: (name, line, message) => `${name} 没有算进来（第 ${line} 行：${message}）。`,
  moreRefused: (count) => `另有 ${count} 个文件读不出来。`,
  table: '每条话术的使用次数',
  track: '话术',
  acts: { offered: '推荐', inserted: '插入', reworded: '改写', dismissed: '搁置' },
  few: '不足 5 人',
  andFew: '另有不足五人的次数未列出',
  often: '常被改写',
  oftenHow: '发出去的人里至少一半换了说法：措辞可能不合适。',
  never: '从未被推荐',
  neverIntro: '这些周里没有人收到过这些推荐。主题、阶段或识别语句可能定得太窄。',
  gone: '这个话术包里已经没有',
};

/** The words by language. */
export const USE_WORDS: Readonly<Record<Language, UseWords>> = { en, zh };
