// ER in 1 to 10 % of cells is positive, with limited evidence of benefit. ASCO/CAP 2020.
import { cancerCare } from '../../criteria/hooks.ts';
import { erLow } from '../../criteria/receptors.ts';
import { contemporaryOnly, everyHook, rule } from '../../rule.ts';

export const erLowPositive = rule({
  id: 'REC-06',
  title: 'ER-low-positive disease',
  editions: contemporaryOnly,
  hooks: everyHook,
  indicator: 'info',
  trigger: cancerCare,
  when: erLow,
  summary: (w) =>
    `ER-low-positive (${w.value('estrogenReceptor')}): limited evidence of endocrine benefit`,
  why: 'It counts as ER positive and is eligible for endocrine therapy, but often behaves like ER-negative disease; chemotherapy and immunotherapy stay open.',
  options: [],
  sources: [{ source: 'asco-cap-er-2020' }],
  confirmation: 'confirmed',
});
