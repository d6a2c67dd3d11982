// Contraindications of high-dose estrogen. Estrogen class labels, section 4.
import {
  abnormalVaginalBleeding,
  arterialThromboembolismHistory,
  childPughB,
  childPughC,
  venousThromboembolismHistory,
} from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { therapeuticEstrogens } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const therapeuticEstrogenContraindicated = rule({
  id: 'SAF-20',
  title: 'Therapeutic estrogen with thrombosis, liver disease or undiagnosed bleeding',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(therapeuticEstrogens),
  when: any(
    recorded(venousThromboembolismHistory),
    recorded(arterialThromboembolismHistory),
    recorded(childPughB),
    recorded(childPughC),
    recorded(abnormalVaginalBleeding),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} is contraindicated`,
      'venousThromboembolismHistory',
      'arterialThromboembolismHistory',
      'childPughC',
      'childPughB',
      'abnormalVaginalBleeding',
    ),
  why: 'The class label lists venous and arterial thromboembolism, liver impairment and undiagnosed genital bleeding as contraindications.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'Another endocrine class' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-estrogens', where: 'section 4' }],
  confirmation: 'confirmed',
});
