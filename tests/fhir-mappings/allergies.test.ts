// Severe hypersensitivity to the solvents of the taxanes, and severe skin reactions to any drug.
import { describe, expect, it } from 'vitest';
import {
  hypersensitivityPolyoxylCastorOil,
  hypersensitivityPolysorbate80,
  severeCutaneousReactionHistory,
} from '../../src/domain/facts/conditions.ts';
import { code, icd, judgement, read, resource, snomed, text } from '../support/fhir.ts';

const status = (value: string) => ({
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: value },
  ],
});
const allergy = (substance: object, content: object = {}) =>
  resource('AllergyIntolerance', {
    clinicalStatus: status('active'),
    verificationStatus: status('confirmed'),
    code: substance,
    criticality: 'high',
    ...content,
  });

const solvents = [
  [
    'polyoxyl castor oil',
    hypersensitivityPolyoxylCastorOil,
    [
      judgement('polyoxyl-castor-oil'),
      code('rxnorm', '56946'),
      text('Cremophor EL'),
      text('Polyoxyl 35 castor oil'),
      text('paclitaxel'),
    ],
  ],
  [
    'polysorbate 80',
    hypersensitivityPolysorbate80,
    [
      judgement('polysorbate-80'),
      code('rxnorm', '72962'),
      text('Polysorbate 80'),
      text('docetaxel'),
    ],
  ],
] as const;

describe.each(solvents)('hypersensitivity to %s', (_, fact, substances) => {
  it.each(substances.map((s) => [JSON.stringify(s), s] as const))(
    'is read from %s',
    (_name, substance) => {
      expect(read(fact, [allergy(substance)])).toBe(true);
    },
  );

  it('may stand in the reaction instead of the code', () => {
    const reaction = [{ substance: substances[0], manifestation: [text('Hypotension')] }];
    expect(read(fact, [allergy(text('Chemotherapy'), { reaction })])).toBe(true);
  });

  it.each([
    ['criticality high', { criticality: 'high' }, true],
    ['a severe reaction', { criticality: undefined, reaction: [{ severity: 'severe' }] }, true],
    [
      'anaphylaxis in words',
      { criticality: undefined, reaction: [{ manifestation: [text('Anaphylaxis')] }] },
      true,
    ],
    [
      'anaphylaxis by code',
      { criticality: undefined, reaction: [{ manifestation: [snomed('39579001')] }] },
      true,
    ],
    ['a mild reaction', { criticality: 'low', reaction: [{ severity: 'mild' }] }, false],
    ['no severity at all', { criticality: undefined }, false],
  ])('counts by its severity: %s', (_name, content, counts) => {
    expect(read(fact, [allergy(substances[0], content)])).toBe(counts);
  });

  it.each([
    [{ clinicalStatus: status('resolved') }],
    [{ clinicalStatus: status('inactive') }],
    [{ verificationStatus: status('refuted') }],
    [{ verificationStatus: status('entered-in-error') }],
  ])('does not count with %j', (content) => {
    expect(read(fact, [allergy(substances[0], content)])).toBe(false);
  });

  it('is false without any allergy, unknown where allergies were out of reach', () => {
    expect(read(fact, [])).toBe(false);
    expect(read(fact, [], { unavailable: ['allergies'] })).toBe('unknown: not-fetched');
  });
});

describe('solvents', () => {
  it('are told apart by the drug that carries them', () => {
    expect(read(hypersensitivityPolysorbate80, [allergy(code('rxnorm', '56946'))])).toBe(false);
    expect(read(hypersensitivityPolyoxylCastorOil, [allergy(code('rxnorm', '72962'))])).toBe(false);
  });

  it('are not in albumin-bound paclitaxel', () => {
    expect(
      read(hypersensitivityPolyoxylCastorOil, [allergy(text('nab-paclitaxel (Abraxane)'))]),
    ).toBe(false);
  });
});

describe('a severe cutaneous reaction', () => {
  const reacted = (manifestation: object, content: object = {}) =>
    allergy(text('Trimethoprim-sulfamethoxazole'), {
      reaction: [{ manifestation: [manifestation] }],
      ...content,
    });

  it.each([
    [snomed('73442001')],
    [snomed('702809001')],
    [icd('L51.2')],
    [text('Toxic epidermal necrolysis')],
    [text('DRESS')],
  ])('is read from the manifestation %j', (manifestation) => {
    expect(read(severeCutaneousReactionHistory, [reacted(manifestation)])).toBe(true);
  });

  it('stays history when the allergy is resolved, not when it is refuted', () => {
    const manifestation = snomed('73442001');
    const resolved = reacted(manifestation, {
      clinicalStatus: status('resolved'),
      criticality: 'low',
    });
    const refuted = reacted(manifestation, { verificationStatus: status('refuted') });
    expect(read(severeCutaneousReactionHistory, [resolved])).toBe(true);
    expect(read(severeCutaneousReactionHistory, [refuted])).toBe(false);
  });

  it('is none by a rash', () => {
    expect(read(severeCutaneousReactionHistory, [reacted(text('Rash'))])).toBe(false);
    expect(read(severeCutaneousReactionHistory, [], { unavailable: ['allergies'] })).toBe(
      'unknown: not-fetched',
    );
  });
});
