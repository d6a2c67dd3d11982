// Expectations on measured facts.
import { expect } from 'vitest';
import type { Measurement } from '../../src/domain/measurement.ts';

/** The fact is known and, within the rounding of a conversion, one number. */
export function expectAbout(actual: Measurement | string, value: number): void {
  const { low, high } = actual as Measurement;
  expect(low).toBeCloseTo(value, 1);
  expect(high).toBe(low);
}
