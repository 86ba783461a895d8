import { defineConfig } from 'vitest/config';

/** Unit tests mirror the rooms under `tests/`; what needs a browser says so with a docblock or lives in `tests/e2e`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
