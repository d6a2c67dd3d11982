// Procedures, radiotherapy and examinations: what was completed, where, and how long ago.
import { describe, expect, it } from 'vitest';
import * as care from '../../src/domain/facts/care.ts';
import { liverTestsWithin28Days as liverTests } from '../../src/domain/facts/liver.ts';
import {
  bilateralOophorectomyDone,
  hysterectomy,
  ovarianIrradiation,
} from '../../src/domain/facts/menopause.ts';
import {
  dentalExamWithin12Months,
  dxaWithin24Months,
} from '../../src/domain/facts/tests-on-file.ts';
import {
  type Concept,
  code,
  daysAgo,
  lab,
  loinc,
  metastatic,
  monthsAgo,
  observation,
  procedure,
  quantity,
  read,
  resource,
  snomed,
  text,
} from '../support/fhir.ts';

const pcs = (value: string) => code('pcs', value);
const cpt = (value: string) => code('cpt', value);

describe('both ovaries removed', () => {
  const done = (...resources: object[]) => read(bilateralOophorectomyDone, resources);

  it.each([
    snomed('76876009'),
    snomed('29827000'),
    snomed('116144002'),
    pcs('0UT20ZZ'),
    pcs('0UT24ZZ'),
    cpt('58956'),
    text('Bilateral salpingo-oophorectomy'),
  ])('by %j', (operation) => {
    expect(done(procedure(operation))).toBe(true);
  });

  it.each([
    ['by a side', { bodySite: [snomed('51440002')] }],
    ['in words', { code: { ...snomed('83152002'), text: 'Bilateral oophorectomy' } }],
    ['by modifier 50', { modifierExtension: [{ url: 'urn:modifier', valueCode: '50' }] }],
  ])('where an ambiguous code says both %s', (_, content) => {
    expect(done(procedure(snomed('83152002'), content))).toBe(true);
    expect(done(procedure(snomed('83152002')))).toBe(false);
  });

  it('by two operations, left and right', () => {
    expect(done(procedure(snomed('302377002')), procedure(snomed('302376006')))).toBe(true);
    expect(done(procedure(pcs('0UT00ZZ')), procedure(pcs('0UT10ZZ')))).toBe(true);
    expect(done(procedure(snomed('302377002')), procedure(snomed('302377002')))).toBe(false);
    const sided = (side: string) => procedure(snomed('78698008'), { bodySite: [snomed(side)] });
    expect(done(sided('7771000'), sided('24028007'))).toBe(true);
  });

  it.each([
    snomed('236886002'),
    snomed('302377002'),
    text('Tubal ligation'),
    text('Salpingectomy'),
  ])('not by %j', (operation) => {
    expect(done(procedure(operation))).toBe(false);
  });

  it.each(['in-progress', 'preparation', 'not-done', 'stopped', 'entered-in-error', 'unknown'])(
    'not while the operation is %s',
    (status) => {
      expect(done(procedure(snomed('76876009'), { status }))).toBe(false);
    },
  );

  it('is unknown where procedures were out of reach', () => {
    expect(read(bilateralOophorectomyDone, [], { unavailable: ['procedures'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('other operations', () => {
  it.each([
    snomed('236886002'),
    snomed('116140006'),
    pcs('0UT90ZZ'),
    cpt('58150'),
    text('Total hysterectomy'),
  ])('hysterectomy by %j', (operation) => {
    expect(read(hysterectomy, [procedure(operation)])).toBe(true);
  });

  it('ovarian irradiation is its own fact and no removal', () => {
    const irradiation = procedure(snomed('373837003'));
    expect(read(ovarianIrradiation, [irradiation])).toBe(true);
    expect(read(bilateralOophorectomyDone, [irradiation])).toBe(false);
  });
});

describe('local therapy of metastases', () => {
  const kinds: readonly Concept[] = [
    snomed('72106008'),
    cpt('77373'),
    snomed('115959002'),
    snomed('448781006'),
    snomed('314617008'),
    text('SBRT of a lung metastasis'),
    text('Radiofrequency ablation of liver metastasis'),
  ];

  it.each(kinds)('is done by %j since the first metastasis', (kind) => {
    const done = (at: string) =>
      read(care.localTherapyToMetastasesDone, [
        ...metastatic,
        procedure(kind, { performedDateTime: at }),
      ]);
    expect(done('2024-02-01')).toBe(true);
    expect(done('2019-02-01')).toBe(false);
  });

  it('of the brain is radiosurgery, surgery or radiotherapy of the brain', () => {
    const brain = { bodySite: [snomed('12738006')] };
    const done = (...p: object[]) => read(care.localTherapyToBrainDone, [...metastatic, ...p]);
    expect(done(procedure(snomed('429584001')))).toBe(true);
    expect(done(procedure(snomed('33195004'), brain))).toBe(true);
    expect(done(procedure(text('Craniotomy, resection of brain metastasis')))).toBe(true);
    expect(done(procedure(text('Whole brain radiotherapy')))).toBe(true);
    expect(done(procedure(snomed('72106008')))).toBe(false);
    expect(done(procedure(snomed('33195004')))).toBe(false);
  });

  it('asked of the brain is not answered by what was asked of any site', () => {
    const liver = procedure(snomed('72106008'), { performedDateTime: '2024-02-01' });
    expect(read(care.localTherapyToMetastasesDone, [...metastatic, liver])).toBe(true);
    expect(read(care.localTherapyToBrainDone, [...metastatic, liver])).toBe(false);
  });
});

describe('radiotherapy of the chest', () => {
  const chest = (...resources: object[]) => read(care.priorChestRadiotherapy, resources);
  const site = (value: string) => ({ bodySite: [snomed(value)] });

  it.each(['78904004', '76752008', '80248007', '72410000', '68171009'])(
    'at body site %s',
    (value) => {
      expect(chest(procedure(snomed('33195004'), site(value)))).toBe(true);
      expect(chest(procedure(cpt('77412'), site(value)))).toBe(true);
    },
  );

  it('in words', () => {
    expect(chest(procedure(text('Radiotherapy of the chest wall, 50 Gy')))).toBe(true);
    expect(chest(procedure(text('Adjuvant breast radiation therapy')))).toBe(true);
    expect(chest(procedure(text('Radiotherapy of the spine')))).toBe(false);
  });

  it('by the volume of an mCODE course', () => {
    const volume = (location: object) =>
      resource('BodyStructure', { id: 'volume', location, subject: undefined });
    const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-';
    const treated = procedure(snomed('1217123003'), {
      extension: [
        {
          url: `${mcode}dose-delivered-to-volume`,
          extension: [{ url: 'volume', valueReference: { reference: 'BodyStructure/volume' } }],
        },
      ],
    });
    expect(chest(treated, volume(snomed('78904004')))).toBe(true);
    expect(chest(treated, volume(snomed('12738006')))).toBe(false);
  });

  it('is none elsewhere, unfinished, or by an operation of the breast', () => {
    expect(chest(procedure(snomed('33195004'), site('12738006')))).toBe(false);
    expect(
      chest(procedure(snomed('33195004'), { ...site('78904004'), status: 'in-progress' })),
    ).toBe(false);
    expect(chest(procedure(snomed('172043006'), site('76752008')))).toBe(false);
  });
});

describe('examinations on file', () => {
  it.each([
    ['an Observation', observation(loinc('38265-5'), { valueQuantity: quantity(-1, '{T-score}') })],
    [
      'a report',
      resource('DiagnosticReport', {
        status: 'final',
        code: loinc('38268-9'),
        effectiveDateTime: daysAgo(10),
      }),
    ],
    ['a procedure', procedure(cpt('77080'))],
    ['a procedure by SNOMED CT', procedure(snomed('312681000'))],
    ['words', procedure(text('DXA scan'))],
  ])('bone density by %s', (_, examination) => {
    expect(read(dxaWithin24Months, [examination])).toBe(true);
  });

  it('bone density counts for 24 months, once it is final', () => {
    const at = (performedDateTime: string) =>
      read(dxaWithin24Months, [procedure(cpt('77080'), { performedDateTime })]);
    expect(at(monthsAgo(24))).toBe(true);
    expect(at(monthsAgo(25))).toBe(false);
    const draft = resource('DiagnosticReport', {
      status: 'registered',
      code: loinc('38268-9'),
      effectiveDateTime: daysAgo(1),
    });
    expect(read(dxaWithin24Months, [draft])).toBe(false);
    expect(read(dxaWithin24Months, [], { unavailable: ['reports'] })).toBe('unknown: not-fetched');
  });

  it('a dental examination counts for 12 months', () => {
    const at = (performedDateTime: string) =>
      read(dentalExamWithin12Months, [procedure(snomed('34043003'), { performedDateTime })]);
    expect(at(monthsAgo(12))).toBe(true);
    expect(at(monthsAgo(13))).toBe(false);
  });

  it.each([
    ['AST', lab('1920-8', 20, 'U/L', { effectiveDateTime: daysAgo(28) })],
    ['ALT', lab('1742-6', 20, 'U/L', { effectiveDateTime: daysAgo(28) })],
    ['bilirubin', lab('1975-2', 0.5, 'mg/dL', { effectiveDateTime: daysAgo(28) })],
    ['a panel', observation(loinc('24325-3'), { effectiveDateTime: daysAgo(28) })],
    [
      'a report',
      resource('DiagnosticReport', {
        status: 'final',
        code: loinc('24325-3'),
        effectiveDateTime: daysAgo(28),
      }),
    ],
  ])('liver tests by %s of the last 28 days', (_, test) => {
    expect(read(liverTests, [test])).toBe(true);
    expect(read(liverTests, [{ ...test, effectiveDateTime: daysAgo(29) }])).toBe(false);
  });
});

describe('the last staging imaging', () => {
  const weeks = (...resources: object[]) => read(care.weeksSinceLastStagingImaging, resources);
  const report = (content: object) =>
    resource('DiagnosticReport', {
      status: 'final',
      code: loinc('87869-4'),
      effectiveDateTime: daysAgo(70),
      ...content,
    });
  const study = (content: object) =>
    resource('ImagingStudy', {
      status: 'available',
      modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }],
      started: daysAgo(70),
      ...content,
    });

  it('is counted in whole weeks from a report, a procedure or a study', () => {
    expect(weeks(report({}))).toEqual({ low: 10, high: 10 });
    expect(weeks(procedure(cpt('78815'), { performedDateTime: daysAgo(76) }))).toEqual({
      low: 10,
      high: 10,
    });
    expect(weeks(procedure(snomed('82918005'), { performedDateTime: daysAgo(77) }))).toEqual({
      low: 11,
      high: 11,
    });
    for (const modality of ['CT', 'PT', 'NM']) {
      expect(weeks(study({ modality: [{ code: modality }] }))).toEqual({ low: 10, high: 10 });
    }
    expect(weeks(study({ modality: undefined, series: [{ modality: { code: 'PT' } }] }))).toEqual({
      low: 10,
      high: 10,
    });
  });

  it('is the newest of them', () => {
    expect(weeks(report({}), study({ started: daysAgo(7) }))).toEqual({ low: 1, high: 1 });
  });

  it.each([
    ['a preliminary report', report({ status: 'preliminary' })],
    ['a report in error', report({ status: 'entered-in-error' })],
    ['a mammogram', study({ modality: [{ code: 'MG' }] })],
    ['a study that is not available', study({ status: 'registered' })],
  ])('is not %s', (_, imaging) => {
    expect(weeks(imaging)).toBe('unknown: absent');
  });

  it('keeps open what a partial date leaves open', () => {
    expect(weeks(report({ effectiveDateTime: '2026-09' }))).toEqual({ low: 1, high: 5 });
  });

  it('is unknown where reports were out of reach', () => {
    expect(read(care.weeksSinceLastStagingImaging, [], { unavailable: ['reports'] })).toBe(
      'unknown: not-fetched',
    );
  });
});
