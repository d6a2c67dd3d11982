// Triple-negative disease.
import type { Rule } from '../../rule.ts';
import {
  firstLineWithoutImmunotherapy,
  immunotherapyFirstLine,
  pembrolizumabOutsideIndication,
} from './first-line.ts';
import { tripleNegativeLaterLine } from './later-lines.ts';

export const tripleNegativeRules: readonly Rule[] = [
  immunotherapyFirstLine,
  firstLineWithoutImmunotherapy,
  pembrolizumabOutsideIndication,
  tripleNegativeLaterLine,
];
