// Checkpoint inhibition in autoimmune disease or after a transplant. Keytruda label, warnings.
import { severeAutoimmuneDisease, solidOrganTransplant } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { pembrolizumab } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const pembrolizumabWithAutoimmunity = rule({
  id: 'SAF-90',
  title: 'Pembrolizumab with autoimmune disease or an organ transplant',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(pembrolizumab),
  when: any(recorded(severeAutoimmuneDisease), recorded(solidOrganTransplant)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: immune checkpoint inhibitor risk`,
      'severeAutoimmuneDisease',
      'solidOrganTransplant',
    ),
  why: 'A checkpoint inhibitor can flare an autoimmune disease and cause rejection of a transplant.',
  options: [
    { kind: 'advice', text: 'Review with the specialist of the disease or of the transplant' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-pembrolizumab', where: 'warnings and precautions' }],
  confirmation: 'unverified',
  caveat: 'From memory.',
});
