// Circulating tumour cells supplement imaging; a change of therapy on them alone brings no longer
// survival. Seed statements S003-8 to S003-11; SWOG S0500.
import { systemic } from '../../../domain/drug-sets.ts';
import { circulatingTumorCells } from '../../../domain/facts/care.ts';
import { ctcDrivesTherapyChange } from '../../../domain/facts/ordered.ts';
import { ternary } from '../../../domain/ternary.ts';
import { recorded } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { atLeast } from '../../criteria/numbers.ts';
import { inBasket, serviceOrdered } from '../../criteria/orders.ts';
import { all, answer, any, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const stopsTherapy = question('a drug is being stopped', (s) =>
  answer(ternary(s.basket.stops.length > 0)),
);

export const tumourCellsForMonitoring = rule({
  id: 'MON-01',
  title: 'Tumour cell count as monitoring or as the reason for a change',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'info',
  trigger: any(
    serviceOrdered('ctc-test'),
    all(recorded(ctcDrivesTherapyChange), any(inBasket(systemic), stopsTherapy)),
  ),
  when: always,
  summary: () =>
    'Circulating tumour cell count: a supplement to CT or PET monitoring, not a replacement',
  why: 'Five or more cells per 7.5 mL mean a worse prognosis. In SWOG S0500 an early switch for persistent cells brought no longer survival, and ASCO finds the data insufficient to change therapy on the count alone.',
  options: [
    { kind: 'test', tests: ['ct-staging'] },
    { kind: 'advice', text: 'Keep as ordered beside imaging' },
  ],
  sources: [{ source: 'seed-003', where: 'S003-8, S003-10, S003-11' }, { source: 'swog-s0500' }],
  confirmation: 'confirmed',
});

/** The cut-off that was validated; the seed says "more than five". */
const elevated = 5;

export const tumourCellsElevated = rule({
  id: 'MON-02',
  title: 'Elevated count of circulating tumour cells',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: atLeast(circulatingTumorCells, elevated),
  summary: (w) =>
    lineWith(
      w,
      'Elevated tumour cell count (5 or more): poorer prognosis, by itself not progression',
      'circulatingTumorCells',
    ),
  why: 'The seed says more than five; the validated limit is five or more per 7.5 mL.',
  options: [],
  sources: [{ source: 'seed-003', where: 'S003-9' }, { source: 'swog-s0500' }],
  confirmation: 'confirmed',
});
