// PARP inhibitors in renal impairment. Talzenna label, section 2; Lynparza.
import { drugSet, parpInhibitors } from '../../../domain/drug-sets.ts';
import { creatinineClearanceMlPerMin } from '../../../domain/facts/kidney.ts';
import { atMost, below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const parpInhibitorRenalDose = rule({
  id: 'SAF-91',
  title: 'PARP inhibitor dose in renal impairment',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(parpInhibitors),
  when: any(
    all(ordered(drugSet('olaparib', 'olaparib')), atMost(creatinineClearanceMlPerMin, 50)),
    all(ordered(drugSet('talazoparib', 'talazoparib')), below(creatinineClearanceMlPerMin, 60)),
  ),
  summary: (w) =>
    `${w.orders}: the label reduces the dose at this kidney function${w.brief('creatinineClearanceMlPerMin')}`,
  why: 'Talazoparib: 0.75 mg at 30 to 59 mL/min, 0.5 mg at 15 to 29. Olaparib: 200 mg twice daily at 31 to 50; not studied at 30 or below.',
  options: [
    { kind: 'advice', text: 'Dose reduced as the label says' },
    { kind: 'test', tests: ['creatinine'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-talazoparib', where: 'section 2' },
    { source: 'label-olaparib', where: 'section 2' },
  ],
  confirmation: 'unverified',
  caveat: 'Talazoparib was read; the doses of olaparib are from memory.',
});
