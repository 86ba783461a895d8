/** The words around packs and channels in a terminal, in both languages. Problems of a pack come with words of their own. */
import type { UpdateRefusalCode } from '../sharing/update-refusal';
import type { Language } from '../talk-tracks/model';
import type { RowProblem } from '../talk-tracks/tables/build-tracks';
import type { TableRefusal } from '../talk-tracks/tables/table';
import type { UseAct } from '../talk-tracks/use/use-day';

/** Why something was not published or taken: what readers refuse, and what stops a publisher. */
export type RefusalCode = UpdateRefusalCode | 'changed' | 'no-root';

/** What is said of a team's counts. */
export interface UseLineWords {
  readonly people: (count: number) => string;
  readonly weeks: (first: string, last: string) => string;
  readonly tooFew: string;
  readonly fewWeeks: (count: number) => string;
  readonly acts: Readonly<Record<UseAct, string>>;
  readonly few: string;
  readonly often: string;
  readonly never: string;
  readonly gone: string;
  readonly leftOut: (file: string, line: number, message: string) => string;
}

export interface PackWords {
  readonly refused: (problems: number) => string;
  readonly good: (pack: string) => string;
  readonly counts: (tracks: number, risks: number, cues: number, examples: number) => string;
  readonly warning: string;
  readonly tested: (passed: number, all: number) => string;
  readonly notFound: (label: string) => string;
  readonly foundThough: (label: string) => string;
  readonly notSuggested: (tracks: string) => string;
  readonly same: string;
  readonly changes: Readonly<Record<'added' | 'removed' | 'reworded' | 'retired' | 'moved', string>>;
  readonly summary: (counts: readonly (readonly [change: string, count: number])[]) => string;
  readonly head: string;
  readonly order: string;
  readonly moved: (from: number, to: number) => string;
  readonly conflict: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly nothing: string;
  readonly conflicts: (count: number) => string;
  readonly merged: (file: string) => string;
  readonly imported: (tracks: number, lines: number) => string;
  readonly row: (row: number) => string;
  readonly rowProblems: Readonly<Record<RowProblem['is'], (cell: string) => string>>;
  readonly tables: Readonly<Record<TableRefusal, string>>;
  readonly toMend: string;
  readonly use: UseLineWords;
  readonly wroteKey: (file: string) => string;
  readonly keepKey: string;
  readonly wrote: (file: string) => string;
  readonly signedBy: (kids: string) => string;
  readonly channel: (id: string, version: number, epoch: number) => string;
  readonly noVersion: (id: string, epoch: number) => string;
  readonly expires: (day: string) => string;
  readonly expired: (day: string) => string;
  readonly fingerprint: string;
  readonly published: (id: string, version: number) => string;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
}

export const PACK_WORDS: Readonly<Record<Language, PackWords>> = {
  en: {
    refused: (problems) => `refused, ${problems === 1 ? '1 problem' : `${problems} problems`}`,
    good: (pack) => `good. ${pack}: `,
    counts: (tracks, risks, cues, examples) => `${tracks} tracks, ${risks} risks, ${cues} cues, ${examples} examples`,
    warning: 'warning: ',
    tested: (passed, all) => `${passed} of ${all} tests hold`,
    notFound: (label) => `should find ${label}, and does not`,
    foundThough: (label) => `should not find ${label}, and does`,
    notSuggested: (tracks) => `should suggest ${tracks}, and does not`,
    same: 'no difference',
    changes: { added: 'added', removed: 'removed', reworded: 'reworded', retired: 'retired', moved: 'moved' },
    summary: (counts) => counts.map(([change, count]) => `${count} ${change}`).join(', '),
    head: 'the pack itself',
    order: 'order',
    moved: (from, to) => `from place ${from} to ${to}`,
    conflict: 'conflict',
    base: 'base: ',
    mine: 'mine: ',
    theirs: 'theirs: ',
    nothing: '(not there)',
    conflicts: (count) =>
      `${count === 1 ? '1 place was' : `${count} places were`} changed by both; edit one of the two, or choose with --take mine or --take theirs`,
    merged: (file) => `merged into ${file}`,
    imported: (tracks, lines) => `${tracks} tracks with ${lines} lines`,
    row: (row) => `row ${row}: `,
    rowProblems: {
      'no-line': () => 'no line, left out',
      'unknown-pillar': (cell) => `"${cell}" is no pillar`,
      'unknown-stage': (cell) => `"${cell}" is no stage`,
      'no-day': (cell) => `"${cell}" is no day`,
      'one-language': () => 'the other language is still to be written',
    },
    tables: {
      empty: 'there is nothing in it',
      'too-big': 'it is larger than anybody writes by hand',
      'not-text': 'it is no text',
      'broken-quote': 'a quotation mark is not closed',
      'no-workbook': 'it is no workbook',
      locked: 'it is locked with a password',
      'no-sheet': 'it has no sheet',
    },
    toMend: 'Write what is missing, in the studio or by hand, then: keeptrack pack check',
    use: {
      people: (count) => `${count} people counted`,
      weeks: (first, last) => `weeks from ${first} to ${last}`,
      tooFew: 'Fewer than five people counted in any week: nothing can be told.',
      fewWeeks: (count) => `${count} weeks left out: fewer than five people.`,
      acts: { offered: 'offered', inserted: 'inserted', reworded: 'reworded', dismissed: 'put aside' },
      few: '<5 people',
      often: 'often reworded',
      never: 'never offered',
      gone: 'no longer in this pack',
      leftOut: (file, line, message) => `${file}:${line}: left out: ${message}`,
    },
    wroteKey: (file) => `wrote the key to ${file}`,
    keepKey:
      'Whoever has this file can publish in your name. Keep it where only you can read it, and a copy where it cannot get lost.',
    wrote: (file) => `wrote ${file}`,
    signedBy: (kids) => `signed by ${kids}`,
    channel: (id, version, epoch) => `${id}, version ${version}, epoch ${epoch}`,
    noVersion: (id, epoch) => `${id}, epoch ${epoch}: nothing published yet`,
    expires: (day) => `to be confirmed again by ${day}`,
    expired: (day) => `should have been confirmed again by ${day}; still usable`,
    fingerprint: 'fingerprint: ',
    published: (id, version) => `published ${id}, version ${version}`,
    refusals: {
      'too-big': 'the file is too large',
      malformed: 'this is no signed file of a channel',
      'unknown-signer': 'it is signed by a key that is not known here, or for another purpose',
      'bad-signature': 'a signature does not hold: the file was changed, or another key made it',
      'too-few-signatures': 'more people have to sign this',
      'bad-root': 'this root does not make sense: check its keys and thresholds',
      'wrong-channel': 'this belongs to another channel',
      'epoch-gap': 'this root does not follow the one before it',
      'other-fingerprint': 'the fingerprint is another: this is not the channel that was asked for',
      'bad-channel': 'what the channel says does not make sense',
      'wrong-epoch': 'the channel was signed for another root',
      'revoked-signer': 'the key that signed this was revoked',
      'older-version': 'this version is older than the one that is known',
      'version-jump': 'the version leaps ahead of anything plausible',
      'version-differs': 'this version is known with something else in it',
      'client-too-old': 'these packs need a newer Keeptrack',
      'pack-missing': 'the pack is not there',
      'pack-changed': 'the pack is not the one that was signed for',
      'pack-refused': 'the pack is refused',
      'pack-mismatch': 'the pack is another than the channel says',
      changed: 'somebody else published in the meantime; nothing was overwritten. Look at theirs, then publish again',
      'no-root': 'there is no channel yet; give it a name with --channel',
    },
  },
  zh: {
    refused: (problems) => `未通过，${problems} 处问题`,
    good: (pack) => `可用。${pack}：`,
    counts: (tracks, risks, cues, examples) =>
      `话术 ${tracks} 条，风险 ${risks} 条，线索 ${cues} 条，例句 ${examples} 句`,
    warning: '提醒：',
    tested: (passed, all) => `${all} 项测试，${passed} 项符合`,
    notFound: (label) => `应识别出 ${label}，没有识别`,
    foundThough: (label) => `不应识别出 ${label}，却识别了`,
    notSuggested: (tracks) => `应推荐 ${tracks}，没有推荐`,
    same: '没有差别',
    changes: { added: '新增', removed: '移除', reworded: '改写', retired: '停用', moved: '移动' },
    summary: (counts) => counts.map(([change, count]) => `${change} ${count} 条`).join('，'),
    head: '话术包本身',
    order: '顺序',
    moved: (from, to) => `从第 ${from} 位到第 ${to} 位`,
    conflict: '冲突',
    base: '原版：',
    mine: '我方：',
    theirs: '对方：',
    nothing: '（无）',
    conflicts: (count) => `有 ${count} 处双方都改过：请修改其中一方，或用 --take mine、--take theirs 选定`,
    merged: (file) => `已合并到 ${file}`,
    imported: (tracks, lines) => `${tracks} 条话术，共 ${lines} 种说法`,
    row: (row) => `第 ${row} 行：`,
    rowProblems: {
      'no-line': () => '没有话，略过',
      'unknown-pillar': (cell) => `没有“${cell}”这一支柱`,
      'unknown-stage': (cell) => `没有“${cell}”这一阶段`,
      'no-day': (cell) => `“${cell}”不是日期`,
      'one-language': () => '还缺另一种语言',
    },
    tables: {
      empty: '里面没有内容',
      'too-big': '超出手写表格的大小',
      'not-text': '不是文本',
      'broken-quote': '引号没有闭合',
      'no-workbook': '不是工作簿',
      locked: '有密码保护',
      'no-sheet': '没有工作表',
    },
    toMend: '请在工作室里或手工补上缺的内容，然后运行：keeptrack pack check',
    use: {
      people: (count) => `${count} 人计数`,
      weeks: (first, last) => `${first} 至 ${last} 各周`,
      tooFew: '没有哪一周有五个人以上计数，不能显示。',
      fewWeeks: (count) => `${count} 周不足五人，没有算进来。`,
      acts: { offered: '推荐', inserted: '插入', reworded: '改写', dismissed: '搁置' },
      few: '不足5人',
      often: '常被改写',
      never: '从未被推荐',
      gone: '包里已经没有',
      leftOut: (file, line, message) => `${file}:${line}：没有算进来：${message}`,
    },
    wroteKey: (file) => `密钥已写入 ${file}`,
    keepKey: '拿到这个文件的人就能以您的名义发布。请放在只有您能读到的地方，并另存一份以防遗失。',
    wrote: (file) => `已写入 ${file}`,
    signedBy: (kids) => `签名：${kids}`,
    channel: (id, version, epoch) => `${id}，第 ${version} 版，第 ${epoch} 期密钥`,
    noVersion: (id, epoch) => `${id}，第 ${epoch} 期密钥：尚未发布`,
    expires: (day) => `${day} 之前应再次确认`,
    expired: (day) => `本应在 ${day} 之前再次确认；仍可使用`,
    fingerprint: '指纹：',
    published: (id, version) => `已发布 ${id}，第 ${version} 版`,
    refusals: {
      'too-big': '文件太大',
      malformed: '这不是频道的签名文件',
      'unknown-signer': '签名的密钥不在名单内，或用于别的用途',
      'bad-signature': '签名不符：文件被改动过，或不是这把密钥所签',
      'too-few-signatures': '签名人数不够',
      'bad-root': '根文件不成立：请核对其中的密钥与人数',
      'wrong-channel': '这属于另一个频道',
      'epoch-gap': '这份根文件没有接上前一份',
      'other-fingerprint': '指纹不同：这不是要找的频道',
      'bad-channel': '频道文件的内容不成立',
      'wrong-epoch': '频道是按另一期密钥签的',
      'revoked-signer': '签名的密钥已被撤销',
      'older-version': '这一版比已知的旧',
      'version-jump': '版本号跳得太远，不可信',
      'version-differs': '这一版已经见过，内容却不同',
      'client-too-old': '这些话术包需要更新的 Keeptrack',
      'pack-missing': '缺少话术包文件',
      'pack-changed': '话术包与签名时不同',
      'pack-refused': '话术包未通过检查',
      'pack-mismatch': '话术包与频道所写的不符',
      changed: '其间有人发布过，未作任何覆盖。请先看过对方的版本再发布',
      'no-root': '频道还不存在；请用 --channel 起名',
    },
  },
};
