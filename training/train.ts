/** `npm run train`: learns the judge's weights from `texts/` and writes them to `talk-tracks/weights/`. The same texts and packs give the same files, byte for byte. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corePack } from '../talk-tracks/built-in-packs';
import { exampleReader } from './examples';
import { fingerprint } from './fingerprint';
import { HELD_OUT } from './held-out';
import { learn } from './learn';
import { readTexts, writersIn } from './read-texts';
import { writeWeights } from './write-weights';

const TEXTS = join(import.meta.dirname, 'texts');
const WEIGHTS = join(import.meta.dirname, '..', 'talk-tracks', 'weights');

const packs = [corePack()];
const from = fingerprint(TEXTS, packs);
const read = exampleReader(packs);
const drafts = writersIn(TEXTS)
  .filter((writer) => !HELD_OUT.includes(writer))
  .flatMap((writer) => readTexts(TEXTS, writer));
for (const lang of ['en', 'zh'] as const) {
  const examples = drafts.filter((draft) => draft.lang === lang).flatMap(read);
  const file = writeWeights(
    learn(lang, examples, (text) => process.stderr.write(`${text}\n`)),
    from,
  );
  const json = `${JSON.stringify(file)}\n`;
  writeFileSync(join(WEIGHTS, `${lang}.json`), json);
  process.stdout.write(`${lang}: ${examples.length} sentences, ${Math.round(json.length / 1024)} kB\n`);
}
