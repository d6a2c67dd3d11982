// What to expect when tamoxifen or toremifene begins: a flare within days to weeks, clots, and
// effects on the uterus. Seed statements S004-20 to S004-22; Soltamox label.
import { drugs } from '../../../domain/drug.ts';
import { serms, tamoxifen } from '../../../domain/drug-sets.ts';
import { ask } from '../../../domain/fact.ts';
import { newBonePain, skinFlare } from '../../../domain/facts/conditions.ts';
import { correctedCalciumMgPerDl, hypercalcemia } from '../../../domain/facts/electrolytes.ts';
import { daysOnDrug } from '../../../domain/facts/therapy-course.ts';
import { or } from '../../../domain/ternary.ts';
import { recorded } from '../../criteria/conditions.ts';
import { metastasesIn } from '../../criteria/course.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { above, isWithin } from '../../criteria/numbers.ts';
import { taking } from '../../criteria/orders.ts';
import { all, answer, any, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

/** Onset is 2 days to 3 weeks after the start; it settles in 4 to 6 weeks. */
const flarePeriod = { from: 2, to: 42 };

const withinFlarePeriod = question(
  'between 2 and 42 days after the start of tamoxifen or toremifene',
  (s) => {
    const fact = ask(daysOnDrug, s);
    const names = [...serms.drugs].map((d) => drugs[d].name);
    const evidence = fact.evidence.filter((e) => names.includes(String(e.value)));
    const started = fact.known ? [...fact.value].filter(([drug]) => serms.drugs.has(drug)) : [];
    if (started.length === 0) {
      // A course without a start date may or may not be new.
      const reason = fact.known ? 'absent' : fact.reason;
      return answer('unknown', { missing: [{ name: daysOnDrug.name, reason, seen: evidence }] });
    }
    const value = or(started.map(([, days]) => isWithin(days, flarePeriod, s.settings)));
    return answer(value, { evidence });
  },
  daysOnDrug,
);

export const flareExpected = rule({
  id: 'ET-18',
  title: 'Tumour flare after the start of tamoxifen or toremifene',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: newlyStarted(serms),
  when: metastasesIn('bone', 'skin'),
  summary: (w) =>
    `${w.orders}: a flare may occur 2 days to 3 weeks after the start; plan calcium and pain relief`,
  why: 'Bone pain, a rise of calcium, larger or redder skin nodules. It settles in 4 to 6 weeks and may be a sign of response.',
  options: [
    { kind: 'test', tests: ['calcium'] },
    { kind: 'advice', text: 'Pain relief at hand, calcium at 1 to 3 weeks' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-20, S004-21' }],
  confirmation: 'seed',
});

export const flareOrProgression = rule({
  id: 'ET-19',
  title: 'Flare of tamoxifen or progression',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'warning',
  trigger: taking(serms),
  when: all(
    withinFlarePeriod,
    any(
      above(correctedCalciumMgPerDl, (settings) => settings.calcium.high),
      recorded(hypercalcemia),
      recorded(newBonePain),
      recorded(skinFlare),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      'Within 6 weeks of starting an antiestrogen: consider flare before calling progression',
      'correctedCalciumMgPerDl',
      'newBonePain',
      'skinFlare',
    ),
  why: 'Pain and calcium are treated, a severe flare may need an interruption, and the picture is judged again at 4 to 6 weeks. The tamoxifen label ends treatment for severe hypercalcaemia.',
  options: [
    { kind: 'test', tests: ['calcium', 'creatinine'] },
    { kind: 'advice', text: 'Hydration and pain relief, new assessment at 4 to 6 weeks' },
    { kind: 'advice', text: 'A pause of the antiestrogen where the flare is severe' },
    { kind: 'advice', text: 'Continue unchanged and record the reason' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-20, S004-21' },
    { source: 'label-tamoxifen', where: 'hypercalcaemia' },
  ],
  confirmation: 'confirmed',
});

export const tamoxifenCounselling = rule({
  id: 'ET-20',
  title: 'Tamoxifen: what to tell the patient',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: newlyStarted(tamoxifen),
  when: always,
  summary: () =>
    'Tamoxifen start: counsel on clots, uterine bleeding, endometrial cancer and hot flashes',
  why: 'Abnormal bleeding is evaluated without delay. The patient knows the warning signs of venous thrombosis.',
  options: [{ kind: 'advice', text: 'Written information on bleeding and on clots' }],
  sources: [{ source: 'seed-004', where: 'S004-22' }, { source: 'label-tamoxifen' }],
  confirmation: 'confirmed',
});
