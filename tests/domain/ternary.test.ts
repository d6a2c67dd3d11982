// Kleene's three-valued logic: what is not known is never taken for no.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, not, or, type Ternary, ternary } from '../../src/domain/ternary.ts';
import { binaryRows, negationRows } from '../support/truth-tables.ts';

describe.each(binaryRows)('%s with %s', (a, b, conjunction, disjunction) => {
  it(`is ${conjunction} when both must hold`, () => {
    expect(and([a, b])).toBe(conjunction);
  });

  it(`is ${disjunction} when one must hold`, () => {
    expect(or([a, b])).toBe(disjunction);
  });
});

it.each(negationRows)('not %s is %s', (a, negated) => {
  expect(not(a)).toBe(negated);
});

it('makes a yes or a no of a boolean', () => {
  expect([ternary(true), ternary(false)]).toEqual(['yes', 'no']);
});

it('asks nothing of an empty list: all of it holds, none of it does', () => {
  expect([and([]), or([])]).toEqual(['yes', 'no']);
});

describe('any number of values', () => {
  const values = fc.array(fc.constantFrom<Ternary>('yes', 'no', 'unknown'), { maxLength: 6 });

  it('folds as two at a time do', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(and(list)).toBe(list.reduce<Ternary>((a, b) => and([a, b]), 'yes'));
        expect(or(list)).toBe(list.reduce<Ternary>((a, b) => or([a, b]), 'no'));
      }),
    );
  });

  it('obeys the law of De Morgan', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(not(and(list))).toBe(or(list.map(not)));
      }),
    );
  });
});
