/**
 * What is wrong at one place of a refused file. English is said by whoever found it, who knows the figures and the words at
 * fault; Chinese is said here, by the code, together with what to write instead.
 */
import type { FileProblem, FileProblemCode } from '../../notebook/calls';
import type { Language } from '../../talk-tracks/model';

const CHINESE: Readonly<Record<FileProblemCode, string>> = {
  'not-text': '这不是文本文件',
  'too-big': '文件太大',
  nul: '文件里有空字符，请另存为 UTF-8 文本',
  'lone-surrogate': '文字里有半个字符，请补全或删去',
  syntax: '这里的 JSON 写法有误，请检查逗号、引号和括号',
  'duplicate-key': '同一个键写了两次，请留下一个',
  'forbidden-key': '这个键不能使用',
  'too-deep': '括号嵌套太深',

  'unknown-key': '没有这个键，请检查拼写或删去',
  'missing-key': '缺少这一项',
  'wrong-type': '这里的值类型不对',
  'not-one-of': '这里不能填这个值',
  'empty-text': '这里是空的，请填写',
  'too-long': '文字太长',
  'too-many': '条目太多',
  'too-few': '条目太少',
  'out-of-range': '数值超出范围',
  'not-kebab-case': '编号只能用小写字母、数字和单个连字符，例如 honest-limits',
  'not-a-version': '版本号是用点隔开的三个数字，例如 1.4.0',
  'not-a-date': '没有这一天，日期写作 2027-03-31',
  'not-an-item': '编号是 A 到 E 的一个字母加两位数字，例如 C07',
  'empty-source': '出处是空的，请补上或删去',
  repeated: '同一个词写了两次，请留下一个',
  'not-days': '天数应为 0 到 3660 的整数',
  'rows-in-rows': '表格里不能再放表格',
  'options-of-choice': '选项只用于选择题，选择题也必须有选项',
  'columns-of-rows': '列只用于表格，表格也必须有列',

  html: '文字里不能有 HTML',
  'script-link': '链接不能运行脚本',
  'hidden-character': '文字里有看不见的字符，请删去',
  'bad-placeholder': '占位符写法有误，应写作 {{customer}}',
  'placeholders-differ': '中英文的占位符不一致',

  'duplicate-id': '这个编号出现了两次',
  'unknown-id': '没有这个编号',
  'wrong-order': '日期先后不对',
  'bad-pattern': '这个句式读不懂',
  'silent-example': '应该识别出来的例句没有识别出来',
  'loud-example': '不该识别的例句被识别了',
  'too-much-work': '这些句式太费时间，请写得具体一些',
  'and-more': '其余问题没有列出',

  braces: '选择器里不能有花括号',
  'not-a-month': '月份写作 2026-11',

  'one-word-cue': '只有一个词的句式容易误判',
  'one-side-changed': '只改了一种语言，另一种没有改，请核对两边的意思',
  'similar-title': '标题与另一条过于相近',
  'similar-line': '这句话与另一条里的说法相同',
  'never-offered': '这条话术永远不会被推荐',
  manipulative: '这样的建议是在左右客户，而不是为客户着想',
  'no-source': '没有写出处',
  'review-due': '已过复核日期',
  'case-expired': '案例已过期',
  'case-without-permission': '案例尚未获准对外使用',
  'absolute-word': '用词过于绝对',

  'not-plain': '这里的内容无法读取',
  'not-complete': '文件不完整，可能没有下载完',
  'not-a-notebook': '这不是 Keeptrack 笔记本文件',
  'newer-format': '文件来自更新版本的 Keeptrack，请先更新扩展',
  'not-a-promise': '这一行不是承诺',

  'bad-form': '写法不符合要求',
  'no-words': '这里没有文字',
  'no-zone': '时间应带日期和时区',
  'not-a-zone': '没有这个时区',
  'low-above-high': '最低值高于最高值',

  'older-version': '已经有更新的版本',
  'same-version': '已经有这个版本，但内容不同；改动过的话术包请提高版本号',
  'other-pack': '话术包与文件所写的不一致',
  'failed-test': '话术包自带的测试没有通过',
  'refused-pack': '其中的话术包没有通过检查',
};

/** A problem in the language in use. */
export const sayProblem = ({ code, message }: Pick<FileProblem, 'code' | 'message'>, language: Language): string =>
  language === 'zh' ? CHINESE[code] : message;
