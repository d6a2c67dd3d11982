// Two CDK4/6 inhibitors at a time are duplicate therapy. A rule of the project.
import { cdk46 } from '../../../domain/drug-sets.ts';
import { twoOf } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const twoCdk46Inhibitors = rule({
  id: 'SAF-05',
  title: 'Two CDK4/6 inhibitors together',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: twoOf(cdk46),
  when: always,
  summary: (w) => pairLine(w, 'two CDK4/6 inhibitors at the same time'),
  why: 'They act on the same target: together they add toxicity, above all neutropenia, and no known benefit.',
  options: [
    { kind: 'remove-one' },
    {
      kind: 'advice',
      text: 'End the other inhibitor in the same basket when it is being replaced',
    },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'project-choice' }],
  confirmation: 'project-choice',
});
