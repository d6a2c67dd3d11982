// First line of triple-negative disease: PD-L1 decides. ASCO 2021; FDA 22 May 2026 and 24 June 2026;
// Keytruda label.
import { chemotherapy, cytotoxics, trop2Conjugates, union } from '../../../domain/drug-sets.ts';
import { msiHigh, pdL1CombinedPositiveScore, tmbHigh } from '../../../domain/facts/biomarkers.ts';
import { severeAutoimmuneDisease, solidOrganTransplant } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { named } from '../../criteria/course.ts';
import { pembrolizumab } from '../../criteria/drug-groups.ts';
import { always, onPatientView } from '../../criteria/hooks.ts';
import { atLeast, below } from '../../criteria/numbers.ts';
import { onBoard, ordered, taking } from '../../criteria/orders.ts';
import { notTripleNegative, tripleNegative } from '../../criteria/receptors.ts';
import { noChemotherapyLine } from '../../criteria/therapy.ts';
import { all, any, noCurrent, unless } from '../../criterion.ts';
import { contemporaryOnly, everyHook, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const scoreUnknown = noCurrent(pdL1CombinedPositiveScore, 'PD-L1 CPS not known');
const scoreHigh = atLeast(pdL1CombinedPositiveScore, 10);
const scoreLow = below(pdL1CombinedPositiveScore, 10);

const immunotherapyExcluded = named(
  'severe autoimmune disease or solid organ transplant',
  any(recorded(severeAutoimmuneDisease), recorded(solidOrganTransplant)),
);

export const immunotherapyFirstLine = rule({
  id: 'TN-01',
  title: 'Triple-negative first line: PD-L1 test and regimen',
  editions: contemporaryOnly,
  hooks: everyHook,
  indicator: 'info',
  trigger: any(
    onPatientView,
    ordered(union('chemotherapy or TROP2 conjugate', chemotherapy, trop2Conjugates)),
  ),
  when: all(
    tripleNegative,
    noChemotherapyLine,
    any(
      scoreUnknown,
      all(scoreHigh, unless(onBoard(pembrolizumab)), unless(immunotherapyExcluded)),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      'First line of triple-negative disease: PD-L1 (22C3 CPS) decides; CPS 10 or more adds pembrolizumab',
      'pdL1CombinedPositiveScore',
    ),
  why: 'With a CPS of 10 or more pembrolizumab goes with chemotherapy, or with sacituzumab govitecan (ASCENT-04, approved 24 June 2026).',
  options: [
    { kind: 'test', tests: ['pdl1-22c3'] },
    { kind: 'add', drug: 'pembrolizumab' },
    { kind: 'advice', text: 'Keep the present choice and record the reason' },
  ],
  sources: [{ source: 'fda-sacituzumab-2026' }, { source: 'asco-chemotherapy-2021' }],
  confirmation: 'confirmed',
});

export const firstLineWithoutImmunotherapy = rule({
  id: 'TN-02',
  title: 'Triple-negative first line without immunotherapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    tripleNegative,
    noChemotherapyLine,
    any(scoreLow, immunotherapyExcluded),
    unless(taking(cytotoxics)),
  ),
  summary: (w) =>
    lineWith(
      w,
      'Triple-negative, no immunotherapy: Dato-DXd or sacituzumab govitecan are approved first line',
      'pdL1CombinedPositiveScore',
    ),
  why: 'Datopotamab deruxtecan was approved on 22 May 2026 (TROPION-Breast02: survival 23.7 against 18.7 months), sacituzumab govitecan on 24 June 2026 (ASCENT-03: progression-free 9.7 against 6.9 months). Otherwise a single-agent chemotherapy.',
  options: [
    { kind: 'add', drug: 'datopotamab-deruxtecan' },
    { kind: 'add', drug: 'sacituzumab-govitecan' },
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'advice', text: 'Choice by toxicity, access and wishes of the patient' },
  ],
  sources: [{ source: 'fda-datopotamab-2026' }, { source: 'fda-sacituzumab-2026' }],
  confirmation: 'confirmed',
});

export const pembrolizumabOutsideIndication = rule({
  id: 'TN-03',
  title: 'Pembrolizumab without triple-negative disease or PD-L1 CPS of 10',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(pembrolizumab),
  when: all(
    any(notTripleNegative, scoreLow, scoreUnknown),
    unless(any(recorded(msiHigh), recorded(tmbHigh))),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: needs triple-negative disease with PD-L1 CPS 10 or more, or MSI/TMB-high`,
      'pdL1CombinedPositiveScore',
    ),
  why: 'The indication in metastatic breast cancer is triple-negative disease with a CPS of 10 or more; beside it stand the tumour-agnostic indications. Autoimmune disease and transplants are checked first.',
  options: [
    { kind: 'test', tests: ['pdl1-22c3'], recommended: true },
    { kind: 'test', tests: ['tumour-ngs'] },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-pembrolizumab' }, { source: 'fda-sacituzumab-2026' }],
  confirmation: 'confirmed',
  caveat: 'The CPS limit was read; the MSI and TMB indications are from memory.',
});
