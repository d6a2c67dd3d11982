import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import {
  completeDpdDeficiency,
  partialDpdDeficiency,
} from '../../../src/guideline/rules/safety/fluoropyrimidine-dpd.ts';
import { sacituzumabInUgt1a1 } from '../../../src/guideline/rules/safety/sacituzumab-ugt1a1.ts';
import { therapeuticEstrogenContraindicated } from '../../../src/guideline/rules/safety/therapeutic-estrogen.ts';
import { daysAgo } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const childPugh = (value: 'A' | 'B' | 'C'): Partial<Case> => ({
  childPugh: [{ reference: 'Observation/cp', date: exactly(daysAgo(30)), value }],
});

describeRule(therapeuticEstrogenContraindicated, [
  ['Child-Pugh A', 'silent', { orders: ['estradiol-highdose'], case: childPugh('A') }],
  ['Child-Pugh B', 'fires', { orders: ['estradiol-highdose'], case: childPugh('B') }],
  ['Child-Pugh C', 'fires', { orders: ['estradiol-highdose'], case: childPugh('C') }],
]);

const dpd = (activity: 'normal' | 'partial' | 'none'): Partial<Case> => ({
  dpd: [
    {
      reference: 'Observation/dpyd',
      date: exactly(daysAgo(30)),
      value: { activity, phenotypeStated: true },
    },
  ],
});

describeRule(completeDpdDeficiency, [
  ['capecitabine without DPD activity', 'fires', { orders: ['capecitabine'], case: dpd('none') }],
  ['fluorouracil without DPD activity', 'fires', { orders: ['fluorouracil'], case: dpd('none') }],
  ['partial deficiency is SAF-62', 'silent', { orders: ['capecitabine'], case: dpd('partial') }],
  ['normal activity', 'silent', { orders: ['capecitabine'], case: dpd('normal') }],
  ['gemcitabine', 'silent', { orders: ['gemcitabine'], case: dpd('none') }],
  ['results out of reach', 'undetermined', { orders: ['capecitabine'], unavailable: ['results'] }],
]);

describeRule(partialDpdDeficiency, [
  [
    'capecitabine with partial deficiency',
    'fires',
    { orders: ['capecitabine'], case: dpd('partial') },
  ],
  ['complete deficiency is SAF-61', 'silent', { orders: ['capecitabine'], case: dpd('none') }],
  ['normal activity', 'silent', { orders: ['capecitabine'], case: dpd('normal') }],
  ['results out of reach', 'undetermined', { orders: ['capecitabine'], unavailable: ['results'] }],
]);

const ugt1a1 = (value: boolean): Partial<Case> => ({
  ugt1a1PoorMetabolizer: [{ reference: 'Observation/ugt', date: exactly(daysAgo(30)), value }],
});

describeRule(sacituzumabInUgt1a1, [
  ['homozygous', 'fires', { orders: ['sacituzumab-govitecan'], case: ugt1a1(true) }],
  ['not homozygous', 'silent', { orders: ['sacituzumab-govitecan'], case: ugt1a1(false) }],
  ['not tested', 'silent', { orders: ['sacituzumab-govitecan'] }],
  ['another conjugate', 'silent', { orders: ['datopotamab-deruxtecan'], case: ugt1a1(true) }],
  [
    'results out of reach',
    'undetermined',
    { orders: ['sacituzumab-govitecan'], unavailable: ['results'] },
  ],
]);
