// Breastfeeding during anticancer therapy. Labels, section 8.2.
import { systemic } from '../../../domain/drug-sets.ts';
import { breastfeeding } from '../../../domain/facts/conditions.ts';
import { recorded } from '../../criteria/conditions.ts';
import { ordered } from '../../criteria/orders.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const anticancerDrugWhileBreastfeeding = rule({
  id: 'SAF-03',
  title: 'Anticancer drug while breastfeeding',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(systemic),
  when: recorded(breastfeeding),
  summary: (w) => `${w.orders}: breastfeeding documented, which the label advises against`,
  why: 'The drug or its metabolites may pass into milk; the labels advise against breastfeeding during treatment and for some time after the last dose.',
  options: [
    { kind: 'advice', text: 'Counsel on weaning before the first dose' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'labels-lactation' }],
  confirmation: 'confirmed',
  caveat: 'Read in several labels, not in each.',
});
