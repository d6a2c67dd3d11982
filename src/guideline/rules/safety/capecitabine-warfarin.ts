// Capecitabine enhances warfarin. Xeloda label, boxed warning.
import { capecitabine } from '../../criteria/cytotoxic-groups.ts';
import { always } from '../../criteria/hooks.ts';
import { warfarin } from '../../criteria/interaction-classes.ts';
import { together } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

export const capecitabineWithWarfarin = rule({
  id: 'SAF-65',
  title: 'Capecitabine together with warfarin',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: together(capecitabine, warfarin),
  when: always,
  summary: (w) => pairLine(w, 'INR rises, boxed warning of bleeding'),
  why: 'Bleeding and death have followed, within days to months and up to a month after the last dose of capecitabine.',
  options: [
    { kind: 'test', tests: ['inr'], recommended: true },
    { kind: 'advice', text: 'A direct oral anticoagulant or low-molecular-weight heparin' },
    { kind: 'advice', text: 'Keep as ordered, with frequent INR, and record the reason' },
  ],
  sources: [{ source: 'label-capecitabine', where: 'boxed warning' }],
  confirmation: 'confirmed',
});
