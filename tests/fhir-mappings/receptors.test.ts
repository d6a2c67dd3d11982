// ER, PR and HER2 in the ways in which pathology reports give them, with the specimen that governs.
import { describe, expect, it } from 'vitest';
import { percentInText, verdictInText } from '../../fhir-mappings/result-text.ts';
import type { Section } from '../../src/domain/case.ts';
import { her2Status } from '../../src/domain/facts/her2.ts';
import {
  estrogenReceptor,
  hormoneReceptorStatus,
  progesteroneReceptor,
} from '../../src/domain/facts/hormone-receptors.ts';
import { receptorResultOnMetastaticSpecimen } from '../../src/domain/facts/receptor-comparison.ts';
import {
  condition,
  daysAgo,
  factOf,
  icd,
  loinc,
  mapped,
  metastatic,
  observation,
  quantity,
  read,
  resource,
  snomed,
  text,
  verification,
} from '../support/fhir.ts';

const positive = { valueCodeableConcept: loinc('LA6576-8') };
const negative = { valueCodeableConcept: loinc('LA6577-6') };

describe.each([
  [
    'ER',
    estrogenReceptor,
    '85337-4',
    ['85329-1', '14228-1'],
    ['16112-5', '40556-3'],
    'Estrogen receptor',
  ],
  [
    'PR',
    progesteroneReceptor,
    '85339-0',
    ['85325-9', '14230-7'],
    ['16113-3', '40557-1'],
    'Progesterone receptor',
  ],
] as const)('%s', (_, fact, presence, percents, verdicts, words) => {
  const value = (...resources: object[]) => read(fact, resources);
  const percent = (content: object) => value(observation(loinc(percents[0]), content));

  it('is positive or negative by presence, interpretation or words', () => {
    for (const of of [presence, ...verdicts]) {
      expect(value(observation(loinc(of), positive))).toEqual({ positive: true });
      expect(value(observation(loinc(of), negative))).toEqual({ positive: false });
    }
    expect(
      value(observation(text(`${words}, immunohistochemistry`), { valueString: 'Positive' })),
    ).toEqual({ positive: true });
    const interpreted = { interpretation: [{ coding: [{ code: 'NEG' }] }] };
    expect(value(observation(loinc(presence), interpreted))).toEqual({ positive: false });
  });

  it.each([
    [{ valueQuantity: quantity(90, '%') }, 90],
    [{ valueInteger: 5 }, 5],
    [{ valueQuantity: quantity(0.5, '%') }, 0.5],
    [{ valueQuantity: quantity(1, '%', '<') }, 0],
    [{ valueRange: { low: quantity(80, '%'), high: quantity(90, '%') } }, 80],
    [{ valueString: '90 %' }, 90],
    [{ valueString: '90-100%' }, 90],
    [{ valueString: '<1%' }, 0],
  ])('is a percentage by %j', (content, expected) => {
    for (const of of percents) {
      expect(value(observation(loinc(of), content))).toEqual({
        percent: expected,
        positive: expected >= 1,
      });
    }
  });

  it('keeps percentage and presence of one panel together', () => {
    const panel = observation(loinc(presence), {
      ...positive,
      component: [{ code: loinc(percents[0]), valueQuantity: quantity(60, '%') }],
    });
    expect(value(panel)).toEqual({ positive: true, percent: 60 });
  });

  it('is positive from exactly 1 %', () => {
    expect(percent({ valueQuantity: quantity(1, '%') })).toMatchObject({ positive: true });
    expect(percent({ valueQuantity: quantity(0.99, '%') })).toMatchObject({ positive: false });
  });

  it.each([
    { valueQuantity: quantity(90, 'furlong') },
    { valueQuantity: quantity(120, '%') },
    { valueString: 'see report' },
    { valueCodeableConcept: snomed('42425007') },
  ])('is unknown by %j', (content) => {
    expect(percent(content)).toBe('unknown: absent');
  });

  it.each(['entered-in-error', 'cancelled', 'registered'])(
    'is unknown by a result that is %s',
    (status) => {
      expect(percent({ valueQuantity: quantity(90, '%'), status })).toBe('unknown: absent');
    },
  );

  it('is in conflict when one day and specimen say both', () => {
    expect(
      value(observation(loinc(presence), positive), observation(loinc(presence), negative)),
    ).toBe('unknown: conflict');
  });

  it.each([snomed('119364003'), { coding: [{ code: 'BLD' }] }, text('Plasma')])(
    'is not measured on a specimen of %j',
    (type) => {
      const specimen = { resourceType: 'Specimen', id: 's', type };
      const inBlood = { ...positive, specimen: { reference: '#s' }, contained: [specimen] };
      expect(value(observation(loinc(presence), inBlood))).toBe('unknown: absent');
    },
  );

  it('is not measured in serum', () => {
    expect(value(observation(text(`${words} in serum`), { valueString: 'Positive' }))).toBe(
      'unknown: absent',
    );
  });
});

describe('receptor status as a diagnosis', () => {
  it.each([
    [snomed('416053008'), estrogenReceptor, true],
    [icd('Z17.0'), estrogenReceptor, true],
    [snomed('441117001'), estrogenReceptor, false],
    [icd('Z171'), estrogenReceptor, false],
    [snomed('416561008'), progesteroneReceptor, true],
    [icd('Z17.22'), progesteroneReceptor, false],
  ])('%j decides where no result exists', (code, fact, is) => {
    expect(read(fact, [condition(code)])).toEqual({ positive: is });
    expect(read(fact, [condition(code, verification('refuted'))])).toBe('unknown: absent');
  });

  it('yields to any result', () => {
    const result = observation(loinc('85337-4'), { ...negative, effectiveDateTime: '2010-01-01' });
    expect(read(estrogenReceptor, [condition(icd('Z17.0')), result])).toEqual({ positive: false });
  });

  it('of hormone receptors without naming one decides only their common status', () => {
    const both = [condition(icd('Z17.411'))];
    expect(read(hormoneReceptorStatus, both)).toBe('positive');
    expect(read(estrogenReceptor, both)).toBe('unknown: absent');
    expect(read(her2Status, both)).toBe('negative');
    expect(read(hormoneReceptorStatus, [condition(icd('Z17.421'))])).toBe('negative');
  });
});

describe('the specimen', () => {
  const specimen = (id: string, site: object, at: string) =>
    resource('Specimen', { id, collection: { bodySite: site, collectedDateTime: at } });
  const er = (content: object) => observation(loinc('85337-4'), content);

  it('of the metastasis governs, however old', () => {
    const results = [
      specimen('met', snomed('10200004'), '2023-06-01'),
      er({ ...negative, specimen: { reference: 'Specimen/met' }, effectiveDateTime: '2023-06-20' }),
      er({ ...positive, bodySite: snomed('76752008'), effectiveDateTime: daysAgo(30) }),
    ];
    const fact = factOf(estrogenReceptor, [...metastatic, ...results]);
    expect(fact).toMatchObject({ value: { positive: false } });
    expect(fact.evidence[0]).toMatchObject({ date: '2023-06-01', remark: 'metastasis' });
  });

  it('named by a report holds for the results that it lists', () => {
    const bare = { resourceType: 'Observation', id: 'er', code: loinc('85337-4'), ...negative };
    const report = resource('DiagnosticReport', {
      status: 'final',
      effectiveDateTime: '2021-06-20',
      contained: [
        { resourceType: 'Specimen', id: 's', collection: { bodySite: snomed('10200004') } },
      ],
      specimen: [{ reference: '#s' }],
      result: [{ reference: 'Observation/er' }],
    });
    const older = er({ ...positive, bodySite: snomed('76752008'), effectiveDateTime: daysAgo(30) });
    expect(read(estrogenReceptor, [...metastatic, bare, report, older])).toEqual({
      positive: false,
    });
  });

  it.each([
    ['a body site', { bodySite: snomed('39607008') }, true],
    ['the axilla', { bodySite: snomed('68171009') }, false],
    [
      'a quadrant of the breast that the tables lack',
      { bodySite: snomed('999999999', 'Upper outer quadrant of breast') },
      false,
    ],
    [
      'the words of the specimen',
      {
        specimen: { reference: '#s' },
        contained: [
          { resourceType: 'Specimen', id: 's', type: text('Biopsy of liver metastasis') },
        ],
      },
      true,
    ],
    ['a metastasis as focus', { focus: [{ reference: 'Condition/met' }] }, true],
  ])('is of a metastasis by %s: %s', (_, content, isMetastatic) => {
    const met = { ...condition(snomed('94381002')), id: 'met', onsetDateTime: '2023-05-01' };
    const before = { effectiveDateTime: '2018-03-01' };
    const fact = factOf(estrogenReceptor, [
      ...metastatic,
      met,
      er({ ...positive, ...content, ...before }),
    ]);
    expect(fact.evidence[0]?.remark).toBe(isMetastatic ? 'metastasis' : 'primary');
  });
});

describe('a specimen that is named but was not sent', () => {
  const er = observation(loinc('85337-4'), {
    ...positive,
    specimen: { reference: 'Specimen/gone' },
    effectiveDateTime: '2018-03-01',
  });
  const onMetastasis = (unavailable: readonly Section[]) =>
    read(receptorResultOnMetastaticSpecimen, [...metastatic, er], { unavailable });

  it('is an issue, and leaves open what it was taken from where specimens were out of reach', () => {
    expect(mapped([er]).issues).toMatchObject([{ kind: 'dangling-reference', topic: 'specimen' }]);
    expect(onMetastasis(['specimens'])).toBe('unknown: not-fetched');
    expect(onMetastasis([])).toBe(false);
  });

  it('is placed by its date, and the card says so', () => {
    const given = { unavailable: ['specimens'] } as const;
    const fact = factOf(estrogenReceptor, [...metastatic, er], given);
    expect(fact.evidence[0]?.remark).toBe('primary by its date, specimen not read');
  });
});

describe('words', () => {
  it.each([
    ['Positive', 'positive'],
    ['not detected', 'negative'],
    ['Non-amplified', 'negative'],
    ['HER2 overexpressed', 'positive'],
    ['no amplification', 'negative'],
    ['Equivocal', 'equivocal'],
    ['positive and negative', undefined],
    ['see comment', undefined],
  ])('"%s" are %s', (words, verdict) => {
    expect(verdictInText(words)).toBe(verdict);
  });

  it.each([
    ['90 %', 90],
    ['80 to 90 %', 80],
    ['> 95 %', 95],
    ['< 1 %', 0],
    ['< 10 %', undefined],
    ['140 %', undefined],
  ])('"%s" are %s percent', (words, percent) => {
    expect(percentInText(words)).toBe(percent);
  });
});
