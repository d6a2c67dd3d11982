// Worked examples: the rules on the safety of chemotherapy.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyChemotherapyExamples: ExampleTable = {
  'SAF-60': {
    fires: { orders: ['capecitabine'] },
    doesNotFire: { orders: ['capecitabine'], testsOnFile: ['dpyd'] },
    undetermined: { orders: ['capecitabine'], unavailable: ['results'] },
  },
  'SAF-61': {
    fires: { orders: ['capecitabine'], case: { dpd: [{ reference: 'Observation/dpyd', date: { first: 20749, last: 20749 }, value: { activity: 'none', phenotypeStated: true } }] } },
    doesNotFire: { orders: ['gemcitabine'], case: { dpd: [{ reference: 'Observation/dpyd', date: { first: 20749, last: 20749 }, value: { activity: 'none', phenotypeStated: true } }] } },
    undetermined: { orders: ['capecitabine'], unavailable: ['results'] },
  },
  'SAF-62': {
    fires: { orders: ['capecitabine'], case: { dpd: [{ reference: 'Observation/dpyd', date: { first: 20749, last: 20749 }, value: { activity: 'partial', phenotypeStated: true } }] } },
    doesNotFire: { orders: ['capecitabine'], case: { dpd: [{ reference: 'Observation/dpyd', date: { first: 20749, last: 20749 }, value: { activity: 'none', phenotypeStated: true } }] } },
    undetermined: { orders: ['capecitabine'], unavailable: ['results'] },
  },
  'SAF-63': {
    fires: { orders: ['capecitabine'], results: { creatinineClearance: 30 } },
    doesNotFire: { orders: ['capecitabine'], results: { creatinineClearance: 29.9 } },
    undetermined: { orders: ['capecitabine'], results: {} },
  },
  'SAF-64': {
    fires: { orders: ['capecitabine'], results: { creatinineClearance: 29.9 } },
    doesNotFire: { orders: ['capecitabine'], results: { creatinineClearance: 30 } },
    undetermined: { orders: ['capecitabine'], results: {} },
  },
  'SAF-65': {
    fires: { orders: ['capecitabine', 'warfarin'] },
    doesNotFire: { orders: ['capecitabine'] },
    undetermined: { orders: ['capecitabine'], unavailable: ['medications'] },
  },
  'SAF-66': {
    fires: { results: { ast: 20, alt: 20, bilirubin: 1.3 }, orders: ['ixabepilone', 'capecitabine'] },
    doesNotFire: { results: { ast: 20, alt: 20, bilirubin: 1.3 }, orders: ['ixabepilone'] },
    undetermined: { orders: ['ixabepilone'], active: ['capecitabine'], results: {} },
  },
  'SAF-67': {
    fires: { orders: ['docetaxel'], results: { neutrophils: 1.49 } },
    doesNotFire: { orders: ['docetaxel'], results: { neutrophils: 1.5 } },
    undetermined: { orders: ['docetaxel'], results: {} },
  },
  'SAF-67w': {
    fires: { orders: [{ drugs: ['paclitaxel'], cycleDay: 8 }], results: { neutrophils: 1 } },
    doesNotFire: { orders: [{ drugs: ['paclitaxel'], cycleDay: 8 }], results: { neutrophils: 0.99 } },
    undetermined: { orders: [{ drugs: ['paclitaxel'], cycleDay: 8 }], results: {} },
  },
  'SAF-68': {
    fires: { orders: ['docetaxel'], results: { bilirubin: 1.6 } },
    doesNotFire: { orders: ['docetaxel'], results: { ast: 20, alt: 20, bilirubin: 1.2 } },
    undetermined: { orders: ['docetaxel'], results: { ast: 20, alt: 20 } },
  },
  'SAF-69': {
    fires: { orders: ['nab-paclitaxel'], results: { bilirubin: 1, ast: 401 } },
    doesNotFire: { orders: ['nab-paclitaxel'], results: { ast: 30, bilirubin: 6 } },
    undetermined: { orders: ['nab-paclitaxel'], results: { ast: 30 } },
  },
  'SAF-70': {
    fires: { orders: ['paclitaxel'], problems: ['polyoxyl-hypersensitivity'] },
    doesNotFire: { orders: ['paclitaxel'] },
    undetermined: { orders: ['paclitaxel'], unavailable: ['problems'] },
  },
  'SAF-71': {
    fires: { orders: ['doxorubicin'], judgements: { 'cumulative-anthracycline-dose': 491 } },
    doesNotFire: { orders: ['doxorubicin'] },
    undetermined: { orders: ['doxorubicin'], prior: ['doxorubicin'] },
  },
  'SAF-72': {
    fires: { orders: [{ drugs: ['doxorubicin'], dose: { value: 60, unit: 'mg/m2' } }], judgements: { 'cumulative-anthracycline-dose': 391 } },
    doesNotFire: { orders: [{ drugs: ['doxorubicin'], dose: { value: 60, unit: 'mg/m2' } }], judgements: { 'cumulative-anthracycline-dose': 390 } },
    undetermined: { orders: ['doxorubicin'], prior: ['doxorubicin'] },
  },
  'SAF-73': {
    fires: { orders: ['doxorubicin'], results: { lvef: 39 } },
    doesNotFire: { orders: ['doxorubicin'], results: { lvef: 50 } },
    undetermined: { orders: ['doxorubicin'] },
  },
  'SAF-73w': {
    fires: { orders: ['doxorubicin'], results: { lvef: 49 } },
    doesNotFire: { orders: ['doxorubicin'], results: { lvef: 50 } },
    undetermined: { orders: ['doxorubicin'] },
  },
  'SAF-74': {
    fires: { orders: ['doxorubicin'] },
    doesNotFire: { orders: ['epirubicin'], results: { lvef: { low: 60, high: 60, daysAgo: 90 } } },
    undetermined: { orders: ['doxorubicin'], unavailable: ['results'] },
  },
  'SAF-75': {
    fires: { orders: ['eribulin'], problems: ['long-qt'] },
    doesNotFire: { results: { creatinineClearance: 80 }, orders: ['eribulin'] },
    undetermined: { results: { creatinineClearance: 80 }, orders: ['eribulin'], unavailable: ['medications'] },
  },
  'SAF-76': {
    fires: { orders: ['vinorelbine'], results: { neutrophils: 0.99 } },
    doesNotFire: { orders: ['vinorelbine'], results: { neutrophils: 1 } },
    undetermined: { orders: ['vinorelbine'], results: {} },
  },
  'SAF-77': {
    fires: { orders: [{ drugs: ['carboplatin'], gfr: { low: 125.1, high: 125.1 } }] },
    doesNotFire: { orders: [{ drugs: ['carboplatin'], gfr: { low: 125, high: 125 } }] },
    undetermined: { orders: ['carboplatin'] },
  },
};
