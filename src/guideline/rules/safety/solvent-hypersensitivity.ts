// Severe hypersensitivity to a solvent: polyoxyl castor oil in paclitaxel and ixabepilone,
// polysorbate 80 in docetaxel. Docetaxel and paclitaxel labels, boxed warnings.
import { drugSet, union } from '../../../domain/drug-sets.ts';
import {
  hypersensitivityPolyoxylCastorOil,
  hypersensitivityPolysorbate80,
} from '../../../domain/facts/conditions.ts';
import { withoutOrders } from '../../criteria/concern.ts';
import { recorded } from '../../criteria/conditions.ts';
import { docetaxel } from '../../criteria/cytotoxic-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const inCastorOil = drugSet('paclitaxel or ixabepilone', 'paclitaxel', 'ixabepilone');

export const solventHypersensitivity = rule({
  id: 'SAF-70',
  title: 'Severe hypersensitivity to the solvent of a taxane or ixabepilone',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: withoutOrders(
    ordered(union('paclitaxel, ixabepilone or docetaxel', inCastorOil, docetaxel)),
  ),
  when: any(
    all(ordered(inCastorOil), recorded(hypersensitivityPolyoxylCastorOil)),
    all(ordered(docetaxel), recorded(hypersensitivityPolysorbate80)),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: severe hypersensitivity to its solvent on record`,
      'hypersensitivityPolyoxylCastorOil',
      'hypersensitivityPolysorbate80',
    ),
  why: 'Anaphylaxis has followed re-exposure (boxed warning). nab-Paclitaxel holds neither solvent, but its own risk is not nil.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'advice', text: 'nab-Paclitaxel, or a drug of another class' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-docetaxel', where: 'boxed warning' },
    { source: 'label-paclitaxel', where: 'boxed warning' },
  ],
  confirmation: 'confirmed',
});
