/**
 * `npm run faults` of the hub: brings faults about on real servers and counts what was lost. Names choose suites, `--small`
 * reduces counts and writes no table, `--share 0.5` does half of the full ones, `--seed 7` repeats a run. Ends with `N passed, N failed, N skipped`.
 */
import { parseArgs } from 'node:util';
import { conflictsSuite } from './conflicts';
import { type HubRow, writeHubTable } from './hub-table';
import { killHubSuite } from './kill-hub';
import { killPrimarySuite } from './kill-primary';
import { killPublisherSuite } from './kill-publisher';
import { partitionSuite } from './partition';
import { readersSuite } from './readers';
import { createRandom, isClean, type Run, type Suite } from './suite';

const SUITES: readonly Suite[] = [
  killPrimarySuite,
  conflictsSuite,
  killPublisherSuite,
  partitionSuite,
  killHubSuite,
  readersSuite,
];

const { values, positionals } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    share: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
  allowPositionals: true,
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const names = SUITES.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (!Number.isSafeInteger(seed) || unknown.length > 0) {
  console.log(`${unknown.join(', ') || 'that seed'}: not known. Suites: ${names.join(', ')}`);
  process.exit(2);
}

/** What a reduced run does of a full count. */
const SMALL = 0.1;
const runOf = (name: string): Run => ({
  share: (full) => Math.max(2, Math.round(full * (values.small ? SMALL : Number(values.share)))),
  random: createRandom([...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed)),
  say: (line) => console.log(`    ${line}`),
});

async function sit({ name, does, run, control }: Suite): Promise<HubRow | null> {
  const began = performance.now();
  const figures = await run(runOf(name));
  const seconds = (performance.now() - began) / 1000;
  const found = await control(runOf(name));
  const said = [found.lost && `${found.lost} lost`, found.wrong[0]].filter(Boolean).join(', ') || 'nothing';
  const isCaught = !isClean(found);
  const isPassed = isClean(figures) && isCaught;
  const { count, acknowledged, lost, other } = figures;
  console.log(
    `${isPassed ? '✓' : '✗'} ${name}  ${count}, ${acknowledged ?? '–'} acknowledged, ${lost} lost; ${other}  (${seconds.toFixed(0)} s)`,
  );
  for (const line of figures.wrong.slice(0, 20)) console.log(`    wrong  ${line}`);
  console.log(`    control  ${isCaught ? 'found' : 'NOT FOUND'}: ${said}`);
  return isPassed ? { name, does, count, acknowledged, lost, other, control: said, seconds, seed } : null;
}

const total = { passed: 0, failed: 0, skipped: 0 };
console.log(`seed ${seed}${values.small ? ', reduced counts' : ''}`);
for (const suite of SUITES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const reason = suite.whyNot();
  if (reason) {
    console.log(`skipped  ${suite.name}: ${reason}`);
    total.skipped += 1;
    continue;
  }
  const row = await sit(suite).catch((error: unknown) => {
    console.log(`✗ ${suite.name}  ${error instanceof Error ? error.stack : error}`);
    return null;
  });
  if (row === null) total.failed += 1;
  else {
    total.passed += 1;
    if (!values.small) writeHubTable(row, names);
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
