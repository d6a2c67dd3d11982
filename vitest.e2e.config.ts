// The tests in a real browser: they need Chromium, which the other tests do not.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser that starts slowly beside other work is no failure of the page.
    retry: 1,
    // One browser at a time: side by side they would wait for each other.
    fileParallelism: false,
  },
});
