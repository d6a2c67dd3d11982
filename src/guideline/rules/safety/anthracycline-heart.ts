// The heart and the liver before an anthracycline. Doxorubicin label, section 4. The LVEF limits are
// choices of the project. The label speaks of an infarction of the last 4 to 6 weeks; the fact looks
// back further, and the card shows the date.
import { childPughC } from '../../../domain/facts/conditions.ts';
import {
  recentMyocardialInfarction,
  symptomaticHeartFailure,
} from '../../../domain/facts/heart.ts';
import type { Settings } from '../../../domain/settings.ts';
import { recorded } from '../../criteria/conditions.ts';
import { anthracyclines } from '../../criteria/cytotoxic-groups.ts';
import { lowLvef, noCurrentLvef } from '../../criteria/heart.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const contraindicated = (settings: Settings) => settings.anthracyclineLvef.contraindicated;
const caution = (settings: Settings) => settings.anthracyclineLvef.caution;

export const anthracyclineContraindicated = rule({
  id: 'SAF-73',
  title: 'Anthracycline with heart failure, low LVEF, recent infarction or severe liver impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(anthracyclines),
  when: any(
    lowLvef('LVEF below 40 %', { below: contraindicated }),
    recorded(recentMyocardialInfarction),
    recorded(symptomaticHeartFailure),
    recorded(childPughC),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: contraindicated`,
      'lvefPercent',
      'symptomaticHeartFailure',
      'recentMyocardialInfarction',
      'childPughC',
    ),
  why: 'The label contraindicates severe myocardial insufficiency, an infarction of the last 4 to 6 weeks and severe hepatic impairment. An LVEF below 40 % and an infarction of up to 6 months count here.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'A cytotoxic of another class' },
    { kind: 'advice', text: 'Cardiology review' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-doxorubicin', where: 'section 4' },
    { source: 'project-choice', where: 'LVEF limit, months after an infarction' },
  ],
  confirmation: 'unverified',
  caveat: 'The hepatic contraindication was read; the 4 to 6 weeks are from memory.',
});

export const anthracyclineLowNormalLvef = rule({
  id: 'SAF-73w',
  title: 'Anthracycline with LVEF of 40 to 49 %',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(anthracyclines),
  when: lowLvef('LVEF of 40 to 49 %', { from: contraindicated, below: caution }),
  summary: (w) =>
    `${w.orders}: reduced heart function before an anthracycline${w.brief('lvefPercent')}`,
  why: 'Below 50 % the reserve is small: a cardiologist can help to weigh the anthracycline against other drugs.',
  options: [
    { kind: 'advice', text: 'Cardiology review before the first dose' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'project-choice' }],
  confirmation: 'project-choice',
});

export const anthracyclineWithoutLvef = rule({
  id: 'SAF-74',
  title: 'Anthracycline without a current LVEF',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(anthracyclines),
  when: noCurrentLvef,
  summary: (w) => `${w.orders}: no LVEF in the last 90 days`,
  why: 'LVEF before and during an anthracycline shows cardiomyopathy before symptoms do.',
  options: [
    { kind: 'test', tests: ['echocardiogram'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record where LVEF was measured' },
  ],
  sources: [{ source: 'label-doxorubicin', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});
