// Microsatellite instability, mutation burden, PD-L1, DPYD, UGT1A1, Child-Pugh.
import { describe, expect, it } from 'vitest';
import { scoreInText } from '../../fhir-mappings/pd-l1.ts';
import { activityInText, genotypeInText } from '../../fhir-mappings/pharmacogenomics.ts';
import { deficientInText } from '../../fhir-mappings/tumor-biomarkers.ts';
import { msiHigh, pdL1CombinedPositiveScore, tmbHigh } from '../../src/domain/facts/biomarkers.ts';
import {
  childPughB,
  childPughC,
  dpdDeficiencyComplete,
  dpdDeficiencyPartial,
  ugt1a1Star28Homozygous,
} from '../../src/domain/facts/conditions.ts';
import { dpydResultOnFile, hepatitisBScreenOnFile } from '../../src/domain/facts/tests-on-file.ts';
import {
  condition,
  daysAgo,
  factOf,
  judgement,
  loinc,
  mapped,
  monthsAgo,
  observation,
  quantity,
  read,
  snomed,
  text,
} from '../support/fhir.ts';

describe('microsatellite instability', () => {
  const msi = (content: object) => read(msiHigh, [observation(loinc('81695-9'), content)]);

  it('is read from the answers of the panel', () => {
    expect(msi({ valueCodeableConcept: loinc('LA26203-2') })).toBe(true);
    expect(msi({ valueCodeableConcept: loinc('LA14122-8') })).toBe(false);
    expect(msi({ valueCodeableConcept: loinc('LA26202-4') })).toBe(false);
    expect(read(msiHigh, [])).toBe('unknown: absent');
  });

  it.each([
    ['MSI-H', true],
    ['MSI-high', true],
    ['Loss of MLH1 and PMS2', true],
    ['dMMR', true],
    ['MSS', false],
    ['microsatellite stable', false],
    ['MSI-L', false],
    ['proficient mismatch repair', false],
    ['No loss of expression', false],
    ['indeterminate', undefined],
  ])('in words: "%s" is %s', (words, deficient) => {
    expect(deficientInText(words)).toBe(deficient);
    expect(msi({ valueString: words })).toBe(deficient ?? 'unknown: absent');
  });

  it('is read from an immunostain of one repair protein only when that is lost', () => {
    const stain = (answer: string) =>
      read(msiHigh, [
        observation(text('MLH1 by immunohistochemistry'), { valueCodeableConcept: loinc(answer) }),
      ]);
    expect(stain('LA9634-2')).toBe(true);
    expect(stain('LA9633-4')).toBe('unknown: absent');
  });
});

describe('tumour mutation burden', () => {
  const tmb = (of: string, content: object) => read(tmbHigh, [observation(loinc(of), content)]);

  it.each([
    [10, undefined, true],
    [57.1, undefined, true],
    [9.9, undefined, false],
    [10, '>=', true],
    [12, '<', 'unknown: absent'],
    [5, '<', false],
  ] as const)('of %d per megabase with comparator %s is high: %s', (value, comparator, high) => {
    const amount = quantity(value, '1/1000000{Base}', comparator);
    expect(tmb('94076-7', { valueQuantity: amount })).toBe(high);
  });

  it('is read from the interpretation', () => {
    const interpretation = (code: string) => ({
      interpretation: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
          ],
        },
      ],
    });
    expect(tmb('94077-5', interpretation('H'))).toBe(true);
    expect(tmb('94077-5', interpretation('L'))).toBe(false);
    expect(tmb('94077-5', { valueCodeableConcept: text('High') })).toBe(true);
    expect(tmb('94077-5', { valueCodeableConcept: text('Low') })).toBe(false);
  });

  it('in an unknown unit is an issue', () => {
    const odd = observation(loinc('94076-7'), { valueQuantity: quantity(20, 'furlong') });
    expect(read(tmbHigh, [odd])).toBe('unknown: absent');
    expect(mapped([odd]).issues).toMatchObject([{ kind: 'unknown-unit', topic: 'tmb' }]);
  });
});

describe('the PD-L1 combined positive score', () => {
  const cps = (...resources: object[]) => read(pdL1CombinedPositiveScore, resources);

  it('is read under its own code, alone or in a report', () => {
    const own = { valueQuantity: quantity(12, '{score}') };
    expect(cps(observation(judgement('pdl1-cps'), own))).toMatchObject({ low: 12, high: 12 });
    expect(cps(observation(judgement('pdl1-cps'), { valueInteger: 12 }))).toMatchObject({
      low: 12,
    });
    const report = { component: [{ code: judgement('pdl1-cps'), ...own }] };
    expect(cps(observation(loinc('83052-1'), report))).toMatchObject({ low: 12 });
  });

  it.each([
    ['CPS 5', 5, 5],
    ['CPS: 12', 12, 12],
    ['Combined positive score (CPS) = 10', 10, 10],
    ['CPS >= 10', 10, Number.POSITIVE_INFINITY],
    ['CPS ≥10', 10, Number.POSITIVE_INFINITY],
  ])('is read from "%s"', (words, low, high) => {
    expect(scoreInText(words)).toEqual({ low, high });
    expect(cps(observation(loinc('85147-7'), { valueString: words }))).toMatchObject({ low, high });
  });

  it('below a number is below it', () => {
    expect(scoreInText('CPS < 1')?.high).toBeLessThan(1);
  });

  it('is not the tumour proportion score, nor a score above 100', () => {
    expect(cps(observation(loinc('83053-9'), { valueQuantity: quantity(40, '%') }))).toBe(
      'unknown: absent',
    );
    expect(scoreInText('TPS 40 %')).toBeUndefined();
    expect(scoreInText('CPS 400')).toBeUndefined();
  });
});

describe('DPYD', () => {
  const dpyd = (content: object, of = '79719-1') => observation(loinc(of), content);
  const facts = (...resources: object[]) => [
    read(dpdDeficiencyComplete, resources),
    read(dpdDeficiencyPartial, resources),
    read(dpydResultOnFile, resources),
  ];

  it.each([
    ['LA9657-3', [true, false, true]],
    ['LA10317-8', [false, true, true]],
    ['LA25391-6', [false, false, true]],
  ])('phenotype %s tells the deficiency', (answer, expected) => {
    expect(facts(dpyd({ valueCodeableConcept: loinc(answer) }))).toEqual(expected);
  });

  it.each([
    ['poor metabolizer', 'none'],
    ['Complete deficiency', 'none'],
    ['intermediate metabolizer', 'partial'],
    ['partial deficiency', 'partial'],
    ['normal metabolizer', 'normal'],
    ['No deficiency', 'normal'],
    ['incomplete data', undefined],
  ])('in words: "%s" leaves the activity %s', (words, activity) => {
    expect(activityInText(words)).toBe(activity);
  });

  it('is on file by a genotype that tells no phenotype, of any age', () => {
    const genotype = dpyd(
      { valueString: 'c.1905+1G>A heterozygous', effectiveDateTime: '2012-01-01' },
      '45284-7',
    );
    expect(facts(genotype)).toEqual([false, false, true]);
  });

  it('is not on file without a value, in error, or when none was done', () => {
    expect(facts(dpyd({}))).toEqual([false, false, false]);
    expect(facts(dpyd({ valueString: 'normal', status: 'entered-in-error' }))).toEqual([
      false,
      false,
      false,
    ]);
    expect(facts()).toEqual([false, false, false]);
    expect(read(dpydResultOnFile, [], { unavailable: ['results'] })).toBe('unknown: not-fetched');
  });

  it('deficiency as a diagnosis is complete, partial, or partial until the phenotype is known', () => {
    const deficiency = snomed('77365006');
    expect(facts(condition({ ...deficiency, text: 'Complete DPD deficiency' }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(facts(condition({ ...deficiency, text: 'Partial DPD deficiency' }))).toEqual([
      false,
      true,
      false,
    ]);
    const bare = factOf(dpdDeficiencyPartial, [condition(deficiency)]);
    expect(bare).toMatchObject({ known: true, value: true });
    expect(bare.evidence[0]?.remark).toBe('phenotype not stated');
  });
});

describe('UGT1A1', () => {
  const ugt1a1 = (of: string, content: object) =>
    read(ugt1a1Star28Homozygous, [observation(loinc(of), content)]);

  it('*28 homozygous is read from the genotype and from the phenotype', () => {
    expect(ugt1a1('72508-5', { valueCodeableConcept: loinc('LA6705-3') })).toBe(true);
    expect(ugt1a1('72508-5', { valueCodeableConcept: loinc('LA6706-1') })).toBe(false);
    expect(ugt1a1('79718-3', { valueCodeableConcept: loinc('LA9657-3') })).toBe(true);
    expect(ugt1a1('79718-3', { valueCodeableConcept: loinc('LA10317-8') })).toBe(false);
    expect(read(ugt1a1Star28Homozygous, [])).toBe(false);
    const genotype = (answer: string, effectiveDateTime: string) =>
      observation(loinc('72508-5'), { valueCodeableConcept: loinc(answer), effectiveDateTime });
    const corrected = [genotype('LA6705-3', daysAgo(90)), genotype('LA6706-1', daysAgo(9))];
    expect(read(ugt1a1Star28Homozygous, corrected)).toBe(false);
  });

  it.each([
    ['UGT1A1 *28/*28', true],
    ['*1/*28', false],
    ['Homozygous', true],
    ['heterozygous', false],
    ['homozygous wild type', false],
    ['unclear', undefined],
  ])('in words: "%s" is %s', (words, homozygous) => {
    expect(genotypeInText(words)).toBe(homozygous);
  });
});

describe('Child-Pugh', () => {
  const child = (content: object) => observation(judgement('child-pugh-class'), content);
  const answer = (letter: string) => ({ valueCodeableConcept: judgement(letter) });

  it('is the newest class', () => {
    expect(read(childPughB, [child(answer('B'))])).toBe(true);
    expect(read(childPughC, [child(answer('C'))])).toBe(true);
    expect(read(childPughB, [child(answer('A'))])).toBe(false);
    const worse = child({ ...answer('C'), effectiveDateTime: daysAgo(2) });
    expect(read(childPughB, [child(answer('B')), worse])).toBe(false);
    expect(read(childPughC, [child(answer('B')), worse])).toBe(true);
  });

  it('of one day with two classes is a conflict', () => {
    expect(read(childPughB, [child(answer('B')), child(answer('C'))])).toBe('unknown: conflict');
  });

  it('holds for three months; none is false', () => {
    expect(read(childPughB, [child({ ...answer('B'), effectiveDateTime: monthsAgo(3) })])).toBe(
      true,
    );
    expect(read(childPughB, [child({ ...answer('B'), effectiveDateTime: monthsAgo(4) })])).toBe(
      false,
    );
    expect(read(childPughB, [])).toBe(false);
  });

  it.each([
    [{ valueCodeableConcept: snomed('710066005') }, true],
    [{ valueCodeableConcept: text('Class B') }, true],
    [{ valueString: 'B' }, true],
    [{ valueInteger: 7 }, true],
    [{ valueInteger: 9 }, true],
    [{ valueInteger: 6 }, false],
    [{ valueInteger: 10 }, false],
  ])('is read from %j as class B: %s', (content, isB) => {
    expect(read(childPughB, [child(content)])).toBe(isB);
  });
});

describe('the hepatitis B screen', () => {
  const result = (of: string) =>
    observation(loinc(of), { valueCodeableConcept: loinc('LA6577-6') });

  it.each([
    [['5196-1', '13952-7'], true],
    [['5195-3', '16933-4'], true],
    [['5196-1'], false],
    [['13952-7'], false],
    [[], false],
  ])('with %j is complete: %s', (codes, complete) => {
    expect(read(hepatitisBScreenOnFile, codes.map(result))).toBe(complete);
  });

  it('by SNOMED CT is one of the surface antigen, of any age', () => {
    const antigen = observation(snomed('47758006'), {
      valueString: 'negative',
      effectiveDateTime: '2010',
    });
    expect(read(hepatitisBScreenOnFile, [antigen, result('13952-7')])).toBe(true);
  });
});
