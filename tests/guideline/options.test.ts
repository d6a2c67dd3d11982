// What the options of a rule act on. An option that removes or replaces every order of a finding is
// right only where each order brings the rule by itself; of orders that are wrong only together one is
// enough.
import { describe, expect, it } from 'vitest';
import { type DrugId, drugIds } from '../../src/domain/drug.ts';
import { problems } from '../../src/domain/problem.ts';
import { evaluate } from '../../src/guideline/evaluate.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import type { PlainFacts } from '../support/plain-facts.ts';
import { situationOf } from '../support/situation.ts';

/** Patients whose organs, receptors or ovaries bring many of the rules. */
const patients: readonly PlainFacts[] = [
  { er: 0, pr: 0, ihc: '0', chemoLines: 2 },
  { er: 90, pr: 90, ihc: '3+', age: 43, judgements: { 'menses-last-12-months': true } },
  {
    er: 90,
    pr: 90,
    ihc: '0',
    chemoLines: 2,
    results: { alt: 500, ast: 500, bilirubin: 5, neutrophils: 0.4, platelets: 20, lvef: 35 },
    problems: problems.filter((p) => p !== 'polysorbate-hypersensitivity'),
  },
];

const orderedDrugs = (rule: Rule, facts: PlainFacts, drugs: readonly DrugId[]) => {
  const edition = rule.editions[0] ?? 'contemporary-2026';
  const [found] = evaluate([rule], situationOf({ ...facts, edition, orders: drugs }));
  return found?.outcome === 'fires' ? found.orders.flatMap((o) => o.drugs) : [];
};

/** Two drugs that one finding concerns, and whether each alone brings the rule. */
function pairsOf(rule: Rule, facts: PlainFacts) {
  const concerned = orderedDrugs(rule, facts, drugIds);
  return concerned.flatMap((one, i) =>
    concerned.slice(i + 1).flatMap((other) => {
      const both = orderedDrugs(rule, facts, [one, other]);
      if (both.length < 2) return [];
      const alone = [one, other].filter((d) => orderedDrugs(rule, facts, [d]).length > 0);
      return [{ pair: `${one} and ${other}`, alone }];
    }),
  );
}

const actsOnAll = (rule: Rule) =>
  rule.options.some((o) => o.kind === 'replace' || (o.kind === 'remove' && !o.of));

const removesOne = rules.filter((rule) => rule.options.some((o) => o.kind === 'remove-one'));

const named = (list: readonly Rule[]) => list.map((rule) => [rule.id, rule] as const);

describe('an option that acts on every order of a finding', () => {
  it.each(named(rules.filter(actsOnAll)))('%s: each of two orders brings it alone', (_, rule) => {
    for (const facts of patients) {
      const halves = pairsOf(rule, facts).filter(({ alone }) => alone.length < 2);
      expect(halves.map(({ pair }) => pair)).toEqual([]);
    }
  });
});

describe('an option that removes one of several orders', () => {
  it.each(named(removesOne))('%s: two orders bring it that alone do not', (_, rule) => {
    const pairs = patients.flatMap((facts) => pairsOf(rule, facts));
    expect(pairs.filter(({ alone }) => alone.length === 0)).not.toEqual([]);
  });

  it('stands on the rules of combinations', () => {
    expect(removesOne.map((rule) => rule.id).sort()).toEqual([
      'CT-12',
      'ET-24',
      'SAF-04',
      'SAF-05',
      'SAF-12',
      'SAF-14',
      'SAF-18',
      'SAF-32',
      'SAF-35',
      'SAF-50',
      'SAF-57',
      'SAF-66',
      'SAF-87',
    ]);
  });
});
