// The first dose of a GnRH agonist can flare symptoms; isolated cord compression is reported.
// Zoladex label, warnings (tumour flare). An antagonist does not flare.
import { drugSet } from '../../../domain/drug-sets.ts';
import { spinalCordCompression } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

const gnrhAgonists = drugSet('GnRH agonist', 'goserelin', 'leuprolide', 'triptorelin');

export const gnrhAgonistWithCordAtRisk = rule({
  id: 'SAF-22',
  title: 'Start of a GnRH agonist with the spinal cord at risk',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: newlyStarted(gnrhAgonists),
  when: recorded(spinalCordCompression),
  summary: (w) =>
    `${w.orders}: the first dose can flare symptoms, and cord compression is on record`,
  why: 'A GnRH agonist raises sex hormones for some days after the first dose. Vertebral metastases with neurological symptoms carry the same risk.',
  options: [
    { kind: 'advice', text: 'Treatment of the spinal cord first' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-goserelin', where: 'warnings, tumour flare' }],
  confirmation: 'confirmed',
});
