// Fulvestrant: the narrow indication of 2013 (seed statements S004-26, S004-27) and what is watched
// during treatment (S004-28; Faslodex label).
import { aromataseInhibitors, tamoxifen, union } from '../../../domain/drug-sets.ts';
import { liverTestsWithin28Days } from '../../../domain/facts/liver.ts';
import { notOnFile } from '../../criteria/conditions.ts';
import { fulvestrant } from '../../criteria/drug-groups.ts';
import { ordered } from '../../criteria/orders.ts';
import { male, ovarianStateIs } from '../../criteria/patient.ts';
import { progressedOn } from '../../criteria/therapy.ts';
import { all, any, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule, seedOnly } from '../../rule.ts';

const antiestrogenOf2013 = union(
  'tamoxifen or aromatase inhibitor',
  tamoxifen,
  aromataseInhibitors,
);

export const fulvestrantOutsideSeedIndication = rule({
  id: 'ET-11s',
  title: 'Fulvestrant outside the indication of 2013',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(fulvestrant),
  when: any(
    unless(progressedOn(antiestrogenOf2013)),
    male,
    all(unless(male), unless(ovarianStateIs('post', 'ablated'))),
  ),
  summary: () =>
    'Fulvestrant: indication of 2013 is after menopause and after tamoxifen or an aromatase inhibitor',
  why: 'Use before menopause or in men was unproven, with no reason to expect another effect. First-line use and use with ovarian suppression have since been accepted.',
  options: [{ kind: 'advice', text: 'Keep as ordered and record the reason' }],
  sources: [{ source: 'seed-004', where: 'S004-26, S004-27' }],
  confirmation: 'seed',
  supersededBy: ['ET-01c'],
});

export const fulvestrantMonitoring = rule({
  id: 'ET-22',
  title: 'Fulvestrant: liver enzymes and schedule',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: ordered(fulvestrant),
  when: notOnFile(liverTestsWithin28Days, 'no liver tests in the last 28 days'),
  summary: () =>
    'Fulvestrant: no liver tests in 28 days; injections on days 1, 15 and 29, then monthly',
  why: 'Hot flashes, a rise of liver enzymes, injection-site and joint pain are expected. The seed describes a monthly injection; the label adds the loading doses.',
  options: [{ kind: 'test', tests: ['lft'] }],
  sources: [{ source: 'seed-004', where: 'S004-26, S004-28' }, { source: 'label-fulvestrant' }],
  confirmation: 'confirmed',
});
