// The drugs that the workbench can draft, under the groups in which a clinician looks for them.
import {
  type DrugClass,
  type DrugId,
  drugIds,
  drugs,
  inClass,
  orderText,
} from '../../domain/drug.ts';
import type { OrderView } from './views.ts';

/** The first group with one of the classes of a drug is its own. */
const groups: readonly (readonly [name: string, ...classes: DrugClass[]])[] = [
  ['Ovarian suppression', 'gnrh'],
  ['Endocrine therapy', 'endocrine-core', 'progestin', 'therapeutic-estrogen', 'androgen'],
  ['CDK4/6, PI3K and AKT inhibitors', 'cdk46', 'pi3k-akt'],
  ['HER2-directed therapy', 'her2-antibody', 'her2-conjugate', 'her2-kinase'],
  ['PARP inhibitors', 'parp'],
  ['Chemotherapy and conjugates', 'anthracycline', 'taxane', 'chemotherapy', 'trop2-conjugate'],
  ['Bone-modifying agents', 'bone-agent', 'denosumab-product'],
];

const rest = 'Other drugs';

function groupOf(id: DrugId): string {
  return groups.find(([, ...classes]) => inClass(id, ...classes))?.[0] ?? rest;
}

/** By group, then by name. */
export function orderViews(): readonly OrderView[] {
  const order = [...groups.map(([name]) => name), rest];
  return drugIds
    .map((id) => ({ id, text: orderText(id), group: groupOf(id), name: drugs[id].name }))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || (a.name < b.name ? -1 : 1))
    .map(({ id, text, group }) => ({ id, text, group }));
}
