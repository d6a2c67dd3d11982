// Before menopause endocrine therapy goes with ovarian suppression. ASCO 2021; Ibrance and Kisqali
// labels (LHRH agonist). In 2013 it was an option beside tamoxifen: seed statement S004-57.
import {
  aromataseInhibitors,
  cdk46,
  drugSet,
  gnrhDrugs,
  tamoxifen,
  union,
} from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { inBasket, onBoard, ordered } from '../../criteria/orders.ts';
import { female, ovarianStateEstablishedAs, ovarianStateIs } from '../../criteria/patient.ts';
import { hrPositiveHer2Negative } from '../../criteria/receptors.ts';
import { all, unless } from '../../criterion.ts';
import { contemporaryOnly, everyHook, orderHooks, rule, seedOnly } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const endocrineOrCdk = union(
  'tamoxifen, fulvestrant or CDK4/6 inhibitor',
  drugSet('tamoxifen or fulvestrant', 'tamoxifen', 'fulvestrant'),
  cdk46,
);

export const premenopausalWithoutSuppression = rule({
  id: 'ET-09',
  title: 'Premenopausal endocrine therapy without ovarian suppression',
  editions: contemporaryOnly,
  hooks: everyHook,
  indicator: 'warning',
  trigger: onBoard(endocrineOrCdk),
  when: all(
    hrPositiveHer2Negative,
    female,
    ovarianStateEstablishedAs('pre', 'presumed-pre', 'ofs-lapsed'),
    noneOnBoard(gnrhDrugs),
    unless(inBasket(aromataseInhibitors)),
  ),
  summary: (w) =>
    lineWith(
      w,
      'HR+/HER2- before menopause: no ovarian suppression or ablation with the endocrine therapy',
      'ageYears',
      'ovarianState',
    ),
  why: 'The current standard is ovarian suppression or ablation with the same endocrine and CDK4/6 combinations that are used after menopause.',
  options: [
    { kind: 'add', drug: 'goserelin', recommended: true },
    { kind: 'advice', text: 'Referral for oophorectomy' },
  ],
  sources: [
    { source: 'asco-hr-2021' },
    { source: 'label-palbociclib', where: 'section 2' },
    { source: 'label-ribociclib', where: 'section 2' },
  ],
  confirmation: 'unverified',
  caveat: 'The label statements were read; the wording of ASCO on ovarian suppression was not.',
});

export const suppressionBesideTamoxifen = rule({
  id: 'ET-25',
  title: 'Ovarian ablation or suppression beside tamoxifen (option of 2013)',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(tamoxifen),
  when: all(female, ovarianStateIs('pre', 'presumed-pre')),
  summary: () =>
    'Some clinicians add ovarian suppression or ablation to tamoxifen before menopause (2013)',
  why: 'Optional in the source of 2013.',
  options: [{ kind: 'add', drug: 'goserelin' }],
  sources: [{ source: 'seed-004', where: 'S004-57' }],
  confirmation: 'seed',
  supersededBy: ['ET-09'],
});
