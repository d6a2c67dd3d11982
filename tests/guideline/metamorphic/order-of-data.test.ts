// The order in which orders and entries come must not matter: the same findings, and the same cards word
// by word, with the same ids for the same decision.
import fc from 'fast-check';
import type { MedicationRequest } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { toBasket } from '../../../fhir-mappings/orders.ts';
import { draftMedication } from '../../../fhir-mappings/write/drafts.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Situation } from '../../../src/domain/situation.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { firedBy } from '../../support/cds-client.ts';
import { shuffled } from '../../support/worked-calls.ts';
import { cardsOf } from './cards.ts';
import { changed, firings, named } from './firings.ts';
import { mappedVignettes, situationOfVignette } from './vignette-situations.ts';

/** The list in another order, the same in every run. */
const mixed = <T>(list: readonly T[]): readonly T[] =>
  fc.sample(shuffled(list), { numRuns: 1, seed: 7 })[0] ?? [];

/** The list in every other order. */
const otherOrders = <T>(list: readonly T[]) => permutations(list).slice(1);

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first, place) =>
    permutations(list.filter((_, n) => n !== place)).map((rest) => [first, ...rest]),
  );
}

/** What the rules say, whatever the order in which it is listed. */
function said(s: Situation): unknown {
  const listed = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  return evaluate(rules, s).map((f) => {
    const { id } = f.rule;
    if (f.outcome === 'failed') return [id];
    const orders = f.orders.map(({ reference }) => reference).sort();
    if (f.outcome === 'undetermined') return [id, orders, listed(f.missing)];
    return [id, orders, f.indicator, f.provisional, listed(f.evidence), listed(f.assumed)];
  });
}

const severalOrders = firings.filter((f) => f.situation.basket.orders.length > 1);

describe('the order of the orders of a basket', () => {
  it('is asked of many rules', () => {
    expect(severalOrders.length).toBeGreaterThan(30);
  });

  it.each(named(severalOrders))('does not matter for %s', (_, { situation: s }) => {
    const before = said(s);
    for (const orders of otherOrders(s.basket.orders)) {
      expect(said(changed(s, { basket: { ...s.basket, orders } }))).toEqual(before);
    }
  });
});

describe('the order of the drafts that a client sends', () => {
  const context = { patientId: 'p1', userId: 'Practitioner/1' };

  /** The drug orders of a situation as drafts, with the doses of the drug table. */
  const draftsOf = (s: Situation): readonly MedicationRequest[] =>
    s.basket.orders.flatMap(({ drugs: [drug] }, place) =>
      drug
        ? [
            {
              ...draftMedication(drug, { ...context, asOf: s.asOf }).resource,
              id: `draft-${place}`,
            },
          ]
        : [],
    );

  const cards = (s: Situation, drafts: readonly MedicationRequest[]) => {
    const sent = drafts.map((resource) => ({ resource }));
    const { basket } = toBasket({ drafts: sent, selections: [], patientId: 'p1', resources: [] });
    return cardsOf(changed(s, { basket: { ...basket, stops: s.basket.stops } }));
  };

  it.each(named(severalOrders))('changes no card of %s', (_, { situation: s }) => {
    const drafts = draftsOf(s);
    const before = cards(s, drafts);
    for (const order of otherOrders(drafts)) expect(cards(s, order)).toEqual(before);
  });
});

const lists = (record: Case) =>
  Object.entries(record).filter(([, entries]) => Array.isArray(entries) && entries.length > 1);

function reordered(record: Case): Case {
  const turned = lists(record).map(([kind, entries]) => [kind, [...entries].reverse()]);
  const results = Object.entries(record.measurements).map(([analyte, entries]) => [
    analyte,
    [...(entries ?? [])].reverse(),
  ]);
  return {
    ...record,
    ...Object.fromEntries(turned),
    measurements: Object.fromEntries(results.reverse()),
    judgements: Object.fromEntries(Object.entries(record.judgements).reverse()),
  };
}

const hasSeveral = (record: Case) =>
  lists(record).length > 0 ||
  Object.values(record.measurements).flat().length > 1 ||
  Object.values(record.judgements).flat().length > 1;

describe('the order of the entries of a case', () => {
  const several = firings.filter((f) => hasSeveral(f.situation.case));

  it('is asked of many rules', () => {
    expect(several.length).toBeGreaterThan(80);
  });

  it.each(named(several))('does not matter for %s', (_, { situation: s }) => {
    expect(said(changed(s, { case: reordered(s.case) }))).toEqual(said(s));
  });
});

describe('every worked case', () => {
  it.each(named(mappedVignettes))(
    '%s: shuffled, it has the same cards with the same ids',
    (_, of) => {
      const { resources, drafts } = of.record;
      const before = cardsOf(situationOfVignette(of));
      expect(new Set(before.map((card) => card.uuid)).size).toBe(before.length);
      for (const { rule } of of.vignette.expected) expect(firedBy(before)).toContain(rule);
      const after = situationOfVignette(of, {
        resources: mixed(resources),
        drafts: [...drafts].reverse(),
      });
      expect(cardsOf(after)).toEqual(before);
    },
  );
});
