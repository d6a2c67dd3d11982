// Hepatitis B screening before systemic anticancer therapy. ASCO provisional clinical opinion 2020.
// Endocrine therapy alone needs no screen.
import { endocrine, systemic, without } from '../../../domain/drug-sets.ts';
import { hepatitisBScreenOnFile } from '../../../domain/facts/tests-on-file.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { bothEditions, rule } from '../../rule.ts';

const beyondEndocrine = without(
  'systemic anticancer drug other than endocrine therapy',
  systemic,
  ...endocrine.drugs,
);

export const hepatitisBScreenMissing = rule({
  id: 'SAF-08',
  title: 'No hepatitis B screen before systemic anticancer therapy',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: newlyStarted(beyondEndocrine),
  when: notOnFile(hepatitisBScreenOnFile),
  summary: (w) => `${w.orders}: no hepatitis B screen on file before systemic anticancer therapy`,
  why: 'HBsAg, anti-HBc (total or IgG) and anti-HBs before or at the start; treatment need not wait for the result.',
  options: [{ kind: 'test', tests: ['hepatitis-b'], recommended: true }],
  sources: [{ source: 'asco-hepatitis-b-2020' }],
  confirmation: 'confirmed',
});
