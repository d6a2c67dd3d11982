// Anticancer drugs and a pregnancy. Boxed warnings of the HER2 drugs; class warnings, section 5.
import { fetotoxic } from '../../../domain/drug-sets.ts';
import { pregnant } from '../../../domain/facts/pregnancy.ts';
import { ternary } from '../../../domain/ternary.ts';
import { ordered } from '../../criteria/orders.ts';
import { about } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const fetotoxicInPregnancy = rule({
  id: 'SAF-01',
  title: 'Pregnancy and a drug that can harm the fetus',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(fetotoxic),
  when: about(pregnant, 'pregnancy documented', ternary),
  summary: (w) => `Pregnancy documented: ${w.orders} can cause fetal harm`,
  why: 'Boxed warning for trastuzumab, pertuzumab, T-DM1 and the deruxtecans. Anthracyclines are avoided in the first trimester; later only with oncology and obstetric review.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Joint oncology and obstetric review before any treatment' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-tdxd', where: 'boxed warning, section 8.1' },
    { source: 'label-trastuzumab', where: 'boxed warning, section 8.1' },
  ],
  confirmation: 'confirmed',
});
