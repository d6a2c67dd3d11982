// Anthracycline and trastuzumab at the same time: the highest risk of cardiomyopathy. Herceptin label,
// boxed warning and section 7.
import { her2Antibodies, her2Conjugates, union } from '../../../domain/drug-sets.ts';
import { anthracyclines } from '../../criteria/cytotoxic-groups.ts';
import { always } from '../../criteria/hooks.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

const her2AntibodyOrConjugate = union('HER2 antibody or conjugate', her2Antibodies, her2Conjugates);

export const anthracyclineWithHer2Antibody = rule({
  id: 'SAF-50',
  title: 'Anthracycline together with trastuzumab',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: together(her2AntibodyOrConjugate, anthracyclines),
  when: always,
  summary: (w) => pairLine(w, 'anthracycline beside anti-HER2, highest cardiomyopathy risk'),
  why: 'Boxed warning: cardiomyopathy was most frequent and most severe with an anthracycline at the same time. The label advises against anthracyclines up to 7 months after trastuzumab as well.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'A taxane, vinorelbine or capecitabine as the chemotherapy partner' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-trastuzumab', where: 'boxed warning, section 7' }],
  confirmation: 'unverified',
  caveat: 'The 7 months after trastuzumab are from memory.',
});
