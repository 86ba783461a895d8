/** Writes a pack as text that reads and compares well: always the same order of keys, two spaces, a line break at the end. */
import { type Pack, PILLARS, STAGES } from './model';

/** The order of keys at every depth; keys of the same name stand alike everywhere. */
const ORDER: readonly string[] = [
  'format',
  'id',
  'version',
  'lang',
  'kind',
  'type',
  'state',
  'pillar',
  'tiers',
  'stages',
  'kinds',
  'priority',
  'name',
  'contact',
  'title',
  'label',
  'customer',
  'story',
  'figure',
  'text',
  'hint',
  'product',
  'summary',
  'owner',
  'licence',
  'updated',
  'reviewBy',
  'source',
  'permission',
  'date',
  'since',
  'expires',
  'when',
  'why',
  'instead',
  'lines',
  'answers',
  'needs',
  'topics',
  'body',
  'stage',
  'finds',
  'avoids',
  'suggests',
  'options',
  'columns',
  'fields',
  'afterDays',
  'purpose',
  'track',
  'steps',
  'patterns',
  'except',
  'guards',
  'weight',
  'fires',
  'quiet',
  'cues',
  'itemId',
  'cite',
  'note',
  'sources',
  'weights',
  'tracks',
  'risks',
  'lessons',
  'worksheets',
  'cadences',
  'cases',
  'limits',
  'tests',
  'en',
  'zh',
  ...STAGES,
  ...PILLARS,
];
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

/** JSON text of a pack; `parsePack` gives the same pack back. */
export function serialisePack(pack: Pack): string {
  return `${JSON.stringify(inOrder(pack), null, 2)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) => RANK.get(key) ?? ORDER.length;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
