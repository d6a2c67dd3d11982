// Renal deterioration on zoledronic acid. Zometa label, section 2: a rise of 0.5 mg/dL from a normal
// creatinine (below 1.4), of 1.0 from an abnormal one, since the value before the last dose. Where no
// dose is on record the rise counts from the earliest value of the last 12 months, and the card says so.
import { drugSet } from '../../../domain/drug-sets.ts';
import { exposures } from '../../../domain/exposure.ts';
import { creatinineRiseMgPerDl } from '../../../domain/facts/kidney.ts';
import type { Situation } from '../../../domain/situation.ts';
import { or } from '../../../domain/ternary.ts';
import { isWithin } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { type Answer, about, answer, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const normalBaselineBelow = 1.4;
const riseFromNormal = 0.5;
const riseFromAbnormal = 1;

const creatinineRisen = about(
  creatinineRiseMgPerDl,
  'creatinine risen by 0.5 mg/dL from a normal value, or by 1.0 mg/dL from an abnormal one',
  (rise, { settings }) => {
    const normal = isWithin(rise.baseline, { below: normalBaselineBelow }, settings);
    const half = isWithin(rise, { from: riseFromNormal }, settings);
    const whole = isWithin(rise, { from: riseFromAbnormal }, settings);
    if (normal === 'unknown') return half === whole ? half : 'unknown';
    return or([whole, normal === 'yes' ? half : 'no']);
  },
);

/** A first dose has nothing to compare with, unless creatinine has risen within the year all the same. */
function sinceLastDose(s: Situation): Answer {
  const found = creatinineRisen.ask(s);
  const given = exposures(s).some((e) => e.drug === 'zoledronic-acid');
  if (given || s.case.unavailable.has('medications')) return found;
  const assumed = ['no earlier zoledronic acid on record: rise since the first value of 12 months'];
  if (found.value === 'yes') return { ...found, assumed };
  // Creatinine that could not be read may have risen.
  if (found.missing.some((m) => m.reason === 'not-fetched')) return found;
  return answer('no', { evidence: found.evidence });
}

const risenSinceLastDose = question(creatinineRisen.words, sinceLastDose, creatinineRiseMgPerDl);

export const zoledronicAcidCreatinineRise = rule({
  id: 'SAF-82',
  title: 'Renal deterioration since the last zoledronic acid',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(drugSet('zoledronic acid', 'zoledronic-acid')),
  when: risenSinceLastDose,
  summary: (w) =>
    `${w.orders}: creatinine has risen to ${w.value('creatinineRiseMgPerDl')}, the label withholds the dose`,
  why: 'The label withholds zoledronic acid at this rise and goes on when creatinine is within 10 % of the baseline again.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'replace', by: 'denosumab-120' },
    { kind: 'test', tests: ['creatinine'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-zoledronic-acid', where: 'section 2' }],
  confirmation: 'confirmed',
});
