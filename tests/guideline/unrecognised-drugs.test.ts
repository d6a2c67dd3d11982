// A drug that nobody recognised may be a partner of any interaction: which checks does that leave open?
import { describe, expect, it } from 'vitest';
import type { Case, DrugRecord } from '../../src/domain/case.ts';
import type { DrugId } from '../../src/domain/drug.ts';
import { activeDrugs } from '../../src/domain/facts/medication.ts';
import { ternary } from '../../src/domain/ternary.ts';
import { about, answer, type Criterion, question } from '../../src/guideline/criterion.ts';
import { evaluate } from '../../src/guideline/evaluate.ts';
import { type Rule, type RuleDefinition, rule } from '../../src/guideline/rule.ts';
import { capecitabineWithWarfarin } from '../../src/guideline/rules/safety/capecitabine-warfarin.ts';
import { tamoxifenWithCyp2d6Inhibitor } from '../../src/guideline/rules/safety/tamoxifen-cyp2d6.ts';
import { openToUnrecognisedDrugs } from '../../src/guideline/unrecognised-drugs.ts';
import type { PlainFacts } from '../support/plain-facts.ts';
import { situationOf } from '../support/situation.ts';

/** Every drug that interacts by one of the classes of the safety rules. */
const partners: readonly DrugId[] = [
  // Strong inhibitors of CYP2D6.
  'paroxetine',
  'fluoxetine',
  'bupropion',
  'quinidine',
  // Strong inhibitors of CYP3A.
  'ketoconazole',
  'itraconazole',
  'clarithromycin',
  'ritonavir',
  'posaconazole',
  'voriconazole',
  'cobicistat',
  // Moderate inhibitors of CYP3A.
  'fluconazole',
  'diltiazem',
  'verapamil',
  'erythromycin',
  'ciprofloxacin',
  // Strong inducers of CYP3A.
  'rifampin',
  'phenytoin',
  'carbamazepine',
  'st-johns-wort',
  // Prolong QT.
  'ondansetron-iv',
  'methadone',
  'amiodarone',
  'sotalol',
  'haloperidol',
  'moxifloxacin',
  'citalopram',
  // Anticoagulants.
  'warfarin',
  'apixaban',
  'rivaroxaban',
  'enoxaparin',
  'dabigatran',
  'other-anticoagulant',
  // Strong inhibitor of CYP2C8, the only one.
  'gemfibrozil',
];

const yes = question('yes', () => answer('yes'));
const no = question('no', () => answer('no'));
const taken = (drug: DrugId) =>
  about(activeDrugs, `${drug} is taken`, (drugs) => ternary(drugs.has(drug)));

function aRule(when: Criterion, parts: Partial<RuleDefinition> = {}): Rule {
  return rule({
    id: 'TEST-01',
    title: 'a rule of this test',
    editions: ['contemporary-2026'],
    hooks: ['patient-view', 'order-select', 'order-sign'],
    indicator: 'warning',
    trigger: yes,
    when,
    summary: () => 'summary',
    why: 'because',
    options: [],
    sources: [],
    confirmation: 'project-choice',
    ...parts,
  });
}

const unread: Partial<Case> = {
  unidentifiedDrugs: [{ reference: 'MedicationStatement/herbal', name: 'a herbal mixture' }],
};

/** The rules left open by a herbal mixture, for a basket of tamoxifen unless stated otherwise. */
function open(rules: readonly Rule[], facts: PlainFacts = {}, parts: Partial<Case> = unread) {
  const s = situationOf({ orders: ['tamoxifen'], ...facts, case: parts });
  return openToUnrecognisedDrugs(rules, evaluate(rules, s), s);
}

/** The drug records of the case that the rules are asked about. */
function supposed(facts: PlainFacts = {}): readonly DrugRecord[] {
  let records: readonly DrugRecord[] = [];
  const looking = question('what is taken', (s) => {
    records = s.case.drugRecords;
    return answer('no');
  });
  open([aRule(looking)], facts);
  return records;
}

describe('what an unrecognised drug is supposed to be', () => {
  it('every partner of an interaction, and no other drug', () => {
    expect(supposed().map((r) => r.drug)).toEqual(expect.arrayContaining([...partners]));
    expect(supposed()).toHaveLength(partners.length);
  });

  it('stands beside the drugs on record', () => {
    const records = supposed({ active: ['goserelin'] });
    expect(records).toHaveLength(partners.length + 1);
    expect(records[0]).toMatchObject({ drug: 'goserelin', status: 'active' });
  });

  it('is taken now, belongs to no regimen and has no record entry to show', () => {
    expect(supposed().find((r) => r.drug === 'warfarin')).toEqual({
      drug: 'warfarin',
      kind: 'statement',
      status: 'active',
      reference: '',
      regimen: [],
    });
  });
});

describe('the rules left open', () => {
  it('are those that would fire with a partner', () => {
    const withWarfarin = aRule(taken('warfarin'), { id: 'A' });
    const withGoserelin = aRule(taken('goserelin'), { id: 'B' });
    const never = aRule(no, { id: 'C' });
    expect(open([withGoserelin, withWarfarin, never])).toEqual([withWarfarin]);
  });

  it('are also those that a partner would leave undetermined', () => {
    const dose = question('the dose', (s) => {
      const value = s.case.drugRecords.some((r) => r.drug === 'warfarin') ? 'unknown' : 'no';
      return answer(value, { missing: [{ name: 'activeDrugs', reason: 'absent', seen: [] }] });
    });
    const withDose = aRule(dose);
    expect(open([withDose])).toEqual([withDose]);
  });

  it('stand in the order of the rules', () => {
    const rules = [
      aRule(taken('warfarin'), { id: 'B' }),
      aRule(taken('ritonavir'), { id: 'A', indicator: 'critical' }),
    ];
    expect(open(rules)).toEqual(rules);
  });

  it('are warnings and critical rules, never information', () => {
    const of = (indicator: 'info' | 'warning' | 'critical') =>
      aRule(taken('warfarin'), { id: indicator, indicator });
    expect(open([of('info'), of('warning'), of('critical')]).map((r) => r.id)).toEqual([
      'warning',
      'critical',
    ]);
  });

  it('are not those that the drugs on record decide already', () => {
    const withWarfarin = aRule(taken('warfarin'));
    expect(open([withWarfarin], { active: ['warfarin'] })).toEqual([]);
    expect(open([aRule(yes)])).toEqual([]);
  });

  it('do not name a rule that fails', () => {
    const failing = question('what fails with warfarin', (s) => {
      if (s.case.drugRecords.length > 0) throw new Error('a defect');
      return answer('no');
    });
    const withWarfarin = aRule(taken('warfarin'), { id: 'B' });
    expect(open([aRule(failing, { id: 'A' }), withWarfarin])).toEqual([withWarfarin]);
  });

  it('are none where every drug was recognised', () => {
    expect(open([aRule(taken('warfarin'))], {}, { unidentifiedDrugs: [] })).toEqual([]);
  });

  it.each([
    ['patient-view', 0],
    ['order-select', 1],
    ['order-sign', 1],
  ] as const)('are named for an order, not for an opened chart: %s names %i', (hook, count) => {
    expect(open([aRule(taken('warfarin'))], { hook })).toHaveLength(count);
  });

  it('leave the drugs of the situation itself as they are', () => {
    const s = situationOf({ orders: ['tamoxifen'], active: ['goserelin'], case: unread });
    openToUnrecognisedDrugs([aRule(taken('warfarin'))], [], s);
    expect(s.case.drugRecords.map((r) => r.drug)).toEqual(['goserelin']);
  });
});

describe('a basket beside a drug that nobody recognised', () => {
  const interactions = [tamoxifenWithCyp2d6Inhibitor, capecitabineWithWarfarin];

  it('tamoxifen: the drug may inhibit CYP2D6', () => {
    expect(open(interactions)).toEqual([tamoxifenWithCyp2d6Inhibitor]);
  });

  it('capecitabine: the drug may be warfarin', () => {
    expect(open(interactions, { orders: ['capecitabine'] })).toEqual([capecitabineWithWarfarin]);
  });

  it('letrozole: neither', () => {
    expect(open(interactions, { orders: ['letrozole'] })).toEqual([]);
  });
});
