// Anti-estrogen therapy needs hormone-receptor positive disease. Seed statements S004-13, S004-14.
import { endocrineCore } from '../../../domain/drug-sets.ts';
import { anySpecimenHormoneReceptorPositive } from '../../../domain/facts/receptor-comparison.ts';
import { ternary } from '../../../domain/ternary.ts';
import { ordered } from '../../criteria/orders.ts';
import { hormoneReceptorNegative } from '../../criteria/receptors.ts';
import { about, all, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const positiveElsewhere = about(
  anySpecimenHormoneReceptorPositive,
  'another specimen hormone-receptor positive',
  ternary,
);

export const endocrineInReceptorNegative = rule({
  id: 'ET-02',
  title: 'Endocrine therapy in hormone-receptor negative disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(endocrineCore),
  when: all(hormoneReceptorNegative, unless(positiveElsewhere)),
  summary: (w) =>
    `${w.orders} ordered, but the tumour is ER- and PR-negative: endocrine therapy not indicated`,
  why: 'Hormone-receptor negative disease is not a candidate for anti-estrogen therapy.',
  options: [
    { kind: 'remove', recommended: true },
    { kind: 'test', tests: ['biopsy-metastasis', 'er-pr'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-13' }, { source: 'asco-cap-er-2020' }],
  confirmation: 'confirmed',
});

export const endocrineWithDiscordantReceptors = rule({
  id: 'ET-02d',
  title: 'Endocrine therapy with discordant hormone receptors',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(endocrineCore),
  when: all(hormoneReceptorNegative, positiveElsewhere),
  summary: (w) =>
    `${w.orders}: latest specimen is HR-negative but an earlier one was positive - confirm intent`,
  why: 'Endocrine therapy may still be reasonable; it rests on an explicit decision.',
  options: [
    { kind: 'test', tests: ['biopsy-metastasis', 'er-pr'] },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-14' }, { source: 'discordance-principle' }],
  confirmation: 'unverified',
  caveat: 'The consensus principle "positive in any biopsy" was not read in its original.',
});
