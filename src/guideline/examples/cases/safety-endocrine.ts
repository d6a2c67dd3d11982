// Worked examples: the rules on the safety of endocrine drugs.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyEndocrineExamples: ExampleTable = {
  'SAF-10': {
    fires: { orders: ['tamoxifen'], problems: ['vte'] },
    doesNotFire: { orders: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'], unavailable: ['problems'] },
  },
  'SAF-11': {
    fires: { orders: ['tamoxifen', 'warfarin'] },
    doesNotFire: { orders: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'], unavailable: ['medications'] },
  },
  'SAF-12': {
    fires: { orders: ['tamoxifen', 'paroxetine'] },
    doesNotFire: { orders: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'], unavailable: ['medications'] },
  },
  'SAF-13': {
    fires: { orders: ['tamoxifen'], problems: ['vaginal-bleeding'] },
    doesNotFire: { orders: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'], unavailable: ['problems'] },
  },
  'SAF-14': {
    fires: { orders: ['toremifene'], results: { qtcf: 450 } },
    doesNotFire: { results: { qtcf: 420 }, orders: ['toremifene'] },
    undetermined: { orders: ['toremifene'], results: {} },
  },
  'SAF-15': {
    fires: { orders: ['fulvestrant'], case: { childPugh: [{ reference: 'Observation/cp', date: { first: 20749, last: 20749 }, value: 'B' }] } },
    doesNotFire: { orders: ['fulvestrant'] },
    undetermined: { orders: ['fulvestrant'], unavailable: ['results'] },
  },
  'SAF-16': {
    fires: { orders: ['fulvestrant'], results: { platelets: 49 } },
    doesNotFire: { orders: ['fulvestrant'], results: { platelets: 50 } },
    undetermined: { orders: ['fulvestrant'], results: {} },
  },
  'SAF-17': {
    fires: { orders: ['lab-estradiol'], active: ['fulvestrant'] },
    doesNotFire: { orders: ['lab-estradiol'] },
    undetermined: { orders: ['lab-estradiol'], unavailable: ['medications'] },
  },
  'SAF-18': {
    fires: { orders: ['elacestrant', 'ketoconazole'] },
    doesNotFire: { orders: ['elacestrant'] },
    undetermined: { orders: ['elacestrant'], unavailable: ['medications'] },
  },
  'SAF-19': {
    fires: { orders: ['megestrol'], problems: ['vte'] },
    doesNotFire: { orders: ['megestrol'] },
    undetermined: { orders: ['megestrol'], unavailable: ['problems'] },
  },
  'SAF-20': {
    fires: { orders: ['diethylstilbestrol'], problems: ['vte'] },
    doesNotFire: { orders: ['diethylstilbestrol'] },
    undetermined: { orders: ['diethylstilbestrol'], unavailable: ['problems'] },
  },
  'SAF-21': {
    fires: { orders: [{ drugs: ['goserelin'], strength: 10.8 }], edition: 'seed-2013' },
    doesNotFire: { orders: ['goserelin'], edition: 'seed-2013' },
    undetermined: { orders: [{ drugs: ['goserelin'], name: 'goserelin', dose: { value: 10.8, unit: 'mg' } }], sex: 'unknown', edition: 'seed-2013' },
  },
  'SAF-21c': {
    fires: { orders: [{ drugs: ['goserelin'], strength: 10.8 }], edition: 'contemporary-2026' },
    doesNotFire: { orders: ['goserelin'], edition: 'contemporary-2026' },
    undetermined: { orders: [{ drugs: ['goserelin'], name: 'goserelin', dose: { value: 10.8, unit: 'mg' } }], sex: 'unknown', edition: 'contemporary-2026' },
  },
  'SAF-22': {
    fires: { orders: ['goserelin'], problems: ['cord-compression'] },
    doesNotFire: { orders: ['goserelin'] },
    undetermined: { orders: ['goserelin'], unavailable: ['problems'] },
  },
};
