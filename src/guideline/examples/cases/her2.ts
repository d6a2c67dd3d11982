// Worked examples: the rules on HER2-positive disease.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const her2Examples: ExampleTable = {
  'HER2-01': {
    fires: { er: 0, pr: 0, ihc: '3+' },
    doesNotFire: { er: 0, pr: 0, ihc: '2+' },
    undetermined: { er: 0, pr: 0 },
  },
  'HER2-02': {
    fires: { er: 0, pr: 0, ihc: '3+', orders: ['paclitaxel'] },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', orders: ['paclitaxel'] },
    undetermined: { orders: ['paclitaxel'] },
  },
  'HER2-03': {
    fires: { er: 0, pr: 0, ihc: '3+', edition: 'seed-2013', sites: ['lung'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', edition: 'seed-2013', sites: ['lung'] },
    undetermined: { er: 0, pr: 0, ihc: '3+', edition: 'seed-2013' },
  },
  'HER2-03o': {
    fires: { er: 0, pr: 0, ihc: '3+', edition: 'seed-2013', sites: ['liver'], orders: ['trastuzumab'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', edition: 'seed-2013', sites: ['liver'], orders: ['trastuzumab'] },
    undetermined: { er: 0, pr: 0, ihc: '3+', edition: 'seed-2013', orders: ['trastuzumab'] },
  },
  'HER2-04': {
    fires: { er: 80, pr: 80, ihc: '3+', edition: 'seed-2013' },
    doesNotFire: { er: 80, pr: 80, ihc: '3+', edition: 'seed-2013', sites: ['liver'] },
    undetermined: { er: 90, edition: 'seed-2013', sites: ['bone'] },
  },
  'HER2-05': {
    fires: { er: 0, pr: 0, ihc: '3+', edition: 'seed-2013', sites: ['bone'] },
    doesNotFire: { er: 80, pr: 80, ihc: '3+', edition: 'seed-2013', sites: ['bone'] },
    undetermined: { er: 0, ihc: '3+', edition: 'seed-2013', sites: ['bone'] },
  },
  'HER2-06': {
    fires: { orders: ['lapatinib'] },
    doesNotFire: { orders: ['lapatinib'], progressedOn: ['trastuzumab'] },
    undetermined: { orders: ['lapatinib'], unavailable: ['medications'] },
  },
  'HER2-07': {
    fires: { orders: ['lapatinib', 'vinorelbine'] },
    doesNotFire: { orders: ['lapatinib'] },
    undetermined: { orders: ['lapatinib'], unavailable: ['medications'] },
  },
  'HER2-08': {
    fires: { orders: ['trastuzumab'], er: 0, pr: 0, ihc: '0' },
    doesNotFire: { orders: ['trastuzumab'], er: 90, pr: 60, ihc: '3+' },
    undetermined: { orders: ['trastuzumab'] },
  },
  'HER2-08d': {
    fires: { orders: ['trastuzumab'], er: 90, pr: 60, ihc: '1+', primary: { ihc: '3+' } },
    doesNotFire: { orders: ['trastuzumab'], er: 90, primary: { ihc: '3+' } },
    undetermined: { orders: ['trastuzumab'], er: 90, pr: 60, ihc: '1+', primary: { ihc: '3+' }, sites: [], unavailable: ['results'] },
  },
  'HER2-09': {
    fires: { orders: ['lapatinib'] },
    doesNotFire: { orders: ['trastuzumab'], results: { lvef: { low: 60, high: 60, daysAgo: 90 } } },
    undetermined: { orders: ['trastuzumab'], unavailable: ['results'] },
  },
  'HER2-09b': {
    fires: { orders: ['trastuzumab'], results: { lvef: 39 } },
    doesNotFire: { orders: ['trastuzumab'], results: { lvef: 40 } },
    undetermined: { orders: ['trastuzumab'] },
  },
  'HER2-09c': {
    fires: { orders: ['trastuzumab'], results: { lvef: 40 } },
    doesNotFire: { orders: ['trastuzumab'], results: { lvef: 50 } },
    undetermined: { orders: ['trastuzumab'] },
  },
  'HER2-09d': {
    fires: { active: [{ drug: 'trastuzumab-deruxtecan', start: 150 }], results: { lvef: 39 } },
    doesNotFire: { orders: ['trastuzumab'], results: { lvef: 55 } },
    undetermined: { active: ['trastuzumab'], results: { lvef: 55 } },
  },
  'HER2-09e': {
    fires: { active: ['trastuzumab'], results: { lvef: { low: 60, high: 60, daysAgo: 91 } } },
    doesNotFire: { active: ['trastuzumab'], results: { lvef: { low: 60, high: 60, daysAgo: 90 } } },
    undetermined: { active: ['trastuzumab'] },
  },
  'HER2-10': {
    fires: { er: 0, pr: 0, ihc: '3+' },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', her2Lines: 1 },
    undetermined: { orders: ['trastuzumab'] },
  },
  'HER2-11': {
    fires: { er: 0, pr: 0, ihc: '3+', her2Lines: 1 },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', her2Lines: 0 },
    undetermined: { her2Lines: 1, orders: ['lapatinib'] },
  },
  'HER2-12': {
    fires: { er: 0, pr: 0, ihc: '3+', sites: ['brain'] },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', sites: ['liver'] },
    undetermined: { er: 0, pr: 0, ihc: '3+' },
  },
  'HER2-13': {
    fires: { orders: ['trastuzumab'] },
    doesNotFire: { orders: ['trastuzumab'], active: ['trastuzumab'] },
    undetermined: { orders: ['trastuzumab'], unavailable: ['medications'] },
  },
  'HER2-14': {
    fires: { orders: ['lapatinib'] },
    doesNotFire: { orders: ['lapatinib'], active: ['lapatinib'] },
    undetermined: { orders: ['lapatinib'], unavailable: ['medications'] },
  },
};
