/** `keeptrack pack compare`: what differs between two versions, thing by thing and field by field. */
import { comparePacks, type EntryChange, type FieldChange, type PackComparison } from '../sharing/compare-packs';
import { writePath } from '../talk-tracks/pack-problem';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS, type PackWords } from './pack-words';
import { goodPackFile } from './read-pack-file';
import { shortValue } from './short-value';

const KINDS = ['added', 'reworded', 'retired', 'moved', 'removed'] as const;

/** 0; with --exit-code 3 where they differ. @throws CommandError (1) where one of them is refused. */
export async function comparePackFiles({ files, json, lang, exitCode }: PackCommand): Promise<number> {
  const [older = '', newer = ''] = files;
  const [before, after] = [await goodPackFile(older), await goodPackFile(newer)];
  const comparison = comparePacks(before, after);
  const words = PACK_WORDS[lang];
  const lines = json ? [JSON.stringify(comparison, null, 2)] : writeComparison(comparison, words);
  const head = json
    ? []
    : [`${before.id} ${before.version} → ${after.id} ${after.version}: ${summarise(comparison, words)}`];
  process.stdout.write(`${[...head, ...lines].join('\n')}\n`);
  return exitCode && !isSame(comparison) ? 3 : 0;
}

function isSame({ head, entries }: PackComparison): boolean {
  return head.length + entries.length === 0;
}

/** "3 added, 1 reworded, 2 retired". */
export function summarise(comparison: PackComparison, words: PackWords): string {
  if (isSame(comparison)) return words.same;
  const counts = KINDS.map(
    (kind) => [words.changes[kind], comparison.entries.filter(({ is }) => is === kind).length] as const,
  );
  return words.summary(counts.filter(([, count]) => count > 0)) || words.head;
}

function writeComparison({ head, entries }: PackComparison, words: PackWords): readonly string[] {
  return [
    ...(head.length > 0 ? [words.head, ...head.map((field) => writeField(field, words))] : []),
    ...entries.flatMap((change) => writeEntry(change, words)),
  ];
}

function writeEntry(change: EntryChange, words: PackWords): readonly string[] {
  const title = `${words.changes[change.is]} ${change.section}/${change.id}`;
  if (change.is === 'moved') return [`${title} ${words.moved(change.from + 1, change.to + 1)}`];
  return 'fields' in change ? [title, ...change.fields.map((field) => writeField(field, words))] : [title];
}

function writeField({ path, old, new: now, is }: FieldChange, words: PackWords): string {
  const name = is === 'order' ? `${writePath(path)} (${words.order})` : writePath(path);
  return `  ${name}\n    - ${shortValue(old, words)}\n    + ${shortValue(now, words)}`;
}
