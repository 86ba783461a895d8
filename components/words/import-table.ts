/** Every word about bringing a table into the studio, in both languages. English is the type; Chinese must match it. */
import type { Language } from '../../talk-tracks/model';
import type { RowProblem } from '../../talk-tracks/tables/build-tracks';
import type { ColumnRole } from '../../talk-tracks/tables/guess-columns';
import type { TableRefusal } from '../../talk-tracks/tables/table';
import { plural } from './plural';

const en = {
  title: 'Bring in a table',
  intro:
    'A workbook of Excel, a CSV file or a Markdown table. Rows of one title become lines of one track; nothing is published.',
  file: 'Choose a file',
  paste: 'Or paste a table',
  read: 'Read it',
  cancel: 'Leave it',
  headings: 'The first row is headings',
  pillar: 'Pillar of rows that name none',
  columns: 'What each column holds',
  column: (heading: string, at: number) => (heading ? `Column “${heading}”` : `Column ${at}`),
  preview: 'First rows',
  makes: (tracks: number, lines: number) =>
    `${plural(tracks, 'track', 'tracks')} with ${plural(lines, 'line', 'lines')}`,
  none: 'No column is a line yet. Say which one holds what is said to the customer.',
  open: 'Open in the studio',
  add: 'Add to this pack',
  problems: (count: number) => `${plural(count, 'remark', 'remarks')} on rows`,
  row: (row: number) => `Row ${row}`,
  more: (count: number) => `and ${count} more`,
  roles: {
    skip: 'nothing',
    'title-en': 'Title, English',
    'title-zh': 'Title, Chinese',
    'line-en': 'Line, English',
    'line-zh': 'Line, Chinese',
    'when-en': 'When to use it, English',
    'when-zh': 'When to use it, Chinese',
    'why-en': 'Why, English',
    'why-zh': 'Why, Chinese',
    pillar: 'Pillar',
    stage: 'Stages',
    owner: 'Who answers for it',
    source: 'Source',
    review: 'Look again by',
    'topics-en': 'Words that call for it, English',
    'topics-zh': 'Words that call for it, Chinese',
  } satisfies Record<ColumnRole, string> as Record<ColumnRole, string>,
  says: {
    'no-line': () => 'has no line, so it is left out',
    'unknown-pillar': (cell: string) => `“${cell}” is no pillar; it gets the one chosen above`,
    'unknown-stage': (cell: string) => `“${cell}” is no stage, so it is left out`,
    'no-day': (cell: string) => `“${cell}” is no day, so it is left out`,
    'one-language': () => 'has one language alone; the other stays to be written',
  } satisfies Record<RowProblem['is'], (cell: string) => string> as Record<RowProblem['is'], (cell: string) => string>,
  refused: {
    empty: 'There is no table in it.',
    'too-big': 'This is more than 10,000 rows, 60 columns or 10 MB. Bring it in parts.',
    'not-text': 'This is no table of text. Save it as CSV or as a workbook (.xlsx).',
    'broken-quote': 'A quotation mark is opened and never closed',
    'no-workbook': 'This workbook cannot be read. Save it as .xlsx or CSV, without a password.',
    locked: 'This workbook has a password. Save it without one.',
    'no-sheet': 'This workbook has no sheet that can be read.',
  } satisfies Record<TableRefusal, string> as Record<TableRefusal, string>,
};

export type ImportTableWords = typeof en;

const zh: ImportTableWords = {
  title: '从表格导入',
  intro: '支持 Excel 工作簿、CSV 文件和 Markdown 表格。标题相同的行会成为同一条话术的多句话；导入后不会自动发布。',
  file: '选择文件',
  paste: '或者粘贴一张表格',
  read: '读取',
  cancel: '不导入',
  headings: '第一行是表头',
  pillar: '没有写明支柱的行归入',
  columns: '每一列是什么',
  column: (heading, at) => (heading ? `“${heading}”这一列` : `第 ${at} 列`),
  preview: '前几行',
  makes: (tracks, lines) => `${tracks} 条话术，共 ${lines} 句`,
  none: '还没有指定哪一列是话术句子。请指出对客户说的话在哪一列。',
  open: '在编写区打开',
  add: '加进这个话术包',
  problems: (count) => `${count} 行需要留意`,
  row: (row) => `第 ${row} 行`,
  more: (count) => `还有 ${count} 条`,
  roles: {
    skip: '不导入',
    'title-en': '标题（英文）',
    'title-zh': '标题（中文）',
    'line-en': '句子（英文）',
    'line-zh': '句子（中文）',
    'when-en': '什么时候用（英文）',
    'when-zh': '什么时候用（中文）',
    'why-en': '为什么（英文）',
    'why-zh': '为什么（中文）',
    pillar: '支柱',
    stage: '阶段',
    owner: '负责人',
    source: '出处',
    review: '复核日期',
    'topics-en': '触发词（英文）',
    'topics-zh': '触发词（中文）',
  },
  says: {
    'no-line': () => '没有句子，不导入',
    'unknown-pillar': (cell) => `“${cell}”不是支柱，归入上面选定的一项`,
    'unknown-stage': (cell) => `“${cell}”不是阶段，略去`,
    'no-day': (cell) => `“${cell}”不是日期，略去`,
    'one-language': () => '只有一种语言，另一种留待补写',
  },
  refused: {
    empty: '里面没有表格。',
    'too-big': '超过 10,000 行、60 列或 10 MB，请分批导入。',
    'not-text': '这不是文字表格，请另存为 CSV 或工作簿（.xlsx）。',
    'broken-quote': '有引号没有闭合',
    'no-workbook': '这个工作簿读不了，请另存为不带密码的 .xlsx 或 CSV。',
    locked: '这个工作簿有密码，请另存为不带密码的。',
    'no-sheet': '这个工作簿里没有可读的工作表。',
  },
};

/** The words by language. */
export const IMPORT_TABLE_WORDS: Readonly<Record<Language, ImportTableWords>> = { en, zh };
