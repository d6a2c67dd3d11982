// QTcF: only by Fridericia; Bazett and the uncorrected QT are not taken for it.
import { describe, expect, it } from 'vitest';
import { qtcfMs } from '../../src/domain/facts/heart.ts';
import { daysAgo, factOf, lab, loinc, observation, quantity, read, text } from '../support/fhir.ts';

const ms = (value: number) => ({ valueQuantity: quantity(value, 'ms') });
const qtcf = (...resources: object[]) => read(qtcfMs, resources);
const corrected = loinc('8636-3');

describe('QTcF', () => {
  it.each([
    ['its own code', observation(loinc('76634-5'), ms(455))],
    [
      'a corrected QT whose method is Fridericia',
      observation(corrected, { ...ms(455), method: text('Fridericia') }),
    ],
    [
      'a corrected QT whose name says Fridericia',
      observation({ ...corrected, text: 'QTc (Fridericia)' }, ms(455)),
    ],
    ['words only', observation(text('QTcF interval'), ms(455))],
    ['seconds', observation(loinc('76634-5'), { valueQuantity: quantity(0.455, 's') })],
  ])('is read from %s', (_, ecg) => {
    expect(qtcf(ecg)).toMatchObject({ low: 455, high: 455 });
    expect(factOf(qtcfMs, [ecg]).evidence[0]?.remark).toBeUndefined();
  });

  it.each([
    ['Bazett by code', observation(loinc('76635-2'), ms(455))],
    ['Bazett by method', observation(corrected, { ...ms(455), method: text('Bazett') })],
    ['QTcB in the name', observation({ ...corrected, text: 'QTcB' }, ms(455))],
    ['another formula', observation(corrected, { ...ms(455), method: text('Hodges') })],
    ['the uncorrected QT', observation(loinc('8634-8'), ms(400))],
  ])('is not read from %s', (_, ecg) => {
    expect(qtcf(ecg)).toBe('unknown: absent');
  });

  it('without a stated formula is used with that remark', () => {
    const fact = factOf(qtcfMs, [observation(corrected, ms(470))]);
    expect(fact).toMatchObject({ known: true, value: { low: 470 } });
    expect(fact.evidence[0]?.remark).toBe('formula not stated');
  });

  it('without a formula gives way to a Fridericia value of that day', () => {
    const both = [observation(corrected, ms(490)), observation(loinc('76634-5'), ms(452))];
    expect(qtcf(...both)).toMatchObject({ low: 452, high: 452 });
    expect(factOf(qtcfMs, both).evidence[0]?.remark).toBeUndefined();
  });

  it.each([
    ['8867-4', 60, '/min', 400],
    ['8867-4', 100, '/min', 474.3],
    ['76282-3', 60, '{beats}/min', 400],
    ['8637-1', 600, 'ms', 474.3],
    ['8637-1', 0.6, 's', 474.3],
  ])('is computed from a QT of 400 ms and %s = %d %s in one ECG', (rate, value, unit, expected) => {
    const ecg = observation(loinc('34534-8'), {
      component: [
        { code: loinc('8634-8'), ...ms(400) },
        { code: loinc(rate), valueQuantity: quantity(value, unit) },
      ],
    });
    expect(qtcf(ecg)).toMatchObject({ low: expected, high: expected });
  });

  it('is computed from results of one moment, not of one day', () => {
    const at = (effectiveDateTime: string) => ({ effectiveDateTime });
    const qt = lab('8634-8', 400, 'ms', at('2026-10-05T09:00:00Z'));
    const same = lab('8867-4', 60, '/min', at('2026-10-05T11:00:00+02:00'));
    const other = lab('8867-4', 60, '/min', at('2026-10-05T15:00:00Z'));
    expect(qtcf(qt, same)).toMatchObject({ low: 400 });
    expect(qtcf(qt, other)).toBe('unknown: absent');
  });

  it('is not computed with a rate that no heart has, nor where one is reported', () => {
    const ecg = (rate: number) =>
      observation(loinc('34534-8'), {
        effectiveDateTime: daysAgo(5),
        component: [
          { code: loinc('8634-8'), ...ms(400) },
          { code: loinc('8867-4'), valueQuantity: quantity(rate, '/min') },
        ],
      });
    expect(qtcf(ecg(1000))).toBe('unknown: absent');
    const reported = observation(loinc('76634-5'), { ...ms(455), effectiveDateTime: daysAgo(5) });
    expect(qtcf(ecg(100), reported)).toMatchObject({ low: 455, high: 455 });
  });
});
