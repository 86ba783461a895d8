import { defineConfig } from 'vitest/config';

/** Unit tests mirror the rooms under `tests/`; what needs a browser says so with a docblock or lives in `tests/e2e`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/bench/**', 'tests/editors/**', 'tests/fixtures/**'],
    testTimeout: 20_000,
  },
});
