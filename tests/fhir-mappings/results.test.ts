// Which of several results of one analyte governs, and what a report or panel around them states.
import { describe, expect, it } from 'vitest';
import { plateletCount } from '../../src/domain/facts/blood.ts';
import type { Measurement } from '../../src/domain/measurement.ts';
import { expectAbout } from '../support/expect-measurement.ts';
import {
  daysAgo,
  factOf,
  lab,
  loinc,
  mapped,
  observation,
  quantity,
  type Resource,
  read,
  resource,
} from '../support/fhir.ts';

describe('results of one analyte', () => {
  const platelets = (value: number, content: object) =>
    lab('777-3', value, '10*9/L', { ...content });

  it('are governed by the newest, by day and then by time of day', () => {
    const results = [
      platelets(80, { effectiveDateTime: '2026-10-10T08:00:00Z' }),
      platelets(110, { effectiveDateTime: '2026-10-10T16:00:00Z' }),
      platelets(140, { effectiveDateTime: '2026-10-09' }),
    ];
    expectAbout(read(plateletCount, results), 110);
  });

  it('compare moments across offsets, and keep the calendar day that is written', () => {
    const results = [
      platelets(80, { effectiveDateTime: '2026-10-10T23:30:00-05:00' }),
      platelets(110, { effectiveDateTime: '2026-10-10T22:00:00+02:00' }),
    ];
    const fact = factOf(plateletCount, results);
    expect(fact).toMatchObject({ value: { low: 80 } });
    expect(fact.evidence[0]?.date).toBe('2026-10-10');
  });

  it('of one day that differ leave open what lies between, and both are shown', () => {
    const results = [
      platelets(80, { effectiveDateTime: '2026-10-10' }),
      platelets(120, { effectiveDateTime: '2026-10-10' }),
    ];
    const fact = factOf(plateletCount, results);
    expect(fact).toMatchObject({ known: true, value: { low: 80, high: 120 } });
    expect(fact.evidence).toHaveLength(2);
  });

  it('prefer a corrected result of the same day', () => {
    const results = [
      platelets(80, { effectiveDateTime: '2026-10-10' }),
      platelets(120, { effectiveDateTime: '2026-10-10', status: 'corrected' }),
    ];
    expectAbout(read(plateletCount, results), 120);
  });

  it('of one id are read in the higher version only', () => {
    const old = { ...platelets(80, {}), id: 'same', meta: { versionId: '2' } };
    const corrected = { ...platelets(120, {}), id: 'same', meta: { versionId: '10' } };
    expectAbout(read(plateletCount, [corrected, old]), 120);
    expectAbout(read(plateletCount, [old, corrected]), 120);
  });

  it('keep an older value beside a newer one that cannot be read, and say so', () => {
    const results = [
      platelets(120, { effectiveDateTime: daysAgo(5) }),
      lab('777-3', 40, 'furlong', { effectiveDateTime: daysAgo(1) }),
    ];
    const fact = factOf(plateletCount, results);
    expect(fact).toMatchObject({ known: true, value: { low: 120 } });
    expect(fact.evidence[0]?.remark).toBe('a newer result cannot be read');
  });

  it.each([
    ['<', 100, { low: Number.NEGATIVE_INFINITY }],
    ['<=', 100, { low: Number.NEGATIVE_INFINITY, high: 100 }],
    ['>', 100, { high: Number.POSITIVE_INFINITY }],
    ['>=', 100, { low: 100, high: Number.POSITIVE_INFINITY }],
  ] as const)('with the comparator %s are intervals', (comparator, value, interval) => {
    const result = observation(loinc('777-3'), {
      valueQuantity: quantity(value, '10*9/L', comparator),
    });
    const found = read(plateletCount, [result]) as Measurement;
    expect(found).toMatchObject(interval);
    if (comparator === '<') expect(found.high).toBeLessThan(100);
    if (comparator === '>') expect(found.low).toBeGreaterThan(100);
  });

  it('take the printed unit only beside a code of another system', () => {
    const local = { value: 95, unit: '10*9/L', system: 'urn:local', code: 'E9L' };
    const wrong = { value: 95, unit: '10*9/L', system: 'http://unitsofmeasure.org', code: 'zzz' };
    expectAbout(read(plateletCount, [observation(loinc('777-3'), { valueQuantity: local })]), 95);
    expect(read(plateletCount, [observation(loinc('777-3'), { valueQuantity: wrong })])).toBe(
      'unknown: unreadable',
    );
  });

  it('are dated by the effective date, else the end of the period, else when they were issued', () => {
    const value = { valueQuantity: quantity(95, '10*9/L'), effectiveDateTime: undefined };
    const dateOf = (content: object) =>
      factOf(plateletCount, [observation(loinc('777-3'), { ...value, ...content })]).evidence[0]
        ?.date;
    const period = { start: daysAgo(6), end: daysAgo(5) };
    expect(dateOf({ effectivePeriod: period, issued: `${daysAgo(1)}T10:00:00Z` })).toBe(daysAgo(5));
    expect(dateOf({ effectivePeriod: { start: daysAgo(6) } })).toBe(daysAgo(6));
    expect(dateOf({ effectiveInstant: `${daysAgo(4)}T10:00:00Z` })).toBe(daysAgo(4));
    expect(dateOf({ issued: `${daysAgo(3)}T10:00:00Z` })).toBe(daysAgo(3));
  });
});

describe('a report or a panel around a result', () => {
  const bare = (id: string): Resource => ({
    resourceType: 'Observation',
    id,
    code: loinc('777-3'),
    valueQuantity: quantity(95, '10*9/L'),
  });

  it('gives date and status to the results that it lists', () => {
    const report = resource('DiagnosticReport', {
      status: 'preliminary',
      code: loinc('58410-2'),
      effectiveDateTime: daysAgo(4),
      result: [{ reference: 'Observation/r1' }],
    });
    const fact = factOf(plateletCount, [report, bare('r1')]);
    expect(fact).toMatchObject({ known: true, value: { low: 95 } });
    expect(fact.evidence[0]).toMatchObject({ date: daysAgo(4), provisional: true });
  });

  it('is found through contained results', () => {
    const report = resource('DiagnosticReport', {
      status: 'final',
      code: loinc('58410-2'),
      effectiveDateTime: daysAgo(4),
      contained: [bare('inner')],
      result: [{ reference: '#inner' }],
    });
    const fact = factOf(plateletCount, [report]);
    expect(fact.evidence[0]).toMatchObject({
      date: daysAgo(4),
      reference: `DiagnosticReport/${report['id']}`,
    });
  });

  it('reaches the members of a panel through the panel, however the two are ordered', () => {
    const panel = {
      ...bare('panel'),
      code: loinc('58410-2'),
      valueQuantity: undefined,
      hasMember: [{ reference: 'Observation/member' }],
    };
    const report = resource('DiagnosticReport', {
      status: 'final',
      code: loinc('11502-2'),
      effectiveDateTime: daysAgo(4),
      result: [{ reference: 'Observation/panel' }],
    });
    for (const order of [
      [report, panel, bare('member')],
      [bare('member'), panel, report],
    ]) {
      expect(factOf(plateletCount, order).evidence[0]?.date).toBe(daysAgo(4));
    }
  });

  it('leaves a result its own date and status', () => {
    const own = { ...bare('r1'), status: 'final', effectivePeriod: { end: daysAgo(2) } };
    const report = resource('DiagnosticReport', {
      status: 'preliminary',
      code: loinc('58410-2'),
      effectiveDateTime: daysAgo(20),
      result: [{ reference: 'Observation/r1' }],
    });
    const fact = factOf(plateletCount, [report, own]);
    expect(fact.evidence[0]).toMatchObject({ date: daysAgo(2) });
    expect(fact.evidence[0]?.provisional).toBeUndefined();
  });

  it('that lists what was not sent is an issue, not an error', () => {
    const report = resource('DiagnosticReport', {
      status: 'final',
      code: loinc('58410-2'),
      result: [{ reference: 'Observation/elsewhere' }],
    });
    expect(mapped([report]).issues).toMatchObject([
      { kind: 'dangling-reference', reference: `DiagnosticReport/${report['id']}` },
    ]);
  });
});
