import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemUris } from '../../fhir-mappings/codes/systems.ts';
import { identifyDrugs } from '../../fhir-mappings/drugs.ts';
import type { Concept } from '../../fhir-mappings/read/coding.ts';

const rxnorm = (code: string, display?: string): Concept => ({
  codings: [{ system: systemUris.rxnorm[0], code, ...(display && { display }) }],
});
const atc = (code: string): Concept => ({ codings: [{ system: systemUris.atc[0], code }] });
const said = (text: string): Concept => ({ codings: [], text });

describe('a medication that is not recognised', () => {
  it('is certainly another drug when a listed substance is named alone', () => {
    const outside = [
      rxnorm('17767'),
      rxnorm('99999999', 'amlodipine 5 MG Oral Tablet'),
      said('Amlodipine besylate 5 mg tablet once daily'),
      atc('C10AA05'),
      atc('A02BC01'),
    ];
    for (const concept of outside) {
      expect(identifyDrugs({ concepts: [concept] }), JSON.stringify(concept)).toMatchObject({
        drugs: [],
        identified: false,
        outside: true,
      });
    }
  });

  it('is a question when anything else stands in the name, or nothing at all', () => {
    const open = [
      rxnorm('99999999'),
      said('study drug 5 mg'),
      said('amlodipine / investigational agent'),
      said('amlodipine and tamoxifen?'),
      rxnorm('17767', 'tamoxifen 20 MG Oral Tablet'),
      said('no letrozole'),
      said('allergy to letrozole'),
      said('amlodipine instead of letrozole'),
      said(''),
      atc('L01XX99'),
    ];
    for (const concept of open) {
      expect(identifyDrugs({ concepts: [concept] }), JSON.stringify(concept)).toMatchObject({
        drugs: [],
        identified: false,
        outside: false,
      });
    }
    expect(identifyDrugs({ concepts: [] })).toMatchObject({ identified: false, outside: false });
  });

  it('is a question when only one of its concepts is another drug', () => {
    const concepts = [rxnorm('17767'), rxnorm('99999999')];
    expect(identifyDrugs({ concepts }).outside).toBe(false);
  });
});

describe('a recognised medication', () => {
  it('is not outside, even when another code of the same concept is', () => {
    const [amlodipine, letrozole] = [rxnorm('17767'), rxnorm('72965')];
    const concept = { codings: [...amlodipine.codings, ...letrozole.codings] };
    expect(identifyDrugs({ concepts: [concept] })).toMatchObject({
      drugs: ['letrozole'],
      identified: true,
      outside: false,
    });
  });
});

describe('the strength of a product', () => {
  it('comes from its code, else from its text', () => {
    const strength = (concept: Concept) => identifyDrugs({ concepts: [concept] }).strength;
    expect(strength(rxnorm('200064'))).toBe(2.5);
    expect(strength(rxnorm('310592'))).toBe(3.6);
    expect(strength(said('Zoladex 10.8 mg implant'))).toBe(10.8);
    expect(strength(said('letrozole 2.5 mg'))).toBe(2.5);
  });

  it('is unknown for a concentration, two amounts, two drugs, or none', () => {
    const texts = ['fulvestrant 50 mg/mL', 'capecitabine 500 mg tablet, 1500 mg', 'letrozole'];
    for (const text of [...texts, 'letrozole and ribociclib 200 mg', 'paclitaxel 80 mg/m2']) {
      expect(identifyDrugs({ concepts: [said(text)] }), text).not.toHaveProperty('strength');
    }
  });
});

describe('the name that is shown', () => {
  it('is that of the guideline for a recognised drug, else what the record says', () => {
    expect(identifyDrugs({ concepts: [said('FEMARA')] }).name).toBe('letrozole');
    expect(identifyDrugs({ concepts: [rxnorm('2119715')] }).name).toBe('trastuzumab');
    expect(identifyDrugs({ concepts: [said('Study drug A')] }).name).toBe('Study drug A');
    expect(identifyDrugs({ concepts: [] }).name).toBe('a medication without a name');
  });

  it('carries no markup', () => {
    const { name } = identifyDrugs({
      concepts: [said('<img src=x onerror=alert(1)> [a](http://b)')],
    });
    expect(name).not.toMatch(/[<>[\]=]/);
    expect(name).toContain('img src');
  });

  it('is short, plain and on one line whatever the record says', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem());
    fc.assert(
      fc.property(text, text, fc.string(), (words, display, code) => {
        const concepts = [{ codings: [{ system: 'urn:x', code, display }], text: words }];
        const { name } = identifyDrugs({ concepts });
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(60);
        expect(name).toMatch(/^[\p{L}\p{N} .,;:/%()+'-]+$/u);
      }),
    );
  });
});
