/**
 * `npm test`: everything a contributor needs, in the order in which it fails fastest. Prints each step with its time,
 * what was skipped and why, and closes with one line `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startRoundcube, type Webmail } from './e2e/roundcube';
import { skippedParts, whyNot } from './e2e/surroundings';

const ROOT = resolve(import.meta.dirname, '..');
const program = (name: string) => join(ROOT, 'node_modules', '.bin', name);

/** What came of a step. `notes`: what was skipped, one line each. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notes?: readonly string[];
}

interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

/** A command's end and what it printed. */
const run = (command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ readonly ok: boolean; readonly printed: string }>((done) => {
    let printed = '';
    const child = spawn(command, words, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (part: Buffer) => {
      printed += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ ok: false, printed: error.message }));
    child.on('close', (code) => done({ ok: code === 0, printed }));
  });

/** A step that is right or wrong as a whole: its commands one after another. */
const commands = (name: string, lines: readonly (readonly [string, ...string[]])[]): Step => ({
  name,
  async run() {
    for (const [command, ...words] of lines) {
      const { ok, printed } = await run(program(command), words);
      if (ok) continue;
      console.log(printed.trimEnd());
      return { passed: 0, failed: 1, skipped: 0 };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  },
});

/** What vitest's JSON report says, as far as we count. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded are among these, without a test. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Each test of a vitest run counts as one, and so does a file that could not be loaded. */
const vitest = (name: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Step => ({
  name,
  async run() {
    const file = join(ROOT, 'node_modules', '.cache', `keeptrack-${name}.json`);
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, printed } = await run(program('vitest'), ['run', ...words, ...reporters], env);
    if (!ok) console.log(printed.trimEnd());
    for (const line of printed.split('\n'))
      if (line.includes('(retry x')) console.log(`    second try  ${line.trim()}`);
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    const failed = report.numFailedTests + unloaded.length;
    return {
      passed: report.numPassedTests,
      // An error outside of any test fails the run as well.
      failed: failed === 0 && !ok ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  },
});

/** A step that cannot run here, counted once. */
const skipped = (name: string, reason: string): Step => ({
  name,
  run: async () => ({ passed: 0, failed: 0, skipped: 1, notes: [reason] }),
});

const build: Step = {
  name: 'build',
  run() {
    rmSync(join(ROOT, '.output'), { recursive: true, force: true });
    return commands('build', [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox'],
    ]).run();
  },
};

/** The mail that one of the exams answers. */
const MAIL = `From: Mira Okafor <mira.okafor@haldenfoods.example>
To: exam@example.com
Subject: The first week
Date: Mon, 16 Nov 2026 07:40:00 +0000
Content-Type: text/plain; charset=UTF-8

Hello Ana.
What happens in the first week, hour by hour?
`;

/** The webmail that the exams sit on; null where it is not here. */
function startWebmail(): Webmail | null {
  if (whyNot.roundcube) return null;
  const webmail = startRoundcube({ html: true, port: 8294 });
  webmail.receive('exam@example.com', MAIL);
  return webmail;
}

const exams: Step = whyNot.chromium
  ? skipped('exams', whyNot.chromium)
  : {
      name: 'exams',
      async run() {
        const webmail = startWebmail();
        const env = webmail ? { ROUNDCUBE: `${webmail.url}/` } : {};
        const { ok, printed } = await run(program('tsx'), ['tests/exams/run-editors.ts'], env);
        webmail?.stop();
        const [, passed, failed, skips] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(printed) ?? [];
        if (!ok) console.log(printed.trimEnd());
        return {
          passed: Number(passed ?? 0),
          failed: ok ? 0 : Math.max(1, Number(failed ?? 1)),
          skipped: Number(skips ?? 0),
          notes: [...printed.matchAll(/^skipped (.*)$/gm)].map(([, reason = '']) => reason),
        };
      },
    };

const endToEnd: Step = whyNot.chromium
  ? skipped('end to end', whyNot.chromium)
  : {
      name: 'end to end',
      run: async () => ({
        ...(await vitest('end-to-end', ['--config', 'tests/e2e/vitest.e2e.config.ts']).run()),
        notes: skippedParts(),
      }),
    };

/**
 * Those that are quick with reduced counts; the others are for `npm run faults`. Not the orphans: driven by a debugger, a
 * background that was loaded anew is now and then handed no messages, and it is not known yet whether that is the debugger's doing.
 */
const QUICK_FAULTS = ['kill-browser', 'kill-worker', 'quota', 'disk-full', 'tabs'];

/** What a run of fault suites says at its end. */
function faultCounts({ ok, printed }: { readonly ok: boolean; readonly printed: string }): Counts {
  const [, passed, failed, skips] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(printed) ?? [];
  if (!ok) console.log(printed.trimEnd());
  return {
    passed: Number(passed ?? 0),
    failed: ok ? 0 : Math.max(1, Number(failed ?? 1)),
    skipped: Number(skips ?? 0),
    notes: [...printed.matchAll(/^skipped {2}(.*)$/gm)].map(([, reason = '']) => reason),
  };
}

/** Those of the hub that take seconds with reduced counts. */
const QUICK_HUB_FAULTS = ['kill-primary', 'conflicts', 'kill-publisher', 'kill-hub'];

/** Its unit tests are among the others. */
const hub: Step = existsSync(join(ROOT, 'hub/node_modules/pg'))
  ? {
      name: 'hub',
      async run() {
        const types = await commands('hub', [['tsc', '--noEmit', '-p', 'hub']]).run();
        const words = ['tests/faults/run-faults.ts', 'hub', '--small', ...QUICK_HUB_FAULTS];
        const faults = faultCounts(await run(program('tsx'), words));
        return { ...faults, passed: faults.passed + types.passed, failed: faults.failed + types.failed };
      },
    }
  : skipped('hub', 'its packages are not installed (npm ci --prefix hub)');

const faults: Step = whyNot.chromium
  ? skipped('faults', whyNot.chromium)
  : {
      name: 'faults',
      async run() {
        const words = ['tests/faults/run-faults.ts', '--small', ...QUICK_FAULTS];
        return faultCounts(await run(program('tsx'), words));
      },
    };

const STEPS: readonly Step[] = [
  commands('types', [
    ['wxt', 'prepare'],
    ['tsc', '--noEmit'],
  ]),
  commands('lint', [['biome', 'check', '.']]),
  vitest('unit', []),
  build,
  exams,
  endToEnd,
  faults,
  hub,
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of STEPS) {
  const began = performance.now();
  const { passed, failed, skipped, notes = [] } = await step.run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${failed ? '✗' : '✓'} ${step.name}  ${passed} passed, ${failed} failed, ${skipped} skipped  (${seconds} s)`,
  );
  for (const note of notes) console.log(`    skipped  ${note}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
