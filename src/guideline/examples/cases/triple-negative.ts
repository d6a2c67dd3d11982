// Worked examples: the rules on triple-negative disease.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const tripleNegativeExamples: ExampleTable = {
  'TN-01': {
    fires: { er: 0, pr: 0, ihc: '0' },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['paclitaxel'], chemoLines: 1 },
    undetermined: { er: 0, pr: 0, orders: ['paclitaxel'] },
  },
  'TN-02': {
    fires: { er: 0, pr: 0, ihc: '0', results: { pdl1Cps: 9 } },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', results: { pdl1Cps: 9 } },
    undetermined: { er: 0, pr: 0, ihc: '0' },
  },
  'TN-03': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['pembrolizumab'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['pembrolizumab'], results: { pdl1Cps: 10 } },
    undetermined: { orders: ['pembrolizumab'], results: { pdl1Cps: 20 } },
  },
  'TN-04': {
    fires: { er: 0, pr: 0, ihc: '0', chemoLines: 1 },
    doesNotFire: { er: 0, pr: 0, ihc: '0' },
    undetermined: { er: 0, ihc: '0', chemoLines: 1 },
  },
};
