// Of two options with the same effect the less toxic one. Seed statements S000-2, S000-7, S000-9 and
// S000-11. Every row of the table below is an order for which such an option is known.
import { type DrugSet, progestins } from '../../../domain/drug-sets.ts';
import { ordered } from '../../criteria/orders.ts';
import { endocrineLinesAtLeast } from '../../criteria/therapy.ts';
import { all, any, type Criterion } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

interface Row {
  readonly drugs: DrugSet;
  readonly when: Criterion;
}

/** Before that a progestin is a matter of ET-12. */
const rows: readonly Row[] = [{ drugs: progestins, when: endocrineLinesAtLeast(2) }];

export const lessToxicOption = rule({
  id: 'SUP-04',
  title: 'An equally effective, less toxic option',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: any(...rows.map((row) => ordered(row.drugs))),
  when: any(...rows.map((row) => all(ordered(row.drugs), row.when))),
  summary: (w) => `${w.orders}: an equally effective, less toxic option may exist`,
  why: 'With equal efficacy the less toxic treatment is preferred, among endocrine agents the least toxic first. One source finds quality of life best with the regimen of the highest response, and several sequences of chemotherapy equally effective.',
  options: [
    { kind: 'advice', text: 'Comparison with the endocrine agents not yet used' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-000', where: 'S000-2, S000-7, S000-9, S000-11' }],
  confirmation: 'seed',
});
