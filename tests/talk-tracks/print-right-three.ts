/** Prints in how many labelled situations the right track is among the three, by stage and language; with `--misses`, what was offered instead in those that may be tuned on. */
import { type Language, STAGES } from '../../talk-tracks/model';
import { type Answered, answerSituations } from './right-three-situations';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const figure = (all: readonly Answered[]): string => {
  const right = all.filter(({ isRight }) => isRight).length;
  return `${right}/${all.length}`.padStart(8);
};
const row = (name: string, all: readonly Answered[]): void => {
  const cells = LANGUAGES.map((lang) => figure(all.filter((one) => one.lang === lang)));
  console.log(
    name.padEnd(16),
    ...cells,
    figure(all),
    `${((all.filter(({ isRight }) => isRight).length / all.length) * 100).toFixed(1)} %`.padStart(8),
  );
};

console.log(''.padEnd(16), ...[...LANGUAGES, 'both', 'right'].map((name) => name.padStart(8)));
for (const set of ['known', 'unseen'] as const) {
  const answered = answerSituations(set);
  if (answered.length === 0) continue;
  for (const stage of STAGES)
    row(
      stage,
      answered.filter((one) => one.stage === stage),
    );
  row(`all ${set}`, answered);
  const best = answered.filter(({ best, offered }) => offered.includes(best)).length;
  console.log(`the best itself: ${best}/${answered.length}\n`);
}

if (process.argv.includes('--misses'))
  for (const { line, stage, lang, body, best, offered } of answerSituations('known').filter(({ isRight }) => !isRight))
    console.log(`\n${line} ${stage} ${lang}: ${body}\n  best    ${best}\n  offered ${offered.join(', ')}`);
