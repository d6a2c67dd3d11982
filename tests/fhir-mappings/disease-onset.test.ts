// Since when the disease is metastatic, and whether it came back locally.
import { describe, expect, it } from 'vitest';
import { hasLocoregionalRecurrence } from '../../src/domain/facts/course.ts';
import { isDeNovo, metastaticDiagnosisDate } from '../../src/domain/facts/disease.ts';
import {
  boneMetastasis,
  clinical,
  code,
  condition,
  dayOf,
  daysAgo,
  icd,
  judgement,
  loinc,
  observation,
  primary,
  procedure,
  read,
  situationOf,
  snomed,
  woman,
} from '../support/fhir.ts';

describe('the first metastasis', () => {
  const first = (...resources: object[]) => read(metastaticDiagnosisDate, [primary, ...resources]);
  const on = (iso: string) => ({ first: dayOf(iso), last: dayOf(iso) });

  it('is the earliest of active and past metastases', () => {
    const early = condition(snomed('94381002'), {
      ...clinical('resolved'),
      onsetDateTime: '2022-01-05',
    });
    expect(first(boneMetastasis, early)).toEqual(on('2022-01-05'));
  });

  it('is the onset, else the day it was recorded', () => {
    const recorded = condition(snomed('94222008'), {
      onsetDateTime: undefined,
      recordedDate: '2023-02-02',
    });
    expect(first(recorded)).toEqual(on('2023-02-02'));
  });

  it('is the first statement of stage IV where no metastasis is dated', () => {
    const stage = observation(loinc('21908-9'), {
      valueCodeableConcept: snomed('258228008'),
      effectiveDateTime: '2022-07-07',
    });
    expect(first(stage)).toEqual(on('2022-07-07'));
    expect(first()).toBe('unknown: absent');
  });

  it.each([
    ['2018-06-01', true],
    ['2018-06-02', false],
  ])('on %s is de novo: %s', (onsetDateTime, deNovo) => {
    const metastasis = condition(snomed('94222008'), { onsetDateTime });
    expect(isDeNovo(situationOf([woman, primary, metastasis]))).toBe(deNovo);
  });
});

describe('a locoregional recurrence', () => {
  const recurrence = (...resources: object[]) => read(hasLocoregionalRecurrence, resources);
  const operation = procedure(snomed('172043006'), { performedDateTime: '2018-05-01' });

  it.each([snomed('314955001'), snomed('1081551000119106')])('is coded: %j', (of) => {
    expect(recurrence(condition(of))).toBe(true);
    expect(recurrence(condition(of, clinical('resolved')))).toBe(false);
  });

  it('is a breast cancer in recurrence without distant disease', () => {
    const recurrent = condition(snomed('254837009'), clinical('recurrence'));
    expect(recurrence(recurrent)).toBe(true);
    expect(recurrence(recurrent, boneMetastasis)).toBe(false);
  });

  it('is disease of chest wall or axilla after an operation of the breast', () => {
    for (const of of [snomed('94253005'), icd('C77.3')]) {
      const local = condition(of, { onsetDateTime: daysAgo(30) });
      expect(recurrence(primary, operation, local)).toBe(true);
      expect(recurrence(primary, local)).toBe(false);
      expect(recurrence(primary, operation, { ...local, onsetDateTime: '2018-02-01' })).toBe(false);
    }
  });

  it('is what a clinician states', () => {
    const stated = observation(judgement('locoregional-recurrence'), { valueBoolean: true });
    expect(recurrence(stated)).toBe(true);
    expect(recurrence()).toBe(false);
  });

  it('is recognised under a code with other codings beside it', () => {
    const both = {
      coding: [...(code('loinc', 'local').coding ?? []), ...(snomed('314955001').coding ?? [])],
    };
    expect(recurrence(condition(both))).toBe(true);
  });
});
