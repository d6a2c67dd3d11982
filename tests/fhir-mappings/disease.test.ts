// Whether, where and since when the disease is metastatic.
import { describe, expect, it } from 'vitest';
import { hasMetastaticBreastCancer, metastaticSites } from '../../src/domain/facts/disease.ts';
import {
  boneMetastasis,
  clinical,
  condition,
  icd,
  loinc,
  mapped,
  observation,
  primary,
  read,
  snomed,
  text,
  verification,
  woman,
} from '../support/fhir.ts';

const metastatic = (...resources: object[]) => read(hasMetastaticBreastCancer, resources);
const sites = (...resources: object[]) => read(metastaticSites, [primary, ...resources]);

describe('metastatic breast cancer', () => {
  it.each([
    snomed('254837009'),
    snomed('372095001'),
    icd('C50.911'),
    icd('C50412'),
    icd('Z85.3'),
    text('Breast cancer'),
  ])('is a breast cancer %j with a distant metastasis', (cancer) => {
    expect(metastatic(condition(cancer), boneMetastasis)).toBe(true);
    expect(metastatic(condition(cancer))).toBe(false);
  });

  it('counts the breast cancer whatever its clinical status', () => {
    expect(metastatic(condition(snomed('254837009'), clinical('resolved')), boneMetastasis)).toBe(
      true,
    );
  });

  it('is not a metastasis without any breast cancer, nor one that is over', () => {
    expect(metastatic(boneMetastasis)).toBe(false);
    expect(metastatic(primary, condition(snomed('94222008'), clinical('resolved')))).toBe(false);
    expect(metastatic(primary, condition(snomed('94222008'), verification('refuted')))).toBe(false);
    expect(metastatic(primary, condition(snomed('94222008'), verification('differential')))).toBe(
      false,
    );
  });

  it.each([
    ['regional nodes', snomed('94181007')],
    ['C77.3', icd('C77.3')],
    ['nodes of an unstated region', icd('C77.9')],
    ['the chest wall', snomed('94253005')],
    ['the other breast', icd('C79.81')],
  ])('is not %s alone', (_, code) => {
    expect(metastatic(primary, condition(code))).toBe(false);
  });

  it.each([
    snomed('315004001'),
    snomed('424229006'),
    text('Metastatic breast cancer'),
    text('Breast cancer, stage IV'),
  ])('is one explicit diagnosis: %j', (code) => {
    expect(metastatic(condition(code))).toBe(true);
    expect(metastatic(condition(code, clinical('resolved')))).toBe(false);
  });

  it.each([
    snomed('1222837003'),
    snomed('258228008'),
    snomed('2640006'),
    text('Stage IV'),
    { coding: [{ system: 'http://cancerstaging.org', code: '4' }] },
  ])('is stage IV of the diagnosis or of a stage group: %j', (stage) => {
    expect(metastatic(condition(snomed('254837009'), { stage: [{ summary: stage }] }))).toBe(true);
    for (const group of [
      snomed('399537006'),
      snomed('399588009'),
      loinc('21908-9'),
      loinc('21902-2'),
    ]) {
      expect(metastatic(primary, observation(group, { valueCodeableConcept: stage }))).toBe(true);
      expect(metastatic(observation(group, { valueCodeableConcept: stage }))).toBe(false);
    }
  });

  it.each([
    snomed('1229903009'),
    snomed('55440008'),
    snomed('399409002'),
    text('cM1'),
    text('pM1'),
  ])('is an M category of %j', (category) => {
    expect(
      metastatic(primary, observation(loinc('21907-1'), { valueCodeableConcept: category })),
    ).toBe(true);
  });

  it('follows the newest M category', () => {
    const m = (value: object, effectiveDateTime: string) =>
      observation(snomed('399387003'), { valueCodeableConcept: value, effectiveDateTime });
    expect(metastatic(primary, m(text('cM1'), '2024-01-01'), m(text('cM0'), '2025-01-01'))).toBe(
      false,
    );
    expect(metastatic(primary, m(text('cM0'), '2024-01-01'), m(text('cM1'), '2025-01-01'))).toBe(
      true,
    );
  });

  it('is not the stage of another cancer', () => {
    const lung = { ...condition(icd('C34.90')), id: 'lung' };
    const stage = observation(snomed('399537006'), {
      focus: [{ reference: 'Condition/lung' }],
      valueCodeableConcept: snomed('258228008'),
    });
    expect(metastatic(primary, lung, stage)).toBe(false);
  });

  it('is not in situ disease, a family history or a suspicion', () => {
    for (const words of [
      'Ductal carcinoma in situ of breast',
      'Family history of metastatic breast cancer',
      'Suspected metastatic breast cancer',
    ]) {
      expect(metastatic(condition(text(words)), boneMetastasis)).toBe(false);
    }
    expect(metastatic(condition(icd('D05.10')), boneMetastasis)).toBe(false);
  });

  it('is unknown where problems were out of reach', () => {
    expect(read(hasMetastaticBreastCancer, [], { unavailable: ['problems'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('beside an active cancer of another organ', () => {
  const lung = { ...condition(icd('C34.90')), id: 'lung' };
  const breast = { ...primary, id: 'breast' };
  const related = (reference: string) => ({
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/condition-related',
        valueReference: { reference },
      },
    ],
  });
  const metastasis = (content: object = {}) => condition(snomed('94222008'), content);

  it('a metastasis counts only when it is said to stem from the breast', () => {
    expect(metastatic(breast, lung, metastasis())).toBe(false);
    expect(metastatic(breast, lung, metastasis(related('Condition/breast')))).toBe(true);
    expect(metastatic(breast, lung, metastasis(related('Condition/lung')))).toBe(false);
  });

  it('or when the breast cancer itself is staged as metastatic', () => {
    const staged = { ...breast, stage: [{ summary: snomed('1222837003') }] };
    expect(metastatic(staged, lung, metastasis())).toBe(true);
    // One that is said to stem from the lung stays that of the lung.
    const ofLung = metastasis(related('Condition/lung'));
    expect(read(metastaticSites, [staged, lung, ofLung])).toBe('unknown: absent');
  });

  it('a skin cancer or a past cancer changes nothing', () => {
    expect(metastatic(breast, condition(icd('C44.90')), metastasis())).toBe(true);
    expect(metastatic(breast, { ...lung, ...clinical('resolved') }, metastasis())).toBe(true);
  });

  it('the other cancer is known under the OID of its system too', () => {
    const oid = { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.90', code: 'C34.90' }] };
    expect(metastatic(breast, condition(oid), metastasis())).toBe(false);
  });
});

describe('the sites', () => {
  it.each([
    [
      'bone',
      [
        snomed('94222008'),
        snomed('94217008'),
        icd('C79.51'),
        icd('C7952'),
        text('Bone metastases'),
      ],
    ],
    ['liver', [snomed('94381002'), icd('C78.7'), text('Liver metastasis')]],
    ['lung', [snomed('94391008'), icd('C78.00'), icd('C78.02'), text('Metastasis to lung')]],
    ['pleura', [snomed('94493005'), icd('C78.2')]],
    ['peritoneum', [snomed('94627008'), icd('C78.6')]],
    ['adrenal', [snomed('94161006'), icd('C79.71')]],
    ['brain', [snomed('94225005'), icd('C79.31'), icd('C79.32'), text('Brain metastases')]],
    ['skin', [snomed('94579000'), icd('C79.2')]],
    ['chestwall', [snomed('94253005')]],
    [
      'other-organ',
      [
        icd('C78.1'),
        icd('C78.4'),
        icd('C78.5'),
        icd('C78.89'),
        icd('C79.00'),
        icd('C79.11'),
        icd('C79.60'),
        icd('C79.82'),
      ],
    ],
    [
      'distant-node',
      [icd('C77.0'), icd('C77.1'), icd('C77.2'), icd('C77.4'), icd('C77.5'), icd('C77.8')],
    ],
  ] as const)('%s are read from every code of the group', (site, codes) => {
    for (const of of codes) expect(sites(condition(of))).toEqual([site]);
  });

  it('are read from the body site of an unspecified metastasis, and from an observed site', () => {
    const body = { bodySite: [snomed('10200004')] };
    expect(sites(condition(snomed('128462008'), body))).toEqual(['liver']);
    expect(sites(condition(icd('C79.9'), { bodySite: [text('Left femur')] }))).toEqual(['bone']);
    expect(
      sites(observation(loinc('44667-4'), { valueCodeableConcept: snomed('12738006') })),
    ).toEqual(['brain']);
  });

  it('in the skin over breast or chest are local', () => {
    for (const body of [snomed('78904004'), snomed('76752008'), text('Skin of the chest')]) {
      expect(sites(condition(icd('C79.2'), { bodySite: [body] }))).toEqual(['chestwall']);
    }
  });

  it('leave out what is resolved, and are unknown when none is coded', () => {
    expect(sites(boneMetastasis, condition(snomed('94381002'), clinical('remission')))).toEqual([
      'bone',
    ]);
    expect(sites(condition(snomed('128462008')))).toBe('unknown: absent');
  });

  it('that may be regional are an issue, not a metastasis', () => {
    expect(mapped([woman, condition(icd('C77.9'))]).issues).toMatchObject([
      { kind: 'unknown-code', topic: 'nodal site' },
    ]);
  });
});
