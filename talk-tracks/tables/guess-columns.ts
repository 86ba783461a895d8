/** Guesses which column of a table holds what, from its heading and from what stands below. */
import type { Table } from './table';

/** What a column may hold. */
export const COLUMN_ROLES = [
  'skip',
  'title-en',
  'title-zh',
  'line-en',
  'line-zh',
  'when-en',
  'when-zh',
  'why-en',
  'why-zh',
  'pillar',
  'stage',
  'owner',
  'source',
  'review',
  'topics-en',
  'topics-zh',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** In the order in which they are tried. `pair`: English or Chinese, as the heading or the cells say. */
const HEADINGS: readonly (readonly [RegExp, 'title' | 'line' | 'when' | 'why' | 'topics' | ColumnRole])[] = [
  [/pillar|dimension|支柱|维度|类别|分类/i, 'pillar'],
  [/stage|phase|阶段/i, 'stage'],
  [/owner|author|负责|作者/i, 'owner'],
  [/source|reference|evidence|出处|来源/i, 'source'],
  [/review|expir|复核|到期|有效/i, 'review'],
  [/topic|keyword|trigger|关键词|触发|话题/i, 'topics'],
  [/why|reason|原因|理由|为什么/i, 'why'],
  [/when|situation|scenario|场景|时机|什么时候|何时/i, 'when'],
  [/title|name|subject|headline|标题|名称|主题/i, 'title'],
  [/line|script|talk|text|phrase|say|message|english|chinese|话术|句|说法|内容|英文|中文/i, 'line'],
];
const SAYS_ENGLISH = /\ben\b|english|英/i;
const SAYS_CHINESE = /\b(?:zh|cn)\b|chinese|中/i;
const SAMPLE = 30;

/** One role for each column; the first row is taken for headings where `hasHeadings` says so. */
export function guessColumns(table: Table): { readonly roles: readonly ColumnRole[]; readonly hasHeadings: boolean } {
  const [first = []] = table;
  const hasHeadings =
    first.filter((cell) => HEADINGS.some(([pattern]) => pattern.test(cell))).length >= Math.min(2, first.length);
  const rows = table.slice(hasHeadings ? 1 : 0, SAMPLE);
  const taken = new Set<ColumnRole>();
  const roles = first.map((heading, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter(Boolean);
    const role = roleOf(hasHeadings ? heading : '', cells);
    const free = role === 'skip' || !taken.has(role) ? role : 'skip';
    taken.add(free);
    return free;
  });
  return { roles: withoutLonelyTitle(roles, taken), hasHeadings };
}

function roleOf(heading: string, cells: readonly string[]): ColumnRole {
  const lang = SAYS_CHINESE.test(heading) ? 'zh' : SAYS_ENGLISH.test(heading) ? 'en' : mostlyHan(cells) ? 'zh' : 'en';
  const named = HEADINGS.find(([pattern]) => heading !== '' && pattern.test(heading))?.[1];
  if (named) return isPair(named) ? `${named}-${lang}` : named;
  // Sentences are lines; short words without a heading could be anything.
  const long = cells.filter((cell) => cell.length > (mostlyHan([cell]) ? 10 : 25)).length;
  return cells.length > 0 && long > cells.length / 2 ? `line-${lang}` : 'skip';
}

const isPair = (name: string): name is 'title' | 'line' | 'when' | 'why' | 'topics' =>
  ['title', 'line', 'when', 'why', 'topics'].includes(name);

const mostlyHan = (cells: readonly string[]): boolean => {
  const text = cells.join('');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4;
};

/** A table with titles and no line has its lines under another name: the title is what is said. */
function withoutLonelyTitle(roles: readonly ColumnRole[], taken: ReadonlySet<ColumnRole>): readonly ColumnRole[] {
  if (taken.has('line-en') || taken.has('line-zh')) return roles;
  return roles.map((role) => (role === 'title-en' ? 'line-en' : role === 'title-zh' ? 'line-zh' : role));
}
