// Tamoxifen after a venous thrombosis. Soltamox label, sections 4 and 5: the contraindication is
// for DCIS and risk reduction only; in metastatic disease risk is weighed against benefit.
import { tamoxifen } from '../../../domain/drug-sets.ts';
import { venousThromboembolismHistory } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const tamoxifenAfterThrombosis = rule({
  id: 'SAF-10',
  title: 'Tamoxifen with a history of DVT or PE',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(tamoxifen),
  when: recorded(venousThromboembolismHistory),
  summary: (w) => `${w.orders}: history of DVT or PE, clot risk to weigh against the benefit`,
  why: 'Tamoxifen raises the risk of venous thromboembolism. In metastatic disease this is weighed against the benefit; the labelled contraindication is for DCIS and risk reduction.',
  options: [
    { kind: 'replace', by: 'fulvestrant' },
    { kind: 'advice', text: 'Aromatase inhibitor after menopause or with ovarian suppression' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tamoxifen', where: 'sections 4 and 5' }],
  confirmation: 'confirmed',
});
