// Imaging every 12 to 24 weeks during systemic therapy. Seed statement S003-12.
import { systemic } from '../../../domain/drug-sets.ts';
import { weeksSinceLastStagingImaging } from '../../../domain/facts/care.ts';
import { above } from '../../criteria/numbers.ts';
import { taking } from '../../criteria/orders.ts';
import { bothEditions, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const restagingOverdue = rule({
  id: 'MON-03',
  title: 'Restaging overdue',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: taking(systemic),
  when: above(weeksSinceLastStagingImaging, 24),
  summary: (w) =>
    lineWith(
      w,
      'Restaging imaging overdue (usual interval 12 to 24 weeks)',
      'weeksSinceLastStagingImaging',
    ),
  why: 'During systemic therapy CT or PET is usual every 12 to 24 weeks.',
  options: [{ kind: 'test', tests: ['ct-staging'] }],
  sources: [{ source: 'seed-003', where: 'S003-12' }],
  confirmation: 'seed',
});
