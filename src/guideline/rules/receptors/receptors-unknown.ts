// Receptors select the therapy; a missing result is not a negative one. Seed statements S001-3,
// S002-1, S004-11 and S004-52.
import { systemic } from '../../../domain/drug-sets.ts';
import { her2Status } from '../../../domain/facts/her2.ts';
import { hormoneReceptorStatus } from '../../../domain/facts/hormone-receptors.ts';
import { ordered } from '../../criteria/orders.ts';
import { any, noCurrent } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const receptorsUnknown = rule({
  id: 'REC-03',
  title: 'Receptors unknown when systemic therapy is ordered',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(systemic),
  when: any(
    noCurrent(hormoneReceptorStatus, 'ER and PR status not known'),
    noCurrent(her2Status, 'HER2 status not known'),
  ),
  summary: (w) => `${w.orders}: ER/PR or HER2 status not found, needed to choose therapy`,
  why: 'Selection rests on hormone receptors, HER2, site and extent of disease and earlier response. A missing result is not a negative result.',
  options: [
    { kind: 'test', tests: ['er-pr', 'her2'], recommended: true },
    { kind: 'advice', text: 'Keep as ordered and record where the receptors were measured' },
  ],
  sources: [
    { source: 'seed-001', where: 'S001-3' },
    { source: 'seed-002', where: 'S002-1' },
    { source: 'seed-004', where: 'S004-11, S004-52' },
  ],
  confirmation: 'seed',
});
