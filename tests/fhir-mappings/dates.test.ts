// FHIR dates: the calendar day that is written, partial dates as intervals, moments across offsets.
import { describe, expect, it } from 'vitest';
import { when } from '../../fhir-mappings/read/dates.ts';
import { dayOf } from '../support/fhir.ts';

describe('a date', () => {
  it.each([
    ['2026-10-12', '2026-10-12', '2026-10-12'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-10-12T23:30:00-05:00', '2026-10-12', '2026-10-12'],
    ['2026-10-12T00:30:00+14:00', '2026-10-12', '2026-10-12'],
    ['2026-10-12T10:00', '2026-10-12', '2026-10-12'],
  ])('%s is the days %s to %s', (text, first, last) => {
    expect(when(text)?.date).toEqual({ first: dayOf(first), last: dayOf(last) });
  });

  it.each([
    '',
    '12.10.2026',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29',
    '0000',
    '2026-1-2',
    '2026-10-12 10:00',
    'x'.repeat(100),
  ])('"%s" is none', (text) => {
    expect(when(text)).toBeUndefined();
  });

  it.each([null, 2026, {}, []])('%j is none', (value) => {
    expect(when(value)).toBeUndefined();
  });

  it.each([
    '2026-10-12T10:00:00Z',
    '2026-10-12T10:00:00.250Z',
    '2026-10-12T10:00:00+02:00',
    '2026-10-12T10:00:00-05:30',
    '1999-12-31T23:59:59.999+00:00',
  ])('%s is the moment that the calendar of the platform has', (text) => {
    expect(when(text)?.moment).toBe(Date.parse(text));
  });

  it.each([
    '2026-10-12T10:00:00',
    '2026-10-12T10:00',
    '2026-10-12T99:00:00Z',
    '2026-10-12Tnoon',
    '2026-10-12T10:00:00.Z',
  ])('%s has a day but no moment', (text) => {
    expect(when(text)?.date.first).toBe(dayOf('2026-10-12'));
    expect(when(text)?.moment).toBeUndefined();
  });
});
