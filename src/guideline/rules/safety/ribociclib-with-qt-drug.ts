// Ribociclib beside another QT-prolonging drug. Kisqali label, section 7.
import { drugSet } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { qtProlongingDrugs } from '../../criteria/interaction-classes.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const ribociclibWithQtDrug = rule({
  id: 'SAF-33',
  title: 'Ribociclib together with a QT-prolonging drug',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(drugSet('ribociclib', 'ribociclib'), qtProlongingDrugs),
  when: always,
  summary: (w) => pairLine(w, 'both prolong QT'),
  why: 'The label advises against other drugs that prolong QT while ribociclib is taken.',
  options: [
    { kind: 'advice', text: 'Another drug in place of the QT-prolonging one' },
    { kind: 'advice', text: 'Palbociclib or abemaciclib in place of ribociclib' },
    { kind: 'test', tests: ['ecg', 'electrolytes'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-ribociclib', where: 'section 7' }],
  confirmation: 'unverified',
  caveat: 'From memory.',
});
