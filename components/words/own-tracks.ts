/** Every word about what a rep makes of tracks for themselves, in both languages. English is the type; Chinese must match it. */
import type { Language } from '../../talk-tracks/model';

const en = {
  more: 'More for this track',
  favour: 'Mark as a favourite',
  unfavour: 'No favourite any more',
  favourite: 'favourite',
  hide: 'Hide this track',
  show: 'Show again',
  hiddenCount: (count: number) => `${count} hidden`,
  hiddenList: 'Hidden tracks',
  say: 'Say it in my words',
  sides: { en: 'English', zh: 'Chinese' },
  hint: 'What stands in {{braces}} is filled in later. A side left empty stays as the team has it.',
  save: 'Save',
  leave: 'Leave it',
  mine: 'In my own words.',
  takeTeam: 'Back to the team’s wording',
  teamChanged: 'The team’s wording changed:',
  teamDropped: 'The team no longer has this line.',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine',
  dropMine: 'Let it go',
  did: {
    favoured: (title: string) => `“${title}” is a favourite.`,
    unfavoured: (title: string) => `“${title}” is no favourite any more.`,
    hidden: (title: string) => `“${title}” is hidden.`,
    shown: (title: string) => `“${title}” is shown again.`,
    worded: (title: string) => `Saved in your words: “${title}”.`,
    unworded: (title: string) => `“${title}” is back to the team’s wording.`,
    kept: (title: string) => `“${title}” stays in your words.`,
  },
};

export type OwnTrackWords = typeof en;

const zh: OwnTrackWords = {
  more: '这条话术的更多操作',
  favour: '设为常用',
  unfavour: '取消常用',
  favourite: '常用',
  hide: '隐藏这条话术',
  show: '重新显示',
  hiddenCount: (count) => `已隐藏 ${count} 条`,
  hiddenList: '已隐藏的话术',
  say: '换成自己的说法',
  sides: { en: '英文', zh: '中文' },
  hint: '{{花括号}}里的内容留到使用时填写。留空的一侧沿用团队的说法。',
  save: '保存',
  leave: '先不改',
  mine: '自己的说法。',
  takeTeam: '恢复团队的说法',
  teamChanged: '团队改了这一句：',
  teamDropped: '团队已不再用这一句。',
  takeTheirs: '用团队的',
  keepMine: '保留自己的',
  dropMine: '不再保留',
  did: {
    favoured: (title) => `“${title}”已设为常用。`,
    unfavoured: (title) => `“${title}”已取消常用。`,
    hidden: (title) => `“${title}”已隐藏。`,
    shown: (title) => `“${title}”已重新显示。`,
    worded: (title) => `“${title}”已存为自己的说法。`,
    unworded: (title) => `“${title}”已恢复团队的说法。`,
    kept: (title) => `“${title}”保留自己的说法。`,
  },
};

/** By language. */
export const OWN_TRACK_WORDS: Readonly<Record<Language, OwnTrackWords>> = { en, zh };
