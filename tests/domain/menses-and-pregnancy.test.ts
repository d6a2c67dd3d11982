// Menses, sex hormones over time, pregnancy and its tests.
import { describe, expect, it } from 'vitest';
import {
  amenorrheaMonths,
  chemotherapyInducedAmenorrhea,
  mensesWithin12Months,
  serialPostmenopausalLabs,
} from '../../src/domain/facts/menopause.ts';
import { pregnant } from '../../src/domain/facts/pregnancy.ts';
import { pregnancyTestWithin14Days } from '../../src/domain/facts/tests-on-file.ts';
import {
  condition,
  daysAgo,
  icd,
  lab,
  loinc,
  monthsAgo,
  observation,
  quantity,
  read,
  snomed,
  statement,
  text,
} from '../support/fhir.ts';

const fsh = (value: number, days = 10) =>
  lab('15067-2', value, '[IU]/L', { effectiveDateTime: daysAgo(days) });
const estradiol = (value: number, days = 10) =>
  lab('2243-4', value, 'pg/mL', { effectiveDateTime: daysAgo(days) });
const menses = (iso: string) => observation(loinc('8665-2'), { valueDateTime: iso });

describe('menses', () => {
  it.each([
    [monthsAgo(12), true],
    ['2025-10-11', false],
    ['2025-10', 'unknown: unreadable'],
    ['2024', false],
  ])('last on %s are within twelve months: %s', (iso, within) => {
    expect(read(mensesWithin12Months, [menses(iso)])).toBe(within);
  });

  it('count months without them, with what a partial date leaves open', () => {
    expect(read(amenorrheaMonths, [menses('2025-01-12')])).toEqual({ low: 21, high: 21 });
    expect(read(amenorrheaMonths, [menses('2025-01-13')])).toEqual({ low: 20, high: 20 });
    expect(read(amenorrheaMonths, [menses('2025-01')])).toEqual({ low: 20, high: 21 });
    expect(
      read(amenorrheaMonths, [condition(icd('N91.2'), { onsetDateTime: '2025-01-12' })]),
    ).toEqual({ low: 21, high: 21 });
  });

  it('that stopped during or within a year after chemotherapy stopped by it', () => {
    const chemotherapy = statement(text('docetaxel'), {
      status: 'completed',
      effectivePeriod: { start: '2024-01-01', end: '2024-05-01' },
    });
    const stopped = (iso: string) =>
      read(chemotherapyInducedAmenorrhea, [chemotherapy, menses(iso)]);
    expect(stopped('2024-02-01')).toBe(true);
    expect(stopped('2025-05-01')).toBe(true);
    expect(stopped('2025-05-02')).toBe(false);
    expect(stopped('2023-12-31')).toBe(false);
    const due = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
          valueCodeableConcept: snomed('367336001'),
        },
      ],
    };
    expect(read(chemotherapyInducedAmenorrhea, [condition(icd('N91.1'), due)])).toBe(true);
    expect(read(chemotherapyInducedAmenorrhea, [condition(icd('N91.1'))])).toBe(false);
  });
});

describe('serial hormones', () => {
  it.each([
    [
      'two pairs 28 days apart',
      [fsh(60, 10), estradiol(8, 10), fsh(60, 38), estradiol(8, 38)],
      true,
    ],
    [
      'two pairs 27 days apart',
      [fsh(60, 10), estradiol(8, 10), fsh(60, 37), estradiol(8, 37)],
      false,
    ],
    [
      'pairs drawn three days apart',
      [fsh(60, 10), estradiol(8, 13), fsh(60, 50), estradiol(8, 47)],
      true,
    ],
    [
      'hormones four days apart',
      [fsh(60, 10), estradiol(8, 14), fsh(60, 50), estradiol(8, 46)],
      false,
    ],
    [
      'the latest pair out of range',
      [fsh(20, 10), estradiol(8, 10), fsh(60, 50), estradiol(8, 50)],
      false,
    ],
    ['one pair', [fsh(60), estradiol(8)], false],
  ])('%s', (_, results, serial) => {
    expect(read(serialPostmenopausalLabs, results)).toBe(serial);
  });
});

describe('pregnancy', () => {
  const test = (answer: string, days: number) =>
    observation(loinc('2106-3'), {
      valueCodeableConcept: loinc(answer),
      effectiveDateTime: daysAgo(days),
    });
  const [positive, negative] = ['LA6576-8', 'LA6577-6'];
  const problem = (days: number) => condition(snomed('77386006'), { onsetDateTime: daysAgo(days) });

  it.each([
    ['a positive test', [test(positive, 28)], true],
    ['a positive test of 29 days ago', [test(positive, 29)], false],
    ['a diagnosis and a later negative test', [problem(60), test(negative, 5)], false],
    ['a negative test and a later diagnosis', [test(negative, 20), problem(5)], true],
    [
      'a stated status',
      [observation(loinc('82810-3'), { valueCodeableConcept: loinc('LA15173-0') })],
      true,
    ],
    [
      'a stated status of not pregnant',
      [observation(loinc('82810-3'), { valueCodeableConcept: snomed('60001007') })],
      false,
    ],
    ['hCG of 26', [lab('21198-7', 26, 'm[IU]/mL')], true],
    ['hCG of 25', [lab('21198-7', 25, 'm[IU]/mL')], false],
    [
      'hCG below 5',
      [observation(loinc('21198-7'), { valueQuantity: quantity(5, 'm[IU]/mL', '<') })],
      false,
    ],
    ['a diagnosis that has abated', [{ ...problem(200), abatementDateTime: daysAgo(20) }], false],
    [
      'a diagnosis whose term lies ahead',
      [{ ...problem(200), abatementDateTime: daysAgo(-20) }],
      true,
    ],
    ['nothing', [], false],
  ])('by %s', (_, resources, is) => {
    expect(read(pregnant, resources)).toBe(is);
  });

  it('was tested for within 14 days, whatever came out', () => {
    expect(read(pregnancyTestWithin14Days, [test(negative, 14)])).toBe(true);
    expect(read(pregnancyTestWithin14Days, [test(positive, 14)])).toBe(true);
    expect(read(pregnancyTestWithin14Days, [test(negative, 15)])).toBe(false);
    const odd = lab('21198-7', 3, 'furlong', { effectiveDateTime: daysAgo(1) });
    expect(read(pregnancyTestWithin14Days, [odd])).toBe(false);
    const delivered = { ...problem(200), abatementDateTime: daysAgo(1) };
    expect(read(pregnancyTestWithin14Days, [delivered])).toBe(false);
  });
});
