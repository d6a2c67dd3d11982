// Fulvestrant is read as estradiol by immunoassays. Faslodex label, section 5. It stays in the body
// for weeks after a dose.
import { onOrAfter } from '../../../domain/calendar.ts';
import { type Exposure, exposures } from '../../../domain/exposure.ts';
import { ask } from '../../../domain/fact.ts';
import { activeDrugs, exposureEvidence } from '../../../domain/facts/medication.ts';
import type { Situation } from '../../../domain/situation.ts';
import { or, type Ternary } from '../../../domain/ternary.ts';
import { always } from '../../criteria/hooks.ts';
import { serviceOrdered } from '../../criteria/orders.ts';
import { type Answer, all, answer, missingFrom, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

function recentAnswer(s: Situation): Answer {
  const given = exposures(s).filter((e) => e.drug === 'fulvestrant');
  const recent = given.map((e) => ({ e, value: recentlyGiven(e, s) }));
  const value = or(recent.map((r) => r.value));
  const evidence = recent
    .filter((r) => r.value === 'yes')
    .map((r) => ({ ...exposureEvidence(r.e), name: 'activeDrugs' as const }));
  if (value === 'yes') return answer('yes', { evidence });
  const fact = ask(activeDrugs, s);
  return value === 'no' && fact.known
    ? answer('no')
    : answer('unknown', { missing: [missingFrom('activeDrugs', fact)] });
}

const recentFulvestrant = question(
  'fulvestrant taken now or in the last 12 weeks',
  recentAnswer,
  activeDrugs,
);

/** A course whose end is not stated leaves it open. */
function recentlyGiven(e: Exposure, s: Situation): Ternary {
  if (e.active) return 'yes';
  if (!e.end) return 'unknown';
  return onOrAfter(e.end, s.asOf - 7 * s.settings.fulvestrantAssayWeeks);
}

export const estradiolAssayOnFulvestrant = rule({
  id: 'SAF-17',
  title: 'Estradiol immunoassay on fulvestrant',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: all(serviceOrdered('lab-estradiol'), recentFulvestrant),
  when: always,
  summary: () => 'Estradiol ordered on fulvestrant, which immunoassays read as estradiol: LC-MS/MS',
  why: 'A falsely high value can misclassify menopausal status or ovarian suppression. Mass spectrometry tells the two apart.',
  options: [
    { kind: 'test', tests: ['estradiol'] },
    { kind: 'advice', text: 'LC-MS/MS in place of the immunoassay' },
  ],
  sources: [{ source: 'label-fulvestrant', where: 'section 5' }],
  confirmation: 'confirmed',
});
