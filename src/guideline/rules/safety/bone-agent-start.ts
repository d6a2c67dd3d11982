// Creatinine and a dental examination before the first bone-modifying agent. ASCO-CCO 2017.
import { boneAgents } from '../../../domain/drug-sets.ts';
import type { FactDefinition } from '../../../domain/fact.ts';
import { creatinineClearanceMlPerMin, serumCreatinine } from '../../../domain/facts/kidney.ts';
import { dentalExamWithin12Months } from '../../../domain/facts/tests-on-file.ts';
import type { Measurement } from '../../../domain/measurement.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { all, any, noCurrent } from '../../criterion.ts';
import { bothEditions, rule } from '../../rule.ts';

/** A creatinine counts also where no clearance can be computed from it. */
const creatinine: FactDefinition<Measurement> = {
  name: 'creatinineClearanceMlPerMin',
  find: serumCreatinine,
};

export const boneAgentStart = rule({
  id: 'SAF-86',
  title: 'Bone-modifying agent without creatinine or dental examination',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: newlyStarted(boneAgents),
  when: any(
    all(
      noCurrent(creatinineClearanceMlPerMin, 'no current creatinine clearance'),
      noCurrent(creatinine, 'no creatinine in the last 14 days'),
    ),
    notOnFile(dentalExamWithin12Months, 'no dental examination in the last 12 months'),
  ),
  summary: (w) => `${w.orders}: no current creatinine, or no dental examination in 12 months`,
  why: 'Creatinine before each intravenous dose, a dental examination before the start, and calcium with vitamin D throughout.',
  options: [
    { kind: 'test', tests: ['creatinine', 'dental-exam', 'calcium'] },
    { kind: 'advice', text: 'Calcium and vitamin D from the start' },
  ],
  sources: [{ source: 'asco-bone-2017' }],
  confirmation: 'confirmed',
});
