// CYP3A inhibitors raise CDK4/6 inhibitors, olaparib and capivasertib. Verzenio 2025; Lynparza and
// Truqap non-US labels; Ibrance.
import { cdk46, drugSet, union } from '../../../domain/drug-sets.ts';
import { always } from '../../criteria/hooks.ts';
import {
  moderateCyp3aInhibitors,
  strongCyp3aInhibitors,
} from '../../criteria/interaction-classes.ts';
import { together } from '../../criteria/orders.ts';
import { any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

const alsoModerate = drugSet('olaparib or capivasertib', 'olaparib', 'capivasertib');
const substrates = union('CDK4/6 inhibitor, olaparib or capivasertib', cdk46, alsoModerate);

export const cyp3aInhibitorWithSubstrate = rule({
  id: 'SAF-34',
  title: 'CYP3A inhibitor with a CDK4/6 inhibitor, olaparib or capivasertib',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(
    together(substrates, strongCyp3aInhibitors),
    together(alsoModerate, moderateCyp3aInhibitors),
  ),
  when: always,
  summary: (w) => pairLine(w, 'CYP3A inhibition raises exposure, the label reduces the dose'),
  why: 'Doses with a strong inhibitor: palbociclib 75 mg; ribociclib 400 mg; abemaciclib 100 mg twice daily (50 mg if already 100, and no ketoconazole); olaparib 100 mg twice daily (150 mg with a moderate one); capivasertib 320 mg twice daily.',
  options: [
    { kind: 'advice', text: 'Another drug in place of the CYP3A inhibitor' },
    { kind: 'advice', text: 'Dose reduced as the label says' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-abemaciclib' },
    { source: 'label-palbociclib' },
    { source: 'label-ribociclib' },
    { source: 'label-olaparib' },
    { source: 'label-capivasertib' },
  ],
  confirmation: 'unverified',
  caveat:
    'The dose of ribociclib is from memory; those of olaparib and capivasertib are from non-US labels.',
});
