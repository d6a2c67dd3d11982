// Estrogen products beside breast cancer: systemic ones are contraindicated by label, local ones are
// a shared decision. Premarin label, section 4; Aromasin label, section 5.3; ACOG, December 2021.
import { aromataseInhibitors } from '../../../domain/drug-sets.ts';
import { concerning } from '../../criteria/concern.ts';
import { systemicEstrogens, vaginalEstrogen } from '../../criteria/drug-groups.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { onBoard, ordered } from '../../criteria/orders.ts';
import { hormoneReceptorNegative } from '../../criteria/receptors.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const systemicEstrogenOrdered = rule({
  id: 'ET-23',
  title: 'Estrogen-containing product in breast cancer',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  // The high-dose estrogen of palliative treatment is another drug of the table: ET-13, SAF-20.
  trigger: ordered(systemicEstrogens),
  when: always,
  summary: (w) => `${w.orders} ordered: contraindicated by its label in breast cancer`,
  why: 'The labels exclude present and past breast cancer, whatever the receptors. Estrogens also act against aromatase inhibitors.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'A non-hormonal treatment of the symptom' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-conjugated-estrogens', where: 'section 4' },
    { source: 'label-exemestane', where: 'section 5.3' },
  ],
  confirmation: 'confirmed',
});

export const vaginalEstrogenWithAi = rule({
  id: 'ET-23v',
  title: 'Vaginal estrogen beside an aromatase inhibitor',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: concerning(vaginalEstrogen, orderedBeside(vaginalEstrogen, aromataseInhibitors)),
  when: unless(hormoneReceptorNegative),
  summary: () =>
    'Vaginal estradiol with an aromatase inhibitor: non-hormonal options first, else a shared decision',
  why: 'The decision is one of patient, oncologist and gynaecologist together.',
  options: [
    { kind: 'remove' },
    { kind: 'advice', text: 'Non-hormonal moisturiser or lubricant' },
    { kind: 'advice', text: 'Keep as ordered after a shared decision, and record it' },
  ],
  sources: [{ source: 'acog-vaginal-estrogen-2021' }],
  confirmation: 'confirmed',
});

export const vaginalEstrogenAlone = rule({
  id: 'ET-23i',
  title: 'Vaginal estrogen in hormone-receptor positive disease without an aromatase inhibitor',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(vaginalEstrogen),
  when: all(unless(hormoneReceptorNegative), unless(onBoard(aromataseInhibitors))),
  summary: () => 'Vaginal estradiol in HR-positive disease: non-hormonal options come first',
  why: 'Low-dose vaginal estrogen is an option after failure of non-hormonal treatment, also on tamoxifen. The class label still lists breast cancer as a contraindication.',
  options: [{ kind: 'remove' }, { kind: 'advice', text: 'Non-hormonal moisturiser or lubricant' }],
  sources: [{ source: 'acog-vaginal-estrogen-2021' }],
  confirmation: 'confirmed',
});
