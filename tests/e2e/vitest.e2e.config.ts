/** End-to-end tests: one browser at a time, long patience, no second tries (a test that fails now and then has found something). */
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
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
});
