// Zoledronic acid by creatinine clearance. Zometa label, table 1, warnings and section 5.3. The limit
// of 35 mL/min belongs to the 5 mg product for osteoporosis.
import { drugSet } from '../../../domain/drug-sets.ts';
import { hypercalcemia } from '../../../domain/facts/electrolytes.ts';
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { recorded } from '../../criteria/conditions.ts';
import { doseAbove } from '../../criteria/doses.ts';
import { below, between } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const zoledronicAcid = drugSet('zoledronic acid', 'zoledronic-acid');
const severeImpairment = below(creatinineClearanceMlPerMin, 30);
const forHypercalcaemia = recorded(hypercalcemia, 'hypercalcaemia of malignancy');

/** Milligrams by clearance: 3.5 from 50 to 60, 3.3 from 40 to 49, 3.0 from 30 to 39 mL/min. */
const doseAboveTable = any(
  all(
    between(creatinineClearanceMlPerMin, { from: 50, to: 60 }),
    doseAbove('zoledronic-acid', 3.5, 'mg'),
  ),
  all(
    between(creatinineClearanceMlPerMin, { from: 40, below: 50 }),
    doseAbove('zoledronic-acid', 3.3, 'mg'),
  ),
  all(
    between(creatinineClearanceMlPerMin, { from: 30, below: 40 }),
    doseAbove('zoledronic-acid', 3, 'mg'),
  ),
);

export const zoledronicAcidSevereRenal = rule({
  id: 'SAF-80',
  title: 'Zoledronic acid for bone metastases with creatinine clearance below 30 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(zoledronicAcid),
  when: all(severeImpairment, unless(forHypercalcaemia)),
  summary: (w) =>
    `${w.orders}: not recommended for bone metastases${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'Below 30 mL/min the label does not recommend zoledronic acid for bone metastases. Denosumab is not cleared by the kidney, but calcium is then followed closely.',
  options: [
    { kind: 'replace', by: 'denosumab-120', recommended: true },
    { kind: 'remove' },
    { kind: 'test', tests: ['creatinine', 'calcium'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-zoledronic-acid', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});

export const zoledronicAcidHypercalcaemiaRenal = rule({
  id: 'SAF-80h',
  title: 'Zoledronic acid for hypercalcaemia with creatinine clearance below 30 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(zoledronicAcid),
  when: all(severeImpairment, forHypercalcaemia),
  summary: (w) =>
    `${w.orders} for hypercalcaemia: kidney risk to weigh against benefit${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'The trials excluded creatinine above 4.5 mg/dL. The reduced doses are for bone metastases, not for hypercalcaemia.',
  options: [
    { kind: 'replace', by: 'denosumab-120' },
    { kind: 'test', tests: ['creatinine', 'calcium'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-zoledronic-acid', where: 'section 5.3' }],
  confirmation: 'confirmed',
  caveat: 'Read in an older copy of the label.',
});

export const zoledronicAcidDose = rule({
  id: 'SAF-81',
  title: 'Zoledronic acid dose with creatinine clearance of 30 to 60 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(zoledronicAcid),
  when: all(doseAboveTable, unless(forHypercalcaemia)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: dose above the table for this kidney function`,
      'creatinineClearanceMlPerMin',
      'orderedDose',
    ),
  why: 'Label table for bone metastases: 3.5 mg at 50 to 60 mL/min, 3.3 mg at 40 to 49, 3.0 mg at 30 to 39.',
  options: [
    { kind: 'advice', text: '3.5, 3.3 or 3.0 mg by the table of the label' },
    { kind: 'replace', by: 'denosumab-120' },
    { kind: 'test', tests: ['creatinine'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-zoledronic-acid', where: 'section 2, table 1' }],
  confirmation: 'confirmed',
});
