/** `npm run test:e2e`: says what is skipped and why, then runs the end-to-end tests; names after it choose some of them. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { skippedParts, whyNot } from './surroundings';

const ROOT = resolve(import.meta.dirname, '../..');

for (const line of skippedParts()) console.log(`skipped  ${line}`);
if (whyNot.chromium) process.exit(0);
const words = ['run', '--config', 'tests/e2e/vitest.e2e.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(resolve(ROOT, 'node_modules/.bin/vitest'), words, { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
