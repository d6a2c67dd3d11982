// Capecitabine in renal impairment, creatinine clearance by Cockcroft and Gault. Label of about 2015;
// the current label is reported to be worded differently.
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { capecitabine } from '../../criteria/cytotoxic-groups.ts';
import { below, between } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const capecitabineModerateRenal = rule({
  id: 'SAF-63',
  title: 'Capecitabine with creatinine clearance of 30 to 50 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(capecitabine),
  when: between(creatinineClearanceMlPerMin, [30, 50]),
  summary: (w) =>
    `${w.orders}: 75 % of the dose at this kidney function${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'At 30 to 50 mL/min (Cockcroft-Gault) the label starts at 75 %, for example 950 mg/m2 twice daily in place of 1250.',
  options: [
    { kind: 'advice', text: '75 % of the starting dose, for example 950 mg/m2 twice daily' },
    { kind: 'test', tests: ['creatinine'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-capecitabine-older', where: 'section 2' }],
  confirmation: 'unverified',
  caveat: 'Read in a label of about 2015; that the current one is similar is from memory.',
});

export const capecitabineSevereRenal = rule({
  id: 'SAF-64',
  title: 'Capecitabine with creatinine clearance below 30 mL/min',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(capecitabine),
  when: below(creatinineClearanceMlPerMin, 30),
  summary: (w) =>
    `${w.orders}: no dose established, contraindicated in many labels${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'Labels of about 2015 and generic labels list a clearance below 30 mL/min as a contraindication; no dose is established.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'test', tests: ['creatinine'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-capecitabine-older', where: 'section 4' }],
  confirmation: 'unverified',
  caveat: 'The label of December 2022 is reported to be restructured; not read.',
});
