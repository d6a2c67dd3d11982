// SAF-01: a documented pregnancy and a drug that can harm the fetus. The drugs are systemic anticancer
// therapy without the GnRH drugs, and three bone agents.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { DrugId } from '../../../src/domain/drug.ts';
import { fetotoxicInPregnancy } from '../../../src/guideline/rules/safety/pregnancy.ts';
import { firedOf, outcomeOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const expecting = (...orders: readonly DrugId[]): PlainFacts => ({
  age: 34,
  orders,
  problems: ['pregnancy'],
});

const harmful: readonly DrugId[] = [
  'trastuzumab',
  'pertuzumab',
  'trastuzumab-emtansine',
  'trastuzumab-deruxtecan',
  'datopotamab-deruxtecan',
  'doxorubicin',
  'paclitaxel',
  'capecitabine',
  'tamoxifen',
  'letrozole',
  'palbociclib',
  'everolimus',
  'olaparib',
  'pembrolizumab',
  'denosumab-120',
  'zoledronic-acid',
  'pamidronate',
];

const notNamed: readonly DrugId[] = ['goserelin', 'leuprolide', 'degarelix', 'warfarin'];

describe('a documented pregnancy', () => {
  it.each(harmful)('%s can harm the fetus', (drug) => {
    expect(outcomeOf(fetotoxicInPregnancy, expecting(drug))).toBe('fires');
  });

  it.each(notNamed)('%s is not among the drugs of the rule', (drug) => {
    expect(outcomeOf(fetotoxicInPregnancy, expecting(drug))).toBe('silent');
  });
});

const tested = (pregnant: boolean): Partial<Case> => ({
  pregnancyStatements: [
    { reference: 'Observation/hcg', date: exactly(daysAgo(3)), value: { pregnant, by: 'test' } },
  ],
});

describeRule(fetotoxicInPregnancy, [
  ['a positive test', 'fires', { age: 34, orders: ['capecitabine'], case: tested(true) }],
  ['a negative test', 'silent', { age: 34, orders: ['capecitabine'], case: tested(false) }],
  ['no pregnancy on record', 'silent', { age: 34, orders: ['capecitabine'] }],
  [
    'a pregnancy that has ended',
    'silent',
    { age: 34, orders: ['capecitabine'], pastProblems: ['pregnancy'] },
  ],
  [
    'problems could not be read',
    'undetermined',
    { age: 34, orders: ['capecitabine'], unavailable: ['problems'] },
  ],
  [
    'taken already, nothing of the kind ordered',
    'silent',
    { ...expecting('goserelin'), active: ['capecitabine'] },
  ],
  [
    'while another order is chosen',
    'silent',
    {
      ...expecting('capecitabine', 'goserelin'),
      hook: 'order-select',
      selected: ['goserelin'],
    },
  ],
  ['in the edition of 2013', 'fires', { ...expecting('trastuzumab'), edition: 'seed-2013' }],
]);

describe('the card of a pregnancy', () => {
  it('is critical, names the drugs that harm the fetus and no other, and rests on the pregnancy', () => {
    const fired = firedOf(
      fetotoxicInPregnancy,
      expecting('trastuzumab', 'goserelin', 'paclitaxel'),
    );
    expect(fired.indicator).toBe('critical');
    expect(fired.orders.map((o) => o.name)).toEqual(['trastuzumab', 'paclitaxel']);
    expect(summaryOf(fired)).toMatch(/pregnancy.*trastuzumab and paclitaxel.*fetal harm/i);
    expect(fired.evidence).toMatchObject([
      { name: 'pregnant', value: true, reference: 'Condition/pregnancy' },
    ]);
  });

  it('cites the boxed warnings of both labels', () => {
    for (const { where } of fetotoxicInPregnancy.sources) expect(where).toContain('boxed warning');
  });

  it('recommends that the order be removed, before any review', () => {
    const [first] = fetotoxicInPregnancy.options;
    expect(first).toEqual({ kind: 'remove', recommended: true });
  });

  it('does not take problems out of reach for no pregnancy', () => {
    const facts: PlainFacts = { orders: ['capecitabine'], unavailable: ['problems'] };
    const { missing, orders } = undeterminedOf(fetotoxicInPregnancy, facts);
    expect(missing).toMatchObject([{ name: 'pregnant', reason: 'not-fetched' }]);
    expect(orders.map((o) => o.name)).toEqual(['capecitabine']);
  });
});
