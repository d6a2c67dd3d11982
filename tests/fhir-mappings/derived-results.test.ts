// Results that are computed or compared: neutrophils from a share, limits of normal, fractions.
import { describe, expect, it } from 'vitest';
import { absoluteNeutrophilCount } from '../../src/domain/facts/blood.ts';
import { lvefPercent } from '../../src/domain/facts/heart.ts';
import { astTimesUln, bilirubinTimesUln } from '../../src/domain/facts/liver.ts';
import { fshIuPerL } from '../../src/domain/facts/menopause.ts';
import { expectAbout } from '../support/expect-measurement.ts';
import {
  daysAgo,
  factOf,
  lab,
  loinc,
  monthsAgo,
  observation,
  quantity,
  read,
} from '../support/fhir.ts';

describe('neutrophils as a share of the leukocytes', () => {
  const share = (at: string, value = 40) => lab('770-8', value, '%', { effectiveDateTime: at });
  const leukocytes = (at: string, code = '26464-8') =>
    lab(code, 2.5, '10*3/uL', { effectiveDateTime: at });

  it.each(['26464-8', '6690-2'])('are counted with LOINC %s of the same day', (code) => {
    const at = daysAgo(2);
    expectAbout(read(absoluteNeutrophilCount, [share(at), leukocytes(at, code)]), 1);
  });

  it('are not counted with leukocytes of another day', () => {
    const results = [share(daysAgo(2)), leukocytes(daysAgo(3))];
    expect(read(absoluteNeutrophilCount, results)).toBe('unknown: absent');
  });

  it('give way to a count of that day', () => {
    const at = daysAgo(2);
    const counted = lab('751-8', 1.6, '10*3/uL', { effectiveDateTime: at });
    expectAbout(read(absoluteNeutrophilCount, [share(at), leukocytes(at), counted]), 1.6);
  });
});

describe('liver tests', () => {
  const ast = (content: object) => lab('1920-8', 90, 'U/L', content);

  it('are compared with the limit of the laboratory, and say when they are not', () => {
    const own = ast({ referenceRange: [{ high: quantity(30, 'U/L') }] });
    expectAbout(read(astTimesUln, [own]), 3);
    expect(factOf(astTimesUln, [ast({})]).evidence[0]?.remark).toContain('upper limit 40 assumed');
  });

  it('take a limit without a unit in the unit of the result', () => {
    expectAbout(read(astTimesUln, [ast({ referenceRange: [{ high: { value: 30 } }] })]), 3);
  });

  it('take the limit for the sex and the age of the patient', () => {
    const forSex = (sex: string, high: number) => ({
      appliesTo: [{ coding: [{ system: 'http://snomed.info/sct', code: sex }] }],
      high: quantity(high, 'U/L'),
    });
    const range = [forSex('248153007', 50), forSex('248152002', 45)];
    expectAbout(read(astTimesUln, [ast({ referenceRange: range })]), 2);
    const child = { age: { high: quantity(17, 'a') }, high: quantity(90, 'U/L') };
    expectAbout(
      read(astTimesUln, [ast({ referenceRange: [child, { high: quantity(45, 'U/L') }] })]),
      2,
    );
  });

  it('do not use direct bilirubin', () => {
    expect(read(bilirubinTimesUln, [lab('1968-7', 3, 'mg/dL')])).toBe('unknown: absent');
  });
});

describe('postmenopausal ranges of sex hormones', () => {
  it('are kept apart from the range for anyone', () => {
    const result = lab('15067-2', 30, '[IU]/L', {
      referenceRange: [
        { low: quantity(3, '[IU]/L'), high: quantity(10, '[IU]/L') },
        { low: quantity(25, '[IU]/L'), text: 'Postmenopausal' },
      ],
    });
    expect(read(fshIuPerL, [result])).toMatchObject({
      normal: { low: 3, high: 10 },
      postmenopausal: { low: 25 },
    });
  });
});

describe('an ejection fraction', () => {
  const lvef = (content: object) => observation(loinc('10230-1'), content);

  it.each([
    ['percent', { valueQuantity: quantity(55, '%') }, 55],
    ['a fraction of one', { valueQuantity: quantity(0.55, '1') }, 55],
    [
      'a range, as its mean',
      { valueRange: { low: quantity(50, '%'), high: quantity(60, '%') } },
      55,
    ],
  ])('is read as %s', (_, content, expected) => {
    expectAbout(read(lvefPercent, [lvef(content)]), expected);
  });

  it.each(['8806-2', '18043-0', '18046-3', '8811-2', '8810-4'])('is read from LOINC %s', (code) => {
    expectAbout(read(lvefPercent, [lab(code, 61, '%')]), 61);
  });

  it('of 0.55 % is a slip of the unit, not a failing heart', () => {
    expect(read(lvefPercent, [lab('10230-1', 0.55, '%')])).toBe('unknown: unreadable');
  });

  it('counts for 24 calendar months', () => {
    expectAbout(
      read(lvefPercent, [lab('10230-1', 61, '%', { effectiveDateTime: monthsAgo(24) })]),
      61,
    );
    const day = `${monthsAgo(24).slice(0, 8)}11`;
    expect(read(lvefPercent, [lab('10230-1', 61, '%', { effectiveDateTime: day })])).toBe(
      'unknown: stale',
    );
  });

  it('of the right ventricle is none', () => {
    expect(read(lvefPercent, [lab('10231-9', 45, '%')])).toBe('unknown: absent');
  });
});
