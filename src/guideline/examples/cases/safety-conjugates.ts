// Worked examples: the rules on the safety of HER2-directed drugs and conjugates.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyConjugatesExamples: ExampleTable = {
  'SAF-50': {
    fires: { orders: ['doxorubicin', 'trastuzumab'] },
    doesNotFire: { orders: ['doxorubicin'] },
    undetermined: { orders: ['doxorubicin'], unavailable: ['medications'] },
  },
  'SAF-51': {
    fires: { orders: ['datopotamab-deruxtecan'], problems: ['interstitial-lung-disease'] },
    doesNotFire: { orders: ['datopotamab-deruxtecan'] },
    undetermined: { orders: ['datopotamab-deruxtecan'], unavailable: ['problems'] },
  },
  'SAF-52': {
    fires: { orders: ['trastuzumab-deruxtecan'], pastProblems: ['interstitial-lung-disease'] },
    doesNotFire: { orders: ['trastuzumab-deruxtecan'], pastProblems: ['interstitial-lung-disease'], problems: ['interstitial-lung-disease'] },
    undetermined: { orders: ['trastuzumab-deruxtecan'], unavailable: ['problems'] },
  },
  'SAF-53': {
    fires: { orders: ['trastuzumab-emtansine'], results: { platelets: 49 } },
    doesNotFire: { orders: ['trastuzumab-emtansine'], results: { platelets: 50 } },
    undetermined: { orders: ['trastuzumab-emtansine'], results: { platelets: { low: 20, high: 20, daysAgo: 8 } } },
  },
  'SAF-54': {
    fires: { orders: ['sacituzumab-govitecan'], case: { ugt1a1PoorMetabolizer: [{ reference: 'Observation/ugt', date: { first: 20749, last: 20749 }, value: true }] } },
    doesNotFire: { orders: ['sacituzumab-govitecan'] },
    undetermined: { orders: ['sacituzumab-govitecan'], unavailable: ['results'] },
  },
  'SAF-55': {
    fires: { orders: ['trastuzumab-emtansine'], results: { ast: 104 } },
    doesNotFire: { orders: ['trastuzumab-emtansine'], results: { ast: 20, alt: 20, bilirubin: 0.6, platelets: 200 } },
    undetermined: { orders: ['trastuzumab-emtansine'] },
  },
  'SAF-55c': {
    fires: { orders: ['trastuzumab-emtansine'], results: { ast: 201, alt: 20, bilirubin: 0.6, platelets: 200 } },
    doesNotFire: { orders: ['trastuzumab-emtansine'], results: { ast: 200, alt: 20, bilirubin: 0.6, platelets: 200 } },
    undetermined: { orders: ['trastuzumab-emtansine'] },
  },
  'SAF-56': {
    fires: { orders: ['tucatinib'], results: { creatinineClearance: 80 } },
    doesNotFire: { orders: ['tucatinib'], results: { creatinineClearance: 30, alt: 20 } },
    undetermined: { orders: ['tucatinib'], results: { alt: 20 } },
  },
  'SAF-57': {
    fires: { orders: ['lapatinib'], problems: ['long-qt'] },
    doesNotFire: { orders: ['lapatinib'], results: { ast: 20, alt: 120 } },
    undetermined: { orders: ['lapatinib'] },
  },
};
