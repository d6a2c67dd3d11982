// The heart before a HER2-directed drug is given: an ejection fraction that is current, and the limits
// below which treatment is not started. Seed statement S004-39; Herceptin label, section 5.1; Kadcyla
// table 4; Enhertu label; SAFE-HEaRt.
import { her2Antibodies, her2Conjugates, union } from '../../../domain/drug-sets.ts';
import { symptomaticHeartFailure } from '../../../domain/facts/heart.ts';
import { recorded } from '../../criteria/conditions.ts';
import { lapatinib } from '../../criteria/drug-groups.ts';
import { lowLvef, noCurrentLvef } from '../../criteria/heart.ts';
import { ordered, taking } from '../../criteria/orders.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const cardiotoxic = union(
  'HER2 antibody, conjugate or lapatinib',
  her2Antibodies,
  her2Conjugates,
  lapatinib,
);

export const lvefMissing = rule({
  id: 'HER2-09',
  title: 'No recent LVEF before a HER2-directed drug',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cardiotoxic),
  when: noCurrentLvef,
  summary: (w) => `${w.orders}: no LVEF of the last 90 days on file`,
  why: 'Heart failure occurs in about 3 to 5 % with trastuzumab. The label asks for the ejection fraction before the start and every three months.',
  options: [
    { kind: 'test', tests: ['echocardiogram'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record where the LVEF was measured' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-39' },
    { source: 'label-trastuzumab', where: 'section 5.1' },
  ],
  confirmation: 'confirmed',
});

export const lowLvefOrHeartFailure = rule({
  id: 'HER2-09b',
  title: 'Low LVEF or heart failure with a HER2-directed drug',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(cardiotoxic),
  when: any(lowLvef('LVEF below 40 %', { below: 40 }), recorded(symptomaticHeartFailure)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} ordered with LVEF <40 % or heart failure`,
      'lvefPercent',
      'symptomaticHeartFailure',
    ),
  why: '40 % is the limit at which the labels of T-DM1 and T-DXd hold treatment; 40 to 49 % has been studied with the support of cardiology. For trastuzumab the decision is one of the single case.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Cardio-oncology review before the next dose' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-39' },
    { source: 'label-tdm1', where: 'table 4' },
    { source: 'label-tdxd' },
    { source: 'safe-heart' },
  ],
  confirmation: 'confirmed',
  caveat: 'The T-DM1 label was read in an older copy.',
});

export const borderlineLvefAtStart = rule({
  id: 'HER2-09c',
  title: 'LVEF of 40 to 49 % at the start of a HER2-directed drug',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cardiotoxic),
  when: all(lowLvef('LVEF of 40 to 49 %', { from: 40, below: 50 }), unless(taking(cardiotoxic))),
  summary: (w) =>
    lineWith(w, `${w.orders} started with LVEF below the 50 % of trial entry`, 'lvefPercent'),
  why: 'T-DXd and T-DM1 were not studied with an LVEF below 50 % at the start. Cardio-oncology input supports the decision.',
  options: [
    { kind: 'advice', text: 'Cardio-oncology review' },
    { kind: 'test', tests: ['echocardiogram'] },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tdxd' }, { source: 'label-tdm1' }],
  confirmation: 'confirmed',
});
