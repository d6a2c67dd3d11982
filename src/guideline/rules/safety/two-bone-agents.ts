// Two bone-modifying agents at a time; Xgeva and Prolia are the same drug. Xgeva label, warnings.
import { drugs } from '../../../domain/drug.ts';
import { boneAgents, drugSet, union } from '../../../domain/drug-sets.ts';
import { twoOf } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

const names = [...boneAgents.drugs].map((id) => drugs[id].name).join(', ');
const antiresorptives = union(
  `${names}, denosumab 60 mg`,
  boneAgents,
  drugSet('denosumab 60 mg', 'denosumab-60'),
);

export const twoBoneAgents = rule({
  id: 'SAF-87',
  title: 'Two bone-modifying agents together',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: twoOf(antiresorptives),
  when: always,
  summary: (w) => pairLine(w, 'duplicate bone-modifying agents'),
  why: 'Together they add hypocalcaemia, renal damage and jaw osteonecrosis. Denosumab 120 mg (Xgeva) and 60 mg (Prolia) are the same drug.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'End the other agent in the same basket when it is being replaced' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-denosumab', where: 'warnings and precautions' }],
  confirmation: 'confirmed',
});
