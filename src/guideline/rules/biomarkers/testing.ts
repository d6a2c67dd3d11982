// Which markers are tested, and when: ESR1, PIK3CA, AKT1 and PTEN at progression on endocrine therapy,
// germline BRCA in HER2-negative disease, tumour-agnostic markers after a first line. ASCO biomarker
// guideline 2022, rapid updates 2023 and 2024.
import {
  akt1Altered,
  esr1Mutated,
  germlineBrcaPathogenic,
  msiHigh,
  pik3caMutated,
  ptenAltered,
} from '../../../domain/facts/biomarkers.ts';
import { always } from '../../criteria/hooks.ts';
import { her2Negative, hrPositiveHer2Negative } from '../../criteria/receptors.ts';
import { anyLineProgressed, endocrineLinesAtLeast } from '../../criteria/therapy.ts';
import { all, any, noCurrent } from '../../criterion.ts';
import { contemporaryOnly, rule } from '../../rule.ts';

export const testAtEndocrineProgression = rule({
  id: 'HR-01',
  title: 'Genomic testing at progression on endocrine therapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hrPositiveHer2Negative,
    endocrineLinesAtLeast(1),
    any(
      noCurrent(esr1Mutated, 'ESR1 not tested'),
      noCurrent(pik3caMutated, 'PIK3CA not tested'),
      noCurrent(akt1Altered, 'AKT1 not tested'),
      noCurrent(ptenAltered, 'PTEN not tested'),
    ),
  ),
  summary: () =>
    'Progression on endocrine therapy, not all tested: ESR1 (ctDNA preferred), PIK3CA, AKT1, PTEN',
  why: 'These results choose the next endocrine partner. While ESR1 is wild type, a new test at each later progression is worth considering.',
  options: [{ kind: 'test', tests: ['ctdna-ngs'] }],
  sources: [{ source: 'asco-biomarkers-2022' }, { source: 'asco-hr-2021' }],
  confirmation: 'confirmed',
});

export const testGermlineBrca = rule({
  id: 'HR-02',
  title: 'Germline BRCA1/2 test missing',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(her2Negative, noCurrent(germlineBrcaPathogenic, 'germline BRCA1/2 not documented')),
  summary: () =>
    'HER2-negative disease without a germline BRCA1/2 (and PALB2) test, which guides PARP inhibitors',
  why: 'A pathogenic variant opens treatment with olaparib or talazoparib.',
  options: [{ kind: 'test', tests: ['germline-brca'] }],
  sources: [{ source: 'asco-biomarkers-2022' }],
  confirmation: 'confirmed',
});

export const testTumourAgnostic = rule({
  id: 'HR-14',
  title: 'Tumour-agnostic markers',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  // Of the tumour-agnostic markers mismatch repair is the one that the record tells reliably; a panel
  // that reports it reports the others too.
  when: all(anyLineProgressed, noCurrent(msiHigh, 'MSI or mismatch repair not documented')),
  summary: () =>
    'After progression: MSI/MMR, TMB, NTRK (and RET) not on record for tumour-agnostic therapy',
  why: 'A tumour panel can open treatment that does not depend on the organ of origin.',
  options: [{ kind: 'test', tests: ['tumour-ngs'] }],
  sources: [{ source: 'asco-biomarkers-2022' }],
  confirmation: 'confirmed',
  caveat: 'RET is from memory.',
});
