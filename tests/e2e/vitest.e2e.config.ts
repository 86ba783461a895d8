/**
 * End-to-end tests: one browser at a time, long patience. No second tries: a test that fails now and then has found something. In CI
 * alone there is one, so that one slow start of a browser among a hundred does not hide the rest; `npm test` names who needed it.
 */
import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: its reader wants one.
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/build-once.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    retry: process.env.CI ? 1 : 0,
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
});
