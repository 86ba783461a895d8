/** `keeptrack pack check`: says of each pack whether it would be taken, and what to mend. */
import { printable } from '../talk-tracks/pack-problem';
import { type PackResult, parsePack } from '../talk-tracks/parse-pack';
import type { PackCheckCommand } from './arguments';
import { CommandError } from './command-error';
import { writeProblem } from './load-packs';
import { readText } from './read-file';

/** 0 where all packs are good, 1 where one is refused or cannot be read. Goes on after a bad one. */
export async function checkPackFiles({ files }: PackCheckCommand): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  let exitCode = 0;
  for (const file of files) {
    try {
      const result = parsePack(await readText(file), { now: today });
      process.stdout.write(`${report(file, result).map(printable).join('\n')}\n`);
      if (!result.ok) exitCode = 1;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      process.stderr.write(`keeptrack: ${error.message}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

function report(file: string, result: PackResult): readonly string[] {
  if (!result.ok) {
    const [first] = result.problems;
    const count = result.problems.length === 1 ? '1 problem' : `${result.problems.length} problems`;
    const head = first ? `${file}: refused, ${count}` : `${file}: refused`;
    return [head, ...result.problems.map((problem) => writeProblem(file, problem))];
  }
  const { pack, warnings } = result;
  const cues = [...pack.tracks, ...pack.risks].flatMap((card) => card.cues);
  const examples = cues.reduce((sum, cue) => sum + cue.fires.length + cue.quiet.length, 0);
  const counts = `${pack.tracks.length} tracks, ${pack.risks.length} risks, ${cues.length} cues, ${examples} examples`;
  return [
    `${file}: good. ${pack.id} ${pack.version}: ${counts}`,
    ...warnings.map((warning) => `warning: ${writeProblem(file, warning)}`),
  ];
}
