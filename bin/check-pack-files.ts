/** `keeptrack pack check`: says of each pack whether it would be taken, and what to mend. */
import { printable } from '../talk-tracks/pack-problem';
import type { PackResult } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { writeProblem } from './load-packs';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS, type PackWords } from './pack-words';
import { readPackFile } from './read-pack-file';

/** 0 where all packs are good, 1 where one is refused or cannot be read. Goes on after a bad one. */
export async function checkPackFiles({ files, json, lang }: PackCommand): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  let exitCode = 0;
  for (const file of files) {
    try {
      const result = await readPackFile(file, today);
      const lines = json
        ? [JSON.stringify(inData(file, result))]
        : report(file, result, PACK_WORDS[lang]).map(printable);
      process.stdout.write(`${lines.join('\n')}\n`);
      if (!result.ok) exitCode = 1;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      process.stderr.write(`keeptrack: ${error.message}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

/** One line of JSON for each file. */
function inData(file: string, result: PackResult): object {
  if (!result.ok) return { file, ok: false, problems: result.problems };
  const { id, version } = result.pack;
  return { file, ok: true, id, version, warnings: result.warnings };
}

function report(file: string, result: PackResult, words: PackWords): readonly string[] {
  if (!result.ok)
    return [
      `${file}: ${words.refused(result.problems.length)}`,
      ...result.problems.map((problem) => writeProblem(file, problem)),
    ];
  const { pack, warnings } = result;
  const cues = [...pack.tracks, ...pack.risks].flatMap((card) => card.cues);
  const examples = cues.reduce((sum, cue) => sum + cue.fires.length + cue.quiet.length, 0);
  const counts = words.counts(pack.tracks.length, pack.risks.length, cues.length, examples);
  return [
    `${file}: ${words.good(`${pack.id} ${pack.version}`)}${counts}`,
    ...warnings.map((warning) => `${words.warning}${writeProblem(file, warning)}`),
  ];
}
