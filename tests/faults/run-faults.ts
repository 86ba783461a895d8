/**
 * `npm run faults`: brings faults about in a real browser and counts what was lost. Names after it choose suites, `--small`
 * reduces the counts (and writes no table), `--share 0.5` does half of the full ones, `--seed 7` repeats a run. Ends with `N passed, N failed, N skipped`.
 * `npm run faults hub` is for the servers of the hub, which has suites of its own: what follows the word goes to them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { whyNot } from '../e2e/surroundings';
import { clock } from './clock';
import { corruption } from './corruption';
import { diskFull } from './disk-full';
import { heldUpgrade } from './held-upgrade';
import { killBrowser } from './kill-browser';
import { killRenderer } from './kill-renderer';
import { killWorker } from './kill-worker';
import { orphan } from './orphan';
import { quota } from './quota';
import { createRandom } from './random';
import { type TableRow, writeTable } from './reliability-table';
import { sharing } from './sharing';
import { isClean, type Run, type Suite } from './suite';
import { tabs } from './tabs';
import { upgrade } from './upgrade';

const SUITES: readonly Suite[] = [
  killBrowser,
  killWorker,
  killRenderer,
  quota,
  diskFull,
  corruption,
  tabs,
  upgrade,
  heldUpgrade,
  orphan,
  clock,
  sharing,
];

const [first, ...more] = process.argv.slice(2);
if (first === 'hub') process.exit(runHub(more));

/** Needs no browser but the hub's own packages. Answers the exit code. */
function runHub(words: readonly string[]): number {
  const hub = resolve(import.meta.dirname, '../../hub');
  if (!existsSync(`${hub}/node_modules/pg`)) {
    console.log('skipped  hub: its packages are not installed (npm ci --prefix hub)\n0 passed, 0 failed, 1 skipped');
    return 0;
  }
  const command = ['--import', 'tsx', `${hub}/faults/run-hub-faults.ts`, ...words];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}

const { values, positionals } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    seed: { type: 'string' },
    share: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
if (!Number.isSafeInteger(seed) || unknown.length > 0) {
  console.log(`${unknown.join(', ') || 'that seed'}: not known. Suites: ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = SUITES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

/** The seed of a suite does not depend on which others run. */
const seedOf = (name: string) => [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);

/** One line of what came of a suite, and its row; null where it failed. */
async function sit(suite: Suite): Promise<TableRow | null> {
  const { name, does } = suite;
  const runOf = (): Run => ({
    small: values.small,
    share: (full) => Math.max(1, Math.round(full * Number(values.share))),
    random: createRandom(seedOf(name)),
    say: (line) => console.log(`    ${line}`),
  });
  const began = performance.now();
  const figures = await suite.run(runOf());
  const seconds = (performance.now() - began) / 1000;
  const { count, acknowledged, lost, torn, other, wrong } = figures;
  const found = await suite.control(runOf());
  const caught = !isClean(found);
  const passed = isClean(figures) && caught;
  const said = acknowledged === null ? '' : `${acknowledged} acknowledged, `;
  console.log(
    `${passed ? '✓' : '✗'} ${name}  ${count}, ${said}${lost} lost, ${torn} torn; ${other}  (${seconds.toFixed(0)} s)`,
  );
  for (const line of wrong.slice(0, 20)) console.log(`    wrong  ${line}`);
  console.log(`    control  ${caught ? 'found' : 'NOT FOUND'}: ${sayFound(found)}`);
  return passed
    ? { name, does, count, acknowledged, lost, torn, other, control: sayFound(found), seconds, seed }
    : null;
}

const sayFound = ({ lost, torn, wrong }: Awaited<ReturnType<Suite['control']>>): string =>
  [lost && `${lost} lost`, torn && `${torn} torn`, wrong[0]].filter(Boolean).join(', ') || 'nothing';

const total = { passed: 0, failed: 0, skipped: 0 };
console.log(`seed ${seed}${values.small ? ', reduced counts' : ''}`);
for (const suite of chosen) {
  const reason = whyNot.chromium ?? suite.whyNot?.() ?? null;
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
    if (!values.small)
      writeTable(
        [row],
        SUITES.map(({ name }) => name),
      );
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
