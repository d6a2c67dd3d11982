// Codes as records write them, and the traps that public code lists hold.
import { describe, expect, it } from 'vitest';
import {
  combinationTables,
  displayOf,
  ingredientsOf,
  isKnownSystem,
  listsOf,
} from '../../fhir-mappings/codes/index.ts';
import { type SystemId, systemUris } from '../../fhir-mappings/codes/systems.ts';
import { isLoincNumber, isSnomedId } from './check-digits.ts';

const at = (system: SystemId, code: string) => ({ system: systemUris[system][0], code });
const sct = (code: string) => listsOf(at('snomed', code));
const icd = (code: string) => listsOf(at('icd10cm', code));
const loinc = (code: string) => listsOf(at('loinc', code));
const rx = (code: string) => ingredientsOf(at('rxnorm', code));

describe('a code is found however a record writes it', () => {
  it.each([
    ['http://hl7.org/fhir/sid/icd-10-cm', 'C50.911'],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'C50911'],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'c50.911'],
    ['urn:oid:2.16.840.1.113883.6.90', 'C50.911'],
    ['http://hl7.org/fhir/sid/icd-10-cm/', ' C50.911 '],
    ['urn:oid:2.16.840.1.113883.6.96', '254837009'],
    ['http://snomed.info/sct', '254837009'],
  ])('breast cancer as %s %s', (system, code) => {
    expect(listsOf({ system, code })).toContain('breast-primary');
  });

  it.each([
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '72965'],
    ['urn:oid:2.16.840.1.113883.6.88', '72965'],
    ['http://www.whocc.no/atc', 'L02BG04'],
    ['http://www.whocc.no/atc', 'l02bg04'],
    ['urn:oid:2.16.840.1.113883.6.73', 'L02BG04'],
  ])('letrozole as %s %s', (system, code) => {
    expect(ingredientsOf({ system, code })).toEqual(['letrozole']);
  });

  it('CVX with or without its leading zero, genes with or without HGNC', () => {
    expect(ingredientsOf(at('cvx', '3'))).toEqual(['mmr']);
    expect(ingredientsOf(at('cvx', '03'))).toEqual(['mmr']);
    expect(listsOf(at('hgnc', '1100'))).toEqual(['gene-brca1']);
    expect(listsOf(at('hgnc', 'HGNC:1100'))).toEqual(['gene-brca1']);
  });

  it('nothing in an unknown system, with an unknown code, or without either', () => {
    expect(isKnownSystem('urn:local')).toBe(false);
    expect(isKnownSystem('')).toBe(false);
    expect(isKnownSystem('http://loinc.org')).toBe(true);
    expect(listsOf({ system: 'urn:local', code: '254837009' })).toEqual([]);
    expect(listsOf({ system: '', code: '' })).toEqual([]);
    expect(ingredientsOf({ system: 'urn:local', code: '72965' })).toBeUndefined();
    expect(rx('')).toBeUndefined();
    expect(rx('__proto__')).toBeUndefined();
    expect(sct('constructor')).toEqual([]);
  });
});

describe('ICD-10-CM and ATC prefixes', () => {
  it.each([
    ['C50.019', 'breast-primary'],
    ['C78.7', 'site-liver'],
    ['C78.01', 'site-lung'],
    ['C78.2', 'site-pleura'],
    ['C78.6', 'site-peritoneum'],
    ['C79.51', 'site-bone'],
    ['C79.31', 'site-brain'],
    ['C79.49', 'site-brain'],
    ['C79.71', 'site-adrenal'],
    ['C79.62', 'site-other-organ'],
    ['C79.2', 'site-skin'],
    ['C77.3', 'site-regional'],
    ['C77.1', 'site-distant-node'],
    ['C77.9', 'site-regional-or-distant'],
    ['I82.419', 'vte'],
    ['I82.623', 'vte'],
    ['I26.93', 'vte'],
    ['E10.649', 'dm1'],
    ['E11.22', 'dm2'],
    ['I50.33', 'hf'],
  ] as const)('%s is on %s', (code, list) => {
    expect(icd(code)).toContain(list);
  });

  it('a longer prefix wins over a shorter one', () => {
    expect(icd('C77.3')).not.toContain('site-distant-node');
  });

  it('a code that merely begins alike is not covered', () => {
    for (const code of [
      'C500000000',
      'C5',
      'D05.11',
      'Z80.3',
      'Z85.2',
      'E16.2',
      'I51.9',
      'C50 of',
    ]) {
      expect(icd(code)).toEqual([]);
    }
  });

  it.each([
    ['A10AB05', ['insulin']],
    ['A10BA02', ['other-antidiabetic']],
    ['B01AA07', ['other-anticoagulant']],
    ['B01AB04', ['other-anticoagulant']],
    ['B01AA03', ['warfarin']],
    ['B01AB05', ['enoxaparin']],
    ['B01AF02', ['apixaban']],
    ['B01AC06', undefined],
    ['A10', undefined],
  ] as const)('ATC %s is %s', (code, expected) => {
    expect(ingredientsOf(at('atc', code))).toEqual(expected);
  });
});

describe('traps of the public code lists', () => {
  it('1: RxNorm calls Kadcyla and Enhertu products "Trastuzumab Injection"', () => {
    expect(rx('1658086')).toEqual(['trastuzumab-emtansine']);
    expect(rx('2267579')).toEqual(['trastuzumab-deruxtecan']);
    expect(rx('2119715')).toEqual(['trastuzumab']);
    const phesgo = (combinationTables.rxnorm ?? []).filter(([, name]) => /phesgo/i.test(name));
    expect(phesgo.length).toBeGreaterThan(1);
    for (const [code] of phesgo) {
      expect(new Set(rx(code))).toEqual(new Set(['pertuzumab', 'trastuzumab']));
    }
  });

  it('2: 583218 is albumin-bound paclitaxel', () => {
    expect(rx('583218')).toEqual(['nab-paclitaxel']);
    expect(rx('583214')).toEqual(['paclitaxel']);
  });

  it('3: 1156253 is zoledronic acid, whatever is printed beside it', () => {
    expect(rx('1156253')).toEqual(['zoledronic-acid']);
  });

  it('4: a SNOMED code under the name of LOINC is nothing; HER2 findings count as tests', () => {
    expect(loinc('417181009')).toEqual([]);
    expect(sct('433114000')).toContain('her2-ihc');
    expect(sct('434363004')).toContain('her2-ish');
  });

  it('5: stage IV has many codes, and M1 is stage IV', () => {
    for (const code of ['258228008', '2640006', '1222837003', '1229903009', '1229916009']) {
      expect(
        [...sct(code)].some((list) => list === 'stage4' || list === 'v-m1'),
        code,
      ).toBe(true);
    }
    for (const code of ['399537006', '399588009', '399390009']) {
      expect(sct(code), code).toContain('stage-obs');
    }
    for (const code of ['399387003', '371497001', '277208005']) {
      expect(sct(code), code).toContain('m1-obs');
    }
    expect(listsOf({ system: 'http://cancerstaging.org', code: 'IV' })).toContain('stage4');
    expect(listsOf({ system: 'http://cancerstaging.org', code: '4' })).toContain('stage4');
  });

  it('6: progressive and stable disease', () => {
    expect(sct('268910001')).toContain('v-stable');
    expect(sct('359746009')).toContain('v-stable');
    expect(sct('271299001')).toContain('v-worse');
    expect(sct('709137006')).toEqual([]);
  });

  it('7: renamed concepts are found by code', () => {
    expect(sct('94222008')).toContain('site-bone');
    expect(displayOf(at('snomed', '94222008'))).toMatch(/bone/i);
  });

  it('8: metastasis to the breast, in situ, history, serum HER2 and TPS are not what they seem', () => {
    expect(icd('C79.81')).toEqual([]);
    expect(icd('D05.12')).toEqual([]);
    expect(icd('Z85.3')).toEqual(['breast-history']);
    for (const code of ['32996-1', '42914-2', '51981-9']) expect(loinc(code), code).toEqual([]);
    expect(loinc('83053-9')).toEqual(['pdl1-tps']);
  });

  it('9: receptor status has had its own ICD-10-CM codes beyond ER', () => {
    expect(icd('Z17.0')).toContain('er-dx-pos');
    expect(icd('Z17.1')).toContain('er-dx-neg');
    expect(icd('Z17.21')).toContain('pr-dx-pos');
    expect(icd('Z17.22')).toContain('pr-dx-neg');
    expect(icd('Z17.31')).toContain('her2-dx-pos');
    expect(icd('Z17.32')).toContain('her2-dx-neg');
    expect(icd('Z17.410')).toEqual(expect.arrayContaining(['hr-dx-pos', 'her2-dx-pos']));
    expect(icd('Z17.411')).toEqual(expect.arrayContaining(['hr-dx-pos', 'her2-dx-neg']));
    expect(icd('Z17.420')).toEqual(expect.arrayContaining(['hr-dx-neg', 'her2-dx-pos']));
    expect(icd('Z17.421')).toEqual(expect.arrayContaining(['hr-dx-neg', 'her2-dx-neg']));
  });

  it('10: removal of one ovary, of the uterus or sterilisation is no ablation', () => {
    expect(sct('83152002')).not.toContain('bso');
    for (const code of ['58661', '58150', '58571']) {
      expect(listsOf(at('cpt', code)), code).not.toContain('bso');
    }
    expect(icd('Z30.2')).toEqual(['reason-contraception']);
    expect(icd('Z90.710')).not.toContain('bso-cond');
    expect(icd('Z90.722')).toContain('bso-cond');
    expect(icd('Z90.721')).not.toContain('bso-cond');
  });

  it('11: check digits are read, and a wrong one is seen', () => {
    expect(isSnomedId('254837009')).toBe(true);
    expect(isSnomedId('254837008')).toBe(false);
    expect(isSnomedId('48406009')).toBe(false);
    expect(isLoincNumber('16112-5')).toBe(true);
    expect(isLoincNumber('16112-6')).toBe(false);
  });

  it('12: a stage is no metastasis, ionised calcium no calcium', () => {
    expect(loinc('21902-2')).toContain('stage-obs');
    for (const code of ['1995-0', '1994-3']) expect(loinc(code), code).not.toContain('ca');
    expect(loinc('17861-6')).toContain('ca');
  });

  it('13: conflicting oestrogen receptor results stand on the same list', () => {
    expect(loinc('16112-5')).toContain('er');
    expect(loinc('85337-4')).toContain('er');
    expect(loinc('16113-3')).toContain('pr');
  });
});

describe('live vaccines', () => {
  it('are one list, whatever the system', () => {
    for (const [system, code] of [
      ['cvx', '94'],
      ['cpt', '90707'],
      ['atc', 'J07BK02'],
    ] as const) {
      expect(listsOf(at(system, code)), code).toContain('vax');
    }
    expect(listsOf(at('cvx', '187'))).toEqual([]);
    expect(listsOf(at('atc', 'L02BG04'))).toEqual([]);
  });
});

describe('metastatic sites', () => {
  it.each([
    ['94381002', 'site-liver'],
    ['94391008', 'site-lung'],
    ['94222008', 'site-bone'],
    ['94225005', 'site-brain'],
    ['94392001', 'site-regional-or-distant'],
  ] as const)('SNOMED CT %s is on %s', (code, list) => {
    expect(sct(code)).toContain(list);
  });

  it('a metastasis to the breast is on no list', () => {
    for (const code of ['94297009', '145501000119108', '1264495000']) expect(sct(code)).toEqual([]);
  });
});
