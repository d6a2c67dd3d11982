// Worked examples: the rules on chemotherapy.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const chemotherapyExamples: ExampleTable = {
  'CT-01': {
    fires: { judgements: { 'life-threatening-disease': true } },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', sites: ['liver'] },
    undetermined: { er: 90, pr: 60, ihc: '1+', judgements: { 'rapid-progression': true } },
  },
  'CT-02': {
    fires: { er: 90, pr: 60, ihc: '1+', judgements: { 'visceral-crisis': true }, orders: ['letrozole'] },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', judgements: {}, orders: ['letrozole'] },
    undetermined: { er: 90, pr: 60, ihc: '1+', judgements: { 'rapid-progression': true }, orders: ['letrozole'] },
  },
  'CT-02c': {
    fires: { er: 90, pr: 60, ihc: '1+', judgements: { 'visceral-crisis': true }, orders: ['letrozole', 'ribociclib'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', judgements: { 'visceral-crisis': true }, orders: ['letrozole', 'ribociclib'] },
    undetermined: { er: 90, pr: 60, judgements: { 'visceral-crisis': true }, orders: ['letrozole', 'ribociclib'] },
  },
  'CT-03s': {
    fires: { edition: 'seed-2013', er: 90, pr: 60, ihc: '1+', orders: ['capecitabine'] },
    doesNotFire: { edition: 'seed-2013', er: 90, pr: 60, ihc: '1+', sites: ['liver'], orders: ['capecitabine'] },
    undetermined: { edition: 'seed-2013', sites: ['bone'], orders: ['capecitabine'] },
  },
  'CT-03c': {
    fires: { er: 0, pr: 5, ihc: '1+', sites: ['liver'], orders: ['capecitabine'] },
    doesNotFire: { er: 10, pr: 60, ihc: '1+', sites: ['liver'], orders: ['capecitabine'] },
    undetermined: { er: 90, pr: 60, sites: ['liver'], orders: ['capecitabine'] },
  },
  'CT-04': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['capecitabine', 'docetaxel'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['capecitabine', 'docetaxel'], judgements: { 'visceral-crisis': true } },
    undetermined: { er: 0, pr: 0, ihc: '0', orders: ['capecitabine', 'docetaxel'], sites: [], unavailable: ['results'] },
  },
  'CT-05': {
    fires: { er: 0, pr: 0 },
    doesNotFire: { er: 0, pr: 0, ihc: '3+' },
    undetermined: { er: 0, ihc: '0' },
  },
  'CT-06': {
    fires: { orders: ['vinorelbine', 'gemcitabine'] },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', orders: ['vinorelbine', 'gemcitabine'] },
    undetermined: { orders: ['vinorelbine', 'gemcitabine'], sites: [], unavailable: ['results'] },
  },
  'CT-07': {
    fires: { er: 0, pr: 0, ihc: '0', active: ['paclitaxel'], judgements: { 'chemotherapy-cycles-completed': 6, 'symptom-severity': 'none' } },
    doesNotFire: { er: 0, pr: 0, ihc: '0', active: ['paclitaxel'], judgements: { 'chemotherapy-cycles-completed': 6 } },
    undetermined: { er: 0, pr: 0, ihc: '0', active: [], judgements: { 'chemotherapy-cycles-completed': 6, 'symptoms-controlled': true }, unavailable: ['medications'] },
  },
  'CT-08': {
    fires: { active: [{ drug: 'capecitabine', start: 62 }], stops: ['capecitabine'] },
    doesNotFire: { active: [{ drug: 'capecitabine', start: 62 }], stops: ['capecitabine'], diseaseProgressedDaysAgo: 3 },
    undetermined: { active: [], stops: ['capecitabine'], unavailable: ['medications'] },
  },
  'CT-09': {
    fires: { orders: [{ drugs: ['docetaxel'], cycleLength: 20 }] },
    doesNotFire: { orders: ['docetaxel'] },
    undetermined: { orders: [{ drugs: ['docetaxel'], cycleLength: 20 }], sites: [], unavailable: ['results'] },
  },
  'CT-10': {
    fires: { orders: ['hdc-asct'] },
    doesNotFire: { orders: ['hdc-asct'], metastatic: false },
    undetermined: { orders: ['hdc-asct'], metastatic: false, unavailable: ['problems'] },
  },
  'CT-11': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['capecitabine', 'docetaxel'], judgements: { 'symptom-severity': 'none' } },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', orders: ['capecitabine', 'docetaxel'], judgements: { 'symptom-severity': 'none' } },
    undetermined: { er: 0, pr: 0, ihc: '0', orders: ['capecitabine', 'docetaxel'], judgements: { 'symptom-severity': 'none' }, sites: [], unavailable: ['results'] },
  },
  'CT-12': {
    fires: { er: 90, orders: ['docetaxel'], active: ['letrozole', 'trastuzumab'] },
    doesNotFire: { er: 80, pr: 80, ihc: '3+', orders: ['docetaxel'], active: ['letrozole', 'trastuzumab'] },
    undetermined: { er: 90, pr: 60, ihc: '1+', orders: ['capecitabine'], unavailable: ['medications'] },
  },
  'CT-13': {
    fires: { orders: ['capecitabine'], progressedOn: ['capecitabine'] },
    doesNotFire: { orders: ['eribulin'], progressedOn: ['capecitabine'] },
    undetermined: { orders: ['capecitabine'], unavailable: ['medications'] },
  },
};
