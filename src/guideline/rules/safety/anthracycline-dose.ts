// Lifetime anthracycline dose, this order included, in doxorubicin equivalents (epirubicin counts
// half). Doxorubicin label, warnings; regional prescribing information for the conventional limits
// of 550 mg/m2, and 400 mg/m2 after chest radiotherapy or trastuzumab. No US label caps the dose.
import { exposures } from '../../../domain/exposure.ts';
import { ask, type Evidence, type Known } from '../../../domain/fact.ts';
import { cumulativeAnthracyclineMgPerM2 } from '../../../domain/facts/anthracycline.ts';
import { priorChestRadiotherapy } from '../../../domain/facts/care.ts';
import { activeDrugs, exposureEvidence } from '../../../domain/facts/medication.ts';
import { orderedAnthracyclineMgPerM2 } from '../../../domain/facts/ordered.ts';
import { type Quantity, showQuantity } from '../../../domain/measurement.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Situation } from '../../../domain/situation.ts';
import { recorded } from '../../criteria/conditions.ts';
import { anthracyclines } from '../../criteria/cytotoxic-groups.ts';
import { isWithin } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import {
  type Answer,
  all,
  answer,
  any,
  type Criterion,
  missingFrom,
  question,
  unless,
} from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

type DoseLimit = keyof Settings['anthracyclineDose'];

/** Given so far and ordered now, together above the limit of the settings. */
function projectedAbove(words: string, limit: DoseLimit): Criterion {
  return question(
    words,
    (s) => projected(limit, s),
    cumulativeAnthracyclineMgPerM2,
    orderedAnthracyclineMgPerM2,
  );
}

function projected(limit: DoseLimit, s: Situation): Answer {
  const given = ask(cumulativeAnthracyclineMgPerM2, s);
  const order = ask(orderedAnthracyclineMgPerM2, s);
  const missing = [
    ...(given.known ? [] : [missingFrom('cumulativeAnthracyclineMgPerM2', given)]),
    ...(order.known ? [] : [missingFrom('orderedAnthracyclineMgPerM2', order)]),
  ];
  if (!given.known || !order.known) return answer('unknown', { missing });
  const sum = {
    low: given.value.low + order.value.low,
    high: given.value.high + order.value.high,
  };
  const value = isWithin(sum, { above: s.settings.anthracyclineDose[limit] }, s.settings);
  if (value === 'unknown') {
    const seen = given.evidence;
    const name = 'cumulativeAnthracyclineMgPerM2' as const;
    return answer('unknown', { missing: [{ name, reason: 'unreadable', seen }] });
  }
  const total = totalEvidence(given, sum);
  return answer(value, { evidence: [...total, ...order.evidence] });
}

/** The total given so far and what it becomes; then the doses that it adds up. */
function totalEvidence(given: Known<Quantity>, sum: Quantity): readonly Evidence[] {
  const remark = `${showQuantity(sum)} mg/m² with this order`;
  const [only, ...others] = given.evidence;
  const name = cumulativeAnthracyclineMgPerM2.name;
  const value = showQuantity(given.value);
  if (only?.value === value && others.length === 0) return [{ ...only, name, remark }];
  return [{ name, value, unit: 'mg/m²', remark }, ...given.evidence];
}

/** Trastuzumab at any time, in any setting. */
function trastuzumabAnswer(s: Situation): Answer {
  const given = exposures(s).filter((e) => e.drug === 'trastuzumab');
  const evidence = given.map((e) => ({ ...exposureEvidence(e), name: 'priorDrugs' as const }));
  if (given.length > 0) return answer('yes', { evidence });
  const fact = ask(activeDrugs, s);
  return fact.known
    ? answer('no')
    : answer('unknown', { missing: [missingFrom('activeDrugs', fact)] });
}

const trastuzumabExposure = question(
  'trastuzumab given at any time',
  trastuzumabAnswer,
  activeDrugs,
);

const overLimit: Criterion = {
  ...any(
    projectedAbove('lifetime dose with this order above 550 mg/m²', 'limit'),
    all(
      any(recorded(priorChestRadiotherapy), trastuzumabExposure),
      projectedAbove('lifetime dose with this order above 400 mg/m²', 'limitAtRisk'),
    ),
  ),
  words:
    'lifetime dose with this order above 550 mg/m², or above 400 mg/m² after chest radiotherapy or trastuzumab',
};

export const anthracyclineOverLimit = rule({
  id: 'SAF-71',
  title: 'Cumulative anthracycline dose above the usual limit',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(anthracyclines),
  when: overLimit,
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: lifetime dose above the usual limit`,
      'cumulativeAnthracyclineMgPerM2',
      'orderedAnthracyclineMgPerM2',
      'priorChestRadiotherapy',
    ),
  why: 'Cardiomyopathy: 1-2 % at 300, 3-5 % at 400, 5-8 % at 450 and 6-20 % at 500 mg/m2. 550 mg/m2, and 400 after chest radiotherapy or trastuzumab, are conventional limits and no cap of the US label; the label of epirubicin names 900 mg/m2.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'A cytotoxic of another class' },
    { kind: 'advice', text: 'Dexrazoxane and cardiology review' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-doxorubicin', where: 'warnings and precautions' },
    { source: 'label-doxorubicin-regional' },
  ],
  confirmation: 'confirmed',
});

export const anthracyclineHighDose = rule({
  id: 'SAF-72',
  title: 'Cumulative anthracycline dose of 450 to 550 mg/m2',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(anthracyclines),
  when: all(
    projectedAbove('lifetime dose with this order above 450 mg/m²', 'highRisk'),
    unless(overLimit),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: lifetime dose above 450 mg/m², high heart risk`,
      'cumulativeAnthracyclineMgPerM2',
      'orderedAnthracyclineMgPerM2',
    ),
  why: 'From 300 mg/m2: LVEF more often, and dexrazoxane to consider. Cardiomyopathy: 5-8 % at 450, 6-20 % at 500 mg/m2.',
  options: [
    { kind: 'test', tests: ['echocardiogram'], recommended: true },
    { kind: 'advice', text: 'Dexrazoxane' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-doxorubicin', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});
