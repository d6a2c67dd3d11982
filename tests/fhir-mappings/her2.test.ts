// HER2 by immunohistochemistry, membrane staining and in-situ hybridisation. ASCO-CAP 2018.
import { describe, expect, it } from 'vitest';
import { saysStaining, scoreInText } from '../../fhir-mappings/her2-values.ts';
import {
  her2Ihc,
  her2Interpretation,
  her2Ish,
  her2MembraneStaining,
  her2Status,
} from '../../src/domain/facts/her2.ts';
import { daysAgo, judgement, lab, loinc, observation, read, snomed } from '../support/fhir.ts';

const positive = { valueCodeableConcept: loinc('LA6576-8') };
const negative = { valueCodeableConcept: loinc('LA6577-6') };

describe('HER2 immunohistochemistry', () => {
  const ihc = (content: object, of = '85319-2') => read(her2Ihc, [observation(loinc(of), content)]);

  it.each([
    [{ valueCodeableConcept: loinc('LA6111-4') }, '0'],
    [{ valueCodeableConcept: { ...snomed('260385009'), text: '0' } }, '0'],
    [{ valueCodeableConcept: loinc('LA11841-6') }, '1+'],
    [{ valueCodeableConcept: snomed('260348001') }, '2+'],
    [{ valueCodeableConcept: snomed('260349009') }, '3+'],
    [{ valueInteger: 0 }, '0'],
    [{ valueInteger: 3 }, '3+'],
    [{ valueQuantity: { value: 2 } }, '2+'],
    [{ valueString: 'Score 2+' }, '2+'],
    [{ valueString: 'IHC 1+' }, '1+'],
    [{ valueCodeableConcept: snomed('42425007') }, '2+'],
    [positive, '3+'],
  ])('%j is %s', (content, score) => {
    for (const of of ['85319-2', '18474-7', '72383-3']) expect(ihc(content, of)).toBe(score);
  });

  it('negative without a score is a verdict, not a score', () => {
    const result = [observation(loinc('85319-2'), negative)];
    expect(read(her2Ihc, result)).toBe('unknown: absent');
    expect(read(her2Interpretation, result)).toBe('negative');
    expect(read(her2Status, result)).toBe('negative');
  });

  it('is accepted under the SNOMED procedure code, and is not the serum test', () => {
    expect(read(her2Ihc, [observation(snomed('433114000'), { valueString: '1+' })])).toBe('1+');
    for (const serum of ['32996-1', '42914-2', '51981-9']) {
      expect(read(her2Status, [observation(loinc(serum), positive)])).toBe('unknown: absent');
    }
  });

  it.each([
    ['HER2/neu 2+', '2+'],
    ['negative (0)', '0'],
    ['1+ to 2+', undefined],
    ['20 %', undefined],
    ['90 % of cells', undefined],
    ['HER2', undefined],
  ])('in words: "%s" is %s', (words, score) => {
    expect(scoreInText(words)).toBe(score);
  });
});

describe('membrane staining at score 0', () => {
  const zero = { valueInteger: 0 };
  const staining = (...resources: object[]) => read(her2MembraneStaining, resources);
  const stated = (value: boolean, content: object = {}) =>
    observation(judgement('her2-membrane-staining'), { valueBoolean: value, ...content });

  it('is read from a component, a note, the value, or a statement of its own', () => {
    const component = {
      component: [{ code: judgement('her2-membrane-staining'), valueBoolean: true }],
    };
    expect(staining(observation(loinc('85319-2'), { ...zero, ...component }))).toBe(true);
    expect(
      staining(observation(loinc('85319-2'), { ...zero, note: [{ text: 'HER2-ultralow' }] })),
    ).toBe(true);
    expect(
      staining(
        observation(loinc('85319-2'), { ...zero, note: [{ text: 'No membrane staining' }] }),
      ),
    ).toBe(false);
    expect(staining(observation(loinc('85319-2'), zero), stated(true))).toBe(true);
  });

  it('stated apart belongs to the report of 30 days around it', () => {
    const at = (days: number) => ({ effectiveDateTime: daysAgo(days) });
    expect(
      staining(observation(loinc('85319-2'), { ...zero, ...at(40) }), stated(true, at(10))),
    ).toBe(true);
    expect(
      staining(observation(loinc('85319-2'), { ...zero, ...at(41) }), stated(true, at(10))),
    ).toBe('unknown: absent');
  });

  it('makes HER2 ultralow; not stated it is zero', () => {
    const report = observation(loinc('85319-2'), zero);
    expect(read(her2Status, [report])).toBe('zero');
    expect(read(her2Status, [report, stated(true)])).toBe('ultralow');
    expect(read(her2Status, [report, stated(false)])).toBe('zero');
  });

  it.each([
    ['faint membrane staining in 5 % of cells', true],
    ['ultra-low', true],
    ['no membrane staining', false],
    ['absence of membrane staining', false],
    ['score 0', undefined],
  ])('in words: "%s" is %s', (words, is) => {
    expect(saysStaining(words)).toBe(is);
  });
});

describe('HER2 in-situ hybridisation', () => {
  const ish = (...resources: object[]) => read(her2Ish, resources);
  const group = (ratio: number, copies: number) => [
    lab('49683-6', ratio, '1'),
    lab('74860-8', copies, '1'),
  ];

  it.each(['85318-4', '31150-6', '96893-3'])('is interpreted under LOINC %s', (of) => {
    expect(ish(observation(loinc(of), positive))).toBe('amplified');
    expect(ish(observation(loinc(of), negative))).toBe('not-amplified');
    expect(ish(observation(loinc(of), { valueCodeableConcept: snomed('42425007') }))).toBe(
      'equivocal',
    );
    expect(ish(observation(loinc(of), { valueString: 'not amplified' }))).toBe('not-amplified');
  });

  it.each([
    [2.0, 4.0, 'amplified'],
    [1.99, 3.99, 'not-amplified'],
    [2.4, 3.2, 'unknown: absent'],
    [1.5, 6.4, 'unknown: absent'],
    [1.5, 4.8, 'unknown: absent'],
  ])('ratio %d with %d copies is %s', (ratio, copies, is) => {
    expect(ish(...group(ratio, copies))).toBe(is);
  });

  it('takes the interpretation of the pathologist over the numbers', () => {
    expect(ish(...group(1.5, 4.8), observation(loinc('85318-4'), negative))).toBe('not-amplified');
  });
});

describe('HER2 overall', () => {
  const report = (of: string, content: object) => observation(loinc(of), content);

  it.each([
    ['3+ alone', [report('85319-2', { valueInteger: 3 })], 'positive'],
    ['2+ alone', [report('85319-2', { valueInteger: 2 })], 'equivocal'],
    [
      '2+ amplified',
      [report('85319-2', { valueInteger: 2 }), report('85318-4', positive)],
      'positive',
    ],
    [
      '2+ not amplified',
      [report('85319-2', { valueInteger: 2 }), report('85318-4', negative)],
      'low',
    ],
    ['1+', [report('85319-2', { valueInteger: 1 })], 'low'],
    ['not amplified alone', [report('85318-4', negative)], 'negative'],
    ['the overall verdict alone', [report('48676-1', positive)], 'positive'],
    [
      'an equivocal verdict',
      [report('48676-1', { valueCodeableConcept: snomed('42425007') })],
      'equivocal',
    ],
    [
      'a score over the verdict',
      [report('48676-1', positive), report('85319-2', { valueInteger: 1 })],
      'low',
    ],
  ])('by %s', (_, results, status) => {
    expect(read(her2Status, results)).toBe(status);
  });
});
