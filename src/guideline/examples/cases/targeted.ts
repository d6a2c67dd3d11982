// Worked examples: the rules on targeted therapy and bevacizumab.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const targetedExamples: ExampleTable = {
  'HR-10': {
    fires: { orders: ['trastuzumab-deruxtecan'], er: 0, pr: 0, ihc: '1+' },
    doesNotFire: { orders: ['trastuzumab-deruxtecan'], er: 0, pr: 0, ihc: '1+', chemoLines: 1 },
    undetermined: { orders: ['trastuzumab-deruxtecan'], ihc: '1+' },
  },
  'HR-11': {
    fires: { er: 90, pr: 60, ihc: '1+', etLines: 2 },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', etLines: 1 },
    undetermined: { er: 90, etLines: 2 },
  },
  'HR-01': {
    fires: { er: 90, pr: 60, ihc: '1+', etLines: 1 },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', etLines: 0 },
    undetermined: { er: 90, etLines: 1 },
  },
  'HR-02': {
    fires: { er: 0, pr: 0, ihc: '0' },
    doesNotFire: { er: 0, pr: 0, ihc: '3+' },
    undetermined: { er: 0, pr: 0 },
  },
  'HR-14': {
    fires: { etLines: 1 },
    doesNotFire: {},
    undetermined: { unavailable: ['medications'] },
  },
  'HR-03': {
    fires: { er: 90, pr: 60, ihc: '1+', etLines: 1, genes: { esr1: true } },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', genes: { esr1: true } },
    undetermined: { er: 90, pr: 60, ihc: '1+', etLines: 1 },
  },
  'HR-04': {
    fires: { orders: ['elacestrant'] },
    doesNotFire: { orders: ['vepdegestrant'], genes: { esr1: true } },
    undetermined: { orders: ['elacestrant'], unavailable: ['results'] },
  },
  'HR-05': {
    fires: { er: 90, pr: 60, ihc: '1+', etLines: 1, genes: { akt1: true } },
    doesNotFire: { er: 80, pr: 80, ihc: '3+', etLines: 1, genes: { pik3ca: true } },
    undetermined: { er: 90, pr: 60, ihc: '1+', etLines: 1 },
  },
  'HR-06': {
    fires: { orders: ['alpelisib'] },
    doesNotFire: { orders: ['alpelisib'], genes: { pik3ca: true } },
    undetermined: { orders: ['alpelisib'], unavailable: ['results'] },
  },
  'HR-07': {
    fires: { er: 90, pr: 60, ihc: '1+', judgements: { 'adjuvant-endocrine-relapse': 'within-12-months' }, genes: { pik3ca: true } },
    doesNotFire: { er: 90, pr: 60, ihc: '1+', judgements: { 'adjuvant-endocrine-relapse': 'within-12-months' }, genes: { pik3ca: true }, etLines: 1 },
    undetermined: { er: 90, pr: 60, ihc: '1+', judgements: { 'adjuvant-endocrine-relapse': 'within-12-months' }, genes: {} },
  },
  'HR-08': {
    fires: { er: 0, pr: 0, ihc: '0', genes: { brca2: true } },
    doesNotFire: { er: 0, pr: 0, ihc: '3+', genes: { brca2: true } },
    undetermined: { er: 0, pr: 0, ihc: '0' },
  },
  'HR-09': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['talazoparib'] },
    doesNotFire: { er: 0, pr: 0, ihc: '0', orders: ['olaparib'], genes: { brca1: true } },
    undetermined: { orders: ['olaparib'], genes: { brca1: true } },
  },
  'HR-12': {
    fires: { orders: ['palbociclib'] },
    doesNotFire: { orders: ['palbociclib'], active: ['fulvestrant'] },
    undetermined: { orders: ['palbociclib'], unavailable: ['medications'] },
  },
  'HR-13': {
    fires: { er: 0, pr: 0, ihc: '0', orders: ['palbociclib'] },
    doesNotFire: { er: 90, pr: 0, ihc: '0', orders: ['palbociclib'] },
    undetermined: { orders: ['palbociclib'] },
  },
  'BEV-01': {
    fires: { orders: ['bevacizumab'] },
    doesNotFire: { orders: ['paclitaxel'] },
    undetermined: { orders: ['bevacizumab'], sites: [], unavailable: ['results'] },
  },
};
