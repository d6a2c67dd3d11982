import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../../src/domain/fact.ts';
import { known } from '../../../src/domain/fact.ts';
import { plateletCount } from '../../../src/domain/facts/blood.ts';
import { exact, type Quantity } from '../../../src/domain/measurement.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import {
  above,
  atLeast,
  atMost,
  below,
  between,
  isWithin,
} from '../../../src/guideline/criteria/numbers.ts';
import { situationOf } from '../../support/situation.ts';

const platelets = (value: number | Quantity): FactDefinition<number | Quantity> => ({
  name: 'plateletCount',
  find: () => known(value, [{ value: 1 }]),
});

const lessThan = (n: number): Quantity => ({ low: Number.NEGATIVE_INFINITY, high: n * (1 - 1e-9) });
const moreThan = (n: number): Quantity => ({ low: n * (1 + 1e-9), high: Number.POSITIVE_INFINITY });

const ask = (criterion: ReturnType<typeof atLeast>) => criterion.ask(situationOf()).value;

describe('comparison of a number with a limit', () => {
  it.each([
    ['below', 49.9, ['no', 'no', 'yes', 'yes']],
    ['at', 50, ['yes', 'no', 'yes', 'no']],
    ['above', 50.1, ['yes', 'yes', 'no', 'no']],
  ] as const)('a value %s the limit', (_, value, expected) => {
    const fact = platelets(value);
    const comparisons = [atLeast, above, atMost, below].map((compare) => ask(compare(fact, 50)));
    expect(comparisons).toEqual(expected);
  });

  it.each([
    ['"<50" is certainly below 50', lessThan(50), ['no', 'no', 'yes', 'yes']],
    ['"<60" may be either side of 50', lessThan(60), ['unknown', 'unknown', 'unknown', 'unknown']],
    ['">50" is certainly above 50', moreThan(50), ['yes', 'yes', 'no', 'no']],
    ['">40" may be either side of 50', moreThan(40), Array(4).fill('unknown')],
    ['results of 40 and 60 leave it open', { low: 40, high: 60 }, Array(4).fill('unknown')],
  ] as const)('%s', (_, value, expected) => {
    const fact = platelets(value);
    const comparisons = [atLeast, above, atMost, below].map((compare) => ask(compare(fact, 50)));
    expect(comparisons).toEqual(expected);
  });

  it('a quotient that should equal its limit is not pushed over it by rounding', () => {
    expect(0.3 / 0.1).toBeLessThan(3);
    expect(ask(atLeast(platelets(0.3 / 0.1), 3))).toBe('yes');
  });

  it('a pair of limits belongs to the range, an open end does not', () => {
    const inclusive = [29.9, 30, 50, 50.1].map((v) => ask(between(platelets(v), [30, 50])));
    expect(inclusive).toEqual(['no', 'yes', 'yes', 'no']);
    const halfOpen = [40, 49.9, 50].map((v) => ask(between(platelets(v), { from: 40, below: 50 })));
    expect(halfOpen).toEqual(['yes', 'yes', 'no']);
  });

  it('a limit of the settings is the one of the site', () => {
    const limit = above(platelets(60), (settings) => settings.intramuscularPlatelets);
    expect(limit.ask(situationOf()).value).toBe('yes');
    const strict = situationOf({ settings: { intramuscularPlatelets: 70 } });
    expect(limit.ask(strict).value).toBe('no');
  });

  it('an interval that no settings touch is decided as a whole', () => {
    expect(isWithin(exact(1), { from: 1, below: 1.5 }, defaultSettings)).toBe('yes');
    expect(isWithin({ low: 1, high: 1.5 }, { from: 1, below: 1.5 }, defaultSettings)).toBe(
      'unknown',
    );
  });
});

describe('a result that is missing or undecided', () => {
  it('names the fact and why it is missing', () => {
    expect(below(plateletCount, 50).ask(situationOf()).missing).toEqual([
      { name: 'plateletCount', reason: 'absent', seen: [] },
    ]);
  });

  it('names a stale result with its value and does not use it', () => {
    const s = situationOf({ results: { platelets: { ...exact(20), daysAgo: 29 } } });
    const found = below(plateletCount, 50).ask(s);
    expect(found.value).toBe('unknown');
    expect(found.missing[0]).toMatchObject({ reason: 'stale', seen: [{ value: 20 }] });
  });

  it('shows a result that the comparison leaves open', () => {
    const s = situationOf({ results: { platelets: lessThan(60) } });
    const found = below(plateletCount, 50).ask(s);
    expect(found.missing[0]).toMatchObject({ name: 'plateletCount', seen: [{ value: '< 60' }] });
  });
});

describe('the words of a comparison', () => {
  it.each([
    [below(plateletCount, 50), 'platelets below 50 10⁹/L'],
    [atLeast(plateletCount, 50), 'platelets at least 50 10⁹/L'],
    [between(plateletCount, [30, 50]), 'platelets 30 to 50 10⁹/L'],
    [between(plateletCount, { from: 40, below: 50 }), 'platelets at least 40 and below 50 10⁹/L'],
    [below(plateletCount, (s) => s.intramuscularPlatelets), 'platelets below 50 10⁹/L'],
    [above(plateletCount, 1, 'any platelets'), 'any platelets'],
  ])('are those of a reader: %#', (criterion, words) => {
    expect(criterion.words).toBe(words);
  });
});
