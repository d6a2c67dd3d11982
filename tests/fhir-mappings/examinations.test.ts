// Examinations of which it matters that, and how long ago, they were done.
import { describe, expect, it } from 'vitest';
import * as care from '../../src/domain/facts/care.ts';
import { liverTestsWithin28Days as liverTests } from '../../src/domain/facts/liver.ts';
import {
  dentalExamWithin12Months,
  dxaWithin24Months,
} from '../../src/domain/facts/tests-on-file.ts';
import {
  code,
  daysAgo,
  lab,
  loinc,
  monthsAgo,
  observation,
  procedure,
  quantity,
  read,
  resource,
  snomed,
  text,
} from '../support/fhir.ts';

const cpt = (value: string) => code('cpt', value);

describe('examinations on file', () => {
  it.each([
    ['an Observation', observation(loinc('38265-5'), { valueQuantity: quantity(-1, '{T-score}') })],
    [
      'a report',
      resource('DiagnosticReport', {
        status: 'final',
        code: loinc('38268-9'),
        effectiveDateTime: daysAgo(10),
      }),
    ],
    ['a procedure', procedure(cpt('77080'))],
    ['a procedure by SNOMED CT', procedure(snomed('312681000'))],
    ['words', procedure(text('DXA scan'))],
  ])('bone density by %s', (_, examination) => {
    expect(read(dxaWithin24Months, [examination])).toBe(true);
  });

  it('bone density counts for 24 months, once it is final', () => {
    const at = (performedDateTime: string) =>
      read(dxaWithin24Months, [procedure(cpt('77080'), { performedDateTime })]);
    expect(at(monthsAgo(24))).toBe(true);
    expect(at(monthsAgo(25))).toBe(false);
    const draft = resource('DiagnosticReport', {
      status: 'registered',
      code: loinc('38268-9'),
      effectiveDateTime: daysAgo(1),
    });
    expect(read(dxaWithin24Months, [draft])).toBe(false);
    expect(read(dxaWithin24Months, [], { unavailable: ['reports'] })).toBe('unknown: not-fetched');
  });

  it('a dental examination counts for 12 months', () => {
    const at = (performedDateTime: string) =>
      read(dentalExamWithin12Months, [procedure(snomed('34043003'), { performedDateTime })]);
    expect(at(monthsAgo(12))).toBe(true);
    expect(at(monthsAgo(13))).toBe(false);
  });

  it.each([
    ['AST', lab('1920-8', 20, 'U/L', { effectiveDateTime: daysAgo(28) })],
    ['ALT', lab('1742-6', 20, 'U/L', { effectiveDateTime: daysAgo(28) })],
    ['bilirubin', lab('1975-2', 0.5, 'mg/dL', { effectiveDateTime: daysAgo(28) })],
    ['a panel', observation(loinc('24325-3'), { effectiveDateTime: daysAgo(28) })],
    [
      'a report',
      resource('DiagnosticReport', {
        status: 'final',
        code: loinc('24325-3'),
        effectiveDateTime: daysAgo(28),
      }),
    ],
  ])('liver tests by %s of the last 28 days', (_, test) => {
    expect(read(liverTests, [test])).toBe(true);
    expect(read(liverTests, [{ ...test, effectiveDateTime: daysAgo(29) }])).toBe(false);
  });
});

describe('the last staging imaging', () => {
  const weeks = (...resources: object[]) => read(care.weeksSinceLastStagingImaging, resources);
  const report = (content: object) =>
    resource('DiagnosticReport', {
      status: 'final',
      code: loinc('87869-4'),
      effectiveDateTime: daysAgo(70),
      ...content,
    });
  const study = (content: object) =>
    resource('ImagingStudy', {
      status: 'available',
      modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }],
      started: daysAgo(70),
      ...content,
    });

  it('is counted in whole weeks from a report, a procedure or a study', () => {
    expect(weeks(report({}))).toEqual({ low: 10, high: 10 });
    expect(weeks(procedure(cpt('78815'), { performedDateTime: daysAgo(76) }))).toEqual({
      low: 10,
      high: 10,
    });
    expect(weeks(procedure(snomed('82918005'), { performedDateTime: daysAgo(77) }))).toEqual({
      low: 11,
      high: 11,
    });
    for (const modality of ['CT', 'PT', 'NM']) {
      expect(weeks(study({ modality: [{ code: modality }] }))).toEqual({ low: 10, high: 10 });
    }
    expect(weeks(study({ modality: undefined, series: [{ modality: { code: 'PT' } }] }))).toEqual({
      low: 10,
      high: 10,
    });
  });

  it('is the newest of them', () => {
    expect(weeks(report({}), study({ started: daysAgo(7) }))).toEqual({ low: 1, high: 1 });
  });

  it.each([
    ['a preliminary report', report({ status: 'preliminary' })],
    ['a report in error', report({ status: 'entered-in-error' })],
    ['a mammogram', study({ modality: [{ code: 'MG' }] })],
    ['a study that is not available', study({ status: 'registered' })],
  ])('is not %s', (_, imaging) => {
    expect(weeks(imaging)).toBe('unknown: absent');
  });

  it('keeps open what a partial date leaves open', () => {
    expect(weeks(report({ effectiveDateTime: '2026-09' }))).toEqual({ low: 1, high: 5 });
  });

  it('is unknown where reports were out of reach', () => {
    expect(read(care.weeksSinceLastStagingImaging, [], { unavailable: ['reports'] })).toBe(
      'unknown: not-fetched',
    );
  });
});
