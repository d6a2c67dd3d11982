// Ribociclib with tamoxifen prolongs QT. Kisqali label, section 5; EU product characteristics.
import { drugSet, tamoxifen } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const ribociclibWithTamoxifen = rule({
  id: 'SAF-32',
  title: 'Ribociclib together with tamoxifen',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: together(drugSet('ribociclib', 'ribociclib'), tamoxifen),
  when: always,
  summary: () =>
    'Ribociclib with tamoxifen: QT prolongation, a combination that the label excludes',
  why: 'In MONALEESA-7 QTcF rose by more than 60 ms in 16 % with tamoxifen, against 7 % with an aromatase inhibitor.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'Aromatase inhibitor with ovarian suppression in place of tamoxifen' },
    { kind: 'advice', text: 'Palbociclib or abemaciclib in place of ribociclib' },
  ],
  sources: [{ source: 'label-ribociclib', where: 'section 5' }],
  confirmation: 'confirmed',
});
