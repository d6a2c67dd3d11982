// Worked examples: the rules on endocrine therapy.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const endocrineExamples: ExampleTable = {
  'ET-01s': {
    fires: { edition: 'seed-2013', er: 90, pr: 60, sites: ['bone'] },
    doesNotFire: { edition: 'seed-2013', er: 90, pr: 60, ihc: '1+', sites: ['bone'], etLines: 2 },
    undetermined: { edition: 'seed-2013', sites: ['bone'] },
  },
  'ET-01c': {
    fires: { er: 11, pr: 0, ihc: '0' },
    doesNotFire: { er: 10, pr: 0, ihc: '0' },
    undetermined: { er: 90, pr: 60 },
  },
  'ET-02': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['fulvestrant'] },
    doesNotFire: { er: 1, pr: 0, ihc: '0', orders: ['fulvestrant'] },
    undetermined: { er: 0, orders: ['fulvestrant'] },
  },
  'ET-02d': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['fulvestrant'], primary: { er: 80, pr: 0 } },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['fulvestrant'], primary: { er: 0, pr: 0 } },
    undetermined: { er: 0, primary: { er: 80 }, orders: ['fulvestrant'] },
  },
  'ET-05': {
    fires: { orders: ['letrozole'], age: 43, judgements: { 'menses-last-12-months': true } },
    doesNotFire: { orders: ['letrozole'], age: 60, judgements: { 'menses-last-12-months': true } },
    undetermined: { orders: ['letrozole'], age: 43, judgements: { 'menses-last-12-months': true }, sex: 'unknown' },
  },
  'ET-06': {
    fires: { orders: ['letrozole'], age: 43 },
    doesNotFire: { orders: ['letrozole'], age: 60 },
    undetermined: { orders: ['letrozole'], age: 43, sex: 'unknown' },
  },
  'ET-07': {
    fires: { orders: ['letrozole'], age: 43, active: [{ drug: 'goserelin', start: 20 }] },
    doesNotFire: { orders: ['letrozole'], age: 43 },
    undetermined: { orders: ['letrozole'], age: 43, unavailable: ['medications'] },
  },
  'ET-07s': {
    fires: { orders: ['letrozole'], age: 43, active: [{ drug: 'goserelin', start: 10 }], edition: 'seed-2013' },
    doesNotFire: { orders: ['letrozole'], age: 43, edition: 'seed-2013' },
    undetermined: { orders: ['letrozole'], age: 43, active: [{ drug: 'goserelin', start: 10 }], edition: 'seed-2013', unavailable: ['medications'] },
  },
  'ET-08': {
    fires: { edition: 'seed-2013', er: 90, pr: 60, ihc: '1+', age: 41 },
    doesNotFire: { edition: 'seed-2013', er: 90, pr: 60, ihc: '1+', age: 62 },
    undetermined: { edition: 'seed-2013', age: 41 },
  },
  'ET-09': {
    fires: { er: 90, pr: 60, ihc: '1+', orders: ['tamoxifen'], age: 43 },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', orders: ['tamoxifen'], age: 60 },
    undetermined: { er: 90, orders: ['tamoxifen'], age: 43 },
  },
  'ET-10m': {
    fires: { orders: ['letrozole'], sex: 'male' },
    doesNotFire: { orders: ['letrozole'] },
    undetermined: { orders: ['letrozole'], sex: 'unknown' },
  },
  'ET-11s': {
    fires: { edition: 'seed-2013', orders: ['fulvestrant'] },
    doesNotFire: { edition: 'seed-2013', orders: ['fulvestrant'], progressedOn: ['letrozole'] },
    undetermined: { edition: 'seed-2013', orders: ['fulvestrant'], sites: [], unavailable: ['results'] },
  },
  'ET-12': {
    fires: { orders: ['megestrol'] },
    doesNotFire: { orders: ['megestrol'], etLines: 2 },
    undetermined: { orders: ['megestrol'], unavailable: ['medications'] },
  },
  'ET-13': {
    fires: { orders: ['estradiol-highdose'], etLines: 1 },
    doesNotFire: { orders: ['estradiol-highdose'], etLines: 2 },
    undetermined: { orders: ['diethylstilbestrol'], unavailable: ['medications'] },
  },
  'ET-14': {
    fires: { orders: ['testosterone'] },
    doesNotFire: { orders: ['testosterone'], metastatic: false },
    undetermined: { orders: ['testosterone'], metastatic: false, unavailable: ['results'] },
  },
  'ET-15': {
    fires: { er: 90, pr: 60, ihc: '1+', etLines: 1 },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', etLines: 3 },
    undetermined: { etLines: 1 },
  },
  'ET-16': {
    fires: { orders: ['letrozole'], progressedOn: ['letrozole'] },
    doesNotFire: { orders: ['exemestane'], progressedOn: ['letrozole'] },
    undetermined: { orders: ['letrozole'], unavailable: ['medications'] },
  },
  'ET-17': {
    fires: { er: 80, pr: 80, ihc: '3+', orders: ['letrozole'] },
    doesNotFire: { er: 80, pr: 80, ihc: '2+', orders: ['letrozole'] },
    undetermined: { er: 90, pr: 10, orders: ['letrozole'] },
  },
  'ET-18': {
    fires: { sites: ['bone'], orders: ['tamoxifen'] },
    doesNotFire: { sites: ['lung'], orders: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'] },
  },
  'ET-19': {
    fires: { active: [{ drug: 'tamoxifen', start: 10 }], judgements: { 'skin-flare': true } },
    doesNotFire: { active: [{ drug: 'tamoxifen', start: 10 }], judgements: {}, results: { correctedCalcium: 10.5 } },
    undetermined: { active: [{ drug: 'tamoxifen', start: 10 }], judgements: {} },
  },
  'ET-20': {
    fires: { orders: ['tamoxifen'] },
    doesNotFire: { orders: ['tamoxifen'], active: ['tamoxifen'] },
    undetermined: { orders: ['tamoxifen'], unavailable: ['medications'] },
  },
  'ET-21': {
    fires: { orders: ['letrozole'] },
    doesNotFire: { orders: ['letrozole'], procedures: [['bone-density', 600]] },
    undetermined: { orders: ['letrozole'], unavailable: ['procedures'] },
  },
  'ET-22': {
    fires: { orders: ['fulvestrant'] },
    doesNotFire: { orders: ['fulvestrant'], results: { ast: { low: 20, high: 20, daysAgo: 28 } } },
    undetermined: { orders: ['fulvestrant'], unavailable: ['results'] },
  },
  'ET-23': {
    fires: { orders: ['tibolone'] },
    doesNotFire: { orders: ['estradiol-vaginal'] },
    undetermined: { orders: ['tibolone'], sites: [], unavailable: ['results'] },
  },
  'ET-23v': {
    fires: { orders: ['estradiol-vaginal'], active: ['letrozole'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['estradiol-vaginal'], active: ['letrozole'] },
    undetermined: { er: 90, pr: 60, ihc: '1+', orders: ['estradiol-vaginal'], unavailable: ['medications'] },
  },
  'ET-23i': {
    fires: { er: 90, pr: 60, ihc: '1+', orders: ['estradiol-vaginal'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['estradiol-vaginal'] },
    undetermined: { er: 90, pr: 60, ihc: '1+', orders: ['estradiol-vaginal'], sites: [], unavailable: ['results'] },
  },
  'ET-24': {
    fires: { orders: ['letrozole'], active: ['tamoxifen'] },
    doesNotFire: { orders: ['letrozole'], active: ['tamoxifen'], stops: ['tamoxifen'] },
    undetermined: { orders: ['letrozole'], unavailable: ['medications'] },
  },
  'ET-25': {
    fires: { er: 90, pr: 60, ihc: '1+', orders: ['tamoxifen'], age: 43, edition: 'seed-2013' },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', orders: ['tamoxifen'], age: 62, edition: 'seed-2013' },
    undetermined: { er: 90, pr: 60, ihc: '1+', orders: ['tamoxifen'], age: 43, sex: 'unknown', edition: 'seed-2013' },
  },
};
