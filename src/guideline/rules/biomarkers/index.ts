// Biomarkers to be tested.
import type { Rule } from '../../rule.ts';
import { testAtEndocrineProgression, testGermlineBrca, testTumourAgnostic } from './testing.ts';

export const biomarkerRules: readonly Rule[] = [
  testAtEndocrineProgression,
  testGermlineBrca,
  testTumourAgnostic,
];
