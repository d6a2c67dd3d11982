// Gene tests: variants, tests of one gene, words, regions studied. Not tested is unknown; a positive
// result stays positive; of BRCA1 and BRCA2 only germline counts.
import { describe, expect, it } from 'vitest';
import { findingInText } from '../../fhir-mappings/gene-findings.ts';
import { genesInText } from '../../fhir-mappings/genomics.ts';
import {
  akt1Altered,
  esr1Mutated,
  germlineBrcaPathogenic,
  pik3caMutated,
  ptenAltered,
} from '../../src/domain/facts/biomarkers.ts';
import {
  code,
  condition,
  daysAgo,
  factOf,
  icd,
  loinc,
  observation,
  type Resource,
  read,
  snomed,
  text,
  verification,
} from '../support/fhir.ts';

const present = loinc('LA9633-4');
const absent = loinc('LA9634-2');
const component = (of: string, value: object) => ({ code: loinc(of), valueCodeableConcept: value });
const gene = (...ids: readonly string[]) =>
  component('48018-6', {
    coding: ids.map((id) => ({ system: 'http://www.genenames.org/geneId', code: id })),
  });
const germline = component('48002-0', loinc('LA6683-2'));
const somatic = component('48002-0', loinc('LA6684-0'));
const significance = (answer: string) => component('53037-8', loinc(answer));

function variant(value: object, components: readonly object[], content: object = {}): Resource {
  return observation(loinc('69548-6'), {
    valueCodeableConcept: value,
    component: components,
    ...content,
  });
}

const genes = [
  ['ESR1', 'HGNC:3467', esr1Mutated],
  ['PIK3CA', 'HGNC:8975', pik3caMutated],
  ['AKT1', 'HGNC:391', akt1Altered],
  ['PTEN', 'HGNC:9588', ptenAltered],
] as const;

describe.each(genes)('%s', (symbol, id, fact) => {
  it('is read from a variant that is present or absent', () => {
    expect(read(fact, [variant(present, [gene(id), somatic])])).toBe(true);
    expect(read(fact, [variant(absent, [gene(id)])])).toBe(false);
    expect(read(fact, [variant(loinc('LA6576-8'), [gene(id.replace('HGNC:', ''))])])).toBe(true);
    const oldSystem = {
      ...component('48018-6', { coding: [{ system: 'http://www.genenames.org', code: id }] }),
    };
    expect(read(fact, [variant(present, [oldSystem])])).toBe(true);
  });

  it('is read from words that name the gene', () => {
    const worded = (valueString: string) =>
      observation(text(`${symbol} mutation analysis`), { valueString });
    expect(read(fact, [worded('mutation detected')])).toBe(true);
    expect(read(fact, [worded('mutation not detected')])).toBe(false);
    expect(read(fact, [worded('insufficient tissue')])).toBe('unknown: absent');
    const coded = observation(text(`${symbol} mutation`), {
      valueCodeableConcept: loinc('LA6577-6'),
    });
    expect(read(fact, [coded])).toBe(false);
  });

  it('that was studied without a finding is not altered', () => {
    const region = observation(loinc('53041-0'), { component: [gene('HGNC:1748', id)] });
    expect(read(fact, [region])).toBe(false);
    expect(read(fact, [region, variant(present, [gene(id)])])).toBe(true);
  });

  it('that was not tested is unknown', () => {
    expect(read(fact, [])).toBe('unknown: absent');
    expect(read(fact, [], { unavailable: ['results'] })).toBe('unknown: not-fetched');
    expect(read(fact, [variant(present, [gene('HGNC:1748')])])).toBe('unknown: absent');
  });

  it('stays positive once it was, and turns from negative to positive', () => {
    const at = (effectiveDateTime: string) => ({ effectiveDateTime });
    const early = daysAgo(400);
    const positive = variant(present, [gene(id)], at(early));
    const negative = variant(absent, [gene(id)], at(daysAgo(3)));
    expect(read(fact, [positive, negative])).toBe(true);
    expect(factOf(fact, [positive, negative]).evidence[0]?.date).toBe(early);
    const firstNegative = variant(absent, [gene(id)], at(early));
    expect(read(fact, [firstNegative, variant(present, [gene(id)], at(daysAgo(3)))])).toBe(true);
  });

  it('is preliminary only without a final result', () => {
    const preliminary = variant(present, [gene(id)], { status: 'preliminary' });
    expect(factOf(fact, [preliminary]).evidence[0]).toMatchObject({ provisional: true });
    expect(
      read(fact, [preliminary, variant(absent, [gene(id)], { effectiveDateTime: daysAgo(99) })]),
    ).toBe(false);
  });

  it.each(['entered-in-error', 'cancelled'])('is not read from a result that is %s', (status) => {
    expect(read(fact, [variant(present, [gene(id)], { status })])).toBe('unknown: absent');
  });

  it('of the germline says nothing of the tumour', () => {
    expect(read(fact, [variant(present, [gene(id), germline])])).toBe('unknown: absent');
  });
});

describe('tests of one gene', () => {
  it.each([
    ['60033-8', pik3caMutated],
    ['83062-0', pik3caMutated],
    ['83063-8', ptenAltered],
  ] as const)('under LOINC %s are read from verdicts, words and variant names', (test, fact) => {
    const result = (content: object) => read(fact, [observation(loinc(test), content)]);
    expect(result({ valueCodeableConcept: loinc('LA6576-8') })).toBe(true);
    expect(result({ valueCodeableConcept: loinc('LA6577-6') })).toBe(false);
    expect(result({ valueString: 'mutation detected' })).toBe(true);
    expect(result({ valueString: 'no mutation detected' })).toBe(false);
    expect(result({ valueCodeableConcept: text('p.H1047R') })).toBe(true);
    expect(result({ valueString: 'wild type' })).toBe(false);
  });

  it('of the PTEN protein find its absence', () => {
    const protein = (content: object) =>
      read(ptenAltered, [observation(loinc('81706-4'), content)]);
    expect(protein({ valueCodeableConcept: absent })).toBe(true);
    expect(protein({ valueCodeableConcept: present })).toBe(false);
    expect(protein({ valueString: 'complete loss of expression' })).toBe(true);
    expect(protein({ valueString: 'retained' })).toBe(false);
  });

  it('of PTEN by FISH need words: presence may be that of the gene or of its loss', () => {
    const fish = (content: object) => read(ptenAltered, [observation(loinc('81710-6'), content)]);
    expect(fish({ valueCodeableConcept: present })).toBe('unknown: absent');
    expect(fish({ valueString: 'homozygous deletion' })).toBe(true);
    expect(fish({ valueString: 'not deleted' })).toBe(false);
  });
});

describe('germline BRCA', () => {
  const brca1 = 'HGNC:1100';
  const brca2 = 'HGNC:1101';
  const fact = germlineBrcaPathogenic;

  it('is pathogenic by a germline variant that is called so', () => {
    for (const answer of ['LA6668-3', 'LA26332-9']) {
      expect(read(fact, [variant(present, [gene(brca1), germline, significance(answer)])])).toBe(
        true,
      );
    }
  });

  it('is not decided by a variant without a source or without a significance', () => {
    expect(read(fact, [variant(present, [gene(brca1), significance('LA6668-3')])])).toBe(
      'unknown: absent',
    );
    expect(read(fact, [variant(present, [gene(brca1), somatic, significance('LA6668-3')])])).toBe(
      'unknown: absent',
    );
    expect(read(fact, [variant(present, [gene(brca1), germline])])).toBe('unknown: absent');
  });

  it('is negative only when both genes were tested', () => {
    const one = variant(absent, [gene(brca1), germline]);
    expect(read(fact, [one])).toBe('unknown: absent');
    expect(read(fact, [one, variant(absent, [gene(brca2), germline])])).toBe(false);
  });

  it('is negative with a variant of unknown significance', () => {
    const unclear = variant(present, [gene(brca1), germline, significance('LA26333-7')]);
    expect(read(fact, [unclear, variant(absent, [gene(brca2), germline])])).toBe(false);
  });

  it.each(['94191-4', '59041-4'])('is read of both genes under LOINC %s', (panel) => {
    const result = (content: object) => read(fact, [observation(loinc(panel), content)]);
    expect(result({ valueCodeableConcept: loinc('LA6576-8') })).toBe(true);
    expect(result({ valueCodeableConcept: loinc('LA6577-6') })).toBe(false);
    expect(result({ valueString: 'BRCA2 pathogenic variant' })).toBe(true);
    expect(result({ valueString: 'no pathogenic variant' })).toBe(false);
    expect(result({ valueString: 'variant of uncertain significance' })).toBe(false);
  });

  it('is half known after a negative test of one gene', () => {
    const negative = { valueCodeableConcept: loinc('LA6577-6') };
    expect(read(fact, [observation(loinc('21636-6'), negative)])).toBe('unknown: absent');
    const both = ['21636-6', '38531-0'].map((c) => observation(loinc(c), negative));
    expect(read(fact, both)).toBe(false);
  });

  it('is not read from a test of the tumour', () => {
    const ofTumor = { ...loinc('94191-4'), text: 'Somatic BRCA testing' };
    expect(read(fact, [observation(ofTumor, { valueCodeableConcept: loinc('LA6576-8') })])).toBe(
      'unknown: absent',
    );
  });

  it('is stated by a diagnosis that names the gene', () => {
    expect(read(fact, [condition(snomed('767444009'))])).toBe(true);
    expect(read(fact, [condition({ ...icd('Z15.01'), text: 'BRCA1 mutation carrier' })])).toBe(
      true,
    );
    expect(read(fact, [condition(icd('Z15.01'))])).toBe('unknown: absent');
    expect(read(fact, [condition(snomed('767444009'), verification('refuted'))])).toBe(
      'unknown: absent',
    );
  });

  it('keeps PALB2 apart', () => {
    const palb2 = variant(present, [gene('HGNC:26144'), germline, significance('LA6668-3')]);
    expect(read(fact, [palb2])).toBe('unknown: absent');
  });
});

describe('results in words', () => {
  it.each([
    ['mutation detected', 'altered'],
    ['ESR1 Y537S', 'altered'],
    ['c.3140A>G', 'altered'],
    ['Pathogenic variant', 'altered'],
    ['likely pathogenic variant', 'altered'],
    ['Positive', 'altered'],
    ['mutation not detected', 'unaltered'],
    ['No pathogenic variants were identified', 'unaltered'],
    ['Negative for mutations', 'unaltered'],
    ['wild-type', 'unaltered'],
    ['Not detected', 'unaltered'],
    ['Variant of uncertain significance', 'uncertain'],
    ['benign variant', 'uncertain'],
    ['quantity not sufficient', undefined],
    ['pending', undefined],
    ['', undefined],
  ])('"%s" means %s', (words, finding) => {
    expect(findingInText(words)).toBe(finding);
  });

  it('are read for the gene that they name', () => {
    const report = observation(text('ESR1 and PIK3CA by ctDNA'), {
      valueString: 'ESR1 mutation detected; no PIK3CA mutation',
    });
    expect(read(esr1Mutated, [report])).toBe(true);
    expect(read(pik3caMutated, [report])).toBe(false);
  });

  it.each([
    ['BRCA1/2 sequencing', ['brca1', 'brca2']],
    ['BRCA', ['brca1', 'brca2']],
    ['BRCA1 gene', ['brca1']],
    ['PTEN', ['pten']],
    ['PTENP1 pseudogene', []],
  ])('"%s" names %j', (words, found) => {
    expect([...genesInText(words)].sort()).toEqual(found);
  });

  it('do not count beside a code of a known system', () => {
    const coded = { ...code('loinc', '718-7'), text: 'ESR1 mutation' };
    expect(read(esr1Mutated, [observation(coded, { valueString: 'detected' })])).toBe(
      'unknown: absent',
    );
  });
});
