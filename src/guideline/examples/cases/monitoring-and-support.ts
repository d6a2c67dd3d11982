// Worked examples: the rules on monitoring and support.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const monitoringAndSupportExamples: ExampleTable = {
  'MON-01': {
    fires: { orders: ['ctc-test'] },
    doesNotFire: { orders: ['capecitabine'] },
    undetermined: { orders: ['capecitabine'], unavailable: ['results'] },
  },
  'MON-02': {
    fires: { results: { tumorCells: 5 } },
    doesNotFire: { results: { tumorCells: 4 } },
    undetermined: {},
  },
  'MON-03': {
    fires: { active: ['letrozole'], procedures: [['staging-imaging', 175]] },
    doesNotFire: { active: ['letrozole'], procedures: [['staging-imaging', 174]] },
    undetermined: { active: ['letrozole'] },
  },
  'SUP-01': {
    fires: {},
    doesNotFire: { judgements: { 'psychosocial-support-addressed': true } },
    undetermined: { unavailable: ['requests'] },
  },
  'SUP-02': {
    fires: { chemoLines: 1 },
    doesNotFire: { chemoLines: 2 },
    undetermined: { unavailable: ['medications'] },
  },
  'SUP-03': {
    fires: { metastasisDaysAgo: 60 },
    doesNotFire: { metastasisDaysAgo: 61 },
    undetermined: { unavailable: ['medications'] },
  },
  'SUP-04': {
    fires: { orders: ['megestrol'], etLines: 2 },
    doesNotFire: { orders: ['megestrol'], etLines: 1 },
    undetermined: { orders: ['megestrol'], unavailable: ['medications'] },
  },
};
