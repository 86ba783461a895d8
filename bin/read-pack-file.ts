/** Opens a pack file, JSON or YAML, through the one door. */

import type { Pack } from '../talk-tracks/model';
import { type PackResult, parsePack } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { writeProblem } from './load-packs';
import { readText } from './read-file';
import { yamlToJson } from './yaml-to-json';

/**
 * @param now ISO day; where given, a pack past its `reviewBy` is warned of.
 * @throws CommandError (1) where there is no such file or it is no text.
 */
export async function readPackFile(file: string, now?: string): Promise<PackResult> {
  const text = await readText(file);
  const options = now === undefined ? {} : { now };
  if (!/\.ya?ml$/i.test(file)) return parsePack(text, options);
  const yaml = yamlToJson(text);
  if (!yaml.ok) return yaml;
  const result = parsePack(yaml.json, options);
  return result.ok
    ? { ...result, warnings: result.warnings.map(yaml.place) }
    : { ...result, problems: result.problems.map(yaml.place) };
}

/** The pack of a file. @throws CommandError (1) where it is refused, with all that is to be mended. */
export async function goodPackFile(file: string): Promise<Pack> {
  const result = await readPackFile(file);
  if (result.ok) return result.pack;
  const problems = result.problems.map((problem) => writeProblem(file, problem));
  throw new CommandError(1, [`the pack ${file} is refused`, ...problems].join('\n'));
}
