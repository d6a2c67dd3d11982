// Tamoxifen enhances warfarin. Soltamox label, section 7.
import { tamoxifen } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import { warfarin } from '../../criteria/interaction-classes.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const tamoxifenWithWarfarin = rule({
  id: 'SAF-11',
  title: 'Tamoxifen together with warfarin',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(tamoxifen, warfarin),
  when: always,
  summary: (w) => pairLine(w, 'tamoxifen increases the effect of warfarin (INR rises)'),
  why: 'The effect of warfarin can rise markedly. The labelled contraindication is for DCIS and risk reduction; in metastatic disease INR is followed closely.',
  options: [
    { kind: 'test', tests: ['inr'], recommended: true },
    { kind: 'advice', text: 'Another anticoagulant, or another endocrine drug' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-tamoxifen', where: 'section 7' }],
  confirmation: 'confirmed',
});
