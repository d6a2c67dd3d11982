// Glucose before PI3K and AKT inhibitors. Itovebi label, section 5.1; Truqap, sections 2.2 and 5;
// ASCO 2024, qualifying statement. That type 1 diabetes, insulin and glucose above 250 mg/dL make a
// critical card is a choice of the project: the labels say that safety is not established.
import { pi3kAkt } from '../../../domain/drug-sets.ts';
import {
  insulinRequiringDiabetes,
  type1Diabetes,
  type2Diabetes,
} from '../../../domain/facts/conditions.ts';
import { fastingGlucoseMgPerDl, hba1cPercent } from '../../../domain/facts/glucose.ts';
import { recorded } from '../../criteria/conditions.ts';
import { above, atLeast, between } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any, type Criterion, noCurrent, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const pi3kAktWithoutGlucose = rule({
  id: 'SAF-41',
  title: 'PI3K or AKT inhibitor without a glucose baseline',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(pi3kAkt),
  when: any(
    noCurrent(fastingGlucoseMgPerDl, 'no fasting glucose in the last 28 days'),
    noCurrent(hba1cPercent, 'no HbA1c in the last 90 days'),
  ),
  summary: (w) => `${w.orders}: no current fasting glucose or no current HbA1c`,
  why: 'Hyperglycaemia can be severe and early. Inavolisib: fasting glucose every 3 days in week 1, weekly to week 4, then less often; capivasertib: every 2 weeks in the first month.',
  options: [
    { kind: 'test', tests: ['glucose', 'hba1c'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record where the values were taken' },
  ],
  sources: [
    { source: 'label-inavolisib', where: 'section 5.1' },
    { source: 'label-capivasertib', where: 'section 2.2' },
  ],
  confirmation: 'confirmed',
});

const safetyNotEstablished: Criterion = {
  ...any(
    recorded(type1Diabetes),
    recorded(insulinRequiringDiabetes),
    above(fastingGlucoseMgPerDl, 250),
  ),
  words: 'type 1 or insulin-treated diabetes, or fasting glucose above 250 mg/dL',
};

export const pi3kAktInInsulinTreatedDiabetes = rule({
  id: 'SAF-42',
  title: 'PI3K or AKT inhibitor in type 1 or insulin-treated diabetes or severe hyperglycaemia',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(pi3kAkt),
  when: safetyNotEstablished,
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: safety not established, risk of ketoacidosis`,
      'type1Diabetes',
      'insulinRequiringDiabetes',
      'fastingGlucoseMgPerDl',
    ),
  why: 'Safety is not established in type 1 and insulin-treated diabetes: the trials did not include them. Hyperglycaemia can end in ketoacidosis.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Endocrinology review before any start' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-capivasertib', where: 'section 5' },
    { source: 'label-inavolisib', where: 'section 5.1' },
    { source: 'project-choice', where: 'severity' },
  ],
  confirmation: 'confirmed',
});

export const pi3kAktInDiabetes = rule({
  id: 'SAF-43',
  title: 'PI3K or AKT inhibitor in type 2 diabetes or raised glucose',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(pi3kAkt),
  when: all(
    unless(safetyNotEstablished),
    any(
      between(fastingGlucoseMgPerDl, [126, 250]),
      atLeast(hba1cPercent, 6.5),
      recorded(type2Diabetes),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: glucose control comes before the start`,
      'fastingGlucoseMgPerDl',
      'hba1cPercent',
      'type2Diabetes',
    ),
  why: 'INAVO120 admitted fasting glucose below 126 mg/dL and HbA1c below 6.0 %. Grade 3 or worse hyperglycaemia: about 37 % with alpelisib, about 2 % with capivasertib.',
  options: [
    { kind: 'advice', text: 'Metformin and a glucose plan before the start' },
    { kind: 'advice', text: 'Capivasertib where its alteration is present: less hyperglycaemia' },
    { kind: 'test', tests: ['glucose', 'hba1c'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'asco-hr-2021', where: 'rapid update 2024, qualifying statement' }],
  confirmation: 'confirmed',
  caveat: 'The entry limits of INAVO120 are from memory.',
});
