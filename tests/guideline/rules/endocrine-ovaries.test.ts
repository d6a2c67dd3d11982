// Endocrine therapy and ovarian function, in women and in men.
import { expect, it } from 'vitest';
import {
  aiWhileSuppressionStarts,
  aiWithIntactOvaries,
  aiWithSuppressionSeed,
  aiWithUncertainMenopause,
} from '../../../src/guideline/rules/endocrine/aromatase-inhibitor-and-ovaries.ts';
import { aiAloneInAMan } from '../../../src/guideline/rules/endocrine/aromatase-inhibitor-in-men.ts';
import { aiWithTamoxifen } from '../../../src/guideline/rules/endocrine/aromatase-inhibitor-with-tamoxifen.ts';
import {
  premenopausalWithoutSuppression,
  suppressionBesideTamoxifen,
} from '../../../src/guideline/rules/endocrine/ovarian-suppression.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import { drugsUnread, hrPositive, hrPositiveHer2Positive } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const menses = { judgements: { 'menses-last-12-months': true } } as const satisfies PlainFacts;
const ai = { orders: ['letrozole'], age: 43 } as const satisfies PlainFacts;
const suppressed = (start: number): PlainFacts => ({
  ...ai,
  active: [{ drug: 'goserelin', start }],
});

describeRule(aiWithIntactOvaries, [
  ['regular menses at 43', 'fires', { ...ai, ...menses }],
  [
    'with goserelin in the basket',
    'silent',
    { ...ai, ...menses, orders: ['letrozole', 'goserelin'] },
  ],
  [
    'with oophorectomy in the basket',
    'silent',
    { ...ai, ...menses, orders: ['letrozole', 'oophorectomy'] },
  ],
  ['43 years and nothing else known', 'silent', ai],
  ['estradiol escapes suppression', 'fires', { ...suppressed(150), results: { estradiol: 65 } }],
  ['suppression in effect', 'silent', suppressed(150)],
  ['after oophorectomy', 'silent', { ...ai, ...menses, procedures: ['bilateral-oophorectomy'] }],
  ['60 years', 'silent', { ...ai, ...menses, age: 60 }],
  ['a man', 'silent', { ...ai, ...menses, sex: 'male' }],
  ['sex not recorded', 'undetermined', { ...ai, ...menses, sex: 'unknown' }],
  ['results out of reach', 'undetermined', { ...ai, unavailable: ['results'] }],
]);

it('names the drug and the age when ovarian function is intact', () => {
  expect(summaryOf(firedOf(aiWithIntactOvaries, { ...ai, ...menses }))).toMatch(
    /^letrozole ordered while ovarian function is intact \(age 43, premenopausal/,
  );
});

describeRule(aiWithUncertainMenopause, [
  ['43 years and nothing else known', 'fires', ai],
  ['51 after hysterectomy', 'fires', { ...ai, age: 51, procedures: ['hysterectomy'] }],
  [
    '51 after hysterectomy, FSH and estradiol postmenopausal',
    'silent',
    {
      ...ai,
      age: 51,
      procedures: ['hysterectomy'],
      results: { fsh: 70, estradiol: 8 },
    },
  ],
  ['regular menses is the other rule', 'silent', { ...ai, ...menses }],
  ['60 years', 'silent', { ...ai, age: 60 }],
  ['sex not recorded', 'undetermined', { ...ai, sex: 'unknown' }],
]);

describeRule(aiWhileSuppressionStarts, [
  ['goserelin for 20 days', 'fires', suppressed(20)],
  ['goserelin for 21 days', 'silent', suppressed(21)],
  [
    'goserelin in the same basket',
    'fires',
    { ...ai, ...menses, orders: ['letrozole', 'goserelin'] },
  ],
  ['no suppression', 'silent', ai],
  ['drugs out of reach', 'undetermined', { ...ai, ...drugsUnread }],
]);

describeRule(aiWithSuppressionSeed, [
  ['goserelin for 150 days', 'fires', { ...suppressed(150), edition: 'seed-2013' }],
  ['goserelin for 10 days', 'fires', { ...suppressed(10), edition: 'seed-2013' }],
  ['no suppression', 'silent', { ...ai, edition: 'seed-2013' }],
  ['contemporary edition', 'silent', suppressed(150)],
]);

const tamoxifen = { ...hrPositive, orders: ['tamoxifen'], age: 43 } as const satisfies PlainFacts;

describeRule(premenopausalWithoutSuppression, [
  ['tamoxifen alone at 43', 'fires', tamoxifen],
  [
    'palbociclib and fulvestrant',
    'fires',
    { ...tamoxifen, orders: ['palbociclib', 'fulvestrant'] },
  ],
  ['chart opened on tamoxifen', 'fires', { ...hrPositive, age: 43, active: ['tamoxifen'] }],
  ['tamoxifen at 51 with menses', 'fires', { ...tamoxifen, ...menses, age: 51 }],
  [
    'tamoxifen at 51, goserelin ended 36 days ago',
    'fires',
    { ...tamoxifen, age: 51, prior: [{ drug: 'goserelin', start: 200, end: 36 }] },
  ],
  ['with goserelin', 'silent', { ...tamoxifen, orders: ['tamoxifen', 'goserelin'] }],
  [
    'with an aromatase inhibitor drafted it is another rule',
    'silent',
    { ...tamoxifen, orders: ['palbociclib', 'letrozole'] },
  ],
  ['50 years and nothing else known', 'undetermined', { ...tamoxifen, age: 50 }],
  ['60 years and nothing else known', 'silent', { ...tamoxifen, age: 60 }],
  ['HER2-positive', 'silent', { ...tamoxifen, ...hrPositiveHer2Positive }],
  ['HER2 not measured', 'undetermined', { er: 90, orders: ['tamoxifen'], age: 43 }],
  ['drugs out of reach', 'undetermined', { ...tamoxifen, ...drugsUnread }],
  [
    'drugs out of reach, menses documented',
    'undetermined',
    { ...tamoxifen, ...menses, ...drugsUnread },
  ],
]);

describeRule(aiAloneInAMan, [
  ['letrozole alone', 'fires', { orders: ['letrozole'], sex: 'male' }],
  [
    'with leuprolide running',
    'silent',
    { orders: ['letrozole'], sex: 'male', active: ['leuprolide'] },
  ],
  ['a woman', 'silent', { orders: ['letrozole'] }],
  ['sex not recorded', 'undetermined', { orders: ['letrozole'], sex: 'unknown' }],
  ['drugs out of reach', 'undetermined', { orders: ['letrozole'], sex: 'male', ...drugsUnread }],
  [
    'with leuprolide drafted, other drugs out of reach',
    'silent',
    { orders: ['letrozole', 'leuprolide'], sex: 'male', ...drugsUnread },
  ],
  ['the edition of 2013', 'silent', { orders: ['letrozole'], sex: 'male', edition: 'seed-2013' }],
]);

describeRule(aiWithTamoxifen, [
  ['letrozole while tamoxifen runs', 'fires', { orders: ['letrozole'], active: ['tamoxifen'] }],
  ['tamoxifen while letrozole runs', 'fires', { orders: ['tamoxifen'], active: ['letrozole'] }],
  [
    'tamoxifen stopped in the same basket',
    'silent',
    { orders: ['letrozole'], active: ['tamoxifen'], stops: ['tamoxifen'] },
  ],
  [
    'both run, a bone agent ordered',
    'silent',
    { orders: ['zoledronic-acid'], active: ['letrozole', 'tamoxifen'] },
  ],
  ['drugs out of reach', 'undetermined', { orders: ['letrozole'], ...drugsUnread }],
]);

describeRule(suppressionBesideTamoxifen, [
  ['tamoxifen at 43', 'fires', { ...tamoxifen, edition: 'seed-2013' }],
  ['at 51 with menses', 'fires', { ...tamoxifen, ...menses, age: 51, edition: 'seed-2013' }],
  ['tamoxifen at 62', 'silent', { ...tamoxifen, age: 62, edition: 'seed-2013' }],
  ['sex not recorded', 'undetermined', { ...tamoxifen, sex: 'unknown', edition: 'seed-2013' }],
  ['contemporary edition', 'silent', tamoxifen],
]);
