import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Concept,
  concept,
  freeText,
  hasKnownCode,
  isIn,
  label,
  lists,
} from '../../fhir-mappings/read/coding.ts';

const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';
const breastCancer = { system: snomed, code: '254837009', display: 'Breast cancer' };

function read(value: unknown): Concept {
  const found = concept(value);
  if (!found) throw new Error('no concept');
  return found;
}

describe('a concept is read', () => {
  it('from a CodeableConcept, a bare Coding and a string', () => {
    expect(concept({ coding: [breastCancer], text: 'Ca breast' })).toEqual({
      codings: [breastCancer],
      text: 'Ca breast',
    });
    expect(concept(breastCancer)).toEqual({ codings: [breastCancer] });
    expect(concept('Breast cancer')).toEqual({ codings: [], text: 'Breast cancer' });
  });

  it('without what is missing or malformed', () => {
    expect(concept({ coding: [null, 7, { system: snomed }, { code: 'x' }, breastCancer] })).toEqual(
      {
        codings: [{ system: '', code: 'x' }, breastCancer],
      },
    );
    for (const nothing of [undefined, null, '', 7, true, [], {}, { coding: [] }, { coding: 'x' }]) {
      expect(concept(nothing), JSON.stringify(nothing)).toBeUndefined();
    }
  });

  it('from anything without failing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const found = concept({ coding: value, text: value }) ?? concept(value);
        if (found) expect(typeof label(found)).toBe('string');
        expect(lists(found).size).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the lists of a concept', () => {
  it('are those of all its codings', () => {
    const both = read({
      coding: [
        { system: 'urn:local', code: '1' },
        breastCancer,
        { system: loinc, code: '16112-5' },
      ],
    });
    expect([...lists(both)].sort()).toEqual(['breast-primary', 'er']);
    expect(isIn(both, 'pr', 'er')).toBe(true);
    expect(isIn(both, 'pr')).toBe(false);
    expect(isIn(both)).toBe(false);
  });

  it('are none for no concept, no coding and a code under another system', () => {
    expect(lists(undefined).size).toBe(0);
    expect(isIn(undefined, 'er')).toBe(false);
    expect(lists(read('Breast cancer')).size).toBe(0);
    expect(lists(read({ system: loinc, code: '417181009' })).size).toBe(0);
  });
});

describe('text is matched', () => {
  it('only where no code of a known system stands beside it', () => {
    expect(freeText(read({ text: 'ER 90%' }))).toBe('ER 90%');
    expect(freeText(read({ coding: [{ system: 'urn:local', code: '1' }], text: 'ER' }))).toBe('ER');
    expect(freeText(read({ coding: [breastCancer], text: 'ER' }))).toBeUndefined();
    expect(
      freeText(read({ coding: [{ system: loinc, code: '0-0' }], text: 'unknown code' })),
    ).toBeUndefined();
  });

  it('from displays where the record has no text, and a system without a code is no code', () => {
    expect(freeText(read({ display: 'Letrozole' }))).toBe('Letrozole');
    expect(freeText(read({ coding: [{ system: snomed, display: 'Letrozole' }] }))).toBe(
      'Letrozole',
    );
    expect(hasKnownCode(read({ system: snomed, display: 'Letrozole' }))).toBe(false);
    expect(freeText(read({ coding: [{ system: 'urn:a', code: '1' }] }))).toBeUndefined();
    expect(freeText(undefined)).toBeUndefined();
  });
});

describe('the label of a concept', () => {
  it('is its text, else a display, else the name in the tables, else the code', () => {
    expect(label(read({ coding: [breastCancer], text: 'Ca breast' }))).toBe('Ca breast');
    expect(label(read({ coding: [{ system: 'urn:a', code: '1' }, breastCancer] }))).toBe(
      'Breast cancer',
    );
    expect(label(read({ system: snomed, code: '254837009' }))).toMatch(/breast/i);
    expect(label(read({ system: 'urn:a', code: 'B-7' }))).toBe('B-7');
  });

  it('is inert and short', () => {
    const hostile = label(
      read('<script>alert(1)</script>\n# heading `x` \u202e [a](javascript:b)'),
    );
    expect(hostile).not.toMatch(/[<>`#[\]\n\u202e]/);
    expect(label(read('x'.repeat(500))).length).toBeLessThanOrEqual(80);
  });
});
