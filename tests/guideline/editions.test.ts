// The two editions of one decision node never speak together, whoever the patient is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../../src/domain/situation.ts';
import { evaluate } from '../../src/guideline/evaluate.ts';
import { exampleTable } from '../../src/guideline/examples/cases/index.ts';
import type { PlainFacts } from '../../src/guideline/examples/plain-facts.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { anyFacts } from '../support/any-facts.ts';
import { situationOf } from '../support/situation.ts';

const superseded = rules.flatMap(({ id, supersededBy = [] }) =>
  supersededBy.map((later) => [id, later] as const),
);

/** Pairs of variants of which the answer holds both. */
function together(facts: PlainFacts): readonly string[] {
  const found = new Set(evaluate(rules, situationOf(facts)).map((f) => f.rule.id));
  return superseded
    .filter(([earlier, later]) => found.has(earlier) && found.has(later))
    .map((pair) => pair.join(' and '));
}

const patients = Object.values(exampleTable).flatMap((of) => Object.values(of));

describe.each(editions)('%s', (edition) => {
  it('never shows a rule beside the one that supersedes it: the worked examples', () => {
    expect(superseded.length).toBeGreaterThan(8);
    expect(patients.flatMap((patient) => together({ ...patient, edition }))).toEqual([]);
  });

  it('never shows a rule beside the one that supersedes it: any patient', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(together({ ...facts, edition })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('finds only rules of its own', () => {
    const foreign = patients
      .flatMap((patient) => evaluate(rules, situationOf({ ...patient, edition })))
      .filter(({ rule }) => !rule.editions.includes(edition));
    expect(foreign).toEqual([]);
  });
});
