// Ovarian function, step by step in the order of the guideline: the first step that matches decides.
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/domain/fact.ts';
import { ovarianState } from '../../src/domain/facts/ovarian-state.ts';
import {
  daysSinceLastGnrhDose,
  daysSinceOvarianSuppressionStart,
  gnrhDosingIntervalDays,
} from '../../src/domain/facts/ovarian-suppression.ts';
import {
  administration,
  daysAgo,
  judgement,
  known,
  lab,
  loinc,
  monthsAgo,
  observation,
  procedure,
  quantity,
  type Resource,
  read,
  request,
  situationOf,
  snomed,
  statement,
  text,
} from '../support/fhir.ts';

/** A woman of that age today. */
function aged(years: number): Resource {
  return {
    resourceType: 'Patient',
    id: 'p1',
    gender: 'female',
    birthDate: `${2026 - years}-01-01`,
  };
}

const state = (years: number, ...resources: object[]) =>
  known(ask(ovarianState, situationOf([aged(years), ...resources])));

const goserelin = (days: number, mg = 3.6) =>
  administration(text('goserelin'), {
    effectiveDateTime: daysAgo(days),
    dosage: { dose: quantity(mg, 'mg') },
  });
const course = (...days: readonly number[]) => days.map((d) => goserelin(d));
const fsh = (value: number, days = 10) =>
  lab('15067-2', value, '[IU]/L', { effectiveDateTime: daysAgo(days) });
const estradiol = (value: number, days = 10) =>
  lab('2243-4', value, 'pg/mL', { effectiveDateTime: daysAgo(days) });
const menses = (iso: string) => observation(loinc('8665-2'), { valueDateTime: iso });
const said = (code: string) => observation(judgement(code), { valueBoolean: true });
const documented = (word: string) =>
  observation(judgement('menopausal-status'), { valueCodeableConcept: judgement(word) });
const tamoxifen = request(text('tamoxifen'));
const hysterectomy = procedure(snomed('236886002'));

describe('the ovarian state', () => {
  it.each([
    ['both ovaries removed', 40, [procedure(snomed('76876009'))], 'ablated'],
    ['one ovary removed', 40, [procedure(snomed('302377002'))], 'presumed-pre'],
    [
      'ovaries irradiated, estradiol in range',
      40,
      [procedure(snomed('373837003')), estradiol(8)],
      'ablated',
    ],
    ['ovaries irradiated, estradiol unknown', 40, [procedure(snomed('373837003'))], 'presumed-pre'],
    ['60 years', 60, [], 'post'],
    ['59 years', 59, [], 'indeterminate'],
    ['60 years on a GnRH drug', 60, course(10), 'post'],
    ['suppression for 20 days', 42, course(20), 'ofs-starting'],
    ['suppression for 21 days', 42, course(21), 'ofs-effective'],
    ['last dose 35 days ago', 42, course(91, 63, 35), 'ofs-effective'],
    ['last dose 36 days ago', 42, course(92, 64, 36), 'ofs-lapsed'],
    [
      'estradiol above range under suppression',
      42,
      [...course(80, 52, 24), estradiol(21)],
      'ofs-escape',
    ],
    [
      'estradiol in range under suppression',
      42,
      [...course(80, 52, 24), estradiol(20)],
      'ofs-effective',
    ],
    [
      'stale estradiol under suppression',
      42,
      [...course(80, 52, 24), estradiol(60, 91)],
      'ofs-effective',
    ],
    ['menses three months ago', 52, [menses(monthsAgo(3))], 'pre'],
    ['documented premenopause', 52, [documented('pre')], 'pre'],
    ['documented perimenopause', 52, [documented('peri')], 'pre'],
    ['estradiol above range', 52, [estradiol(80)], 'pre'],
    ['estradiol above range on tamoxifen', 45, [estradiol(80), tamoxifen], 'presumed-pre'],
    [
      'chemotherapy-induced amenorrhoea',
      55,
      [said('chemotherapy-induced-amenorrhea'), fsh(60), estradiol(8)],
      'indeterminate',
    ],
    [
      'the same with serial hormones',
      45,
      [
        said('chemotherapy-induced-amenorrhea'),
        fsh(60),
        estradiol(8),
        fsh(58, 60),
        estradiol(9, 60),
      ],
      'post',
    ],
    ['hysterectomy, hormones in range', 45, [hysterectomy, fsh(60), estradiol(8)], 'post'],
    ['hysterectomy, hormones unknown, 49', 49, [hysterectomy], 'presumed-pre'],
    ['hysterectomy, hormones unknown, 50', 50, [hysterectomy], 'indeterminate'],
    [
      'hysterectomy and documented menopause',
      52,
      [hysterectomy, documented('post')],
      'indeterminate',
    ],
    ['tamoxifen, hormones in range', 45, [tamoxifen, fsh(60), estradiol(8)], 'post'],
    ['documented menopause', 52, [documented('post')], 'post'],
    ['documented menopause, FSH below range', 52, [documented('post'), fsh(12)], 'indeterminate'],
    [
      '12 months without menses, hormones in range',
      52,
      [menses(monthsAgo(13)), fsh(60), estradiol(8)],
      'post',
    ],
    ['12 months without menses, hormones unknown', 45, [menses(monthsAgo(13))], 'indeterminate'],
    ['nothing known at 49', 49, [], 'presumed-pre'],
    ['nothing known at 50', 50, [], 'indeterminate'],
  ])('after %s', (_, years, resources, expected) => {
    expect(state(years, ...resources)).toBe(expected);
  });

  it('starts with a GnRH drug in the basket where the ovaries may work', () => {
    const drafts = [request(text('goserelin 3.6 mg implant'), { status: 'draft' })];
    expect(read(ovarianState, [aged(42)], { drafts })).toBe('ofs-starting');
    expect(read(ovarianState, [aged(42), ...course(80, 52, 24)], { drafts })).toBe('ofs-effective');
  });

  it('takes the range of the laboratory before the usual one', () => {
    const ownRange = lab('2243-4', 25, 'pg/mL', {
      referenceRange: [{ high: quantity(30, 'pg/mL'), text: 'postmenopausal' }],
    });
    expect(state(42, ...course(80, 52, 24), ownRange)).toBe('ofs-effective');
  });

  it('is unknown for a man, without an age, and where part of the record was out of reach', () => {
    expect(known(ask(ovarianState, situationOf([{ ...aged(42), gender: 'male' }])))).toBe(
      'unknown: absent',
    );
    expect(known(ask(ovarianState, situationOf([{ ...aged(42), birthDate: undefined }])))).toBe(
      'unknown: absent',
    );
    for (const section of ['procedures', 'problems', 'medications', 'results'] as const) {
      expect(read(ovarianState, [aged(42)], { unavailable: [section] })).toBe(
        'unknown: not-fetched',
      );
    }
  });
});

describe('a course of ovarian suppression', () => {
  it('begins anew after a gap of more than two intervals', () => {
    expect(read(daysSinceOvarianSuppressionStart, course(84, 28))).toBe(84);
    expect(read(daysSinceOvarianSuppressionStart, course(85, 28))).toBe(28);
  });

  it('has the interval that is stated, that the depot implies, or 28 days', () => {
    const every = (period: number, periodUnit: string) => ({
      dosageInstruction: [{ timing: { repeat: { period, periodUnit } } }],
    });
    expect(read(gnrhDosingIntervalDays, [request(text('goserelin'), every(12, 'wk'))])).toBe(84);
    expect(read(gnrhDosingIntervalDays, [request(text('goserelin'), every(3, 'mo'))])).toBe(84);
    expect(read(gnrhDosingIntervalDays, [goserelin(10, 10.8)])).toBe(84);
    expect(read(gnrhDosingIntervalDays, [request(text('leuprolide 11.25 mg'))])).toBe(84);
    expect(read(gnrhDosingIntervalDays, [goserelin(10)])).toBe(28);
    // A change from the depot of three months to that of one month.
    expect(read(gnrhDosingIntervalDays, [goserelin(120, 10.8), goserelin(20)])).toBe(28);
  });

  it('without dose records is taken to be on schedule, and says so', () => {
    const open = statement(text('goserelin 3.6 mg'), { effectivePeriod: { start: daysAgo(70) } });
    expect(read(daysSinceLastGnrhDose, [open])).toBe(14);
  });

  it('whose planned end lies ahead has no dose on that day', () => {
    const planned = statement(text('goserelin 3.6 mg'), {
      effectivePeriod: { start: daysAgo(70), end: daysAgo(-100) },
    });
    expect(read(daysSinceLastGnrhDose, [planned])).toBe(14);
  });

  it('of more than a year ago is none', () => {
    expect(read(daysSinceLastGnrhDose, course(400))).toBe('unknown: absent');
    expect(read(daysSinceLastGnrhDose, [], { unavailable: ['medications'] })).toBe(
      'unknown: not-fetched',
    );
  });
});
