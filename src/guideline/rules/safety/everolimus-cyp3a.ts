// Everolimus beside CYP3A4 and P-gp inhibitors. Afinitor label.
import { drugSet } from '../../../domain/drug-sets.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { cyp3aInhibitors } from '../../criteria/interaction-classes.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const everolimusWithCyp3aInhibitor = rule({
  id: 'SAF-92',
  title: 'Everolimus together with a CYP3A4 or P-gp inhibitor',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: orderedBeside(drugSet('everolimus', 'everolimus'), cyp3aInhibitors),
  when: always,
  summary: (w) => pairLine(w, 'CYP3A4 and P-gp inhibition raises everolimus exposure'),
  why: 'The label advises against strong inhibitors and gives 2.5 mg with moderate ones. Steroid mouthwash from the start; infection and pneumonitis are further risks.',
  options: [
    { kind: 'advice', text: 'Another drug in place of the inhibitor' },
    { kind: 'advice', text: 'Everolimus 2.5 mg with a moderate inhibitor' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-everolimus' }],
  confirmation: 'confirmed',
  caveat: 'Read in an older copy of the label.',
});
