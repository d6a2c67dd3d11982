// Biomarkers that are tested, and the targeted drugs that rest on them or on a partner.
import { expect, it } from 'vitest';
import {
  testAtEndocrineProgression,
  testGermlineBrca,
  testTumourAgnostic,
} from '../../../src/guideline/rules/biomarkers/testing.ts';
import { bevacizumabOrdered } from '../../../src/guideline/rules/targeted/bevacizumab.ts';
import {
  cdkOutsideIndication,
  cdkWithoutPartner,
} from '../../../src/guideline/rules/targeted/cdk46-partner.ts';
import { esr1Options, serdWithoutEsr1 } from '../../../src/guideline/rules/targeted/esr1.ts';
import {
  parpOption,
  parpWithoutBrca,
} from '../../../src/guideline/rules/targeted/parp-inhibitors.ts';
import {
  inavolisibTriplet,
  pathwayDrugWithoutAlteration,
  pathwayOptions,
} from '../../../src/guideline/rules/targeted/pi3k-pathway.ts';
import { firedOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrNegativeHer2Positive,
  hrPositive,
  hrPositiveHer2Positive,
  tripleNegative,
} from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const afterEndocrine = { ...hrPositive, etLines: 1 } as const satisfies PlainFacts;
const allTested = { esr1: false, pik3ca: false, akt1: false, pten: false } as const;

describeRule(testAtEndocrineProgression, [
  [
    'ESR1 not tested',
    'fires',
    { ...afterEndocrine, genes: { pik3ca: false, akt1: false, pten: false } },
  ],
  [
    'PIK3CA not tested',
    'fires',
    { ...afterEndocrine, genes: { esr1: false, akt1: false, pten: false } },
  ],
  [
    'AKT1 not tested',
    'fires',
    { ...afterEndocrine, genes: { esr1: false, pik3ca: false, pten: false } },
  ],
  ['nothing tested', 'fires', afterEndocrine],
  ['all four tested', 'silent', { ...afterEndocrine, genes: allTested }],
  [
    'PTEN not tested',
    'fires',
    { ...afterEndocrine, genes: { esr1: true, pik3ca: false, akt1: false } },
  ],
  ['no line failed', 'silent', { ...hrPositive, etLines: 0 }],
  ['HER2-positive', 'silent', { ...hrPositiveHer2Positive, etLines: 1 }],
  ['HER2 not measured', 'undetermined', { er: 90, etLines: 1 }],
  ['results out of reach', 'undetermined', { ...afterEndocrine, unavailable: ['reports'] }],
]);

describeRule(testGermlineBrca, [
  ['not tested', 'fires', tripleNegative],
  [
    'no variant in either gene',
    'silent',
    { ...tripleNegative, genes: { brca1: false, brca2: false } },
  ],
  ['BRCA2 not tested', 'fires', { ...tripleNegative, genes: { brca1: false } }],
  ['a variant', 'silent', { ...tripleNegative, genes: { brca1: true } }],
  ['HER2-positive', 'silent', hrNegativeHer2Positive],
  ['HER2 not measured', 'undetermined', { er: 0, pr: 0 }],
]);

describeRule(testTumourAgnostic, [
  ['one endocrine line failed', 'fires', { etLines: 1 }],
  ['one chemotherapy line', 'fires', { chemoLines: 1 }],
  ['one HER2 line failed', 'fires', { her2Lines: 1 }],
  ['no line', 'silent', {}],
  ['microsatellite-stable', 'silent', { etLines: 1, msiHigh: false }],
  ['drugs out of reach', 'undetermined', drugsUnread],
]);

describeRule(esr1Options, [
  ['mutated after one endocrine line', 'fires', { ...afterEndocrine, genes: { esr1: true } }],
  ['mutated, no line failed', 'silent', { ...hrPositive, genes: { esr1: true } }],
  ['wild type', 'silent', { ...afterEndocrine, genes: { esr1: false } }],
  ['not tested', 'undetermined', afterEndocrine],
  [
    'on elacestrant',
    'silent',
    { ...afterEndocrine, genes: { esr1: true }, active: ['elacestrant'] },
  ],
  ['HER2-positive', 'silent', { ...hrPositiveHer2Positive, etLines: 1, genes: { esr1: true } }],
]);

describeRule(serdWithoutEsr1, [
  ['wild type', 'fires', { orders: ['imlunestrant'], genes: { esr1: false } }],
  ['not tested', 'fires', { orders: ['elacestrant'] }],
  ['mutated', 'silent', { orders: ['vepdegestrant'], genes: { esr1: true } }],
  ['fulvestrant', 'silent', { orders: ['fulvestrant'] }],
  ['results out of reach', 'undetermined', { orders: ['elacestrant'], unavailable: ['results'] }],
]);

it('says whether ESR1 is wild type or untested', () => {
  expect(firedOf(serdWithoutEsr1, { orders: ['elacestrant'] }).assumed).toEqual([
    'ESR1 mutation not recorded',
  ]);
  const tested = firedOf(serdWithoutEsr1, { orders: ['elacestrant'], genes: { esr1: false } });
  expect(tested.evidence).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'esr1Mutated', value: false })]),
  );
});

const relapse = (answer: string): PlainFacts => ({
  judgements: { 'adjuvant-endocrine-relapse': answer },
});

describeRule(pathwayOptions, [
  ['HER2-positive', 'silent', { ...hrPositiveHer2Positive, etLines: 1, genes: { pik3ca: true } }],
  ['PIK3CA after one endocrine line', 'fires', { ...afterEndocrine, genes: { pik3ca: true } }],
  ['AKT1 after one endocrine line', 'fires', { ...afterEndocrine, genes: { akt1: true } }],
  [
    'PTEN, relapse on adjuvant therapy',
    'fires',
    { ...hrPositive, ...relapse('on'), genes: { pten: true } },
  ],
  [
    'PTEN, relapse later than 12 months',
    'silent',
    { ...hrPositive, ...relapse('later-than-12-months'), genes: { pten: true } },
  ],
  [
    'no line, adjuvant therapy not on record',
    'undetermined',
    { ...hrPositive, genes: { pten: true } },
  ],
  ['none altered', 'silent', { ...afterEndocrine, genes: allTested }],
  ['none tested', 'undetermined', afterEndocrine],
  [
    'on capivasertib',
    'silent',
    { ...afterEndocrine, genes: { pik3ca: true }, active: ['capivasertib'] },
  ],
]);

describeRule(pathwayDrugWithoutAlteration, [
  ['alpelisib, PIK3CA mutated', 'silent', { orders: ['alpelisib'], genes: { pik3ca: true } }],
  ['alpelisib, only AKT1 altered', 'fires', { orders: ['alpelisib'], genes: { akt1: true } }],
  ['alpelisib, nothing tested', 'fires', { orders: ['alpelisib'] }],
  [
    'capivasertib, only AKT1 altered',
    'silent',
    { orders: ['capivasertib'], genes: { akt1: true } },
  ],
  ['capivasertib, none altered', 'fires', { orders: ['capivasertib'], genes: allTested }],
  ['inavolisib, PIK3CA wild type', 'fires', { orders: ['inavolisib'], genes: { pik3ca: false } }],
  ['everolimus', 'silent', { orders: ['everolimus'] }],
  ['results out of reach', 'undetermined', { orders: ['alpelisib'], unavailable: ['results'] }],
]);

const early = { ...hrPositive, ...relapse('within-12-months'), genes: { pik3ca: true } } as const;

describeRule(inavolisibTriplet, [
  ['HER2-positive', 'silent', { ...early, ...hrPositiveHer2Positive }],
  ['on inavolisib', 'silent', { ...early, active: ['inavolisib'] }],
  ['early relapse, PIK3CA mutated', 'fires', early],
  [
    'relapse within 12 months of letrozole on record',
    'fires',
    {
      ...hrPositive,
      genes: { pik3ca: true },
      metastasisDaysAgo: 30,
      prior: [{ drug: 'letrozole', intent: 'curative', start: 1500, end: 300 }],
    },
  ],
  ['relapse later', 'silent', { ...early, ...relapse('later-than-12-months') }],
  ['one line failed', 'silent', { ...early, etLines: 1 }],
  ['PIK3CA not tested', 'undetermined', { ...early, genes: {} }],
  ['type 1 diabetes', 'silent', { ...early, problems: ['type-1-diabetes'] }],
  ['type 2 diabetes without drugs', 'fires', { ...early, problems: ['type-2-diabetes'] }],
  [
    'type 2 diabetes on insulin',
    'silent',
    { ...early, problems: ['type-2-diabetes'], active: ['insulin'] },
  ],
  ['another glucose-lowering drug', 'silent', { ...early, active: ['other-antidiabetic'] }],
]);

describeRule(parpOption, [
  ['BRCA2 variant', 'fires', { ...tripleNegative, genes: { brca2: true } }],
  ['no variant', 'silent', { ...tripleNegative, genes: { brca1: false, brca2: false } }],
  ['not tested', 'undetermined', tripleNegative],
  [
    'olaparib given before',
    'silent',
    { ...tripleNegative, genes: { brca2: true }, prior: ['olaparib'] },
  ],
  [
    'on talazoparib',
    'silent',
    { ...tripleNegative, genes: { brca2: true }, active: ['talazoparib'] },
  ],
  ['HER2-positive', 'silent', { ...hrNegativeHer2Positive, genes: { brca2: true } }],
]);

describeRule(parpWithoutBrca, [
  [
    'no variant',
    'fires',
    { ...tripleNegative, orders: ['olaparib'], genes: { brca1: false, brca2: false } },
  ],
  ['not tested', 'fires', { ...tripleNegative, orders: ['talazoparib'] }],
  ['variant', 'silent', { ...tripleNegative, orders: ['olaparib'], genes: { brca1: true } }],
  [
    'variant in HER2-positive disease',
    'fires',
    { ...hrNegativeHer2Positive, orders: ['olaparib'], genes: { brca1: true } },
  ],
  ['variant, HER2 not measured', 'undetermined', { orders: ['olaparib'], genes: { brca1: true } }],
]);

describeRule(cdkWithoutPartner, [
  ['palbociclib alone', 'fires', { orders: ['palbociclib'] }],
  ['with letrozole in the basket', 'silent', { orders: ['palbociclib', 'letrozole'] }],
  ['with fulvestrant running', 'silent', { orders: ['palbociclib'], active: ['fulvestrant'] }],
  ['with goserelin only', 'fires', { orders: ['palbociclib', 'goserelin'] }],
  [
    'letrozole stopped in the same basket',
    'fires',
    { orders: ['palbociclib'], active: ['letrozole'], stops: ['letrozole'] },
  ],
  [
    'abemaciclib alone after endocrine therapy and chemotherapy',
    'silent',
    { orders: ['abemaciclib'], etLines: 1, chemoLines: 1 },
  ],
  ['abemaciclib alone after endocrine therapy', 'fires', { orders: ['abemaciclib'], etLines: 1 }],
  ['palbociclib alone after both', 'fires', { orders: ['palbociclib'], etLines: 1, chemoLines: 1 }],
  ['drugs out of reach', 'undetermined', { orders: ['palbociclib'], ...drugsUnread }],
]);

describeRule(cdkOutsideIndication, [
  ['HR+/HER2-', 'silent', { ...hrPositive, orders: ['palbociclib'] }],
  ['HR-negative', 'fires', { ...tripleNegative, orders: ['palbociclib'] }],
  ['HER2-positive', 'fires', { ...hrPositiveHer2Positive, orders: ['palbociclib'] }],
  ['nothing measured', 'undetermined', { orders: ['palbociclib'] }],
  ['HR-positive, HER2 equivocal', 'silent', { er: 90, pr: 5, ihc: '2+', orders: ['palbociclib'] }],
]);

describeRule(bevacizumabOrdered, [
  ['bevacizumab', 'fires', { orders: ['bevacizumab', 'paclitaxel'] }],
  ['paclitaxel', 'silent', { orders: ['paclitaxel'] }],
  [
    'a draft that was not chosen',
    'silent',
    { orders: ['bevacizumab', 'paclitaxel'], hook: 'order-select', selected: ['paclitaxel'] },
  ],
  ['no metastatic breast cancer', 'silent', { orders: ['bevacizumab'], metastatic: false }],
]);

it('concerns the drug without its alteration alone', () => {
  const fired = firedOf(pathwayDrugWithoutAlteration, {
    orders: ['alpelisib', 'capivasertib'],
    genes: { akt1: true },
  });
  expect(fired.orders.map((o) => o.name)).toEqual(['alpelisib']);
});
