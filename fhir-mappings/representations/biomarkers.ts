// Variants and other biomarkers that decide a targeted treatment.
import type { CodeListId } from '../codes/lists.ts';
import { type FactReading, own } from './representation.ts';

const marker = {
  mappers: ['genomics.ts', 'gene-findings.ts'],
  current: { never: 'a positive result stays positive; a negative one holds until the next' },
  status: 'result',
  silence: 'unknown',
  unknownWhen: 'not tested; a finding of uncertain meaning; results or reports out of reach',
} as const;
const variantLists = ['variant', 'gene-studied', 'v-pos', 'v-neg'] as const;

/** Ways in which one gene of the tumour is reported. */
const gene = <L extends CodeListId>(list: L, symbol: string, test?: CodeListId) => ({
  A: {
    path: 'Observation of a variant, valueCodeableConcept present or absent, component gene studied; germline source does not count',
    lists: [...variantLists, list],
  },
  B: test
    ? { path: 'Observation.code of the test, verdict or words', lists: [test] }
    : {
        path: `Observation.code.text naming ${symbol}, value "mutation detected" or "not detected"`,
      },
  C: {
    path: 'Observation of the region studied that lists the gene, and no variant: not altered',
    lists: ['region-studied' as const, list],
  },
});

export const biomarkers = {
  esr1Mutated: { ...marker, representations: gene('gene-esr1', 'ESR1') },
  pik3caMutated: { ...marker, representations: gene('gene-pik3ca', 'PIK3CA', 'pik3ca') },
  akt1Altered: { ...marker, representations: gene('gene-akt1', 'AKT1') },
  ptenAltered: { ...marker, representations: gene('gene-pten', 'PTEN', 'pten') },
  germlineBrcaPathogenic: {
    ...marker,
    unknownWhen:
      'not tested in both genes and not pathogenic in one; a tumour test; Z15.01 without the gene in words',
    representations: {
      A: {
        path: 'Observation of a variant, component genomic source germline, clinical significance',
        lists: [
          'variant',
          'gene-brca1',
          'gene-brca2',
          'src-class',
          'v-germline',
          'clin-sig',
          'v-pathogenic',
        ],
      },
      B: { path: 'Observation.code of the test, verdict or "pathogenic variant"', lists: ['brca'] },
      C: {
        path: 'Condition.code that names the gene, or Z15.01 with words that do',
        lists: ['brca-cond'],
        status: 'problem-any',
      },
    },
  },
  msiHigh: {
    ...marker,
    mappers: ['tumor-biomarkers.ts'],
    representations: {
      A: { path: 'Observation.valueCodeableConcept', lists: ['msi', 'v-msih', 'v-mss'] },
      B: { path: 'immunostain of MLH1, MSH2, MSH6 or PMS2 lost, code in words' },
      C: { path: 'Observation.valueString "MSI-H", "MSS", "dMMR"', lists: ['msi'] },
    },
  },
  tmbHigh: {
    ...marker,
    mappers: ['tumor-biomarkers.ts'],
    representations: {
      A: { path: 'Observation.interpretation or value "high"', lists: ['tmb'] },
      B: {
        path: 'Observation.valueQuantity, from 10 mutations per megabase',
        lists: ['tmb'],
        units: ['1/1000000{Base}', '{mutations}/Mb'],
      },
    },
  },
  pdL1CombinedPositiveScore: {
    ...marker,
    mappers: ['pd-l1.ts'],
    unknownWhen: 'not tested; a tumour proportion score is another measure',
    current: { never: 'the newest score holds until the next' },
    representations: {
      A: {
        ...own('pdl1-cps', 'valueQuantity or valueInteger'),
        lists: ['pdl1'],
        analyte: 'pdl1Cps',
      },
      B: {
        path: 'component `urn:mbc-cds:judgement\\|pdl1-cps` of a PD-L1 report',
        lists: ['pdl1'],
        analyte: 'pdl1Cps',
      },
      C: { path: 'Observation.valueString "CPS 5", "CPS >= 10"', lists: ['pdl1'] },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
