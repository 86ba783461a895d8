/** `keeptrack pack merge`: joins what two people made of one version; what both changed differently is shown and not decided. */
import { type MergeConflict, mergePacks } from '../sharing/merge-packs';
import { writePath } from '../talk-tracks/pack-problem';
import { serialisePack } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { writeProblem } from './load-packs';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS, type PackWords } from './pack-words';
import { goodPackFile } from './read-pack-file';
import { shortValue } from './short-value';
import { writeOutput } from './write-output';

/**
 * 0 where it was merged and written; 3 where conflicts are open, and then nothing is written.
 * @throws CommandError (1) where one of the three is refused, or what came of them would be.
 */
export async function mergePackFiles({ files, take, out, json, lang }: PackCommand): Promise<number> {
  const words = PACK_WORDS[lang];
  const [base = '', mine = '', theirs = ''] = files;
  const { conflicts, result } = mergePacks(
    await goodPackFile(base),
    await goodPackFile(mine),
    await goodPackFile(theirs),
    () => take ?? undefined,
  );
  if (conflicts.length > 0) {
    const lines = json
      ? [JSON.stringify({ ok: false, conflicts }, null, 2)]
      : [...conflicts.map((conflict) => writeConflict(conflict, words)), words.conflicts(conflicts.length)];
    (json ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
    return 3;
  }
  if (!result.ok)
    throw new CommandError(1, result.problems.map((problem) => writeProblem('merged', problem)).join('\n'));
  await writeOutput(serialisePack(result.pack), out);
  if (out !== null) process.stderr.write(`${words.merged(out)}\n`);
  return 0;
}

function writeConflict({ path, is, base, mine, theirs }: MergeConflict, words: PackWords): string {
  const name = is === 'order' ? `${writePath(path)} (${words.order})` : writePath(path);
  const sides = [
    [words.base, base],
    [words.mine, mine],
    [words.theirs, theirs],
  ] as const;
  return [`${words.conflict} ${name}`, ...sides.map(([side, value]) => `  ${side}${shortValue(value, words)}`)].join(
    '\n',
  );
}
