/** Prints in how many labelled situations the right track is among the three, by stage, language and half; with `--misses`, what was offered instead on the even lines. */
import { type Language, STAGES } from '../../talk-tracks/model';
import { type Answered, answerSituations } from './right-three-situations';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const answered = answerSituations();

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
for (const stage of STAGES)
  row(
    stage,
    answered.filter((one) => one.stage === stage),
  );
row(
  'even, tuned on',
  answered.filter(({ line }) => line % 2 === 0),
);
row(
  'odd, held back',
  answered.filter(({ line }) => line % 2 === 1),
);
row('all', answered);
console.log(
  `the best itself: ${answered.filter(({ best, offered }) => offered.includes(best)).length}/${answered.length}`,
);

if (process.argv.includes('--misses'))
  for (const { line, stage, lang, body, best, offered } of answered.filter((one) => !one.isRight && one.line % 2 === 0))
    console.log(`\n${line} ${stage} ${lang}: ${body}\n  best    ${best}\n  offered ${offered.join(', ')}`);
