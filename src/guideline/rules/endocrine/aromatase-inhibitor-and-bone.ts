// Aromatase inhibitors cost bone. Seed statement S004-25; exemestane label (bone mineral density).
import { aromataseInhibitors } from '../../../domain/drug-sets.ts';
import { dxaWithin24Months } from '../../../domain/facts/tests-on-file.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { bothEditions, rule } from '../../rule.ts';

export const boneDensityMissing = rule({
  id: 'ET-21',
  title: 'Bone health with an aromatase inhibitor',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: newlyStarted(aromataseInhibitors),
  when: notOnFile(dxaWithin24Months, 'no bone density in the last 24 months'),
  summary: (w) =>
    `${w.orders}: no bone density in 24 months; aromatase inhibitors cause bone loss and fractures`,
  why: 'Bone density and vitamin D are measured at the start. Hot flashes and muscle and joint pain are expected.',
  options: [{ kind: 'test', tests: ['dxa', 'vitamin-d'] }],
  sources: [
    { source: 'seed-004', where: 'S004-25' },
    { source: 'label-exemestane', where: 'bone mineral density' },
  ],
  confirmation: 'confirmed',
});
