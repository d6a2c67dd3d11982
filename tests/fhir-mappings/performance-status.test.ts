// ECOG and Karnofsky: a number, the answer of the LOINC answer list, or its interpretation.
import { describe, expect, it } from 'vitest';
import { ecogPerformanceStatus } from '../../src/domain/facts/course.ts';
import { daysAgo, factOf, loinc, monthsAgo, observation, quantity, read } from '../support/fhir.ts';

const ecog = (content: object) => observation(loinc('89247-1'), content);
const karnofsky = (value: number, content: object = {}) =>
  observation(loinc('89243-0'), { valueInteger: value, ...content });
const status = (...resources: object[]) => read(ecogPerformanceStatus, resources);

describe('ECOG performance status', () => {
  it.each([
    ['LA9622-7', 0],
    ['LA9623-5', 1],
    ['LA9624-3', 2],
    ['LA9625-0', 3],
    ['LA9626-8', 4],
    ['LA9627-6', 5],
  ])('is read from the answer %s as %d, as value or as interpretation', (answer, score) => {
    expect(status(ecog({ valueCodeableConcept: loinc(answer) }))).toMatchObject({
      low: score,
      high: score,
    });
    expect(status(ecog({ interpretation: [loinc(answer)] }))).toMatchObject({ low: score });
  });

  it('is read as a whole number, also beside an interpretation', () => {
    const both = { valueInteger: 1, interpretation: [loinc('LA9622-7')] };
    expect(status(ecog({ valueInteger: 2 }))).toMatchObject({ low: 2, high: 2 });
    expect(status(ecog({ valueQuantity: quantity(2, '{score}') }))).toMatchObject({ low: 2 });
    expect(status(ecog(both))).toMatchObject({ low: 1 });
  });

  it('is not read above 5, nor between two grades', () => {
    expect(status(ecog({ valueInteger: 7 }))).toBe('unknown: unreadable');
    expect(status(ecog({ valueQuantity: quantity(1.5, '{score}') }))).toBe('unknown: unreadable');
  });

  it('holds for three months', () => {
    expect(status(ecog({ valueInteger: 2, effectiveDateTime: monthsAgo(3) }))).toMatchObject({
      low: 2,
    });
    expect(status(ecog({ valueInteger: 2, effectiveDateTime: monthsAgo(4) }))).toBe(
      'unknown: stale',
    );
  });

  it.each([
    [100, 0],
    [90, 0],
    [80, 1],
    [70, 1],
    [60, 2],
    [50, 2],
    [40, 3],
    [30, 3],
    [20, 4],
    [10, 4],
    [0, 5],
  ])('is, for a Karnofsky index of %d, %d', (index, score) => {
    expect(status(karnofsky(index))).toMatchObject({ low: score, high: score });
  });

  it('comes from the Karnofsky index only without a current ECOG, and says so', () => {
    expect(
      status(karnofsky(50), ecog({ valueInteger: 0, effectiveDateTime: daysAgo(40) })),
    ).toMatchObject({ low: 0 });
    const outdated = ecog({ valueInteger: 0, effectiveDateTime: monthsAgo(5) });
    const fact = factOf(ecogPerformanceStatus, [karnofsky(50), outdated]);
    expect(fact).toMatchObject({ known: true, value: { low: 2, high: 2 } });
    expect(fact.evidence[0]).toMatchObject({ remark: 'Karnofsky 50', value: 2 });
  });
});
