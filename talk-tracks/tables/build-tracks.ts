/** Makes tracks of the rows of a table: rows of one title are lines of one track. What a row leaves open stays open, for whoever goes on in the studio. */
import type { Bilingual, Pillar, Stage, Track } from '../model';
import { PILLARS, STAGES } from '../model';
import { stageFromWords } from '../stage-from-words';
import type { ColumnRole } from './guess-columns';
import type { Table } from './table';

export interface TableMapping {
  readonly roles: readonly ColumnRole[];
  readonly hasHeadings: boolean;
  /** For rows that name none, or none that is known. */
  readonly pillar: Pillar;
}

/** Something in a row that could not be used as it stands. Rows count from 1, headings included. */
export interface RowProblem {
  readonly row: number;
  readonly is: 'no-line' | 'unknown-pillar' | 'unknown-stage' | 'no-day' | 'one-language';
  readonly cell: string;
}

export interface BuiltTracks {
  readonly tracks: readonly Track[];
  readonly problems: readonly RowProblem[];
}

const PILLAR_WORDS: readonly (readonly [RegExp, Pillar])[] = [
  [/empath|listen|care|understand|同理|共情|倾听|理解/i, 'empathy'],
  [/eviden|proof|case|data|fact|实证|证据|案例|数据/i, 'evidence'],
  [/limit|honest|bound|transparen|边界|限制|不足|坦诚|诚实/i, 'limits'],
  [/commit|follow|promise|next step|action|兑现|承诺|跟进|行动/i, 'commitment'],
];

/** @param taken ids that are in use. Never throws. */
export function buildTracks(table: Table, mapping: TableMapping, taken: ReadonlySet<string> = new Set()): BuiltTracks {
  const problems: RowProblem[] = [];
  const groups = new Map<string, Track>();
  const ids = new Set(taken);
  for (const [index, row] of table.entries()) {
    if (index === 0 && mapping.hasHeadings) continue;
    const cell = (role: ColumnRole) => row[mapping.roles.indexOf(role)] ?? '';
    const told = (is: RowProblem['is'], what = '') => problems.push({ row: index + 1, is, cell: what });
    const line = withPlaceholders({ en: cell('line-en'), zh: cell('line-zh') });
    const title = { en: cell('title-en'), zh: cell('title-zh') };
    if (line.en === '' && line.zh === '') {
      told('no-line');
      continue;
    }
    if (line.en === '' || line.zh === '') told('one-language', line.en || line.zh);
    const key = `${title.en}\n${title.zh}`;
    const known = key === '\n' ? undefined : groups.get(key);
    if (known) {
      groups.set(key, { ...known, lines: [...known.lines, line] });
      continue;
    }
    const id = freeId(title.en || line.en, ids);
    groups.set(key === '\n' ? `${key}${index}` : key, {
      ...{
        id,
        pillar: pillarOf(cell('pillar'), mapping.pillar, told),
        tiers: ['T2'],
        stages: stagesOf(cell('stage'), told),
      },
      ...{ kinds: [], title: key === '\n' ? { en: short(line.en), zh: short(line.zh) } : title },
      ...{ when: { en: cell('when-en'), zh: cell('when-zh') }, why: { en: cell('why-en'), zh: cell('why-zh') } },
      ...{ lines: [line], answers: [], cues: [], priority: 2, state: 'draft' },
      sources: cell('source') ? [{ note: cell('source') }] : [],
      ...(cell('owner') && { owner: cell('owner') }),
      ...dayOf(cell('review'), told),
      ...topicsOf(cell('topics-en'), cell('topics-zh')),
    });
  }
  return { tracks: [...groups.values()], problems };
}

type Tell = (is: RowProblem['is'], what: string) => void;

function pillarOf(words: string, without: Pillar, tell: Tell): Pillar {
  const known =
    PILLARS.find((pillar) => pillar === words.toLowerCase()) ??
    PILLAR_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (!known && words !== '') tell('unknown-pillar', words);
  return known ?? without;
}

function stagesOf(words: string, tell: Tell): readonly Stage[] {
  const stages = words
    .split(/[,;/、，；]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word) => {
      const stage = STAGES.find((one) => one === word.toLowerCase().replace(/[\s-]+/g, '_')) ?? stageFromWords(word);
      if (!stage) tell('unknown-stage', word);
      return stage ?? [];
    });
  return [...new Set(stages)];
}

/** ISO days, days with slashes or dots that begin with the year, and the numbers that Excel keeps days as. */
function dayOf(words: string, tell: Tell): { readonly reviewBy?: string } {
  if (words === '') return {};
  const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words);
  const serial = /^\d{5}(?:\.\d+)?$/.test(words) ? Number(words) : null;
  const day = written
    ? [written[1], written[2]?.padStart(2, '0'), written[3]?.padStart(2, '0')].join('-')
    : serial !== null
      ? // Day 25,569 of Excel is 1 January 1970.
        new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10)
      : '';
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return { reviewBy: day };
  tell('no-day', words);
  return {};
}

function topicsOf(en: string, zh: string): Pick<Track, 'topics'> {
  const cut = (text: string) =>
    [
      ...new Set(
        text
          .split(/[,;、，；\n]/)
          .map((word) => word.trim())
          .filter(Boolean),
      ),
    ].slice(0, 60);
  const topics = { en: cut(en), zh: cut(zh) };
  return topics.en.length + topics.zh.length > 0 ? { topics } : {};
}

/** What people write for a thing to fill in: `{name}`, `[name]`, `<名称>`, `【名称】`, `____`. Already right ones stay. */
const BLANK =
  /\{\{[a-z][a-z0-9_]*\}\}|\{([^{}\n]{1,40})\}|\[([^[\]\n]{1,40})\]|<([^<>\n]{1,40})>|【([^】\n]{1,40})】|_{3,}/g;

/** Both languages name the same things: in order, by their English names. */
function withPlaceholders(line: Bilingual): Bilingual {
  const named = [...line.en.matchAll(BLANK)].map(([whole, ...names], at) =>
    whole.startsWith('{{') ? whole.slice(2, -2) : slug(names.find(Boolean) ?? '') || `part_${at + 1}`,
  );
  const put = (text: string) => {
    let at = -1;
    return text.replace(BLANK, (whole) => {
      at += 1;
      return whole.startsWith('{{') ? whole : `{{${named[at] ?? `part_${at + 1}`}}}`;
    });
  };
  return { en: put(line.en), zh: put(line.zh) };
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function freeId(words: string, taken: Set<string>): string {
  const kebab = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const wanted = kebab || 'track';
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
