// How long chemotherapy goes on, and how often it is given. Seed statements S000-12, S003-5, S003-6,
// S004-33 and S004-35.
import { chemotherapy, cytotoxics } from '../../../domain/drug-sets.ts';
import { symptomsControlled } from '../../../domain/facts/course.ts';
import { orderedCycleLengthDays } from '../../../domain/facts/ordered.ts';
import {
  currentChemotherapyCycles,
  currentChemotherapyMonths,
  stoppingChemotherapy,
} from '../../../domain/facts/therapy-course.ts';
import { recorded } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { atLeast, below } from '../../criteria/numbers.ts';
import { taking } from '../../criteria/orders.ts';
import { presentRegimenProgressed, presentRegimenToxic } from '../../criteria/therapy.ts';
import { all, answer, question, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const chemotherapyBreak = rule({
  id: 'CT-07',
  title: 'Break of chemotherapy, or chemotherapy without a break',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: taking(chemotherapy),
  when: all(
    atLeast(currentChemotherapyCycles, 6),
    recorded(symptomsControlled),
    unless(presentRegimenProgressed(chemotherapy)),
  ),
  summary: () => 'About 6 cycles given and symptoms controlled: a chemotherapy break is reasonable',
  why: 'Survival is similar. Chemotherapy without a break slows growth somewhat, with breaks quality of life may be better. Endocrine maintenance (HR-positive) or HER2-directed drugs go on.',
  options: [
    { kind: 'advice', text: 'A break with the patient, scans at the usual interval' },
    { kind: 'advice', text: 'Continue where it is tolerated and wanted' },
  ],
  sources: [
    { source: 'seed-003', where: 'S003-6' },
    { source: 'seed-004', where: 'S004-35' },
  ],
  confirmation: 'seed',
});

export const chemotherapyEndedEarly = rule({
  id: 'CT-08',
  title: 'Chemotherapy ended before 3 months without progression or toxicity',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: recorded(stoppingChemotherapy),
  when: all(
    below(currentChemotherapyMonths, 3),
    unless(presentRegimenProgressed(chemotherapy)),
    unless(presentRegimenToxic(chemotherapy)),
  ),
  summary: () =>
    'Chemotherapy is being ended before 3 months; the sources describe courses of 3 to 6 months',
  why: 'For information only. One source speaks of more than 3 months, another of 3 to 6 months.',
  options: [{ kind: 'advice', text: 'End as planned and record the reason' }],
  sources: [
    { source: 'seed-000', where: 'S000-12' },
    { source: 'seed-003', where: 'S003-5' },
  ],
  confirmation: 'seed',
});

const usualCycles: readonly number[] = [7, 14, 21, 28];

/** A chosen order of a cytotoxic that states another cycle; an oral daily drug has none. */
const unusualCycle = question(
  'cytotoxic drug ordered with an unusual cycle length',
  (s) => {
    const unusual = s.basket.orders.filter(
      (o) =>
        o.selected &&
        o.drugs.some((d) => cytotoxics.drugs.has(d)) &&
        o.cycleLength !== undefined &&
        !usualCycles.includes(o.cycleLength),
    );
    if (unusual.length === 0) return answer('no');
    const evidence = unusual.map((o) => ({
      name: orderedCycleLengthDays.name,
      value: o.cycleLength as number,
      unit: 'days',
      reference: o.reference,
    }));
    return answer('yes', { orders: unusual, evidence });
  },
  orderedCycleLengthDays,
);

export const cycleLengthUnusual = rule({
  id: 'CT-09',
  title: 'Plausibility of the cycle length',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: unusualCycle,
  when: always,
  summary: (w) =>
    `${w.orders} every ${w.value('orderedCycleLengthDays')}: usual are 7, 14, 21 or 28 days`,
  why: 'A check of the entry: cycles of 21 or 28 days are typical, and weekly schedules exist.',
  options: [
    { kind: 'advice', text: 'Correct the timing of the order' },
    { kind: 'advice', text: 'Keep as ordered where the schedule is meant' },
  ],
  sources: [
    { source: 'seed-003', where: 'S003-5' },
    { source: 'seed-004', where: 'S004-33' },
  ],
  confirmation: 'seed',
});
