// What an interaction rule does not cover, and what it asks beside the two drugs.
import { describe } from 'vitest';
import { anthracyclineWithHer2Antibody } from '../../../src/guideline/rules/safety/anthracycline-with-her2.ts';
import { cyp3aInhibitorWithSubstrate } from '../../../src/guideline/rules/safety/cyp3a-inhibitor.ts';
import { estradiolAssayOnFulvestrant } from '../../../src/guideline/rules/safety/fulvestrant-estradiol-assay.ts';
import { ixabepiloneCapecitabineInLiverDisease } from '../../../src/guideline/rules/safety/ixabepilone-capecitabine-liver.ts';
import { tamoxifenWithCyp2d6Inhibitor } from '../../../src/guideline/rules/safety/tamoxifen-cyp2d6.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const liver = { ast: 20, alt: 20, bilirubin: 0.6 };

describe('limits of the interaction rules', () => {
  describeRule(tamoxifenWithCyp2d6Inhibitor, [
    [
      'both taken, tamoxifen renewed',
      'silent',
      { orders: ['tamoxifen'], active: ['tamoxifen', 'paroxetine'] },
    ],
  ]);
  describeRule(cyp3aInhibitorWithSubstrate, [
    [
      'palbociclib with a moderate inhibitor',
      'silent',
      { orders: ['palbociclib'], active: ['diltiazem'] },
    ],
    [
      'olaparib with a moderate inhibitor',
      'fires',
      { orders: ['olaparib'], active: ['diltiazem'] },
    ],
    [
      'a moderate inhibitor ordered while olaparib is taken',
      'fires',
      { orders: ['diltiazem'], active: ['olaparib'] },
    ],
    [
      'ribociclib with a strong inhibitor',
      'fires',
      { orders: ['ribociclib'], active: ['ritonavir'] },
    ],
    ['alpelisib is not in the list', 'silent', { orders: ['alpelisib'], active: ['ketoconazole'] }],
  ]);
  describeRule(anthracyclineWithHer2Antibody, [
    ['epirubicin beside pertuzumab', 'fires', { orders: ['epirubicin'], active: ['pertuzumab'] }],
    ['lapatinib is no antibody', 'silent', { orders: ['doxorubicin'], active: ['lapatinib'] }],
    ['trastuzumab that has ended', 'silent', { orders: ['doxorubicin'], prior: ['trastuzumab'] }],
  ]);
  const pair = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
    orders: ['ixabepilone'],
    active: ['capecitabine'],
    results,
  });
  describeRule(ixabepiloneCapecitabineInLiverDisease, [
    ['AST 2.5 x', 'silent', pair({ ...liver, ast: 100 })],
    ['AST just above 2.5 x', 'fires', pair({ ...liver, ast: 101 })],
    ['ALT just above 2.5 x', 'fires', pair({ ...liver, alt: 101 })],
    ['bilirubin just above it', 'fires', pair({ ...liver, bilirubin: 1.21 })],
    ['bilirubin at the upper limit', 'silent', pair({ ...liver, bilirubin: 1.2 })],
    ['no liver tests', 'undetermined', pair({})],
  ]);
});

describeRule(estradiolAssayOnFulvestrant, [
  [
    'estradiol while fulvestrant is given',
    'fires',
    { orders: ['lab-estradiol'], active: ['fulvestrant'] },
  ],
  [
    '84 days after the last dose',
    'fires',
    { orders: ['lab-estradiol'], prior: [{ drug: 'fulvestrant', end: 84 }] },
  ],
  [
    '85 days after the last dose',
    'silent',
    { orders: ['lab-estradiol'], prior: [{ drug: 'fulvestrant', end: 85 }] },
  ],
  ['never on fulvestrant', 'silent', { orders: ['lab-estradiol'] }],
  [
    'on fulvestrant without an estradiol order',
    'silent',
    { orders: ['letrozole'], active: ['fulvestrant'] },
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['lab-estradiol'], unavailable: ['medications'] },
  ],
]);
