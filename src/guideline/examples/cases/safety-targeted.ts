// Worked examples: the rules on the safety of targeted drugs.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyTargetedExamples: ExampleTable = {
  'SAF-30': {
    fires: { orders: ['ribociclib'] },
    doesNotFire: { orders: ['ribociclib'], results: { qtcf: { low: 420, high: 420, daysAgo: 28 } } },
    undetermined: { orders: ['ribociclib'], unavailable: ['results'] },
  },
  'SAF-31': {
    fires: { orders: ['ribociclib'], problems: ['long-qt'] },
    doesNotFire: { orders: ['ribociclib'], results: { qtcf: 449, calcium: 9 } },
    undetermined: { orders: ['ribociclib'], results: { qtcf: 420 } },
  },
  'SAF-32': {
    fires: { orders: ['ribociclib', 'tamoxifen'] },
    doesNotFire: { orders: ['ribociclib', 'letrozole'] },
    undetermined: { orders: ['ribociclib', 'letrozole'], unavailable: ['medications'] },
  },
  'SAF-33': {
    fires: { orders: ['ribociclib', 'ondansetron-iv'] },
    doesNotFire: { orders: ['ribociclib'] },
    undetermined: { orders: ['ribociclib'], unavailable: ['medications'] },
  },
  'SAF-34': {
    fires: { orders: ['abemaciclib', 'ketoconazole'] },
    doesNotFire: { orders: ['abemaciclib'] },
    undetermined: { orders: ['abemaciclib'], unavailable: ['medications'] },
  },
  'SAF-35': {
    fires: { orders: ['palbociclib', 'rifampin'] },
    doesNotFire: { orders: ['palbociclib'] },
    undetermined: { orders: ['palbociclib'], unavailable: ['medications'] },
  },
  'SAF-36': {
    fires: { orders: ['palbociclib'], results: { neutrophils: 0.99 } },
    doesNotFire: { orders: ['palbociclib'], results: { neutrophils: 1 } },
    undetermined: { orders: ['palbociclib'], results: {} },
  },
  'SAF-37': {
    fires: { orders: ['abemaciclib'] },
    doesNotFire: { orders: ['abemaciclib'], results: { neutrophils: { low: 3, high: 3, daysAgo: 28 } } },
    undetermined: { orders: ['abemaciclib'], unavailable: ['results'] },
  },
  'SAF-38': {
    fires: { orders: ['ribociclib'], pastProblems: ['interstitial-lung-disease'] },
    doesNotFire: { orders: ['ribociclib'], pastProblems: ['interstitial-lung-disease'], problems: ['interstitial-lung-disease'] },
    undetermined: { orders: ['ribociclib'], unavailable: ['problems'] },
  },
  'SAF-38a': {
    fires: { orders: ['palbociclib'], problems: ['interstitial-lung-disease'] },
    doesNotFire: { orders: ['palbociclib'] },
    undetermined: { orders: ['palbociclib'], unavailable: ['problems'] },
  },
  'SAF-39': {
    fires: { orders: ['abemaciclib'], problems: ['vte'] },
    doesNotFire: { orders: ['abemaciclib'] },
    undetermined: { orders: ['abemaciclib'], unavailable: ['problems'] },
  },
  'SAF-40': {
    fires: { orders: ['palbociclib'], case: { childPugh: [{ reference: 'Observation/cp', date: { first: 20749, last: 20749 }, value: 'C' }] } },
    doesNotFire: { orders: [{ drugs: ['palbociclib'], name: 'palbociclib', dose: { value: 75, unit: 'mg' } }], case: { childPugh: [{ reference: 'Observation/cp', date: { first: 20749, last: 20749 }, value: 'C' }] } },
    undetermined: { orders: ['palbociclib'], unavailable: ['results'] },
  },
  'SAF-41': {
    fires: { orders: ['alpelisib'] },
    doesNotFire: { orders: ['alpelisib'], results: { fastingGlucose: 95, hba1c: 5.5 } },
    undetermined: { orders: ['alpelisib'], unavailable: ['results'] },
  },
  'SAF-42': {
    fires: { orders: ['alpelisib'], results: {}, problems: ['type-1-diabetes'] },
    doesNotFire: { orders: ['alpelisib'], results: { fastingGlucose: 250, hba1c: 5.5 } },
    undetermined: { orders: ['alpelisib'], results: {} },
  },
  'SAF-43': {
    fires: { orders: ['alpelisib'], results: { fastingGlucose: 126, hba1c: 5.5 } },
    doesNotFire: { orders: ['alpelisib'], results: { fastingGlucose: 125, hba1c: 5.5 } },
    undetermined: { orders: ['alpelisib'], results: {} },
  },
  'SAF-44': {
    fires: { orders: ['alpelisib'], problems: ['severe-cutaneous-reaction'] },
    doesNotFire: { orders: ['alpelisib'] },
    undetermined: { orders: ['alpelisib'], unavailable: ['problems'] },
  },
};
