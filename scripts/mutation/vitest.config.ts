// The tests that the mutation run uses: those of the guideline, without the files that ask every rule
// about every drug or any patient. They take longer than all others together, and look at words, at
// the options that the table of contents lists too, or at the other tests.

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Tests of single rules and criteria before those that go through all of them: most mutants are killed
 * by the small file beside the code, and the run of a mutant ends with the first failure. The file that
 * loads modules inside of a test comes last: to what is loaded by a test first, only that test is held.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      /\/guideline\/(?:rules|criteria)\//.test(moduleId) ? 0 : moduleId.includes('/loads.') ? 2 : 1;
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['tests/guideline/**/*.test.ts'],
    exclude: [
      'tests/guideline/editions.test.ts',
      'tests/guideline/explanation/inputs.test.ts',
      'tests/guideline/explanation/source-attributes.test.ts',
      'tests/guideline/four-cases.test.ts',
      'tests/guideline/metamorphic/**',
      'tests/guideline/options.test.ts',
      'tests/guideline/rule-words.test.ts',
      'tests/guideline/rules/safety-wording.test.ts',
    ],
    isolate: false,
    sequence: { sequencer: NearestFirst },
    testTimeout: 30_000,
  },
});
