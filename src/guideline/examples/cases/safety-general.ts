// Worked examples: the rules on the safety of any anticancer drug.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyGeneralExamples: ExampleTable = {
  'SAF-01': {
    fires: { orders: ['capecitabine'], age: 34, problems: ['pregnancy'] },
    doesNotFire: { orders: ['capecitabine'], age: 34 },
    undetermined: { orders: ['capecitabine'], age: 34, unavailable: ['results'] },
  },
  'SAF-02': {
    fires: { age: 41, orders: ['capecitabine'] },
    doesNotFire: { age: 56, orders: ['capecitabine'] },
    undetermined: { age: 41, orders: ['capecitabine'], sex: 'unknown' },
  },
  'SAF-03': {
    fires: { orders: ['letrozole'], problems: ['breastfeeding'] },
    doesNotFire: { orders: ['letrozole'] },
    undetermined: { orders: ['letrozole'], unavailable: ['problems'] },
  },
  'SAF-04': {
    fires: { orders: ['trastuzumab-emtansine'], active: ['trastuzumab'] },
    doesNotFire: { orders: ['trastuzumab-emtansine'], active: ['trastuzumab'], stops: ['trastuzumab'] },
    undetermined: { orders: ['trastuzumab-emtansine'], unavailable: ['medications'] },
  },
  'SAF-05': {
    fires: { orders: ['ribociclib', 'abemaciclib'] },
    doesNotFire: { orders: ['ribociclib'], active: ['ribociclib'] },
    undetermined: { orders: ['ribociclib'], unavailable: ['medications'] },
  },
  'SAF-06': {
    fires: { orders: ['mmr'], active: ['paclitaxel'] },
    doesNotFire: { orders: ['mmr'] },
    undetermined: { orders: ['mmr'], unavailable: ['medications'] },
  },
  'SAF-07': {
    fires: { orders: ['letrozole'], active: [{ drug: 'letrozole', regimen: ['plan-1'] }] },
    doesNotFire: { orders: ['letrozole'], active: [{ drug: 'letrozole', regimen: ['plan-1'] }], stops: ['letrozole'] },
    undetermined: { orders: ['letrozole'], unavailable: ['medications'] },
  },
  'SAF-08': {
    fires: { orders: ['paclitaxel'] },
    doesNotFire: { orders: ['paclitaxel'], testsOnFile: ['hepatitis-b-antigen', 'hepatitis-b-core'] },
    undetermined: { orders: ['paclitaxel'], unavailable: ['results'] },
  },
};
