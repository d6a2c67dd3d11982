// Endocrine therapy in its order: first line, next line, late lines.
import { expect, it } from 'vitest';
import {
  failedEndocrineAgain,
  nextEndocrineLine,
} from '../../../src/guideline/rules/endocrine/after-progression.ts';
import {
  endocrineFirstSeed,
  endocrineWithCdkFirst,
  tamoxifenFirstSeed,
} from '../../../src/guideline/rules/endocrine/first-line.ts';
import {
  fulvestrantMonitoring,
  fulvestrantOutsideSeedIndication,
} from '../../../src/guideline/rules/endocrine/fulvestrant.ts';
import {
  androgenOrdered,
  estrogenBeforeAntiestrogens,
  progestinBeforeThirdLine,
} from '../../../src/guideline/rules/endocrine/late-line-hormones.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrPositive,
  hrPositiveHer2Positive,
  hrPositiveHer2Unknown,
  tripleNegative,
} from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const seed = { edition: 'seed-2013' } as const satisfies PlainFacts;
const quiet2013 = { ...seed, ...hrPositive, sites: ['bone'] } as const satisfies PlainFacts;

describeRule(endocrineFirstSeed, [
  ['bone metastases, nothing threatening, nothing given', 'fires', quiet2013],
  ['HER2 not measured', 'fires', { ...seed, ...hrPositiveHer2Unknown, sites: ['bone'] }],
  ['HER2-positive', 'silent', { ...seed, ...hrPositiveHer2Positive, sites: ['bone'] }],
  ['a visceral site', 'silent', { ...quiet2013, sites: ['bone', 'pleura'] }],
  ['a brain metastasis is not visceral', 'fires', { ...quiet2013, sites: ['brain'] }],
  ['no site coded', 'undetermined', { ...seed, ...hrPositive }],
  ['receptors unknown', 'undetermined', { ...seed, sites: ['bone'] }],
  ['severe symptoms', 'silent', { ...quiet2013, judgements: { 'symptom-severity': 'severe' } }],
  ['moderate symptoms', 'fires', { ...quiet2013, judgements: { 'symptom-severity': 'moderate' } }],
  ['rapid progression', 'silent', { ...quiet2013, judgements: { 'rapid-progression': true } }],
  ['one endocrine line failed', 'fires', { ...quiet2013, etLines: 1 }],
  ['two endocrine lines failed', 'silent', { ...quiet2013, etLines: 2 }],
  ['on letrozole', 'silent', { ...quiet2013, active: ['letrozole'] }],
  ['on capecitabine', 'silent', { ...quiet2013, active: ['capecitabine'] }],
  ['on a bone agent only', 'fires', { ...quiet2013, active: ['zoledronic-acid'] }],
  ['drugs out of reach', 'undetermined', { ...quiet2013, ...drugsUnread }],
]);

describeRule(endocrineWithCdkFirst, [
  ['HR-positive, HER2-low, untreated', 'fires', hrPositive],
  ['visceral disease', 'fires', { ...hrPositive, sites: ['liver', 'lung'] }],
  ['visceral crisis', 'silent', { ...hrPositive, judgements: { 'visceral-crisis': true } }],
  ['HER2 not measured', 'undetermined', hrPositiveHer2Unknown],
  ['HER2 equivocal', 'silent', { er: 90, pr: 60, ihc: '2+' }],
  ['ER 10 % is ER-low', 'silent', { er: 10, pr: 0, ihc: '0' }],
  ['ER 11 % is not', 'fires', { er: 11, pr: 0, ihc: '0' }],
  ['ER positive without a percentage is not ER-low', 'fires', { er: 'pos', pr: 0, ihc: '0' }],
  ['one endocrine line failed', 'silent', { ...hrPositive, etLines: 1 }],
  ['one chemotherapy line', 'silent', { ...hrPositive, chemoLines: 1 }],
  ['palbociclib given before', 'silent', { ...hrPositive, prior: ['palbociclib'] }],
  ['on letrozole', 'silent', { ...hrPositive, active: ['letrozole'] }],
  ['the edition of 2013', 'silent', { ...hrPositive, ...seed }],
]);

const pre = { ...seed, ...hrPositive, age: 41 } as const satisfies PlainFacts;

describeRule(tamoxifenFirstSeed, [
  ['a woman of 41', 'fires', pre],
  ['a woman of 41 with HER2-positive disease', 'fires', { ...pre, ...hrPositiveHer2Positive }],
  ['a woman of 62', 'silent', { ...pre, age: 62 }],
  ['a man of 66', 'fires', { ...pre, sex: 'male', age: 66 }],
  ['sex not recorded', 'undetermined', { ...pre, sex: 'unknown' }],
  ['a woman of 49', 'fires', { ...pre, age: 49 }],
  ['a woman of 50 without any statement', 'silent', { ...pre, age: 50 }],
  [
    'a woman of 50 with menses',
    'fires',
    { ...pre, age: 50, judgements: { 'menses-last-12-months': true } },
  ],
  ['liver metastases', 'silent', { ...pre, sites: ['liver'] }],
  ['one endocrine line failed', 'silent', { ...pre, etLines: 1 }],
  ['on tamoxifen', 'silent', { ...pre, active: ['tamoxifen'] }],
  ['receptors negative', 'silent', { ...pre, ...tripleNegative }],
  ['receptors unknown', 'undetermined', { ...seed, age: 41 }],
]);

it('assumes nothing of the ovaries of a man', () => {
  const facts: PlainFacts = {
    ...seed,
    orders: ['fulvestrant'],
    sex: 'male',
    progressedOn: ['tamoxifen'],
  };
  expect(firedOf(fulvestrantOutsideSeedIndication, facts).assumed).toEqual([]);
});

const fulvestrant = { ...seed, orders: ['fulvestrant'] } as const satisfies PlainFacts;

describeRule(fulvestrantOutsideSeedIndication, [
  [
    'after menopause, after failure of letrozole',
    'silent',
    { ...fulvestrant, progressedOn: ['letrozole'] },
  ],
  ['after menopause, first drug', 'fires', fulvestrant],
  [
    'at 41, after failure of tamoxifen',
    'fires',
    { ...fulvestrant, age: 41, progressedOn: ['tamoxifen'] },
  ],
  [
    'in a man after failure of tamoxifen',
    'fires',
    { ...fulvestrant, sex: 'male', progressedOn: ['tamoxifen'] },
  ],
  [
    'failure of exemestane, drugs out of reach',
    'silent',
    { ...fulvestrant, ...drugsUnread, progressedOn: ['exemestane'] },
  ],
  ['contemporary edition', 'silent', { orders: ['fulvestrant'] }],
]);

describeRule(fulvestrantMonitoring, [
  ['no liver tests', 'fires', { orders: ['fulvestrant'] }],
  [
    'AST 28 days old',
    'silent',
    { orders: ['fulvestrant'], results: { ast: { low: 20, high: 20, daysAgo: 28 } } },
  ],
  [
    'AST 29 days old',
    'fires',
    { orders: ['fulvestrant'], results: { ast: { low: 20, high: 20, daysAgo: 29 } } },
  ],
  ['results out of reach', 'undetermined', { orders: ['fulvestrant'], unavailable: ['results'] }],
  ['order only chosen', 'silent', { orders: ['fulvestrant'], hook: 'order-select' }],
]);

describeRule(progestinBeforeThirdLine, [
  ['no line failed', 'fires', { orders: ['megestrol'] }],
  ['one line failed', 'fires', { orders: ['megestrol'], etLines: 1 }],
  ['two lines failed', 'silent', { orders: ['megestrol'], etLines: 2 }],
  ['drugs out of reach', 'undetermined', { orders: ['megestrol'], ...drugsUnread }],
  [
    'an order for appetite is read as no progestin',
    'silent',
    { orders: [{ name: 'megestrol', drugs: [] }] },
  ],
]);

describeRule(estrogenBeforeAntiestrogens, [
  ['one line failed', 'fires', { orders: ['estradiol-highdose'], etLines: 1 }],
  ['two lines failed', 'silent', { orders: ['estradiol-highdose'], etLines: 2 }],
  ['hormone replacement is another rule', 'silent', { orders: ['estradiol-hrt'] }],
  ['drugs out of reach', 'undetermined', { orders: ['diethylstilbestrol'], ...drugsUnread }],
]);

describeRule(androgenOrdered, [
  ['testosterone', 'fires', { orders: ['testosterone'] }],
  ['whatever the lines', 'fires', { orders: ['fluoxymesterone'], etLines: 4 }],
  ['megestrol', 'silent', { orders: ['megestrol'] }],
  [
    'a draft that was not chosen',
    'silent',
    { orders: ['testosterone', 'letrozole'], hook: 'order-select', selected: ['letrozole'] },
  ],
  ['no metastatic disease', 'silent', { orders: ['testosterone'], metastatic: false }],
]);

const oneFailed = { ...hrPositive, etLines: 1 } as const satisfies PlainFacts;

describeRule(nextEndocrineLine, [
  ['one line failed, nothing given now', 'fires', oneFailed],
  ['two lines failed', 'fires', { ...oneFailed, etLines: 2 }],
  ['three lines failed', 'silent', { ...oneFailed, etLines: 3 }],
  ['no line failed', 'silent', { ...oneFailed, etLines: 0 }],
  [
    'rapid progression in the liver',
    'silent',
    { ...oneFailed, sites: ['liver'], judgements: { 'rapid-progression': true } },
  ],
  [
    'rapid progression in bone alone',
    'fires',
    { ...oneFailed, sites: ['bone'], judgements: { 'rapid-progression': true } },
  ],
  ['on fulvestrant', 'silent', { ...oneFailed, active: ['fulvestrant'] }],
  ['HER2-positive', 'silent', { ...oneFailed, ...hrPositiveHer2Positive }],
  ['receptors unknown', 'undetermined', { etLines: 1 }],
  ['receptors negative', 'silent', { ...tripleNegative, etLines: 1 }],
]);

describeRule(failedEndocrineAgain, [
  [
    'letrozole after failure of letrozole',
    'fires',
    { orders: ['letrozole'], progressedOn: ['letrozole'] },
  ],
  [
    'exemestane after failure of letrozole',
    'silent',
    { orders: ['exemestane'], progressedOn: ['letrozole'] },
  ],
  [
    'letrozole after it was stopped for toxicity',
    'silent',
    { orders: ['letrozole'], prior: [{ drug: 'letrozole', stopped: 'toxicity' }] },
  ],
  [
    'letrozole that goes on while the disease progresses',
    'fires',
    { orders: ['letrozole'], active: ['letrozole'], diseaseProgressedDaysAgo: 5 },
  ],
  [
    'progression 13 days after the start does not count',
    'silent',
    {
      orders: ['letrozole'],
      active: [{ drug: 'letrozole', start: 20 }],
      diseaseProgressedDaysAgo: 7,
    },
  ],
  [
    'relapse within 12 months of adjuvant letrozole',
    'fires',
    {
      orders: ['letrozole'],
      metastasisDaysAgo: 30,
      prior: [{ drug: 'letrozole', intent: 'curative', start: 1000, end: 200 }],
    },
  ],
  [
    'relapse later than that',
    'silent',
    {
      orders: ['letrozole'],
      metastasisDaysAgo: 30,
      prior: [{ drug: 'letrozole', intent: 'curative', start: 1500, end: 700 }],
    },
  ],
  ['drugs out of reach', 'undetermined', { orders: ['letrozole'], ...drugsUnread }],
  [
    'failure stands even when the rest is out of reach',
    'fires',
    { orders: ['letrozole'], progressedOn: ['letrozole'], ...drugsUnread },
  ],
]);

it('names only the drug that has failed', () => {
  const fired = firedOf(failedEndocrineAgain, {
    orders: ['letrozole', 'fulvestrant'],
    progressedOn: ['letrozole'],
  });
  expect(summaryOf(fired)).toBe(
    'letrozole ordered, although the disease has progressed on it before',
  );
});

it('says which exclusions of the first line were taken for granted', () => {
  expect(firedOf(endocrineFirstSeed, quiet2013).assumed).toEqual(
    expect.arrayContaining(['no severe symptoms', 'no visceral crisis', 'no rapid progression']),
  );
});

it('says that HER2 is not known where the rule only excludes HER2-positive disease', () => {
  const { assumed } = firedOf(endocrineFirstSeed, {
    ...seed,
    ...hrPositiveHer2Unknown,
    sites: ['bone'],
  });
  expect(assumed).toContain('not HER2 positive: HER2 not recorded');
});
