import { describe, expect, it } from 'vitest';
import { systemUris } from '../../fhir-mappings/codes/systems.ts';
import { identifyDrugs, type Medication } from '../../fhir-mappings/drugs.ts';
import type { Concept } from '../../fhir-mappings/read/coding.ts';
import { type DrugId, drugs } from '../../src/domain/drug.ts';
import { drugCodes } from './drug-codes.ts';

type System = keyof typeof systemUris;

const coded = (system: System, code: string, display?: string): Concept => ({
  codings: [{ system: systemUris[system][0], code, ...(display && { display }) }],
});
const said = (text: string): Concept => ({ codings: [], text });
const mg = (value: number) => ({ value, unit: 'mg' });

function drugsOf(concept: Concept, rest: Omit<Medication, 'concepts'> = {}): readonly DrugId[] {
  return identifyDrugs({ concepts: [concept], ...rest }).drugs;
}

describe('a drug is identified', () => {
  it.each(drugCodes)('%s', (drug, ingredient, product, atc, brand) => {
    for (const code of [ingredient, product].filter((c) => c !== '')) {
      expect(drugsOf(coded('rxnorm', code), { dose: mg(500) }), `RxNorm ${code}`).toEqual([drug]);
    }
    if (atc !== '') expect(drugsOf(coded('atc', atc)), `ATC ${atc}`).toEqual([drug]);
    if (brand !== '') expect(drugsOf(said(`${brand} as directed`)), brand).toEqual([drug]);
    const name = drugs[drug].name.toUpperCase();
    expect(drugsOf(said(`${name} daily`)), name).toEqual([drug]);
  });

  it.each([
    ['hcpcs', 'J9354', ['trastuzumab-emtansine']],
    ['hcpcs', 'J9358', ['trastuzumab-deruxtecan']],
    ['hcpcs', 'J9264', ['nab-paclitaxel']],
    ['hcpcs', 'J9267', ['paclitaxel']],
    ['hcpcs', 'J9316', ['pertuzumab', 'trastuzumab']],
    ['hcpcs', 'J9395', ['fulvestrant']],
    ['hcpcs', 'J9202', ['goserelin']],
    ['cvx', '03', ['mmr']],
    ['cvx', '94', ['mmr', 'varicella']],
    ['cpt', '90716', ['varicella']],
    ['cvx', '111', ['laiv']],
    ['cvx', '25', ['typhoid-oral']],
    ['cvx', '37', ['yellow-fever']],
    ['cvx', '121', ['zoster-live']],
    ['snomed', '75959001', ['tamoxifen']],
  ] as const)('by %s %s', (system, code, expected) => {
    expect(new Set(drugsOf(coded(system, code)))).toEqual(new Set(expected));
  });

  it('by any of several codings, and by text only beside codes of unknown systems', () => {
    const local = { system: 'urn:local:pharmacy', code: '4711' };
    expect(drugsOf({ codings: [local], text: 'Letrozole 2.5 mg' })).toEqual(['letrozole']);
    expect(drugsOf({ codings: [{ ...local, display: 'Femara' }] })).toEqual(['letrozole']);
    const rx = { system: systemUris.rxnorm[0], code: '72965' };
    expect(drugsOf({ codings: [local, rx], text: 'see note' })).toEqual(['letrozole']);
  });

  it('by the ingredients of a medication, coded or in words', () => {
    const concepts = [said('co-pack'), coded('rxnorm', '72965'), said('ribociclib')];
    expect(identifyDrugs({ concepts }).drugs).toEqual(['letrozole', 'ribociclib']);
  });

  it('several drugs of one product', () => {
    expect(drugsOf(coded('rxnorm', '1923058'))).toEqual(['letrozole', 'ribociclib']);
    expect(drugsOf(said('Phesgo 600 mg'))).toEqual(['pertuzumab', 'trastuzumab']);
    const { name } = identifyDrugs({ concepts: [said('letrozole and ribociclib')] });
    expect(name).toBe('letrozole + ribociclib');
  });

  it('as the more specific of a brand and its base name in one product', () => {
    expect(drugsOf(said('Abraxane (paclitaxel)'))).toEqual(['nab-paclitaxel']);
    expect(drugsOf(said('Doxil (doxorubicin)'))).toEqual(['liposomal-doxorubicin']);
    expect(drugsOf(said('Kadcyla (trastuzumab)'))).toEqual(['trastuzumab-emtansine']);
    expect(drugsOf(said('Enhertu (trastuzumab)'))).toEqual(['trastuzumab-deruxtecan']);
  });

  it('members of a class without a row of their own', () => {
    expect(drugsOf(coded('rxnorm', '6809'))).toEqual(['other-antidiabetic']);
    expect(drugsOf(coded('atc', 'A10BK01'))).toEqual(['other-antidiabetic']);
    expect(drugsOf(coded('atc', 'B01AF03'))).toEqual(['other-anticoagulant']);
    expect(drugsOf(said('insulin glargine 100 units/mL'))).toEqual(['insulin']);
  });

  it('drugs whose RxNorm codes are not in the tables by name, and says so', () => {
    const found = identifyDrugs({ concepts: [coded('rxnorm', '99999999', 'Capivasertib 200 MG')] });
    expect(found.drugs).toEqual(['capivasertib']);
    expect(found.remarks).toHaveLength(1);
    expect(drugsOf(coded('cpt', '99999', 'Yellow fever vaccine'))).toEqual(['yellow-fever']);
  });
});

describe('the code decides against the display', () => {
  it.each([
    ['1658086', 'Trastuzumab Injection', 'trastuzumab-emtansine'],
    ['2267579', 'Trastuzumab Injection', 'trastuzumab-deruxtecan'],
    ['583218', 'paclitaxel 100 MG Injection', 'nab-paclitaxel'],
    ['1156253', 'Paclitaxel 100 MG Injection', 'zoledronic-acid'],
    ['72965', 'tamoxifen', 'letrozole'],
  ] as const)('RxNorm %s "%s" is %s', (code, display, drug) => {
    expect(drugsOf(coded('rxnorm', code, display))).toEqual([drug]);
  });

  it('an unknown code of a known system is not read by its display', () => {
    const found = identifyDrugs({ concepts: [coded('rxnorm', '99999999', 'letrozole 2.5 MG')] });
    expect(found).toMatchObject({ drugs: [], identified: false, outside: false });
    expect(found.name).toBe('letrozole 2.5 MG');
  });
});

describe('paclitaxel powder', () => {
  it('is solvent-based with a remark, unless the record says albumin-bound', () => {
    for (const code of ['583214', '1663180', '1663181']) {
      const plain = identifyDrugs({ concepts: [coded('rxnorm', code)] });
      expect(plain.drugs, code).toEqual(['paclitaxel']);
      expect(plain.remarks.join(), code).toContain('solvent-based assumed');
      const bound = coded('rxnorm', code, 'paclitaxel protein-bound 100 MG');
      expect(drugsOf(bound), code).toEqual(['nab-paclitaxel']);
    }
    expect(identifyDrugs({ concepts: [coded('rxnorm', '56946')] }).remarks).toEqual([]);
  });
});

describe('denosumab', () => {
  const ingredient = coded('rxnorm', '993449');

  it.each<[string, Concept, Medication['dose'], DrugId]>([
    ['120 mg dose', ingredient, mg(120), 'denosumab-120'],
    ['60 mg dose', ingredient, mg(60), 'denosumab-60'],
    ['60 mg syringe', coded('rxnorm', '993452'), undefined, 'denosumab-60'],
    [
      'one 60 mg syringe',
      coded('rxnorm', '993452'),
      { value: 1, unit: '{syringe}' },
      'denosumab-60',
    ],
    ['70 mg/mL vial', coded('rxnorm', '1046398'), undefined, 'denosumab-120'],
    ['1.7 mL of 70 mg/mL', coded('rxnorm', '1046398'), { value: 1.7, unit: 'mL' }, 'denosumab-120'],
    ['Xgeva', said('Xgeva'), undefined, 'denosumab-120'],
    ['Prolia', said('Prolia'), undefined, 'denosumab-60'],
    ['60 mg in words', said('denosumab 60 mg SC every 6 months'), undefined, 'denosumab-60'],
  ])('%s', (_, concept, dose, drug) => {
    const found = identifyDrugs({ concepts: [concept], ...(dose && { dose }) });
    expect(found.drugs).toEqual([drug]);
    expect(found.remarks).toEqual([]);
  });

  it('without a dose counts as 120 mg, with a remark', () => {
    const found = identifyDrugs({ concepts: [ingredient] });
    expect(found.drugs).toEqual(['denosumab-120']);
    expect(found.remarks).toEqual(['Denosumab: dose not stated, 120 mg assumed.']);
  });

  it('with a dose that the product cannot give follows the dose, with a remark', () => {
    for (const dose of [mg(120), { value: 2, unit: 'mL' }]) {
      const found = identifyDrugs({ concepts: [coded('rxnorm', '993452')], dose });
      expect(found.drugs, dose.unit).toEqual(['denosumab-120']);
      expect(found.remarks, dose.unit).toHaveLength(1);
    }
  });
});

describe('oestrogens', () => {
  const estradiol = coded('rxnorm', '4083');
  const breastCancer = coded('icd10cm', 'C50.911');

  it.each<[string, Concept, Omit<Medication, 'concepts'>, DrugId]>([
    ['vaginal insert', coded('rxnorm', '884707'), {}, 'estradiol-vaginal'],
    ['vaginal route', estradiol, { route: coded('snomed', '16857009') }, 'estradiol-vaginal'],
    ['vaginal in words', said('estradiol vaginal cream'), {}, 'estradiol-vaginal'],
    ['Estring', coded('rxnorm', '848330'), {}, 'estradiol-vaginal'],
    ['ring with a systemic dose', coded('rxnorm', '848343'), {}, 'estradiol-hrt'],
    ['2 mg a day', coded('rxnorm', '197659'), { dose: mg(2), perDay: 1 }, 'estradiol-hrt'],
    ['10 mg thrice a day', estradiol, { dose: mg(10), perDay: 3 }, 'estradiol-highdose'],
    ['2 mg thrice a day', estradiol, { dose: mg(2), perDay: 3 }, 'estradiol-highdose'],
    [
      'one 2 mg tablet',
      coded('rxnorm', '197659'),
      { dose: { value: 1, unit: '{tbl}' } },
      'estradiol-hrt',
    ],
    [
      'five 2 mg tablets thrice a day',
      coded('rxnorm', '197659'),
      { dose: { value: 5, unit: '{tbl}' }, perDay: 3 },
      'estradiol-highdose',
    ],
    ['for breast cancer', estradiol, { reasons: [breastCancer] }, 'estradiol-highdose'],
    ['with a progestin', coded('rxnorm', '249869'), { dose: mg(6) }, 'estradiol-hrt'],
    ['combined by ATC', coded('atc', 'G03FA01'), {}, 'estradiol-hrt'],
    ['ethinyl estradiol 1 mg', coded('rxnorm', '250505'), {}, 'ethinylestradiol-highdose'],
    ['0.02 mg', coded('rxnorm', '197679'), {}, 'estrogen-contraceptive'],
    [
      '20 micrograms',
      coded('rxnorm', '4124'),
      { dose: { value: 20, unit: 'ug' } },
      'estrogen-contraceptive',
    ],
    ['contraceptive by ATC', coded('atc', 'G03AA07'), {}, 'estrogen-contraceptive'],
    ['contraceptive ring', coded('rxnorm', '1367436'), {}, 'estrogen-contraceptive'],
    ['antineoplastic by ATC', coded('atc', 'L02AA03'), {}, 'ethinylestradiol-highdose'],
    ['conjugated with a progestin', coded('rxnorm', '1000351'), {}, 'conjugated-estrogens'],
  ])('%s', (_, concept, rest, drug) => {
    expect(drugsOf(concept, rest)).toEqual([drug]);
  });
});

describe('progestins', () => {
  const megestrol = coded('rxnorm', '6703');

  it('treat cancer, but not for appetite, contraception or bleeding, nor as oral suspension', () => {
    expect(drugsOf(megestrol)).toEqual(['megestrol']);
    expect(drugsOf(megestrol, { reasons: [coded('icd10cm', 'C50.919')] })).toEqual(['megestrol']);
    for (const reason of ['R63.0', 'R64', 'Z30.42']) {
      const found = identifyDrugs({ concepts: [megestrol], reasons: [coded('icd10cm', reason)] });
      expect(found, reason).toMatchObject({ drugs: [], identified: true });
      expect(found.remarks, reason).toHaveLength(1);
    }
    expect(drugsOf(megestrol, { reasons: [said('Cancer cachexia')] })).toEqual([]);
    expect(drugsOf(coded('rxnorm', '860225'))).toEqual([]);
    expect(drugsOf(said('Megace oral suspension'))).toEqual([]);
  });

  it('medroxyprogesterone in the dose of a contraceptive or of hormone therapy is neither', () => {
    expect(drugsOf(coded('rxnorm', '6691'))).toEqual(['medroxyprogesterone']);
    expect(drugsOf(coded('rxnorm', '6691'), { dose: mg(500) })).toEqual(['medroxyprogesterone']);
    expect(drugsOf(coded('rxnorm', '6691'), { dose: mg(150) })).toEqual([]);
    expect(drugsOf(coded('rxnorm', '1000126'))).toEqual([]);
    expect(drugsOf(coded('atc', 'G03AC06'))).toEqual([]);
  });

  it('norethindrone, raloxifene and duloxetine alone are known and no drug of the guideline', () => {
    for (const text of ['norethindrone 0.35 mg', 'raloxifene 60 mg', 'duloxetine 30 mg']) {
      expect(identifyDrugs({ concepts: [said(text)] }), text).toMatchObject({
        drugs: [],
        identified: true,
        outside: false,
      });
    }
  });
});

describe('ondansetron', () => {
  it('counts when it is given intravenously', () => {
    const iv = ['ondansetron-iv'];
    expect(drugsOf(coded('rxnorm', '26225'), { route: coded('snomed', '47625008') })).toEqual(iv);
    expect(drugsOf(coded('rxnorm', '26225'), { route: said('IV push') })).toEqual(iv);
    expect(drugsOf(coded('rxnorm', '1740467'))).toEqual(iv);
    expect(drugsOf(coded('rxnorm', '312087'))).toEqual([]);
    expect(drugsOf(coded('rxnorm', '26225'))).toEqual([]);
    expect(identifyDrugs({ concepts: [said('ondansetron 8 mg tablet')] }).identified).toBe(true);
  });
});
