// The heart during HER2-directed treatment: a fall of the ejection fraction that meets the hold rule of
// the label, and a check that is overdue. Seed statement S004-39; Herceptin label, sections 2 and 5.1;
// Kadcyla table 4; Enhertu label, section 2.3. Both hold a conjugate below 40 % whatever the baseline
// was; where the conjugate itself is ordered, HER2-09b says so.
import { drugSet, her2Antibodies, her2Conjugates, union } from '../../../domain/drug-sets.ts';
import { ask } from '../../../domain/fact.ts';
import { baselineLvefPercent, lvefAgeDays } from '../../../domain/facts/heart.ts';
import { neverGiven } from '../../../domain/facts/therapy-course.ts';
import type { Measurement, Quantity } from '../../../domain/measurement.ts';
import type { Situation } from '../../../domain/situation.ts';
import { concerning } from '../../criteria/concern.ts';
import { currentLvef, noCurrentLvef } from '../../criteria/heart.ts';
import { cancerCare } from '../../criteria/hooks.ts';
import { below, between, isWithin } from '../../criteria/numbers.ts';
import { onBoard, ordered, taking } from '../../criteria/orders.ts';
import {
  type Answer,
  about,
  all,
  answer,
  any,
  type Criterion,
  missingFrom,
  not,
  question,
} from '../../criterion.ts';
import { bothEditions, everyHook, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';
import type { Wording } from '../../wording.ts';

const antibodyOrConjugate = union('HER2 antibody or conjugate', her2Antibodies, her2Conjugates);

function notYetTreated(s: Situation): boolean {
  const fact = neverGiven(antibodyOrConjugate, s);
  return fact.known && fact.value;
}

/** The ejection fraction has fallen by so many points since before treatment. */
function fallenBy(points: number): Criterion {
  return question(
    `LVEF at least ${points} points below the baseline`,
    (s) => fallAnswer(points, s),
    currentLvef,
    baselineLvefPercent,
  );
}

function fallAnswer(points: number, s: Situation): Answer {
  const baseline = ask(baselineLvefPercent, s);
  const present = ask(currentLvef, s);
  // Before the first dose there is no fall on treatment, and no baseline to miss.
  if (!baseline.known && baseline.reason === 'absent' && notYetTreated(s)) return answer('no');
  if (!baseline.known || !present.known) {
    const missing = [
      ...(present.known ? [] : [missingFrom('lvefPercent', present)]),
      ...(baseline.known ? [] : [missingFrom('baselineLvefPercent', baseline)]),
    ];
    return answer('unknown', { missing });
  }
  const evidence = [...present.evidence, ...baseline.evidence];
  const fall = difference(baseline.value, present.value);
  const value = isWithin(fall, { from: points }, s.settings);
  return value === 'unknown'
    ? answer(value, { missing: [{ name: 'lvefPercent', reason: 'unreadable', seen: evidence }] })
    : answer(value, { evidence });
}

const difference = (a: Quantity, b: Quantity): Quantity => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

/** The lower limit of the laboratory; 50 % where it states none. */
const belowNormal = about(currentLvef, 'LVEF below normal', (m: Measurement, s) =>
  isWithin(m, { below: m.normal?.low ?? 50 }, s.settings),
);

const antibodies = drugSet(
  'trastuzumab, pertuzumab or margetuximab',
  'trastuzumab',
  'pertuzumab',
  'margetuximab',
);

const namesOf = (w: Wording) =>
  w.value('activeDrugs') === '-' ? w.orders : w.value('activeDrugs');

export const lvefFall = rule({
  id: 'HER2-09d',
  title: 'LVEF fall that meets the hold rule of a HER2-directed drug',
  editions: bothEditions,
  hooks: everyHook,
  indicator: 'critical',
  trigger: concerning(antibodyOrConjugate, all(cancerCare, onBoard(antibodyOrConjugate))),
  when: any(
    all(onBoard(antibodies), any(fallenBy(16), all(belowNormal, fallenBy(10)))),
    all(onBoard(her2Conjugates), between(currentLvef, [40, 45]), fallenBy(10)),
    all(onBoard(her2Conjugates), not(ordered(her2Conjugates)), below(currentLvef, 40)),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${namesOf(w)}: LVEF on treatment meets the hold rule of the label`,
      'lvefPercent',
      'baselineLvefPercent',
    ),
  why: 'Trastuzumab is held for at least 4 weeks with an LVEF every 4 weeks. T-DM1 and T-DXd are held below 40 %, and from 40 to 45 % after a fall of 10 points; the LVEF is repeated within 3 weeks.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Hold the drug and repeat the LVEF in 3 to 4 weeks' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'advice', text: 'Continue and record the reason, with cardiology' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-39' },
    { source: 'label-trastuzumab', where: 'sections 2 and 5.1' },
    { source: 'label-tdm1', where: 'table 4' },
    { source: 'label-tdxd', where: 'section 2.3' },
  ],
  confirmation: 'confirmed',
});

export const lvefOverdue = rule({
  id: 'HER2-09e',
  title: 'LVEF overdue during HER2-directed therapy',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: taking(antibodyOrConjugate),
  when: all(
    about(lvefAgeDays, 'an LVEF on file', () => 'yes'),
    noCurrentLvef,
  ),
  summary: (w) =>
    lineWith(w, 'LVEF check overdue on HER2-directed therapy (every 3 months)', 'lvefAgeDays'),
  why: 'The label asks for the ejection fraction every three months during treatment.',
  options: [{ kind: 'test', tests: ['echocardiogram'] }],
  sources: [{ source: 'label-trastuzumab', where: 'section 5.1' }],
  confirmation: 'confirmed',
});
