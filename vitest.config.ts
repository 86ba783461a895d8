import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The hub is a package of its own, and its tests need what it needs. */
const hasHub = existsSync('hub/node_modules/pg');
if (!hasHub) console.log('skipped  hub: its packages are not installed (npm ci --prefix hub)');

/** Unit tests mirror the rooms under `tests/`; what needs a browser says so with a docblock or lives in `tests/e2e`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}', ...(hasHub ? ['hub/tests/**/*.test.ts'] : [])],
    exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/bench/**', 'tests/editors/**', 'tests/fixtures/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
