// Neutrophils before a cycle of a CDK4/6 inhibitor. Ibrance label, warnings; Kisqali and Verzenio.
import { cdk46 } from '../../../domain/drug-sets.ts';
import { absoluteNeutrophilCountForCdk } from '../../../domain/facts/blood.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { noCurrent } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

/** Grade 3 begins below it, 10⁹/L. */
const grade3 = 1;

export const cdk46WithNeutropenia = rule({
  id: 'SAF-36',
  title: 'CDK4/6 inhibitor with grade 3 neutropenia or worse',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(cdk46),
  when: below(absoluteNeutrophilCountForCdk, grade3),
  summary: (w) =>
    `${w.orders}: the label delays the cycle below ANC 1.0${w.brief('absoluteNeutrophilCount')}`,
  why: 'Grade 3 neutropenia on day 1: the label withholds the drug until neutrophils are at least 1.0.',
  options: [
    { kind: 'remove' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-palbociclib', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});

export const cdk46WithoutBloodCount = rule({
  id: 'SAF-37',
  title: 'CDK4/6 inhibitor without a blood count',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(cdk46),
  when: noCurrent(absoluteNeutrophilCountForCdk, 'no neutrophil count in the last 28 days'),
  summary: (w) => `${w.orders}: no neutrophil count in the last 28 days`,
  why: 'A blood count before each cycle; also on day 15 of the first two cycles (palbociclib) or every two weeks for two months (ribociclib, abemaciclib). Ribociclib and abemaciclib also need liver tests.',
  options: [
    { kind: 'test', tests: ['cbc'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record where the count was taken' },
  ],
  sources: [{ source: 'labels-cdk46', where: 'section 2' }],
  confirmation: 'confirmed',
});
