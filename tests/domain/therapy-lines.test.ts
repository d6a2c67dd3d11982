// Regimens and lines of therapy: what counts as one, and what progressed.
import { describe, expect, it } from 'vitest';
import * as lines from '../../src/domain/facts/therapy-lines.ts';
import { regimens } from '../../src/domain/therapy-line.ts';
import {
  daysAgo,
  judgement,
  loinc,
  metastatic,
  observation,
  type Resource,
  read,
  situationOf,
  snomed,
  statement,
  text,
} from '../support/fhir.ts';

type Stop = 'progression' | 'toxicity' | 'completed' | 'active';

const reasons = { progression: snomed('266721009'), toxicity: snomed('407563006') } as const;

/** A drug taken from one day to another; without an end it goes on. */
function took(
  drug: string,
  start: string,
  end?: string,
  stop: Stop = end ? 'completed' : 'active',
  more: object = {},
): Resource {
  const reason =
    stop === 'progression' || stop === 'toxicity' ? { statusReason: [reasons[stop]] } : {};
  return statement(text(drug), {
    status: reason.statusReason ? 'stopped' : stop,
    effectivePeriod: { start, ...(end ? { end } : {}) },
    ...reason,
    ...more,
  });
}

// The first metastasis of this patient is of 1 May 2023.
const metastaticWith = (...resources: object[]) => [...metastatic, ...resources];
const count = (fact: typeof lines.endocrineLinesProgressed, ...resources: object[]) =>
  read(fact, metastaticWith(...resources));
const endocrine = (...r: object[]) => count(lines.endocrineLinesProgressed, ...r);
const chemotherapy = (...r: object[]) => count(lines.chemotherapyLinesMetastatic, ...r);
const her2 = (...r: object[]) => count(lines.her2LinesProgressed, ...r);
const her2Positive = observation(loinc('85319-2'), { valueInteger: 3 });

describe('endocrine lines with progression', () => {
  it.each([
    ['none on record', [], 0],
    ['progression on letrozole', [took('letrozole', '2023-05-10', '2024-05-01', 'progression')], 1],
    ['an end without a reason', [took('letrozole', '2023-05-10', '2024-05-01')], 0],
    ['a stop for toxicity', [took('letrozole', '2023-05-10', '2024-05-01', 'toxicity')], 0],
    [
      'a drug still recorded as taken',
      [
        took('letrozole', '2023-05-10'),
        observation(loinc('97509-4'), { valueCodeableConcept: snomed('271299001') }),
      ],
      1,
    ],
    ['adjuvant therapy', [took('letrozole', '2018-06-01', '2020-01-01', 'progression')], 0],
    [
      'two lines',
      [
        took('letrozole', '2023-05-10', '2024-05-01', 'progression'),
        took('fulvestrant', '2024-06-10', '2025-02-01', 'progression'),
      ],
      2,
    ],
    [
      'a combination',
      [
        took('letrozole', '2023-05-10', '2024-05-01', 'progression'),
        took('palbociclib', '2023-05-20', '2024-05-01', 'progression'),
      ],
      1,
    ],
    [
      'a partner that starts 28 days later',
      [
        took('letrozole', '2023-05-10', '2024-05-01', 'progression'),
        took('ribociclib', '2023-06-07', '2024-05-01', 'progression'),
      ],
      1,
    ],
    [
      'a change for toxicity',
      [
        took('letrozole', '2023-05-10', '2023-09-01', 'toxicity'),
        took('exemestane', '2023-09-10', '2024-05-01', 'progression'),
      ],
      1,
    ],
    ['chemotherapy only', [took('capecitabine', '2023-05-10', '2024-05-01', 'progression')], 0],
  ])('%s', (_, treatments, lineCount) => {
    expect(endocrine(...treatments)).toBe(lineCount);
  });

  it('treats what starts 28 days before the first metastasis as for the metastasis', () => {
    expect(endocrine(took('letrozole', '2023-04-03', '2024-05-01', 'progression'))).toBe(1);
    expect(endocrine(took('letrozole', '2023-04-02', '2024-05-01', 'progression'))).toBe(0);
  });

  it('follows the stated intent before the dates', () => {
    const intent = (value: string) => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent',
          valueCodeableConcept: snomed(value),
        },
      ],
    });
    expect(
      endocrine(took('letrozole', '2022-01-01', '2024-05-01', 'progression', intent('363676003'))),
    ).toBe(1);
    expect(
      endocrine(took('letrozole', '2023-06-01', '2024-05-01', 'progression', intent('373808002'))),
    ).toBe(0);
  });

  it.each([
    ['2023-05-23', 0],
    ['2023-05-24', 1],
    ['2024-05-31', 1],
    ['2024-06-01', 0],
  ])('a worsened status of %s counts: %d', (at, lineCount) => {
    const worse = observation(loinc('97509-4'), {
      valueCodeableConcept: snomed('271299001'),
      effectiveDateTime: at,
    });
    expect(endocrine(took('letrozole', '2023-05-10', '2024-05-01'), worse)).toBe(lineCount);
  });

  it('joins what shares a plan, however far apart it starts', () => {
    const plan = { groupIdentifier: undefined, context: { reference: 'EpisodeOfCare/e1' } };
    const together = [
      took('letrozole', '2023-05-10', '2024-05-01', 'progression', plan),
      took('everolimus', '2023-10-10', '2024-05-01', 'progression', plan),
    ];
    expect(regimens(situationOf(metastaticWith(...together)))).toHaveLength(1);
  });

  it('of a clinician wins until a newer regimen starts, and where the record shows fewer', () => {
    const stated = (value: number, effectiveDateTime: string) =>
      observation(judgement('endocrine-lines-progressed'), {
        valueInteger: value,
        effectiveDateTime,
      });
    const line = took('letrozole', '2023-05-10', '2024-05-01', 'progression');
    expect(endocrine(line, stated(0, '2024-01-01'))).toBe(0);
    expect(endocrine(line, stated(0, '2023-05-09'))).toBe(1);
    expect(endocrine(line, stated(2, '2023-05-09'))).toBe(2);
  });

  it('is unknown where medications were out of reach', () => {
    expect(read(lines.endocrineLinesProgressed, metastatic, { unavailable: ['medications'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('chemotherapy and HER2 lines', () => {
  it('count ended or progressed chemotherapy, not the ongoing one', () => {
    const first = took('capecitabine', '2023-05-10', '2024-05-01');
    expect(chemotherapy(first)).toBe(1);
    expect(chemotherapy(took('capecitabine', daysAgo(60)))).toBe(0);
    expect(chemotherapy(first, took('eribulin', daysAgo(60)))).toBe(1);
    expect(chemotherapy(took('sacituzumab govitecan', '2023-05-10', '2024-05-01'))).toBe(1);
  });

  it('keep maintenance after chemotherapy in its line', () => {
    const induction = took('docetaxel', '2023-05-10', '2023-10-01');
    const maintenance = took('letrozole', '2023-10-20', '2024-05-01', 'progression');
    expect(endocrine(induction, maintenance)).toBe(0);
    expect(chemotherapy(induction, maintenance)).toBe(1);
    const later = took('letrozole', '2023-12-20', '2024-05-01', 'progression');
    expect(endocrine(induction, later)).toBe(1);
  });

  it('take a conjugate as a HER2 line only in HER2-positive disease', () => {
    const conjugate = took('trastuzumab deruxtecan', '2023-05-10', '2024-05-01', 'progression');
    expect([her2(conjugate), chemotherapy(conjugate)]).toEqual([0, 1]);
    expect([her2(conjugate, her2Positive), chemotherapy(conjugate, her2Positive)]).toEqual([1, 0]);
  });

  it('count endocrine therapy with a HER2 drug as both', () => {
    const both = [
      took('letrozole', '2023-05-10', '2024-05-01', 'progression'),
      took('trastuzumab', '2023-05-10', '2024-05-01', 'progression'),
    ];
    expect([her2(...both), endocrine(...both)]).toEqual([1, 1]);
    const withChemotherapy = [...both, took('docetaxel', '2023-05-10', '2023-10-01')];
    expect([
      her2(...withChemotherapy),
      endocrine(...withChemotherapy),
      chemotherapy(...withChemotherapy),
    ]).toEqual([1, 0, 0]);
  });
});

describe('drugs that failed', () => {
  const failed = (...r: object[]) =>
    [...(read(lines.drugsProgressedOn, metastaticWith(...r)) as Set<string>)].sort();

  it('are all drugs of the regimen but one stopped for toxicity', () => {
    const partner = took('palbociclib', '2023-05-10', '2023-08-01', 'toxicity');
    const letrozole = took('letrozole', '2023-05-10', '2024-05-01', 'progression');
    expect(failed(letrozole, took('palbociclib', '2023-05-10', '2024-05-01'))).toEqual([
      'letrozole',
      'palbociclib',
    ]);
    expect(failed(letrozole, partner)).toEqual(['letrozole']);
  });

  it.each([
    ['during', '2023-05-01', ['anastrozole']],
    ['12 months after', '2022-05-01', ['anastrozole']],
    ['more than 12 months after', '2022-04-30', []],
  ])('are adjuvant endocrine drugs when the relapse came %s them', (_, end, drugs) => {
    expect(failed(took('anastrozole', '2018-06-01', end))).toEqual(drugs);
  });

  it('were given before in the metastatic setting', () => {
    const prior = [
      ...(read(
        lines.priorDrugs,
        metastaticWith(
          took('letrozole', '2023-05-10', '2024-05-01'),
          took('anastrozole', '2018-06-01', '2020-01-01'),
          took('fulvestrant', daysAgo(60)),
        ),
      ) as Set<string>),
    ];
    expect(prior).toEqual(['letrozole']);
  });
});
