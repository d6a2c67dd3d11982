// Every rule has its cases: patients for whom it fires, does not fire and stays open, and a boundary,
// that is two patients who differ in one datum, of whom one has the card and the other has none.
import { describe, expect, it } from 'vitest';
import { exampleTable } from '../../src/guideline/examples/cases/index.ts';
import type { PlainFacts } from '../../src/guideline/examples/plain-facts.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { collectedCases } from '../support/collected-cases.ts';
import type { Outcome } from '../support/outcome.ts';

const cases = collectedCases();

interface Patient {
  readonly outcome: Outcome;
  readonly facts: PlainFacts;
}

/** The tables, and the worked examples of the page: both are evaluated by tests of their own. */
function patientsOf(id: string): readonly Patient[] {
  const { fires, doesNotFire, undetermined } = exampleTable[id] ?? {};
  return [
    ...(cases.get(id) ?? []).map(([, outcome, facts]) => ({ outcome, facts })),
    ...(fires ? [{ outcome: 'fires', facts: fires } as const] : []),
    ...(doesNotFire ? [{ outcome: 'silent', facts: doesNotFire } as const] : []),
    ...(undetermined ? [{ outcome: 'undetermined', facts: undetermined } as const] : []),
  ];
}

/** Every datum by its place: "orders.0", "results.lvef"; an exact quantity is one datum. */
function data(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[place, String(value)]];
  if ('low' in value && 'high' in value && value.low === value.high) {
    return [[place, JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, part]) => data(part, `${place}.${key}`));
}

/** In how many data two patients differ: one that only one of them has, or that has two values. */
function differences(one: PlainFacts, other: PlainFacts): number {
  const [a, b] = [new Map(data(one)), new Map(data(other))];
  return [...new Set([...a.keys(), ...b.keys()])].filter((k) => a.get(k) !== b.get(k)).length;
}

const of = (patients: readonly Patient[], outcome: Outcome) =>
  patients.filter((p) => p.outcome === outcome);

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  it('has a patient for whom it fires, one for whom it does not, and one who leaves it open', () => {
    const outcomes = new Set(patientsOf(id).map((p) => p.outcome));
    expect([...outcomes].sort()).toEqual(['fires', 'silent', 'undetermined']);
  });

  it('has a boundary: two patients on either side of it who differ in one datum', () => {
    const patients = patientsOf(id);
    const nearest = of(patients, 'fires').flatMap(({ facts }) =>
      of(patients, 'silent').map((other) => differences(facts, other.facts)),
    );
    expect(Math.min(...nearest)).toBe(1);
  });
});

it('finds the tables of cases of nearly every rule', () => {
  expect(rules.filter(({ id }) => cases.has(id)).length).toBeGreaterThan(180);
});
