/** Every word about backups, copies, files and forgetting, in both languages. English is the type; Chinese must match it. */
import type { BackupFailure, ImportPreview } from '../../notebook/backup/backup-model';
import type { FileTrouble } from '../../notebook/calls';
import type { Language } from '../../talk-tracks/model';

/** What happened, what is safe, what to do. */
interface Trouble {
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const en = {
  reminder: (days: number) => `No backup for ${days} days. Everything is in this browser profile alone.`,
  toRoom: 'Make a backup',

  made: {
    title: 'One encrypted file with everything',
    intro: 'Keep it outside of this browser: removing the extension or the profile takes the notebook with it.',
    never: 'No backup was made here yet.',
    last: (moment: string, name: string) => `Last backup: ${moment}, ${name}`,
    now: 'Save a backup now',
    running: 'Making the file…',
    saved: (name: string) => `${name} was handed to the browser to save.`,
    schedule: 'By itself',
    schedules: { never: 'Never', daily: 'Every day', weekly: 'Every week' },
    scheduleNote: 'Written into the folder “Keeptrack” inside your download folder, within the hour.',
    allow: 'Allow the download folder',
    notAllowed: 'The browser does not let Keeptrack write into the download folder yet. It asks you once.',
    failures: {
      'not-allowed': 'A backup was due and not written: the browser does not allow the download folder.',
      'not-written':
        'A backup was due and the browser did not write it. Is the disk full, or the download folder gone? It is tried again every hour.',
      'not-made': 'A backup was due and could not be made. It is tried again every hour.',
    } satisfies Record<BackupFailure, string>,
  },

  password: {
    title: 'Backup password',
    intro:
      'The file opens with this password and with nothing else. It is not stored, and nobody can find it out for you: write it down.',
    isSet: 'A password is set. Backups made before a change keep their old one.',
    field: 'Password, at least 8 characters',
    again: 'The same once more',
    differs: 'The two are not the same.',
    set: 'Set the password',
    change: 'Change the password',
    drop: 'Remove it: no more backups',
  },

  restore: {
    title: 'Bring back',
    intro:
      'A backup, an export, notes in Markdown or a table of promises. You see what would change before anything does.',
    choose: 'Choose a file',
    reading: 'Reading…',
    copies: 'Copies in this browser',
    copiesIntro: 'Kept by themselves, for the day when the database breaks. They go with the profile.',
    noCopies: 'None yet: the first comes with the next change.',
    copy: (moment: string, notes: number, promises: number) =>
      `${moment}: ${count(notes, 'note', 'notes')}, ${count(promises, 'promise', 'promises')}`,
    look: 'See what it would bring back',
    passwordFor: (name: string) => `Password of ${name}`,
    open: 'Open',
    kinds: {
      notebook: 'An export',
      sealed: 'A backup',
      snapshot: 'A copy',
      markdown: 'Notes in Markdown',
      csv: 'A table of promises',
    } satisfies Record<ImportPreview['kind'], string>,
    from: (kind: string, moment: string) => `${kind} of ${moment}`,
    rows: {
      promises: 'Promises',
      notes: 'Notes',
      contacts: 'Contacts',
      packs: 'Packs',
      packDrafts: 'Packs being written',
      others: 'History',
    },
    head: { what: 'What', added: 'New', replaced: 'Brought up to date', kept: 'Stay as they are' },
    copiesOfNotes: (copies: number) =>
      `${count(copies, 'note was', 'notes were')} changed here and there since: both versions are kept.`,
    settings: { true: 'Settings are taken from the file.', false: 'Your settings stay as they are.' },
    nothing: 'All of it is here already.',
    bring: 'Bring it in',
    done: (added: number, replaced: number, kept: number) =>
      `Done: ${added} added, ${replaced} brought up to date, ${kept} were the same or newer here.`,
  },

  files: {
    title: 'Files for other programs',
    intro: 'These are not encrypted: whoever has the file can read it.',
    json: 'Everything (JSON)',
    markdown: 'Notes (Markdown)',
    csv: 'Promises (CSV)',
    ics: 'Due dates (calendar)',
  },

  room: {
    title: 'Space',
    used: (used: string, all: string) => `${used} used of ${all} that the browser gives.`,
    unknown: 'The browser does not say how much space there is.',
  },

  forget: {
    title: 'Forget',
    intro:
      'For good, also in the copies that this browser keeps. What stays: files you saved yourself, backups in the download folder among them.',
    contact: 'A contact, with everything about it',
    forgetContact: 'Forget this contact',
    sureContact: (name: string) => `Forget ${name}, with all notes and promises`,
    before: 'Everything last touched before',
    beforeNote: 'Open promises stay.',
    forgetBefore: 'Forget it',
    sureBefore: (day: string) => `Forget everything before ${day}`,
    erase: 'Everything, settings and packs too',
    eraseWord: 'erase',
    eraseField: (word: string) => `To go on, type “${word}”`,
    eraseAll: 'Erase all',
    gone: (rows: number) => `${count(rows, 'entry is', 'entries are')} gone.`,
    erased: 'Everything is gone.',
  },

  lost: {
    offer: (moment: string, notes: number, promises: number) =>
      `Bring back the copy of ${moment} (${count(notes, 'note', 'notes')}, ${count(promises, 'promise', 'promises')})`,
    none: 'If you have a backup, bring it back in the room “Backup”.',
    room: 'Open the room',
  },

  troubles: {
    'not-ours': {
      happened: 'This is no file of Keeptrack.',
      safe: 'Nothing was changed.',
      next: 'Choose a backup or an export.',
    },
    newer: {
      happened: 'This file comes from a newer Keeptrack.',
      safe: 'Nothing was changed.',
      next: 'Update the extension, then try again.',
    },
    damaged: {
      happened: 'This file is not as it was written, so it cannot be opened.',
      safe: 'Nothing was changed.',
      next: 'Try another copy of it, or an earlier one.',
    },
    'cut-off': {
      happened: 'The end of this file is missing.',
      safe: 'Nothing was changed.',
      next: 'Copy it once more from where it came, or take an earlier one.',
    },
    'too-large': {
      happened: 'This file is larger than Keeptrack can take in.',
      safe: 'Nothing was changed.',
      next: 'Split it, or take an earlier one.',
    },
    'needs-password': {
      happened: 'This needs the backup password.',
      safe: 'Nothing was changed.',
      next: 'Set or type the password first.',
    },
    'wrong-password': {
      happened: 'That is not the password of this file.',
      safe: 'Nothing was changed.',
      next: 'Try the one that was set when it was made.',
    },
  } satisfies Record<FileTrouble, Trouble>,
  most: (megabytes: number) => `At most ${megabytes} MB.`,
};

/** The shape that every language fills. */
export type BackupWords = typeof en;

const zh: BackupWords = {
  reminder: (days) => `已有 ${days} 天没有备份。所有内容只存在本浏览器的用户配置里。`,
  toRoom: '去备份',

  made: {
    title: '加密文件，包含全部内容',
    intro: '请存放在浏览器之外：卸载扩展或删除用户配置，笔记本也会一并消失。',
    never: '还没有做过备份。',
    last: (moment, name) => `上次备份：${moment}，${name}`,
    now: '立即备份',
    running: '正在生成文件…',
    saved: (name) => `${name} 已交给浏览器保存。`,
    schedule: '自动备份',
    schedules: { never: '不自动', daily: '每天', weekly: '每周' },
    scheduleNote: '一小时内写入下载文件夹中的“Keeptrack”文件夹。',
    allow: '允许写入下载文件夹',
    notAllowed: '浏览器尚未允许写入下载文件夹，只会询问一次。',
    failures: {
      'not-allowed': '到了备份的时间却没有写入：浏览器不允许写入下载文件夹。',
      'not-written': '到了备份的时间，浏览器却没有写入。磁盘是否已满，下载文件夹是否还在？每小时会再试一次。',
      'not-made': '到了备份的时间，文件却没有生成。每小时会再试一次。',
    },
  },

  password: {
    title: '备份密码',
    intro: '只有这个密码能打开备份文件。密码不会保存，谁也无法找回，请自己记下来。',
    isSet: '密码已设置。更改之前的备份仍用原来的密码。',
    field: '密码，至少 8 个字符',
    again: '再输入一次',
    differs: '两次输入不一致。',
    set: '设置密码',
    change: '更改密码',
    drop: '取消密码，不再备份',
  },

  restore: {
    title: '恢复',
    intro: '可以是备份、导出文件、Markdown 笔记或承诺表格。先看会有什么变化，再决定。',
    choose: '选择文件',
    reading: '正在读取…',
    copies: '本浏览器里的副本',
    copiesIntro: '自动保留，以防数据库损坏；会随用户配置一起消失。',
    noCopies: '还没有，下次有更改时就会生成。',
    copy: (moment, notes, promises) => `${moment}：${notes} 条笔记，${promises} 项承诺`,
    look: '看看能恢复什么',
    passwordFor: (name) => `${name} 的密码`,
    open: '打开',
    kinds: { notebook: '导出文件', sealed: '备份', snapshot: '副本', markdown: 'Markdown 笔记', csv: '承诺表格' },
    from: (kind, moment) => `${kind}，${moment}`,
    rows: {
      promises: '承诺',
      notes: '笔记',
      contacts: '联系人',
      packs: '话术包',
      packDrafts: '编写中的话术包',
      others: '历史记录',
    },
    head: { what: '内容', added: '新增', replaced: '更新', kept: '不变' },
    copiesOfNotes: (copies) => `有 ${copies} 条笔记两边都改过，两个版本都会保留。`,
    settings: { true: '设置取自文件。', false: '现有设置不变。' },
    nothing: '这些内容这里都已经有了。',
    bring: '导入',
    done: (added, replaced, kept) => `完成：新增 ${added} 条，更新 ${replaced} 条，${kept} 条这里已相同或更新。`,
  },

  files: {
    title: '供其他程序使用的文件',
    intro: '这些文件没有加密，拿到文件的人都能读。',
    json: '全部内容（JSON）',
    markdown: '笔记（Markdown）',
    csv: '承诺（CSV）',
    ics: '到期日（日历）',
  },

  room: {
    title: '存储空间',
    used: (used, all) => `已用 ${used}，浏览器共提供 ${all}。`,
    unknown: '浏览器没有提供空间大小。',
  },

  forget: {
    title: '遗忘',
    intro: '彻底删除，浏览器保留的副本也包括在内。自己保存过的文件不受影响，下载文件夹里的备份也还在。',
    contact: '某位联系人，以及与其有关的一切',
    forgetContact: '遗忘这位联系人',
    sureContact: (name) => `遗忘${name}，连同所有笔记和承诺`,
    before: '此日期之前最后改动的内容',
    beforeNote: '未了结的承诺会保留。',
    forgetBefore: '遗忘',
    sureBefore: (day) => `遗忘${day}之前的一切`,
    erase: '全部内容，设置和话术包也不留',
    eraseWord: '清除',
    eraseField: (word) => `请输入“${word}”以继续`,
    eraseAll: '全部清除',
    gone: (rows) => `已删除 ${rows} 条。`,
    erased: '已全部清除。',
  },

  lost: {
    offer: (moment, notes, promises) => `恢复 ${moment} 的副本（${notes} 条笔记，${promises} 项承诺）`,
    none: '如有备份，请在“备份”中恢复。',
    room: '打开“备份”',
  },

  troubles: {
    'not-ours': { happened: '这不是 Keeptrack 的文件。', safe: '没有任何更改。', next: '请选择备份或导出文件。' },
    newer: { happened: '这个文件来自更新版本的 Keeptrack。', safe: '没有任何更改。', next: '请先更新扩展再试。' },
    damaged: {
      happened: '文件内容与写入时不符，无法打开。',
      safe: '没有任何更改。',
      next: '请换一份副本，或用更早的备份。',
    },
    'cut-off': {
      happened: '文件不完整，缺少末尾部分。',
      safe: '没有任何更改。',
      next: '请重新复制一次，或用更早的备份。',
    },
    'too-large': { happened: '文件太大，无法导入。', safe: '没有任何更改。', next: '请拆分，或用更早的备份。' },
    'needs-password': { happened: '需要备份密码。', safe: '没有任何更改。', next: '请先设置或输入密码。' },
    'wrong-password': {
      happened: '密码与这个文件不符。',
      safe: '没有任何更改。',
      next: '请试试生成这个文件时所设的密码。',
    },
  },
  most: (megabytes) => `最大 ${megabytes} MB。`,
};

export const BACKUP_WORDS: Readonly<Record<Language, BackupWords>> = { en, zh };
