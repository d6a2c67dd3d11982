// The ejection fraction with its age and baseline, and flags that rest on more than one entry.
import { describe, expect, it } from 'vitest';
import {
  boneMetastasisPain,
  insulinRequiringDiabetes,
  newBonePain,
} from '../../src/domain/facts/conditions.ts';
import { baselineLvefPercent, lvefAgeDays } from '../../src/domain/facts/heart.ts';
import { bilirubinTimesUln } from '../../src/domain/facts/liver.ts';
import {
  condition,
  daysAgo,
  factOf,
  icd,
  lab,
  monthsAgo,
  read,
  request,
  snomed,
  statement,
  text,
} from '../support/fhir.ts';

const lvef = (value: number, effectiveDateTime: string, more: object = {}) =>
  lab('10230-1', value, '%', { effectiveDateTime, ...more });

describe('the age of the ejection fraction', () => {
  it('is counted in days from the newest', () => {
    expect(read(lvefAgeDays, [lvef(60, daysAgo(300)), lvef(58, daysAgo(90))])).toEqual({
      low: 90,
      high: 90,
    });
    expect(read(lvefAgeDays, [])).toBe('unknown: absent');
  });

  it('keeps open what a partial date leaves open', () => {
    expect(read(lvefAgeDays, [lvef(60, '2026-08')])).toEqual({ low: 42, high: 72 });
  });
});

describe('the baseline ejection fraction', () => {
  const baseline = (...resources: object[]) => read(baselineLvefPercent, resources);
  const trastuzumab = (start: string, end?: string) =>
    statement(text('trastuzumab'), {
      status: end ? 'completed' : 'active',
      effectivePeriod: { start, ...(end ? { end } : {}) },
    });

  it.each([
    [
      'the last before the present course',
      [
        trastuzumab(daysAgo(200)),
        lvef(66, daysAgo(400)),
        lvef(64, daysAgo(205)),
        lvef(58, daysAgo(100)),
        lvef(50, daysAgo(5)),
      ],
      64,
    ],
    [
      'one on the day of the first dose',
      [trastuzumab(daysAgo(200)), lvef(64, daysAgo(200)), lvef(50, daysAgo(5))],
      64,
    ],
    [
      'the last before the most recent course',
      [
        trastuzumab(daysAgo(600), daysAgo(500)),
        lvef(66, daysAgo(610)),
        lvef(58, daysAgo(400)),
        lvef(50, daysAgo(5)),
      ],
      66,
    ],
    [
      'without a course the earliest of three years',
      [lvef(66, monthsAgo(37)), lvef(64, monthsAgo(36)), lvef(50, daysAgo(5))],
      64,
    ],
  ])('is %s', (_, resources, expected) => {
    expect(baseline(...resources)).toMatchObject({ low: expected, high: expected });
  });

  it('is never the newest itself, nor a preliminary one', () => {
    expect(baseline(lvef(50, daysAgo(5)))).toBe('unknown: absent');
    expect(baseline(trastuzumab(daysAgo(3)), lvef(50, daysAgo(5)))).toBe('unknown: absent');
    expect(baseline(lvef(64, daysAgo(100), { status: 'preliminary' }), lvef(50, daysAgo(5)))).toBe(
      'unknown: absent',
    );
  });

  it('is unknown where medications were out of reach', () => {
    const results = [lvef(64, daysAgo(300)), lvef(50, daysAgo(5))];
    expect(read(baselineLvefPercent, results, { unavailable: ['medications'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('insulin-treated diabetes', () => {
  const insulin = request(text('insulin glargine'));

  it.each([
    ['insulin and diabetes', [insulin, condition(icd('E11.9'))], true],
    ['insulin and diabetes of another type', [insulin, condition(icd('E13.9'))], true],
    ['insulin alone', [insulin], false],
    ['diabetes alone', [condition(icd('E11.9'))], false],
    [
      'insulin that was stopped',
      [request(text('insulin glargine'), { status: 'stopped' }), condition(icd('E11.9'))],
      false,
    ],
  ])('by %s: %s', (_, resources, is) => {
    expect(read(insulinRequiringDiabetes, resources)).toBe(is);
  });

  it('is unknown where the drugs were out of reach', () => {
    const diabetes = [condition(icd('E11.9'))];
    expect(read(insulinRequiringDiabetes, diabetes, { unavailable: ['medications'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('new bone pain', () => {
  const tamoxifen = (days: number) => request(text('tamoxifen'), { authoredOn: daysAgo(days) });
  const pain = (days: number) => condition(snomed('12584003'), { onsetDateTime: daysAgo(days) });

  it.each([
    ['since a young tamoxifen course', [tamoxifen(20), pain(10)], true],
    ['on the day tamoxifen began', [tamoxifen(42), pain(42)], true],
    ['since a course of 43 days', [tamoxifen(43), pain(10)], false],
    ['from before tamoxifen', [tamoxifen(20), pain(21)], false],
    ['without tamoxifen', [pain(10)], false],
  ])('%s: %s', (_, resources, is) => {
    expect(read(newBonePain, resources)).toBe(is);
    expect(read(boneMetastasisPain, resources)).toBe(true);
  });
});

describe('bilirubin in Gilbert syndrome', () => {
  it('counts all the same, and the card says so', () => {
    const fact = factOf(bilirubinTimesUln, [
      lab('1975-2', 2.4, 'mg/dL'),
      condition(snomed('27503000')),
    ]);
    expect(fact).toMatchObject({ value: { low: 2 } });
    expect(fact.evidence[0]?.remark).toContain('Gilbert syndrome');
  });
});
