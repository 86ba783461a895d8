/** `keeptrack pack test`: runs the examples of each pack and the tests it brings along. */
import { printable } from '../talk-tracks/pack-problem';
import { runPackTests, type TestFailure } from '../talk-tracks/run-pack-tests';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS, type PackWords } from './pack-words';
import { goodPackFile } from './read-pack-file';

/** 0 where all tests of all packs hold, else 1. @throws CommandError (1) where a pack is refused, as it is for an example that fails. */
export async function testPackFiles({ files, json, lang }: PackCommand): Promise<number> {
  const words = PACK_WORDS[lang];
  let failed = false;
  for (const file of files) {
    const pack = await goodPackFile(file);
    const failures = runPackTests(pack);
    failed ||= failures.length > 0;
    const all = pack.tests?.length ?? 0;
    const passed = all - new Set(failures.map(({ index }) => index)).size;
    const lines = json
      ? [JSON.stringify({ file, ok: failures.length === 0, tests: all, failures })]
      : [`${file}: ${words.tested(passed, all)}`, ...failures.map((failure) => `${file}: ${say(failure, words)}`)];
    process.stdout.write(`${lines.map(printable).join('\n')}\n`);
  }
  return failed ? 1 : 0;
}

function say({ test, index, is, what }: TestFailure, words: PackWords): string {
  const named = what.join(', ');
  const said = { 'not-found': words.notFound, 'found-though': words.foundThough, 'not-suggested': words.notSuggested };
  return `tests[${index}] ${test}: ${said[is](named)}`;
}
