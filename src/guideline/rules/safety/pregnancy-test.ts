// A pregnancy test before a drug that can harm a fetus. Lynparza, Soltamox and exemestane labels,
// section 8.3. Childbearing potential: female, under 56, with a uterus, ovaries neither ablated nor
// postmenopausal. A documented pregnancy is SAF-01.
import { fetotoxic } from '../../../domain/drug-sets.ts';
import { hysterectomy } from '../../../domain/facts/menopause.ts';
import { ageYears } from '../../../domain/facts/patient.ts';
import { pregnant } from '../../../domain/facts/pregnancy.ts';
import { pregnancyTestWithin14Days } from '../../../domain/facts/tests-on-file.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { newlyStarted } from '../../criteria/drugs.ts';
import { below } from '../../criteria/numbers.ts';
import { female, ovarianStateIs } from '../../criteria/patient.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const childbearingAge = 56;

export const pregnancyTestMissing = rule({
  id: 'SAF-02',
  title: 'Pregnancy test missing before a drug that can harm a fetus',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: all(newlyStarted(fetotoxic), female),
  when: all(
    below(ageYears, childbearingAge),
    unless(ovarianStateIs('ablated', 'post')),
    unless(recorded(hysterectomy)),
    notOnFile(pregnancyTestWithin14Days, 'no pregnancy test in the last 14 days'),
    unless(recorded(pregnant)),
  ),
  summary: (w) =>
    lineWith(w, `${w.orders}: no pregnancy test in 14 days before a fetotoxic drug`, 'ageYears'),
  why: 'Non-hormonal contraception goes on after the last dose (women/men): HER2 antibodies 7 months; T-DM1, T-DXd and talazoparib 7/4; sacituzumab, olaparib and capecitabine 6/3; capivasertib 1/4; CDK4/6 inhibitors 3 weeks; exemestane 1 month.',
  options: [
    { kind: 'test', tests: ['hcg'], recommended: true },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record why pregnancy is excluded' },
  ],
  sources: [
    { source: 'label-olaparib', where: 'section 8.3' },
    { source: 'label-tamoxifen', where: 'section 8.3' },
    { source: 'label-exemestane', where: 'section 8.3' },
  ],
  confirmation: 'unverified',
  caveat: 'Several labels were read; some durations of contraception in the list are from memory.',
});
