// Laboratory facts of the dictionary: codes and units, look-backs, and what makes a value unusable.
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/domain/fact.ts';
import {
  absoluteNeutrophilCount,
  absoluteNeutrophilCountForCdk,
  plateletCount,
  plateletCountForTdm1,
} from '../../src/domain/facts/blood.ts';
import { correctedCalciumMgPerDl } from '../../src/domain/facts/electrolytes.ts';
import { fastingGlucoseMgPerDl, hba1cPercent } from '../../src/domain/facts/glucose.ts';
import { qtcfMs } from '../../src/domain/facts/heart.ts';
import { creatinineClearanceMlPerMin } from '../../src/domain/facts/kidney.ts';
import {
  alpTimesUln,
  altTimesUln,
  astTimesUln,
  bilirubinTimesUln,
} from '../../src/domain/facts/liver.ts';
import { estradiolPgPerMl, fshIuPerL } from '../../src/domain/facts/menopause.ts';
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
  read,
  text,
  today,
} from '../support/fhir.ts';

type LaboratoryFact = FactDefinition<Measurement>;

interface Row {
  readonly fact: LaboratoryFact;
  readonly codes: readonly string[];
  /** Value and unit of a report, and what the fact is then. */
  readonly reports: readonly (readonly [value: number, unit: string, fact: number])[];
  readonly days: number;
}

const rows: readonly Row[] = [
  {
    fact: absoluteNeutrophilCount,
    codes: ['751-8', '26499-4', '753-4'],
    reports: [
      [1.4, '10*3/uL', 1.4],
      [1.4, '10*9/L', 1.4],
      [1400, '/uL', 1.4],
      [1400, 'cells/uL', 1.4],
    ],
    days: 7,
  },
  {
    fact: absoluteNeutrophilCountForCdk,
    codes: ['751-8'],
    reports: [[0.9, '10*3/uL', 0.9]],
    days: 28,
  },
  {
    fact: plateletCount,
    codes: ['777-3', '26515-7'],
    reports: [
      [95, '10*3/uL', 95],
      [95, '10*9/L', 95],
      [95_000, '/uL', 95],
    ],
    days: 28,
  },
  { fact: plateletCountForTdm1, codes: ['777-3'], reports: [[95, '10*9/L', 95]], days: 7 },
  {
    fact: bilirubinTimesUln,
    codes: ['1975-2', '14631-6', '42719-5'],
    reports: [
      [2.4, 'mg/dL', 2],
      [41, 'umol/L', 2],
    ],
    days: 28,
  },
  {
    fact: astTimesUln,
    codes: ['1920-8', '30239-8', '88112-8'],
    reports: [[120, 'U/L', 3]],
    days: 28,
  },
  {
    fact: altTimesUln,
    codes: ['1742-6', '1743-4', '1744-2'],
    reports: [[120, 'U/L', 3]],
    days: 28,
  },
  { fact: alpTimesUln, codes: ['6768-6'], reports: [[300, 'U/L', 2.5]], days: 28 },
  {
    fact: creatinineClearanceMlPerMin,
    codes: ['35591-7', '2164-2'],
    reports: [
      [45, 'mL/min', 45],
      [0.75, 'mL/s', 45],
    ],
    days: 28,
  },
  {
    fact: correctedCalciumMgPerDl,
    codes: ['17861-6', '49765-1', '2000-8', '29265-6'],
    reports: [
      [9.2, 'mg/dL', 9.2],
      [2.3, 'mmol/L', 9.22],
      // A limit printed in both units is the same limit.
      [2.12, 'mmol/L', 8.5],
      [2.11, 'mmol/L', 8.46],
    ],
    days: 28,
  },
  {
    fact: fastingGlucoseMgPerDl,
    codes: ['1558-6', '17865-7', '14771-0', '1557-8'],
    reports: [
      [130, 'mg/dL', 130],
      [7.2, 'mmol/L', 130],
      [13.9, 'mmol/L', 250],
      [14, 'mmol/L', 252],
    ],
    days: 28,
  },
  {
    fact: hba1cPercent,
    codes: ['4548-4', '17856-6', '4549-2', '59261-8'],
    reports: [
      [7.1, '%', 7.1],
      [54, 'mmol/mol', 7.091],
    ],
    days: 90,
  },
  {
    fact: fshIuPerL,
    codes: ['15067-2', '83098-4'],
    reports: [
      [52, '[IU]/L', 52],
      [52, 'm[IU]/mL', 52],
      [52, 'U/L', 52],
    ],
    days: 90,
  },
  {
    fact: estradiolPgPerMl,
    codes: ['2243-4', '35384-7', '14715-7'],
    reports: [
      [15, 'pg/mL', 15],
      [15, 'ng/L', 15],
      [55.065, 'pmol/L', 15],
    ],
    days: 90,
  },
  {
    fact: qtcfMs,
    codes: ['76634-5'],
    reports: [
      [462, 'ms', 462],
      [0.462, 's', 462],
    ],
    days: 28,
  },
];

const named = rows.map((row) => [`${row.fact.name} (${row.days} days)`, row] as const);

describe.each(named)('%s', (_, { fact, codes, reports, days }) => {
  const [value, unit, expected] = reports[0] as readonly [number, string, number];
  const one = (content = {}) => lab(codes[0] as string, value, unit, content);

  it.each(codes)('is read from LOINC %s', (code) => {
    expectAbout(read(fact, [lab(code, value, unit, { effectiveDateTime: daysAgo(2) })]), expected);
  });

  it.each(reports)('is read from %d %s', (amount, inUnit, is) => {
    const report = lab(codes[0] as string, amount, inUnit, { effectiveDateTime: daysAgo(2) });
    expectAbout(read(fact, [report]), is);
  });

  it('is current on the last day of its look-back, and stale on the day after', () => {
    expectAbout(read(fact, [one({ effectiveDateTime: daysAgo(days) })]), expected);
    const stale = factOf(fact, [one({ effectiveDateTime: daysAgo(days + 1) })]);
    expect(stale).toMatchObject({ known: false, reason: 'stale' });
    expect(stale.evidence[0]?.date).toBe(daysAgo(days + 1));
  });

  it('does not count on a date that leaves its age open', () => {
    const partial = daysAgo(days).slice(0, 4);
    expect(read(fact, [one({ effectiveDateTime: partial })])).toBe('unknown: stale');
  });

  it('without a date never passes its look-back', () => {
    expect(read(fact, [one({ effectiveDateTime: undefined })])).toBe('unknown: stale');
  });

  it('is absent without a result, and not fetched where results were out of reach', () => {
    expect(read(fact, [])).toBe('unknown: absent');
    expect(read(fact, [], { unavailable: ['results'] })).toBe('unknown: not-fetched');
  });

  it.each(['entered-in-error', 'cancelled', 'registered', 'unknown'])(
    'is absent when the only result is %s',
    (status) => {
      expect(read(fact, [one({ status, effectiveDateTime: today })])).toBe('unknown: absent');
    },
  );

  it('is absent when the laboratory says why there is no value', () => {
    const absent = one({ effectiveDateTime: today, dataAbsentReason: text('specimen clotted') });
    expect(read(fact, [absent])).toBe('unknown: absent');
  });

  it('is unreadable in a unit that nobody knows, and the issue names the topic', () => {
    const odd = lab(codes[0] as string, value, 'furlong', { effectiveDateTime: today });
    expect(read(fact, [odd])).toBe('unknown: unreadable');
    expect(mapped([odd]).issues).toMatchObject([{ kind: 'unknown-unit' }]);
  });

  it('is unreadable without a unit, as text, and where no patient has such a value', () => {
    const code = loinc(codes[0] as string);
    const at = { effectiveDateTime: today };
    for (const content of [
      { valueQuantity: { value } },
      { valueString: `${value} ${unit}` },
      { valueQuantity: quantity(99_999_999, unit) },
    ]) {
      expect(read(fact, [observation(code, { ...at, ...content })])).toBe('unknown: unreadable');
    }
  });

  it('ignores a result of the day after tomorrow, but not one of tomorrow', () => {
    expect(read(fact, [one({ effectiveDateTime: daysAgo(-2) })])).toBe('unknown: absent');
    expectAbout(read(fact, [one({ effectiveDateTime: daysAgo(-1) })]), expected);
  });

  it('is preliminary only where no final result is current', () => {
    const preliminary = one({ status: 'preliminary', effectiveDateTime: today });
    const alone = factOf(fact, [preliminary]);
    expect(alone.evidence[0]).toMatchObject({ provisional: true });
    const final = one({ effectiveDateTime: daysAgo(3) });
    const both = factOf(fact, [preliminary, final]);
    expect(both.evidence[0]?.provisional).toBeUndefined();
    expect(both.evidence[0]?.date).toBe(daysAgo(3));
  });

  it('is read as a component of a panel, with the date of the panel', () => {
    const code = loinc(codes[0] as string);
    const panel = observation(loinc('24323-8'), {
      effectiveDateTime: daysAgo(2),
      component: [{ code, valueQuantity: quantity(value, unit) }],
    });
    expectAbout(read(fact, [panel]), expected);
  });
});
