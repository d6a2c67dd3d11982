// Aromatase inhibitors act only without ovarian estrogen. Seed statements S004-18, S004-23, S004-24
// and S004-58; exemestane, anastrozole and letrozole labels, section 1; goserelin pharmacokinetics.
import { aromataseInhibitors, gnrhDrugs } from '../../../domain/drug-sets.ts';
import { estrogenReceptor, progesteroneReceptor } from '../../../domain/facts/hormone-receptors.ts';
import { inBasket, ordered, serviceInBasket } from '../../criteria/orders.ts';
import { female, ovarianStateIs } from '../../criteria/patient.ts';
import { all, any, assuming, not } from '../../criterion.ts';
import { bothEditions, contemporaryOnly, orderHooks, rule, seedOnly } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const suppressionInBasket = any(inBasket(gnrhDrugs), serviceInBasket('oophorectomy'));

export const aiWithIntactOvaries = rule({
  id: 'ET-05',
  title: 'Aromatase inhibitor with intact ovarian function',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(aromataseInhibitors),
  when: all(
    female,
    any(
      ovarianStateIs('ofs-escape'),
      all(
        assuming(
          ovarianStateIs('pre', 'ofs-lapsed'),
          'no oophorectomy or ovarian irradiation recorded',
        ),
        not(suppressionInBasket, 'no ovarian suppression or oophorectomy in the basket'),
      ),
    ),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} ordered while ovarian function is intact`,
      'ageYears',
      'ovarianState',
      'mensesWithin12Months',
      'estradiolPgPerMl',
    ),
  shows: [estrogenReceptor, progesteroneReceptor],
  why: 'Aromatase inhibitors do not lower estrogen while the ovaries work, and can stimulate them.',
  options: [
    { kind: 'add', drug: 'goserelin', recommended: true },
    { kind: 'replace', by: 'tamoxifen' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-004', where: 'S004-18, S004-23, S004-24' },
    { source: 'label-exemestane', where: 'section 1' },
    { source: 'label-anastrozole', where: 'section 1' },
    { source: 'label-letrozole', where: 'section 1' },
  ],
  confirmation: 'confirmed',
});

export const aiWithUncertainMenopause = rule({
  id: 'ET-06',
  title: 'Aromatase inhibitor with uncertain menopausal status',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(aromataseInhibitors),
  when: all(female, ovarianStateIs('presumed-pre', 'indeterminate')),
  summary: (w) =>
    `Menopausal status not established${w.brief('ageYears', 'hysterectomy')}: confirm it before ${w.orders}`,
  why: 'Chemotherapy-induced amenorrhoea, hysterectomy with ovaries kept, or tamoxifen do not prove menopause. Serial FSH and estradiol by a high-sensitivity assay, or ovarian suppression, settle it.',
  options: [
    { kind: 'test', tests: ['fsh', 'estradiol'], recommended: true },
    { kind: 'add', drug: 'goserelin' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-24' }],
  confirmation: 'confirmed',
});

export const aiWhileSuppressionStarts = rule({
  id: 'ET-07',
  title: 'Aromatase inhibitor while ovarian suppression is starting',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(aromataseInhibitors),
  when: all(female, ovarianStateIs('ofs-starting')),
  summary: (w) =>
    `Ovarian suppression is just starting: estradiol check in 4 to 6 weeks on ${w.orders}`,
  why: 'Goserelin lowers estradiol to the postmenopausal range in about 2 to 3 weeks, after an initial rise. An interval of at most 28 days keeps it there.',
  options: [{ kind: 'test', tests: ['estradiol'] }],
  sources: [{ source: 'label-goserelin' }],
  confirmation: 'confirmed',
});

export const aiWithSuppressionSeed = rule({
  id: 'ET-07s',
  title: 'Aromatase inhibitor with ovarian suppression (evidence of 2013)',
  editions: seedOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: ordered(aromataseInhibitors),
  when: all(female, ovarianStateIs('ofs-starting', 'ofs-effective')),
  summary: (w) =>
    `${w.orders} with ovarian suppression: the 2013 source calls the evidence too limited to conclude`,
  why: 'A historic note: the combination has since become an accepted standard.',
  options: [],
  sources: [{ source: 'seed-004', where: 'S004-58' }],
  confirmation: 'seed',
  supersededBy: ['ET-07'],
});
