// Whichever edition is asked, the cards of every patient of the worked examples and of every worked case
// speak with the rules of that edition only: those that fired, and those that are named as not decided.
// What belongs to an edition, and what supersedes what, is taken from the tables, not from the rules.
import type { Card } from 'cds-hooks-types';
import { describe, expect, it } from 'vitest';
import { type Edition, editions, type Situation } from '../../../src/domain/situation.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { dataOf, firedBy } from '../../support/cds-client.ts';
import { situationOf } from '../../support/situation.ts';
import { ruleContent } from '../rule-content.ts';
import { ruleTable } from '../rule-table.ts';
import { cardsOf } from './cards.ts';
import { changed, findingOf, firings, named } from './firings.ts';
import { mappedVignettes, situationOfVignette } from './vignette-situations.ts';

const years: Readonly<Record<Edition, string>> = {
  'seed-2013': '2013',
  'contemporary-2026': '2026',
};
const other: Readonly<Record<Edition, Edition>> = {
  'seed-2013': 'contemporary-2026',
  'contemporary-2026': 'seed-2013',
};

const editionOf = new Map(ruleTable.map(([id, edition]) => [id, edition]));
const isOf = (id: string, edition: Edition) =>
  id.startsWith('SYS-') || ['both', years[edition]].includes(editionOf.get(id) ?? '');

/** A rule of 2013 and a rule that supersedes it. */
const variants = ruleContent.flatMap(([id, , , , supersededBy]) =>
  (supersededBy ?? '').split(' ').flatMap((later) => (later ? [[id, later] as const] : [])),
);

/** Variants of one node that are both among the rules. */
const together = (ids: readonly string[]): readonly string[] =>
  variants
    .filter(([earlier, later]) => ids.includes(earlier) && ids.includes(later))
    .map((pair) => pair.join(' and '));

/** Rules that the cards name, as fired or as not decided. */
const namedOn = (cards: readonly Card[]): readonly string[] => [
  ...firedBy(cards),
  ...cards.flatMap((card) => (dataOf(card).missing ?? []).flatMap((m) => m.rules)),
];

function expectOneEdition(s: Situation, edition: Edition): void {
  const findings = evaluate(rules, s);
  const cards = cardsOf(s, findings);
  const ids = [...findings.map((f) => f.rule.id), ...namedOn(cards)];
  expect(ids.filter((id) => !isOf(id, edition))).toEqual([]);
  expect(together(ids)).toEqual([]);
  const stated = cards.flatMap((card) => dataOf(card).rules ?? []).map((rule) => rule.edition);
  expect(stated.filter((one) => one !== edition)).toEqual([]);
}

const patients = firings.filter(({ rule, edition }) => edition === rule.editions[0]);

describe.each(editions)('asked for %s', (edition) => {
  it.each(patients.map(({ rule, patient }) => [rule.id, patient] as const))(
    'the patient of %s',
    (_, patient) => expectOneEdition(situationOf({ ...patient, edition }), edition),
  );

  it.each(named(mappedVignettes))('%s', (_, vignette) =>
    expectOneEdition(situationOfVignette(vignette, { edition }), edition),
  );
});

describe('a rule of one edition', () => {
  const single = firings.filter(({ rule }) => rule.editions.length === 1);

  it.each(named(single))('%s says nothing of its patient in the other edition', (_, firing) => {
    const { rule, edition, situation: s } = firing;
    const turned = evaluate(rules, changed(s, { edition: other[edition] }));
    expect(findingOf(rule, changed(s, { edition: other[edition] }))).toBeUndefined();
    expect(turned.map((f) => f.rule.id)).not.toContain(rule.id);
  });
});

it('there are variants to confuse, and patients for whom each of them fires', () => {
  expect(variants.length).toBeGreaterThan(10);
  const fired = new Set(firings.map(({ rule }) => rule.id));
  expect(variants.flat().filter((id) => !fired.has(id))).toEqual([]);
});
