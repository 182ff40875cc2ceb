import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** unit: no browser needed. browser and e2e: real Chromium and Firefox, one file at a time unless told otherwise. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: {
          alias: {
            'virtual:glossary-index': fileURLToPath(new URL('tests/support/glossary-index.ts', import.meta.url)),
          },
        },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
          // Property tests take seconds where other work takes the processor.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
