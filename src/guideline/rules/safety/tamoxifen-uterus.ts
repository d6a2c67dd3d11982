// Tamoxifen raises the risk of uterine malignancy. Soltamox label, section 5; seed statement S004-22.
import { tamoxifen } from '../../../domain/drug-sets.ts';
import {
  abnormalVaginalBleeding,
  endometrialNeoplasiaHistory,
} from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const tamoxifenAndUterus = rule({
  id: 'SAF-13',
  title: 'Tamoxifen with endometrial neoplasia or abnormal bleeding',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(tamoxifen),
  when: any(recorded(endometrialNeoplasiaHistory), recorded(abnormalVaginalBleeding)),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} raises the risk of uterine malignancy`,
      'endometrialNeoplasiaHistory',
      'abnormalVaginalBleeding',
    ),
  why: 'Tamoxifen stimulates the endometrium. Unexplained bleeding is evaluated before or while it is given.',
  options: [
    { kind: 'advice', text: 'Gynaecological evaluation before the start' },
    { kind: 'replace', by: 'fulvestrant' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-tamoxifen', where: 'section 5' },
    { source: 'seed-004', where: 'S004-22' },
  ],
  confirmation: 'confirmed',
});
