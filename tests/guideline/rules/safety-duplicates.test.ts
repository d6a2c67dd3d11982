// The same or a like drug twice, and live vaccines beside immunosuppressive therapy.
import { describe, expect, it } from 'vitest';
import { duplicateDrug } from '../../../src/guideline/rules/safety/duplicate-drug.ts';
import { liveVaccineDuringTherapy } from '../../../src/guideline/rules/safety/live-vaccine.ts';
import { twoTrastuzumabProducts } from '../../../src/guideline/rules/safety/trastuzumab-products.ts';
import { twoBoneAgents } from '../../../src/guideline/rules/safety/two-bone-agents.ts';
import { twoCdk46Inhibitors } from '../../../src/guideline/rules/safety/two-cdk46-inhibitors.ts';
import { firedOf, undeterminedOf } from '../../support/outcome.ts';
import { drugsUnread } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

describeRule(twoTrastuzumabProducts, [
  [
    'T-DM1 ordered beside trastuzumab',
    'fires',
    { orders: ['trastuzumab-emtansine'], active: ['trastuzumab'] },
  ],
  [
    'T-DM1 and T-DXd ordered',
    'fires',
    { orders: ['trastuzumab-emtansine', 'trastuzumab-deruxtecan'] },
  ],
  [
    'trastuzumab stopped in the same basket',
    'silent',
    { orders: ['trastuzumab-emtansine'], active: ['trastuzumab'], stops: ['trastuzumab'] },
  ],
  ['trastuzumab with pertuzumab', 'silent', { orders: ['trastuzumab', 'pertuzumab'] }],
  [
    'trastuzumab that has ended',
    'silent',
    { orders: ['trastuzumab-deruxtecan'], prior: ['trastuzumab'] },
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['trastuzumab-emtansine'], unavailable: ['medications'] },
  ],
]);

describeRule(twoCdk46Inhibitors, [
  [
    'ribociclib ordered beside palbociclib',
    'fires',
    { orders: ['ribociclib'], active: ['palbociclib'] },
  ],
  ['abemaciclib and ribociclib ordered', 'fires', { orders: ['ribociclib', 'abemaciclib'] }],
  ['the same one renewed', 'silent', { orders: ['ribociclib'], active: ['ribociclib'] }],
  [
    'changed in the same basket',
    'silent',
    { orders: ['ribociclib'], active: ['palbociclib'], stops: ['palbociclib'] },
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['ribociclib'], unavailable: ['medications'] },
  ],
]);

describeRule(twoBoneAgents, [
  [
    'denosumab 120 mg beside denosumab 60 mg',
    'fires',
    { orders: ['denosumab-120'], active: ['denosumab-60'] },
  ],
  [
    'denosumab 60 mg ordered beside zoledronic acid',
    'fires',
    { orders: ['denosumab-60'], active: ['zoledronic-acid'] },
  ],
  ['clodronate and ibandronate ordered', 'fires', { orders: ['clodronate', 'ibandronate'] }],
  [
    'the next zoledronic acid',
    'silent',
    { orders: ['zoledronic-acid'], active: ['zoledronic-acid'] },
  ],
  [
    'zoledronic acid replaced by denosumab',
    'silent',
    { orders: ['denosumab-120'], active: ['zoledronic-acid'], stops: ['zoledronic-acid'] },
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['denosumab-120'], unavailable: ['medications'] },
  ],
]);

const active = { drug: 'letrozole', regimen: ['plan-1'] } as const;
const order = { drugs: ['letrozole'] as const, reference: 'MedicationRequest/new' };

describeRule(duplicateDrug, [
  ['letrozole while it is taken', 'fires', { orders: ['letrozole'], active: [active] }],
  ['letrozole that has ended', 'silent', { orders: ['letrozole'], prior: ['letrozole'] }],
  ['another aromatase inhibitor', 'silent', { orders: ['exemestane'], active: [active] }],
  [
    'the same order signed again',
    'silent',
    {
      orders: [
        {
          ...order,
          reference: 'MedicationRequest/active-letrozole',
          renews: ['MedicationRequest/active-letrozole'],
        },
      ],
      active: [active],
    },
  ],
  [
    'an order that names the prior prescription',
    'silent',
    {
      orders: [
        { ...order, renews: ['MedicationRequest/new', 'MedicationRequest/active-letrozole'] },
      ],
      active: [active],
    },
  ],
  [
    'a prior prescription that was not sent',
    'silent',
    {
      orders: [{ ...order, renews: ['MedicationRequest/new', 'MedicationRequest/older'] }],
      active: [active],
    },
  ],
  [
    'only its own id is named',
    'fires',
    { orders: [{ ...order, renews: ['MedicationRequest/new'] }], active: [active] },
  ],
  [
    'the prior prescription is of another drug',
    'fires',
    {
      orders: [{ ...order, renews: ['MedicationRequest/active-tamoxifen'] }],
      active: [active, 'tamoxifen'],
    },
  ],
  [
    'stopped in the same basket',
    'silent',
    { orders: ['letrozole'], active: [active], stops: ['letrozole'] },
  ],
  [
    'the next cycle of the same plan',
    'silent',
    { orders: [{ ...order, plan: ['plan-1'] }], active: [active] },
  ],
  [
    'a cycle of another plan',
    'fires',
    { orders: [{ ...order, plan: ['plan-2'] }], active: [active] },
  ],
  [
    'zoledronic acid is no systemic therapy',
    'silent',
    { orders: ['zoledronic-acid'], active: ['zoledronic-acid'] },
  ],
  [
    'not the chosen order',
    'silent',
    {
      hook: 'order-select',
      orders: ['letrozole', 'palbociclib'],
      selected: ['palbociclib'],
      active: [active],
    },
  ],
  [
    'medications not readable',
    'undetermined',
    { orders: ['letrozole'], unavailable: ['medications'] },
  ],
]);

describe('live vaccines', () => {
  const vaccine = (facts: PlainFacts): PlainFacts => ({ orders: ['mmr'], ...facts });
  describeRule(liveVaccineDuringTherapy, [
    ['on paclitaxel', 'fires', vaccine({ active: ['paclitaxel'] })],
    ['on trastuzumab deruxtecan', 'fires', vaccine({ active: ['trastuzumab-deruxtecan'] })],
    ['on everolimus', 'fires', vaccine({ active: ['everolimus'] })],
    [
      'beside a draft of sacituzumab',
      'fires',
      { orders: ['yellow-fever', 'sacituzumab-govitecan'] },
    ],
    [
      'chosen beside a draft of capecitabine',
      'fires',
      { hook: 'order-select', orders: ['laiv', 'capecitabine'], selected: ['laiv'] },
    ],
    [
      'not chosen',
      'silent',
      { hook: 'order-select', orders: ['laiv', 'capecitabine'], selected: ['capecitabine'] },
    ],
    ['on letrozole', 'silent', vaccine({ active: ['letrozole'] })],
    [
      'one day short of 3 months after the last dose',
      'fires',
      vaccine({ prior: [{ drug: 'paclitaxel', end: 91 }] }),
    ],
    [
      'exactly 3 months after the last dose',
      'silent',
      vaccine({ prior: [{ drug: 'paclitaxel', end: 92 }] }),
    ],
    [
      'everolimus ended a month ago',
      'silent',
      vaccine({ prior: [{ drug: 'everolimus', end: 30 }] }),
    ],
    [
      'capecitabine stopped in this basket was given up to now',
      'fires',
      vaccine({ active: ['capecitabine'], stops: ['capecitabine'] }),
    ],
    ['no therapy on record', 'silent', vaccine({})],
    ['medications not readable', 'undetermined', vaccine({ unavailable: ['medications'] })],
  ]);
});

describe('a drug that is taken already', () => {
  it('is shown with the order that doubles it, and no other order', () => {
    const facts: PlainFacts = { orders: ['letrozole', 'ribociclib'], active: [active] };
    const { orders, evidence } = firedOf(duplicateDrug, facts);
    expect(orders.map((o) => o.name)).toEqual(['letrozole']);
    expect(evidence).toMatchObject([{ name: 'activeDrugs', value: 'letrozole' }]);
  });

  it('is missing where the medications could not be read, for every systemic drug ordered', () => {
    const facts: PlainFacts = { orders: ['letrozole', 'warfarin', 'ribociclib'], ...drugsUnread };
    const { orders, missing } = undeterminedOf(duplicateDrug, facts);
    expect(orders.map((o) => o.name)).toEqual(['letrozole', 'ribociclib']);
    expect(missing).toMatchObject([{ name: 'activeDrugs', reason: 'not-fetched' }]);
  });
});
