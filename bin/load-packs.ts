/** The packs a reading is made with: the built-in ones and those named on the command line. */
import { builtInPacks } from '../talk-tracks/built-in-packs';
import type { Pack } from '../talk-tracks/model';
import { type PackProblem, parsePack } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { readText } from './read-file';

const SHOWN = 5;

/**
 * A pack of the same id takes the place of an earlier one.
 * @throws CommandError (1) where a pack is refused; names file, line and column.
 */
export async function loadPacks(files: readonly string[]): Promise<readonly Pack[]> {
  const packs = new Map(ownPacks().map((pack) => [pack.id, pack]));
  for (const file of files) {
    const result = parsePack(await readText(file));
    if (!result.ok) throw new CommandError(1, refusal(file, result.problems));
    packs.set(result.pack.id, result.pack);
  }
  return [...packs.values()];
}

function ownPacks(): readonly Pack[] {
  try {
    return builtInPacks();
  } catch (error) {
    throw new CommandError(1, error instanceof Error ? error.message : 'the built-in packs cannot be read');
  }
}

/** One line a problem: `file:line:column: what is wrong. What to do.` */
export function writeProblem(file: string, { line, column, path, message, mend }: PackProblem): string {
  return `${file}:${line}:${column}: ${message}. ${mend}${path ? ` (${path})` : ''}`;
}

function refusal(file: string, problems: readonly PackProblem[]): string {
  const rest = problems.length - SHOWN;
  const lines = problems.slice(0, SHOWN).map((problem) => writeProblem(file, problem));
  return [`the pack ${file} is refused`, ...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}
