// Fulvestrant is given into the muscle: bleeding with anticoagulants or few platelets. Faslodex
// label, section 5. The platelet limit is a choice of the project.
import { plateletCount } from '../../../domain/facts/blood.ts';
import { fulvestrant } from '../../criteria/drug-groups.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { anticoagulants } from '../../criteria/interaction-classes.ts';
import { below } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const besideAnticoagulant = orderedBeside(fulvestrant, anticoagulants);

export const fulvestrantInjectionBleeding = rule({
  id: 'SAF-16',
  title: 'Intramuscular fulvestrant with an anticoagulant or low platelets',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: any(ordered(fulvestrant), besideAnticoagulant),
  when: any(
    besideAnticoagulant,
    all(
      ordered(fulvestrant),
      below(plateletCount, (settings) => settings.intramuscularPlatelets),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: intramuscular injection with a bleeding risk`,
      'plateletCount',
      'activeDrugs',
    ),
  why: 'The label advises caution with anticoagulants, bleeding disorders and thrombocytopenia.',
  options: [
    { kind: 'advice', text: 'An oral endocrine drug in place of the injection' },
    { kind: 'test', tests: ['cbc'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'label-fulvestrant', where: 'section 5' },
    { source: 'project-choice', where: 'platelet limit' },
  ],
  confirmation: 'confirmed',
});
