// Which codes of a request are counted: those of known systems, never a free text.
import { describe, expect, it } from 'vitest';
import { seenCodes } from '../../hooks/seen-codes.ts';

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const order = (coding: object, type = 'MedicationRequest') => ({
  resource: { resourceType: type, medicationCodeableConcept: { coding: [coding] } },
});
const result = (coding: object) => ({
  resource: { resourceType: 'Observation', code: { coding: [coding] } },
});

describe('codes that are seen', () => {
  it('drugs that the tables know and drugs that they lack are told apart', () => {
    expect(
      seenCodes([
        order({ system: rxnorm, code: '200064' }),
        order({ system: rxnorm, code: '99999999' }, 'MedicationStatement'),
      ]),
    ).toEqual([
      { system: rxnorm, code: '200064', recognised: true, count: 1 },
      { system: rxnorm, code: '99999999', recognised: false, count: 1 },
    ]);
  });

  it('each code counts once a call', () => {
    const letrozole = order({ system: rxnorm, code: '200064' });
    expect(seenCodes([letrozole, letrozole])).toHaveLength(1);
  });

  it('of results only those that the tables know are counted: most concern no rule', () => {
    const loinc = 'http://loinc.org';
    expect(
      seenCodes([
        result({ system: loinc, code: '85337-4' }),
        result({ system: loinc, code: '00000-0' }),
      ]),
    ).toEqual([{ system: loinc, code: '85337-4', recognised: true, count: 1 }]);
  });

  it('a code that may be words of a person, or of a system of nobody, is not kept', () => {
    expect(
      seenCodes([
        order({ system: rxnorm, code: 'letrozole for Mrs. Example' }),
        order({ system: 'urn:local:drugs', code: '17' }),
        order({ display: 'letrozole' }),
        { resource: 'no resource' },
        { resource: { resourceType: 'Condition', code: { coding: [{ code: 'C50' }] } } },
      ]),
    ).toEqual([]);
  });
});
