// The tests that the mutation run uses: those of the guideline, without the files that ask every rule
// about every drug or any patient. They take longer than all others together, and look at words, at
// the options that the table of contents lists too, or at the other tests.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/guideline/**/*.test.ts'],
    exclude: [
      'tests/guideline/editions.test.ts',
      'tests/guideline/explanation/inputs.test.ts',
      'tests/guideline/explanation/source-attributes.test.ts',
      'tests/guideline/four-cases.test.ts',
      'tests/guideline/options.test.ts',
      'tests/guideline/rule-words.test.ts',
      'tests/guideline/rules/safety-wording.test.ts',
    ],
    isolate: false,
    testTimeout: 30_000,
  },
});
