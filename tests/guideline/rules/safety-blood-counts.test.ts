// Counts before antibody-drug conjugates and taxanes, by the day of the cycle.
import { describe } from 'vitest';
import type { DrugId } from '../../../src/domain/drug.ts';
import { exact } from '../../../src/domain/measurement.ts';
import type { Order } from '../../../src/domain/order.ts';
import { conjugateWithLowCounts } from '../../../src/guideline/rules/safety/conjugate-blood-count.ts';
import { fulvestrantInjectionBleeding } from '../../../src/guideline/rules/safety/fulvestrant-injection.ts';
import {
  taxaneWithLowCounts,
  weeklyTaxaneWithNeutropenia,
} from '../../../src/guideline/rules/safety/taxane-blood-count.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const onDay = (drug: DrugId, cycleDay: number): Partial<Order> => ({ drugs: [drug], cycleDay });

function given(
  order: DrugId | Partial<Order>,
  neutrophils?: number,
  platelets?: number,
): PlainFacts {
  const results = {
    ...(neutrophils === undefined ? {} : { neutrophils }),
    ...(platelets === undefined ? {} : { platelets }),
  };
  return { orders: [order], results };
}

const sacituzumab = 'sacituzumab-govitecan';
const tdxd = 'trastuzumab-deruxtecan';
const tdm1 = 'trastuzumab-emtansine';

describeRule(conjugateWithLowCounts, [
  ['sacituzumab day 1, ANC 1.49', 'fires', given(onDay(sacituzumab, 1), 1.49)],
  ['sacituzumab day 1, ANC 1.5', 'silent', given(onDay(sacituzumab, 1), 1.5)],
  ['sacituzumab, day not stated, ANC 1.49', 'fires', given(sacituzumab, 1.49)],
  ['sacituzumab day 8, ANC 1.2', 'silent', given(onDay(sacituzumab, 8), 1.2)],
  ['sacituzumab day 8, ANC 1.0', 'silent', given(onDay(sacituzumab, 8), 1)],
  ['sacituzumab day 8, ANC 0.99', 'fires', given(onDay(sacituzumab, 8), 0.99)],
  [
    'sacituzumab given 7 days ago is day 8',
    'silent',
    { ...given(sacituzumab, 1.2), active: [{ drug: sacituzumab, kind: 'dose', start: 7 }] },
  ],
  ['sacituzumab, no count', 'undetermined', given(sacituzumab)],
  [
    'sacituzumab, count 8 days old',
    'undetermined',
    { orders: [sacituzumab], results: { neutrophils: { ...exact(0.5), daysAgo: 8 } } },
  ],
  ['T-DXd, ANC 0.99', 'fires', given(tdxd, 0.99, 200)],
  ['T-DXd, ANC 1.0, platelets 50', 'silent', given(tdxd, 1, 50)],
  ['T-DXd, platelets 49', 'fires', given(tdxd, 3, 49)],
  ['T-DXd, low platelets without ANC', 'fires', given(tdxd, undefined, 40)],
  ['T-DXd, platelets not known', 'undetermined', given(tdxd, 3)],
  ['T-DM1, platelets 49', 'fires', given(tdm1, undefined, 49)],
  ['T-DM1, platelets 50', 'silent', given(tdm1, undefined, 50)],
  ['T-DM1, low ANC alone', 'silent', given(tdm1, 0.5, 100)],
  [
    'T-DM1, platelets 8 days old',
    'undetermined',
    { orders: [tdm1], results: { platelets: { ...exact(20), daysAgo: 8 } } },
  ],
  [
    'T-DXd, platelets 8 days old still count',
    'fires',
    { orders: [tdxd], results: { platelets: { ...exact(20), daysAgo: 8 } } },
  ],
  ['datopotamab has no limit here', 'silent', given('datopotamab-deruxtecan', 0.5, 20)],
]);

describeRule(taxaneWithLowCounts, [
  ['docetaxel, ANC 1.49', 'fires', given('docetaxel', 1.49)],
  ['docetaxel, ANC 1.5', 'silent', given('docetaxel', 1.5)],
  ['paclitaxel day 1, ANC 1.2', 'fires', given(onDay('paclitaxel', 1), 1.2)],
  ['paclitaxel day 8, ANC 1.2 is SAF-67w', 'silent', given(onDay('paclitaxel', 8), 1.2)],
  ['paclitaxel day 8, ANC 1.0', 'silent', given(onDay('paclitaxel', 8), 1)],
  ['paclitaxel day 15, ANC 0.99', 'fires', given(onDay('paclitaxel', 15), 0.99)],
  ['nab-paclitaxel day 8, ANC 0.9', 'fires', given(onDay('nab-paclitaxel', 8), 0.9)],
  ['ixabepilone, ANC 1.4', 'fires', given('ixabepilone', 1.4, 200)],
  ['ixabepilone, platelets 99', 'fires', given('ixabepilone', 3, 99)],
  ['ixabepilone, platelets 100', 'silent', given('ixabepilone', 3, 100)],
  ['ixabepilone, platelets not known', 'undetermined', given('ixabepilone', 3)],
  ['docetaxel needs no platelets here', 'silent', given('docetaxel', 3, 40)],
  ['docetaxel, no count', 'undetermined', given('docetaxel')],
  [
    'docetaxel, "<2.0"',
    'undetermined',
    { orders: ['docetaxel'], results: { neutrophils: { low: Number.NEGATIVE_INFINITY, high: 2 } } },
  ],
  ['vinorelbine', 'silent', given('vinorelbine', 1.2)],
  [
    'a site may set another limit for days 8 and 15',
    'fires',
    { ...given(onDay('paclitaxel', 8), 1.2), settings: { weeklyTaxaneNeutrophils: 1.3 } },
  ],
]);

describeRule(weeklyTaxaneWithNeutropenia, [
  ['paclitaxel day 8, ANC 0.99 is SAF-67', 'silent', given(onDay('paclitaxel', 8), 0.99)],
  ['paclitaxel day 8, ANC 1.0', 'fires', given(onDay('paclitaxel', 8), 1)],
  ['paclitaxel day 15, ANC 1.49', 'fires', given(onDay('paclitaxel', 15), 1.49)],
  ['paclitaxel day 15, ANC 1.5', 'silent', given(onDay('paclitaxel', 15), 1.5)],
  ['paclitaxel day 1', 'silent', given(onDay('paclitaxel', 1), 1.2)],
  ['ixabepilone', 'silent', given(onDay('ixabepilone', 8), 1.2)],
  ['paclitaxel day 8, no count', 'undetermined', given(onDay('paclitaxel', 8))],
]);

describe('platelets before an injection into the muscle', () => {
  describeRule(fulvestrantInjectionBleeding, [
    ['platelets 49', 'fires', given('fulvestrant', undefined, 49)],
    ['platelets 50', 'silent', given('fulvestrant', undefined, 50)],
    ['no count', 'undetermined', given('fulvestrant')],
  ]);
});
