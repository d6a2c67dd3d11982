// DPD deficiency and fluoropyrimidines. Xeloda label of October 2025, boxed warning; CPIC. Whether
// treatment is too urgent to wait for the test is for the clinician to say.
import { dpdDeficiencyComplete, dpdDeficiencyPartial } from '../../../domain/facts/conditions.ts';
import { dpydResultOnFile } from '../../../domain/facts/tests-on-file.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { fluoropyrimidines } from '../../criteria/cytotoxic-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const dpydMissing = rule({
  id: 'SAF-60',
  title: 'Capecitabine or fluorouracil without a DPYD result',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(fluoropyrimidines),
  when: all(
    notOnFile(dpydResultOnFile),
    unless(any(recorded(dpdDeficiencyComplete), recorded(dpdDeficiencyPartial))),
  ),
  summary: (w) =>
    `${w.orders}: no DPYD result on file; the boxed warning asks for it unless treatment cannot wait`,
  why: 'Complete DPD deficiency can make a fluoropyrimidine fatal. Since October 2025 the boxed warning asks for the test before the start, unless immediate treatment is needed.',
  options: [
    { kind: 'test', tests: ['dpyd'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record that treatment cannot wait' },
  ],
  sources: [{ source: 'label-capecitabine', where: 'boxed warning' }],
  confirmation: 'confirmed',
});

export const completeDpdDeficiency = rule({
  id: 'SAF-61',
  title: 'Capecitabine or fluorouracil in complete DPD deficiency',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(fluoropyrimidines),
  when: recorded(dpdDeficiencyComplete),
  summary: (w) => `${w.orders}: complete DPD deficiency, no dose is proven safe`,
  why: 'Without DPD activity the drug is hardly cleared: fatal toxicity has followed (boxed warning).',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'A cytotoxic of another class' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-capecitabine', where: 'boxed warning' }],
  confirmation: 'confirmed',
});

export const partialDpdDeficiency = rule({
  id: 'SAF-62',
  title: 'Capecitabine or fluorouracil in partial DPD deficiency',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(fluoropyrimidines),
  when: recorded(dpdDeficiencyPartial),
  summary: (w) => `${w.orders}: partial DPD deficiency, CPIC starts at 50 % of the dose`,
  why: 'CPIC: 50 % of the dose for an activity score of 1 and 1.5, then titration by toxicity. The US label individualises the dose.',
  options: [
    { kind: 'advice', text: 'Start at 50 % of the dose and titrate' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'cpic-dpyd' }, { source: 'label-capecitabine' }],
  confirmation: 'confirmed',
});
