// What goes with endocrine therapy: HER2-directed drugs, bone health, flare, estrogens.
import { expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import { boneDensityMissing } from '../../../src/guideline/rules/endocrine/aromatase-inhibitor-and-bone.ts';
import {
  systemicEstrogenOrdered,
  vaginalEstrogenAlone,
  vaginalEstrogenWithAi,
} from '../../../src/guideline/rules/endocrine/estrogen-products.ts';
import { endocrineWithoutHer2Drug } from '../../../src/guideline/rules/endocrine/her2-positive.ts';
import {
  flareExpected,
  flareOrProgression,
  tamoxifenCounselling,
} from '../../../src/guideline/rules/endocrine/tamoxifen-start.ts';
import { firedOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import {
  drugsUnread,
  hrPositive,
  hrPositiveHer2Positive,
  tripleNegative,
} from '../../support/patients.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const her2 = { ...hrPositiveHer2Positive, orders: ['letrozole'] } as const satisfies PlainFacts;

describeRule(endocrineWithoutHer2Drug, [
  ['letrozole alone in HER2-positive disease', 'fires', her2],
  ['with trastuzumab in the basket', 'silent', { ...her2, orders: ['letrozole', 'trastuzumab'] }],
  ['with trastuzumab running', 'silent', { ...her2, active: ['trastuzumab'] }],
  [
    'trastuzumab running but stopped in this basket',
    'fires',
    { ...her2, active: ['trastuzumab'], stops: ['trastuzumab'] },
  ],
  ['HER2 amplified at IHC 2+', 'fires', { ...her2, ihc: '2+', ish: 'amplified' }],
  ['HER2 equivocal', 'silent', { ...her2, ihc: '2+' }],
  ['HER2 not measured', 'undetermined', { er: 90, pr: 10, orders: ['letrozole'] }],
  ['goserelin is not endocrine therapy of its own', 'silent', { ...her2, orders: ['goserelin'] }],
]);

const boneOnly = { sites: ['bone'], orders: ['tamoxifen'] } as const satisfies PlainFacts;

describeRule(flareExpected, [
  ['bone metastases', 'fires', boneOnly],
  ['skin metastases', 'fires', { ...boneOnly, sites: ['skin'] }],
  ['lung metastases', 'silent', { ...boneOnly, sites: ['lung'] }],
  ['no site coded', 'undetermined', { orders: ['tamoxifen'] }],
  ['already on tamoxifen', 'silent', { ...boneOnly, active: ['tamoxifen'] }],
  [
    'a changed order of the tamoxifen that is taken',
    'silent',
    { ...boneOnly, active: ['tamoxifen'], stops: ['tamoxifen'] },
  ],
  ['drugs out of reach', 'undetermined', { ...boneOnly, ...drugsUnread }],
]);

const started = (start: number, rest: PlainFacts = {}): PlainFacts => ({
  active: [{ drug: 'tamoxifen', start }],
  judgements: { 'new-bone-pain': true },
  ...rest,
});

describeRule(flareOrProgression, [
  ['new bone pain on day 10', 'fires', started(10)],
  ['on day 2', 'fires', started(2)],
  ['on day 1', 'silent', started(1)],
  ['on day 42', 'fires', started(42)],
  ['on day 43', 'silent', started(43)],
  [
    'calcium above normal',
    'fires',
    started(10, { judgements: {}, results: { correctedCalcium: 10.6 } }),
  ],
  [
    'calcium at the limit, no symptom',
    'silent',
    started(10, { judgements: {}, results: { correctedCalcium: 10.5 } }),
  ],
  [
    'hypercalcaemia on the problem list',
    'fires',
    started(10, { judgements: {}, problems: ['hypercalcemia'] }),
  ],
  ['redder skin nodules', 'fires', started(10, { judgements: { 'skin-flare': true } })],
  ['calcium not measured, no symptom', 'undetermined', started(10, { judgements: {} })],
  [
    'start of tamoxifen not known',
    'undetermined',
    {
      judgements: { 'new-bone-pain': true },
      case: {
        drugRecords: [
          {
            reference: 'MedicationStatement/t',
            drug: 'tamoxifen',
            kind: 'statement',
            status: 'active',
            regimen: [],
          },
        ],
      },
    },
  ],
  ['no antiestrogen', 'silent', { judgements: { 'new-bone-pain': true } }],
]);

it('names the start of tamoxifen as missing, not another drug', () => {
  const { missing } = undeterminedOf(flareOrProgression, {
    judgements: { 'new-bone-pain': true },
    case: {
      drugRecords: [
        {
          reference: 'MedicationStatement/t',
          drug: 'tamoxifen',
          kind: 'statement',
          status: 'active',
          regimen: [],
        },
        {
          reference: 'MedicationStatement/z',
          drug: 'zoledronic-acid',
          kind: 'statement',
          status: 'active',
          regimen: [],
          date: exactly(daysAgo(9)),
        },
      ],
    },
  });
  expect(missing).toEqual([{ name: 'daysOnDrug', reason: 'absent', seen: [] }]);
});

describeRule(tamoxifenCounselling, [
  ['tamoxifen started', 'fires', { orders: ['tamoxifen'] }],
  ['tamoxifen renewed', 'silent', { orders: ['tamoxifen'], active: ['tamoxifen'] }],
  ['toremifene', 'silent', { orders: ['toremifene'] }],
  ['drugs out of reach', 'undetermined', { orders: ['tamoxifen'], ...drugsUnread }],
  ['only chosen', 'silent', { orders: ['tamoxifen'], hook: 'order-select' }],
]);

describeRule(boneDensityMissing, [
  ['no bone density', 'fires', { orders: ['letrozole'] }],
  [
    'bone density 20 months ago',
    'silent',
    { orders: ['letrozole'], procedures: [['bone-density', 600]] },
  ],
  [
    'bone density 25 months ago',
    'fires',
    { orders: ['letrozole'], procedures: [['bone-density', 760]] },
  ],
  ['already on letrozole', 'silent', { orders: ['letrozole'], active: ['letrozole'] }],
  [
    'procedures out of reach',
    'undetermined',
    { orders: ['letrozole'], unavailable: ['procedures'] },
  ],
]);

describeRule(systemicEstrogenOrdered, [
  ['hormone replacement', 'fires', { orders: ['estradiol-hrt'] }],
  ['whatever the receptors', 'fires', { ...tripleNegative, orders: ['conjugated-estrogens'] }],
  ['a contraceptive', 'fires', { orders: ['estrogen-contraceptive'] }],
  ['tibolone', 'fires', { orders: ['tibolone'] }],
  ['vaginal estradiol is another rule', 'silent', { orders: ['estradiol-vaginal'] }],
  [
    'high-dose estrogen against the cancer is another rule',
    'silent',
    { orders: ['estradiol-highdose'] },
  ],
  [
    'not chosen',
    'silent',
    { orders: ['tibolone', 'letrozole'], hook: 'order-select', selected: ['letrozole'] },
  ],
]);

const vaginal = { ...hrPositive, orders: ['estradiol-vaginal'] } as const satisfies PlainFacts;

describeRule(vaginalEstrogenWithAi, [
  ['with letrozole running', 'fires', { ...vaginal, active: ['letrozole'] }],
  [
    'with letrozole in the basket',
    'fires',
    { ...vaginal, orders: ['estradiol-vaginal', 'letrozole'] },
  ],
  [
    'letrozole chosen while it is a draft',
    'fires',
    {
      ...vaginal,
      orders: ['estradiol-vaginal', 'letrozole'],
      hook: 'order-select',
      selected: ['letrozole'],
    },
  ],
  [
    'letrozole stopped in the same basket',
    'silent',
    { ...vaginal, active: ['letrozole'], stops: ['letrozole'] },
  ],
  ['receptors unknown', 'fires', { orders: ['estradiol-vaginal'], active: ['letrozole'] }],
  [
    'receptors negative',
    'silent',
    { ...tripleNegative, orders: ['estradiol-vaginal'], active: ['letrozole'] },
  ],
  ['no aromatase inhibitor', 'silent', vaginal],
  ['drugs out of reach', 'undetermined', { ...vaginal, ...drugsUnread }],
]);

describeRule(vaginalEstrogenAlone, [
  ['no aromatase inhibitor', 'fires', vaginal],
  ['on tamoxifen', 'fires', { ...vaginal, active: ['tamoxifen'] }],
  ['on letrozole', 'silent', { ...vaginal, active: ['letrozole'] }],
  ['receptors negative', 'silent', { ...tripleNegative, orders: ['estradiol-vaginal'] }],
  ['the edition of 2013', 'silent', { ...vaginal, edition: 'seed-2013' }],
]);

it('writes the calcium on the line of a possible flare', () => {
  const facts = started(10, { judgements: {}, results: { correctedCalcium: 11.2 } });
  expect(summaryOf(firedOf(flareOrProgression, facts))).toContain('corrected calcium 11.2 mg/dL');
});

it('concerns the vaginal estradiol alone, so that its removal leaves the aromatase inhibitor', () => {
  const facts: PlainFacts = { ...vaginal, orders: ['estradiol-vaginal', 'letrozole'] };
  expect(firedOf(vaginalEstrogenWithAi, facts).orders.map((o) => o.name)).toEqual([
    'estradiol (vaginal)',
  ]);
});
