// Worked examples: the rules on receptors.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const receptorsExamples: ExampleTable = {
  'REC-01': {
    fires: { er: 90, pr: 60, ihc: '1+', onPrimary: true },
    doesNotFire: { er: 90, pr: 60, ihc: '1+' },
    undetermined: { er: 90, pr: 60, ihc: '1+', onPrimary: true, unavailable: ['results'] },
  },
  'REC-02': {
    fires: { er: 90, pr: 60, ihc: '1+', onPrimary: true, orders: ['letrozole'] },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', onPrimary: true, orders: ['letrozole'], etLines: 1 },
    undetermined: { er: 90, pr: 60, ihc: '1+', onPrimary: true, orders: ['letrozole'], unavailable: ['medications'] },
  },
  'REC-03': {
    fires: { orders: ['letrozole'] },
    doesNotFire: { er: 90, ihc: '2+', orders: ['letrozole'] },
    undetermined: { orders: ['letrozole'], unavailable: ['results'] },
  },
  'REC-04': {
    fires: { er: 0, pr: 0, ihc: '0', primary: { er: 80, pr: 0, ihc: '0' } },
    doesNotFire: { er: 80, pr: 0, ihc: '0', primary: { er: 80, pr: 0, ihc: '0' } },
    undetermined: { er: 0, pr: 0, ihc: '0', primary: { er: 80, pr: 0, ihc: '0' }, sites: [], unavailable: ['results'] },
  },
  'REC-05': {
    fires: { ihc: '2+' },
    doesNotFire: { ihc: '1+' },
    undetermined: {},
  },
  'REC-06': {
    fires: { er: 1 },
    doesNotFire: { er: 11 },
    undetermined: {},
  },
};
