// What a safety rule shows of the facts that decide it, and what it names as missing where the record
// leaves a part of it open: unknown is not no, and each part says so for itself.
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { DrugId } from '../../../src/domain/drug.ts';
import { factNames } from '../../../src/domain/fact-name.ts';
import { exact } from '../../../src/domain/measurement.ts';
import { boneAgentStart } from '../../../src/guideline/rules/safety/bone-agent-start.ts';
import { eribulinQtOrDose } from '../../../src/guideline/rules/safety/eribulin.ts';
import { estradiolAssayOnFulvestrant } from '../../../src/guideline/rules/safety/fulvestrant-estradiol-assay.ts';
import { fulvestrantInLiverDisease } from '../../../src/guideline/rules/safety/fulvestrant-liver.ts';
import { liveVaccineDuringTherapy } from '../../../src/guideline/rules/safety/live-vaccine.ts';
import { firedOf, outcomeOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { answerTo } from './questions-of.ts';

type ChildPugh = 'A' | 'B' | 'C';

const childPugh = (...values: readonly ChildPugh[]): Partial<Case> => ({
  childPugh: values.map((value) => ({
    reference: `Observation/class-${value}`,
    date: exactly(daysAgo(30)),
    value,
  })),
});

/** A course whose end is not on record. */
const endNotStated = (drug: DrugId): Case['drugRecords'][number] => ({
  reference: `MedicationStatement/${drug}`,
  drug,
  kind: 'statement',
  status: 'ended',
  date: exactly(daysAgo(400)),
  regimen: [],
});

describe('eribulin and the Child-Pugh class', () => {
  const facts = (...values: readonly ChildPugh[]): PlainFacts => ({
    orders: [{ drugs: ['eribulin'], dose: { value: 1.4, unit: 'mg/m2' } }],
    results: { creatinineClearance: 80 },
    case: childPugh(...values),
  });
  const classA = (of: PlainFacts) => answerTo('Child-Pugh A', eribulinQtOrDose.when, of);

  it.each([
    ['A', 'yes'],
    ['B', 'no'],
    ['C', 'no'],
  ] as const)('is class A for a recorded %s: %s', (value, expected) => {
    expect(classA(facts(value)).value).toBe(expected);
  });

  it('is no class A where no class is on record', () => {
    expect(classA(facts()).value).toBe('no');
  });

  it('names no dose for class C, in which the drug was not studied', () => {
    expect(outcomeOf(eribulinQtOrDose, facts('C'))).toBe('silent');
  });

  it('stays open where two classes of one day disagree, and shows both', () => {
    const { value, missing } = classA(facts('A', 'C'));
    expect(value).toBe('unknown');
    expect(missing.map((m) => m.reason)).toEqual(['conflict']);
    expect(missing[0]?.seen.map((e) => e.value)).toEqual(['Child-Pugh A', 'Child-Pugh C']);
  });

  it('stays open where the results could not be read', () => {
    const { value, missing } = classA({ ...facts(), unavailable: ['results'] });
    expect(value).toBe('unknown');
    expect(missing).toMatchObject([{ reason: 'not-fetched' }]);
  });

  it('is shown on the card with its date and entry', () => {
    expect(firedOf(eribulinQtOrDose, facts('A')).evidence).toContainEqual(
      expect.objectContaining({
        value: 'Child-Pugh A',
        date: '2026-10-23',
        reference: 'Observation/class-A',
      }),
    );
  });
});

describe('the line of fulvestrant in liver disease', () => {
  const line = (value: ChildPugh) =>
    summaryOf(
      firedOf(fulvestrantInLiverDisease, { orders: ['fulvestrant'], case: childPugh(value) }),
    );

  it('says the dose of class B, and the dose that is ordered', () => {
    expect(line('B')).toMatch(/^fulvestrant: .*250 mg in Child-Pugh B.*500 mg/);
  });

  it('says of class C that it was not studied, and offers no dose', () => {
    expect(line('C')).toMatch(/^fulvestrant: not studied in Child-Pugh C/);
    expect(line('C')).not.toContain('250 mg');
  });
});

describe('estradiol and fulvestrant', () => {
  const assay = (more: PlainFacts): PlainFacts => ({ orders: ['lab-estradiol'], ...more });

  it('is about fulvestrant alone', () => {
    for (const drug of ['letrozole', 'tamoxifen', 'elacestrant'] as const) {
      expect(outcomeOf(estradiolAssayOnFulvestrant, assay({ active: [drug] }))).toBe('silent');
    }
  });

  it('shows the course that still counts, and neither an earlier one nor another drug', () => {
    const { evidence } = firedOf(
      estradiolAssayOnFulvestrant,
      assay({
        active: ['fulvestrant', 'letrozole'],
        prior: [{ drug: 'fulvestrant', start: 900, end: 600 }],
      }),
    );
    expect(evidence).toEqual([
      {
        name: 'activeDrugs',
        value: 'fulvestrant',
        date: '2026-08-24',
        reference: 'MedicationRequest/active-fulvestrant',
      },
    ]);
  });

  it('is left open by a course whose end is not stated: it may have been last month', () => {
    const facts = assay({ case: { drugRecords: [endNotStated('fulvestrant')] } });
    expect(undeterminedOf(estradiolAssayOnFulvestrant, facts).missing).toMatchObject([
      { name: 'activeDrugs', reason: 'unreadable' },
    ]);
  });

  it('asks for the current drugs where the medications could not be read', () => {
    const facts = assay({ unavailable: ['medications'] });
    expect(undeterminedOf(estradiolAssayOnFulvestrant, facts).missing).toMatchObject([
      { name: 'activeDrugs', reason: 'not-fetched' },
    ]);
  });
});

describe('a live vaccine after chemotherapy', () => {
  const vaccine = (more: PlainFacts): PlainFacts => ({ orders: ['mmr'], ...more });
  const recent = (facts: PlainFacts) =>
    answerTo('last cytotoxic dose less than 3 months ago', liveVaccineDuringTherapy.when, facts);

  it('shows the last cytotoxic drug and how long ago it was', () => {
    const facts = vaccine({ prior: [{ drug: 'paclitaxel', end: 40 }] });
    expect(firedOf(liveVaccineDuringTherapy, facts).evidence).toMatchObject([
      { name: 'priorDrugs', value: 'paclitaxel', remark: expect.stringMatching(/^last given 1 /) },
    ]);
  });

  it('is no question of 3 months where no cytotoxic drug is on record', () => {
    expect(recent(vaccine({}))).toMatchObject({ value: 'no', missing: [] });
    expect(recent(vaccine({ active: ['letrozole'] }))).toMatchObject({ value: 'no', missing: [] });
  });

  it('is left open by a course whose end is not stated, and asks for it', () => {
    const facts = vaccine({ case: { drugRecords: [endNotStated('paclitaxel')] } });
    expect(undeterminedOf(liveVaccineDuringTherapy, facts).missing).toMatchObject([
      { name: 'priorDrugs', reason: 'unreadable', seen: [{ value: 'paclitaxel' }] },
    ]);
  });

  it('asks for current and earlier drugs where the medications could not be read', () => {
    const facts = vaccine({ unavailable: ['medications'] });
    expect(
      undeterminedOf(liveVaccineDuringTherapy, facts).missing.map((m) => [m.name, m.reason]),
    ).toEqual([
      ['activeDrugs', 'not-fetched'],
      ['priorDrugs', 'not-fetched'],
    ]);
  });
});

describe('creatinine before the first bone-modifying agent', () => {
  const dental = ['dental-exam', 300] as const;

  it('is shown with its date where it is too old, as a fact of the dictionary', () => {
    const { evidence } = firedOf(boneAgentStart, {
      orders: ['zoledronic-acid'],
      procedures: [dental],
      results: { creatinine: { ...exact(0.9), daysAgo: 15 } },
    });
    const shown = evidence.filter((e) => e.unit === 'mg/dL');
    expect(shown).toContainEqual(expect.objectContaining({ value: 0.9, date: '2026-11-07' }));
    for (const { name } of shown) expect(factNames).toContain(name);
  });

  it('is asked for by name where the results could not be read', () => {
    const { missing } = undeterminedOf(boneAgentStart, {
      orders: ['zoledronic-acid'],
      procedures: [dental],
      unavailable: ['results'],
    });
    expect(new Set(missing.map((m) => m.name))).toEqual(new Set(['creatinineClearanceMlPerMin']));
  });
});
