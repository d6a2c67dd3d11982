// Chemotherapy and endocrine therapy follow one another. Seed statement S002-5 still has them together
// or in turn; ASCO guidelines on hormone-receptor positive disease, from memory.
import { chemotherapy, endocrineCore, her2Drugs } from '../../../domain/drug-sets.ts';
import { onBoard, together } from '../../criteria/orders.ts';
import { her2Positive } from '../../criteria/receptors.ts';
import { all, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';
import { pairOf } from '../../summary-line.ts';

export const chemotherapyWithEndocrine = rule({
  id: 'CT-12',
  title: 'Chemotherapy together with endocrine therapy',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(chemotherapy, endocrineCore),
  when: unless(all(her2Positive, onBoard(her2Drugs))),
  summary: (w) => `${pairOf(w)}: chemotherapy and endocrine therapy at once`,
  why: 'Current practice gives them one after the other; an older source has hormone therapy with or instead of chemotherapy. Ovarian suppression may go on.',
  options: [
    { kind: 'remove-one' },
    { kind: 'advice', text: 'One after the other: end the one that is taken already' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-002', where: 'S002-5' }, { source: 'asco-hr-2021' }],
  confirmation: 'unverified',
  caveat: 'The wording of the guideline on concurrent treatment is from memory.',
});
