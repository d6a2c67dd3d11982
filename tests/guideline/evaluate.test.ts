// evaluate: which rules are asked, the gate in front of them, and what becomes of their answers.
import { describe, expect, it } from 'vitest';
import { addMonths, day, exactly } from '../../src/domain/calendar.ts';
import type { Person } from '../../src/domain/case.ts';
import { aromataseInhibitors } from '../../src/domain/drug-sets.ts';
import { type FactDefinition, known } from '../../src/domain/fact.ts';
import { exact } from '../../src/domain/measurement.ts';
import { ordered } from '../../src/guideline/criteria/orders.ts';
import { all, answer, type Criterion, question } from '../../src/guideline/criterion.ts';
import { evaluate } from '../../src/guideline/evaluate.ts';
import { type RuleDefinition, rule } from '../../src/guideline/rule.ts';
import { aiWithIntactOvaries } from '../../src/guideline/rules/endocrine/aromatase-inhibitor-and-ovaries.ts';
import type { PlainFacts } from '../support/plain-facts.ts';
import { today } from '../support/plain-facts.ts';
import { situationOf } from '../support/situation.ts';

const yes = question('yes', () => answer('yes'));
const no = question('no', () => answer('no'));
const open = question('open', () =>
  answer('unknown', { missing: [{ name: 'her2Status', reason: 'absent', seen: [] }] }),
);
const openTrigger = question('open trigger', () =>
  answer('unknown', { missing: [{ name: 'sex', reason: 'absent', seen: [] }] }),
);

function aRule(parts: Partial<RuleDefinition> = {}) {
  return rule({
    id: 'TEST-01',
    title: 'a rule of this test',
    editions: ['contemporary-2026'],
    hooks: ['patient-view', 'order-sign'],
    indicator: 'critical',
    trigger: yes,
    when: yes,
    summary: () => 'summary',
    why: 'because',
    options: [],
    sources: [],
    confirmation: 'project-choice',
    ...parts,
  });
}

const outcomes = (parts: Partial<RuleDefinition>, facts: PlainFacts = {}) =>
  evaluate([aRule(parts)], situationOf(facts)).map((f) => f.outcome);

describe('what becomes of a rule', () => {
  it.each<[string, Criterion, Criterion, readonly string[]]>([
    ['fires when trigger and conditions hold', yes, yes, ['fires']],
    ['is silent when the conditions do not hold', yes, no, []],
    ['is undetermined when a condition is open', yes, open, ['undetermined']],
    ['is silent without a trigger, whatever else is open', no, open, []],
    ['is undetermined when only the trigger is open', openTrigger, yes, ['undetermined']],
    ['is silent when the trigger is open but a condition fails', openTrigger, no, []],
  ])('%s', (_name, trigger, when, expected) => {
    expect(outcomes({ trigger, when })).toEqual(expected);
  });

  it('does not ask its conditions without a trigger', () => {
    let asked = 0;
    const counting = question('counting', () => {
      asked += 1;
      return answer('yes');
    });
    outcomes({ trigger: no, when: counting });
    expect(asked).toBe(0);
  });

  it('asks no clause after one that does not hold: a defect there cannot matter', () => {
    const broken = question('broken', () => {
      throw new Error('a defect');
    });
    expect(outcomes({ trigger: all(no, broken) })).toEqual([]);
    expect(outcomes({ when: all(yes, all(no, broken), broken) })).toEqual([]);
  });

  it('names as missing only what its open conditions lack', () => {
    const trigger = question('an order, of which one detail is not read', () =>
      answer('yes', { missing: [{ name: 'orderedDose', reason: 'unreadable', seen: [] }] }),
    );
    expect(evaluate([aRule({ trigger, when: open })], situationOf())).toMatchObject([
      { outcome: 'undetermined', missing: [{ name: 'her2Status', reason: 'absent' }] },
    ]);
  });

  it('names what its trigger lacks, and not what it would ask next', () => {
    const [found] = evaluate([aRule({ trigger: openTrigger, when: open })], situationOf());
    expect(found).toMatchObject({ outcome: 'undetermined' });
    const { missing } = found as { missing: readonly { name: string }[] };
    expect(missing.map(({ name }) => name)).toEqual(['sex']);
  });

  it('names each order concerned once', () => {
    const trigger = ordered(aromataseInhibitors);
    const s = situationOf({ orders: ['letrozole', 'palbociclib', 'anastrozole'] });
    const [found] = evaluate([aRule({ trigger, when: trigger })], s);
    expect(found?.outcome === 'fires' && found.orders.map((o) => o.name)).toEqual([
      'letrozole',
      'anastrozole',
    ]);
  });

  it('carries evidence and assumptions, and shows further facts beside those that decided', () => {
    const beside: FactDefinition<number> = {
      name: 'estrogenReceptor',
      find: () => known(90, [{ value: 90 }]),
    };
    const when = question('because', () =>
      answer('yes', { evidence: [{ name: 'sex', value: 'female' }], assumed: ['a', 'a', 'b'] }),
    );
    expect(evaluate([aRule({ when, shows: [beside] })], situationOf())).toMatchObject([
      {
        evidence: [
          { name: 'sex', value: 'female' },
          { name: 'estrogenReceptor', value: 90 },
        ],
        assumed: ['a', 'b'],
      },
    ]);
  });

  it('loses only the rule that throws', () => {
    const broken = question('broken', () => {
      throw new Error('a defect');
    });
    const rules = [
      aRule({ id: 'A' }),
      aRule({ id: 'B', when: broken }),
      aRule({ id: 'C', trigger: broken }),
      aRule({ id: 'D' }),
    ];
    expect(evaluate(rules, situationOf()).map((f) => `${f.rule.id} ${f.outcome}`)).toEqual([
      'A fires',
      'B failed',
      'C failed',
      'D fires',
    ]);
  });
});

describe('edition and hook', () => {
  it('asks only the rules of the edition', () => {
    const rules = [
      aRule({ id: 'seed', editions: ['seed-2013'] }),
      aRule({ id: 'contemporary' }),
      aRule({ id: 'both', editions: ['seed-2013', 'contemporary-2026'] }),
    ];
    const ids = (edition: 'seed-2013' | 'contemporary-2026') =>
      evaluate(rules, situationOf({ edition })).map((f) => f.rule.id);
    expect(ids('seed-2013')).toEqual(['seed', 'both']);
    expect(ids('contemporary-2026')).toEqual(['contemporary', 'both']);
  });

  it('asks only the rules of the hook', () => {
    expect(outcomes({ hooks: ['order-sign'] }, { hook: 'order-select' })).toEqual([]);
    expect(outcomes({ hooks: ['order-sign'] }, { hook: 'order-sign' })).toEqual(['fires']);
  });
});

describe('the gate in front of every rule', () => {
  const born = (birthDate: Person['birthDate'] | undefined, deceased = false): PlainFacts => ({
    case: {
      person: { reference: 'Patient/p1', sex: 'female', deceased, ...(birthDate && { birthDate }) },
    },
  });
  const birthday18 = addMonths(today, -18 * 12);
  const gate = (facts: PlainFacts) => evaluate([aRule()], situationOf(facts));

  it('opens on the 18th birthday, not on the day before', () => {
    expect(gate(born(exactly(birthday18)))).toMatchObject([{ outcome: 'fires' }]);
    expect(gate(born(exactly(birthday18 + 1)))).toEqual([]);
  });

  it('takes a birth date of a year alone as the youngest age that it allows', () => {
    const year = (y: number) => ({ first: day(y, 1, 1), last: day(y, 12, 31) });
    expect(gate(born(year(2008)))).toEqual([]);
    expect(gate(born(year(2007)))).toMatchObject([{ outcome: 'fires' }]);
  });

  it('is closed for the deceased', () => {
    expect(gate(born(exactly(day(1970, 1, 1)), true))).toEqual([]);
  });

  it('is undetermined without a birth date', () => {
    expect(gate(born(undefined))).toMatchObject([
      { outcome: 'undetermined', missing: [{ name: 'ageYears', reason: 'absent' }] },
    ]);
  });

  it('is closed without metastatic breast cancer, and without any breast cancer', () => {
    expect(gate({ metastatic: false })).toEqual([]);
    expect(gate({ metastatic: false, case: { breastCancers: [] } })).toEqual([]);
  });

  it('is undetermined when problems could not be read and nothing else says metastatic', () => {
    expect(gate({ metastatic: false, unavailable: ['problems'] })).toMatchObject([
      {
        outcome: 'undetermined',
        missing: [{ name: 'hasMetastaticBreastCancer', reason: 'not-fetched' }],
      },
    ]);
  });

  it('is open when part of the problems is missing but a metastasis is among those read', () => {
    expect(gate({ unavailable: ['problems'] })).toMatchObject([{ outcome: 'fires' }]);
  });

  it('lets the rule of local recurrence pass without distant disease, but no child', () => {
    const local = { scope: 'locoregional' } as const;
    expect(outcomes(local, { metastatic: false })).toEqual(['fires']);
    expect(outcomes(local, { metastatic: false, age: 17 })).toEqual([]);
  });
});

describe('a preliminary result', () => {
  const provisional = question('preliminary', () =>
    answer('yes', { evidence: [{ name: 'fshIuPerL', value: 50, provisional: true }] }),
  );

  it('makes of a critical rule a warning that says provisional', () => {
    expect(evaluate([aRule({ when: provisional })], situationOf())).toMatchObject([
      { indicator: 'warning', provisional: true },
    ]);
  });

  it.each(['warning', 'info'] as const)('leaves a rule of kind %s as it is', (indicator) => {
    expect(evaluate([aRule({ indicator, when: provisional })], situationOf())).toMatchObject([
      { indicator, provisional: true },
    ]);
  });

  it('beside final ones that prove the same takes nothing away', () => {
    const menses = { reference: 'Observation/menses', date: exactly(today - 3), value: true };
    const facts = (mensesProvisional: boolean): PlainFacts => ({
      age: 43,
      orders: ['letrozole'],
      case: {
        judgements: {
          'menses-last-12-months': [mensesProvisional ? { ...menses, provisional: true } : menses],
        },
        measurements: {
          estradiol: [
            {
              reference: 'Observation/estradiol',
              date: exactly(today - 3),
              value: exact(142),
              provisional: true,
            },
          ],
        },
      },
    });
    const ask = (mensesProvisional: boolean) =>
      evaluate([aiWithIntactOvaries], situationOf(facts(mensesProvisional)));

    expect(ask(false)).toMatchObject([{ indicator: 'critical', provisional: false }]);
    expect(ask(true)).toMatchObject([{ indicator: 'warning', provisional: true }]);
  });

  it('stays shown beside where the decision does not rest on it', () => {
    const estradiol: FactDefinition<number> = {
      name: 'estradiolPgPerMl',
      find: (s) => {
        const results = s.case.measurements.estradiol ?? [];
        return known(
          results.length,
          results.map((r) => ({ value: r.reference, provisional: r.provisional === true })),
        );
      },
    };
    const reference = 'Observation/estradiol';
    const measurements = { estradiol: [{ reference, value: exact(142), provisional: true }] };
    const s = situationOf({ case: { measurements } });
    expect(evaluate([aRule({ shows: [estradiol] })], s)).toMatchObject([
      { outcome: 'fires', provisional: false, evidence: [{ value: reference }] },
    ]);
  });

  it('in a fact that is only shown beside changes nothing', () => {
    const beside: FactDefinition<number> = {
      name: 'estrogenReceptor',
      find: () => known(90, [{ value: 90, provisional: true }]),
    };
    expect(evaluate([aRule({ shows: [beside] })], situationOf())).toMatchObject([
      { indicator: 'critical', provisional: false },
    ]);
  });
});
