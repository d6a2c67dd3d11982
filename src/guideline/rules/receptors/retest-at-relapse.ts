// Metastases can differ from the primary tumour. Seed statements S004-14 and S004-16.
import { cdk46, endocrineCore, her2Drugs, union } from '../../../domain/drug-sets.ts';
import { facts } from '../../../domain/fact-name.ts';
import { biopsyFeasible } from '../../../domain/facts/judgements.ts';
import {
  hasReceptorResult,
  receptorResultOnMetastaticSpecimen,
} from '../../../domain/facts/receptor-comparison.ts';
import {
  chemotherapyLinesMetastatic,
  endocrineLinesProgressed,
  her2LinesProgressed,
} from '../../../domain/facts/therapy-lines.ts';
import { ternary } from '../../../domain/ternary.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { about, all, answer, not, question, unless } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

const anyResult = question('an ER, PR or HER2 result is on file', (s) => {
  const found = hasReceptorResult(s);
  if (found || !s.case.unavailable.has('results')) return answer(ternary(found));
  const name = receptorResultOnMetastaticSpecimen.name;
  return answer('unknown', { missing: [{ name, reason: 'not-fetched', seen: [] }] });
});

const onMetastasis = about(
  receptorResultOnMetastaticSpecimen,
  'receptors measured on a metastasis',
  ternary,
);

const biopsyNotFeasible = about(biopsyFeasible, 'biopsy not feasible', (v) => ternary(!v));

const noLineYet = all(
  ...[endocrineLinesProgressed, chemotherapyLinesMetastatic, her2LinesProgressed].map((lines) =>
    about(lines, `no ${facts[lines.name].label}`, (n) => ternary(n === 0)),
  ),
);

const primaryOnly = all(anyResult, not(onMetastasis, 'receptors never measured on a metastasis'));

export const retestAtRelapse = rule({
  id: 'REC-01',
  title: 'Re-test ER, PR and HER2 at relapse',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(primaryOnly, unless(biopsyNotFeasible)),
  summary: () =>
    'Receptors only known from the primary: re-test ER, PR and HER2 on a metastatic sample',
  why: 'A metastasis can differ from the primary tumour; HER2 differs in about 5 % or more. A new biopsy where feasible.',
  options: [{ kind: 'test', tests: ['biopsy-metastasis', 'er-pr', 'her2'] }],
  sources: [{ source: 'seed-004', where: 'S004-14, S004-16' }],
  confirmation: 'seed',
  summaryOnly: true,
});

const receptorDependent = union(
  'endocrine, HER2-directed or CDK4/6 drug',
  endocrineCore,
  her2Drugs,
  cdk46,
);

export const firstLineOnPrimaryReceptors = rule({
  id: 'REC-02',
  title: 'Receptor-dependent therapy signed on primary-only results',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'warning',
  trigger: ordered(receptorDependent),
  when: all(primaryOnly, unless(biopsyNotFeasible), noLineYet),
  summary: (w) => `First line with ${w.orders}: receptors were never re-tested on a metastasis`,
  why: 'The metastasis may have other receptors than the primary tumour. Urgent treatment need not wait for the result.',
  options: [
    { kind: 'test', tests: ['biopsy-metastasis', 'er-pr', 'her2'], recommended: true },
    {
      kind: 'advice',
      text: 'Keep as ordered where a biopsy is unsafe, bone alone cannot be assessed, or treatment is urgent',
    },
  ],
  sources: [{ source: 'seed-004', where: 'S004-14, S004-16' }],
  confirmation: 'seed',
});
