// A criterion lays open what it is made of: pages, diagrams and the explanation of a rule read its
// kind, its parts, its facts, and whether silence of the record answers it.
import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type FactDefinition,
  known,
  type UnknownReason,
  unknown,
} from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import { ternary } from '../../src/domain/ternary.ts';
import {
  about,
  all,
  answer,
  any,
  assuming,
  missingFrom,
  noCurrent,
  not,
  question,
  undocumented,
  unless,
} from '../../src/guideline/criterion.ts';
import { situationOf } from '../support/situation.ts';

const s = situationOf();
const seen: Evidence = { value: 'old', reference: 'Observation/old' };

const lacking = (name: FactName, reason: UnknownReason = 'absent'): FactDefinition<boolean> => ({
  name,
  find: () => unknown(reason, [seen]),
});

const esr1 = lacking('esr1Mutated');
const pik3ca = lacking('pik3caMutated');
const esr1Mutated = about(esr1, 'ESR1 mutation', ternary);
const pik3caMutated = about(pik3ca, 'PIK3CA mutation', ternary);
const unrecorded = (words: string) => question(words, () => answer('no'));

describe('the parts of a criterion', () => {
  it('are none for a question, and what it joins, negates or excludes for the others', () => {
    expect(esr1Mutated).toMatchObject({ kind: 'question', parts: [] });
    expect(noCurrent(esr1, 'no ESR1 result')).toMatchObject({ kind: 'question', parts: [] });
    expect(not(esr1Mutated)).toMatchObject({ kind: 'not', parts: [esr1Mutated] });
    expect(unless(esr1Mutated)).toMatchObject({ kind: 'unless', parts: [esr1Mutated] });
    expect(undocumented(esr1Mutated, 'no ESR1 mutation')).toMatchObject({
      kind: 'not',
      parts: [esr1Mutated],
    });
  });

  it('stay those of the criterion whose assumption is named', () => {
    const both = all(esr1Mutated, pik3caMutated);
    expect(assuming(both, 'no scan')).toMatchObject({ kind: 'all', parts: both.parts });
  });

  it('give a criterion its words', () => {
    expect(not(esr1Mutated).words).toBe('not: ESR1 mutation');
    expect(not(esr1Mutated, 'ESR1 wild type').words).toBe('ESR1 wild type');
    expect(unless(esr1Mutated).words).toBe('unless ESR1 mutation');
    expect(undocumented(esr1Mutated, 'no ESR1 mutation').words).toBe('no ESR1 mutation');
  });
});

describe('the facts of a criterion', () => {
  it('are those of its parts, each once, in the order of the parts', () => {
    const nested = all(any(pik3caMutated, esr1Mutated), not(esr1Mutated));
    expect(nested.facts).toEqual([pik3ca, esr1]);
    expect(any(esr1Mutated, pik3caMutated).facts).toEqual([esr1, pik3ca]);
  });

  it('are those of the part that is negated, excluded or not documented', () => {
    const each = [not(esr1Mutated), unless(esr1Mutated), undocumented(esr1Mutated, 'none')];
    for (const criterion of each) expect(criterion.facts).toEqual([esr1]);
    expect(noCurrent(esr1, 'no ESR1 result').facts).toEqual([esr1]);
  });
});

describe('that nothing is on record', () => {
  it('answers only the questions for what is not recorded', () => {
    expect(noCurrent(esr1, 'no ESR1 result').silence).toBe('holds');
    expect(undocumented(esr1Mutated, 'no ESR1 mutation').silence).toBe('holds');
    const others = [esr1Mutated, not(esr1Mutated), unless(esr1Mutated), all(esr1Mutated)];
    for (const criterion of others) expect(criterion.silence).toBeUndefined();
  });
});

describe('an exclusion of several parts', () => {
  const { ask } = unless(any(unrecorded('earlier tamoxifen'), unrecorded('earlier fulvestrant')));

  it('holds where none is recorded, and claims nothing of its own in their name', () => {
    expect(ask(s)).toMatchObject({ value: 'yes', evidence: [], assumed: [] });
  });
});

describe('an exclusion of several open facts', () => {
  it('names each open fact once, with why it is open', () => {
    const stale = about(lacking('pik3caMutated', 'stale'), 'PIK3CA mutation', ternary);
    const { assumed } = unless(any(esr1Mutated, stale, esr1Mutated)).ask(s);
    expect(assumed).toEqual([
      'not ESR1 mutation, or PIK3CA mutation, or ESR1 mutation: ESR1 mutation not recorded, PIK3CA mutation no current result',
    ]);
  });

  it('says not recorded where the part does not say what it lacks', () => {
    const open = question('earlier tamoxifen', () => answer('unknown'));
    expect(unless(open).ask(s).assumed).toEqual(['not earlier tamoxifen: not recorded']);
  });
});

describe('a value that the question leaves open', () => {
  it('answers unknown, and shows the value as not readable', () => {
    const qtcf: FactDefinition<number> = { name: 'qtcfMs', find: () => known(430, [seen]) };
    expect(about(qtcf, 'QTcF above 450 ms', () => 'unknown').ask(s)).toEqual({
      value: 'unknown',
      evidence: [],
      assumed: [],
      missing: [{ name: 'qtcfMs', reason: 'unreadable', seen: [{ ...seen, name: 'qtcfMs' }] }],
      orders: [],
    });
  });
});

describe('not documented, of several tests', () => {
  const outOfReach = about(lacking('pik3caMutated', 'not-fetched'), 'PIK3CA mutation', ternary);

  it('stays open as soon as one of the results could not be read', () => {
    const { value, missing } = undocumented(any(esr1Mutated, outOfReach), 'no mutation').ask(s);
    expect(value).toBe('unknown');
    expect(missing.map(({ name, reason }) => [name, reason])).toEqual([
      ['esr1Mutated', 'absent'],
      ['pik3caMutated', 'not-fetched'],
    ]);
  });

  it('speaks of no order, whether the part holds or not', () => {
    const { orders } = situationOf({ orders: ['elacestrant'] }).basket;
    for (const value of ['yes', 'no'] as const) {
      const part = question('ordered for an ESR1 mutation', () => answer(value, { orders }));
      expect(undocumented(part, 'not ordered for it').ask(s).orders).toEqual([]);
    }
  });

  it('holds where none is on record, and shows what was seen of each', () => {
    const found = undocumented(any(esr1Mutated, pik3caMutated), 'no mutation').ask(s);
    expect(found).toMatchObject({
      value: 'yes',
      assumed: ['ESR1 mutation not recorded, PIK3CA mutation not recorded'],
      missing: [],
    });
    expect(found.evidence).toHaveLength(2);
  });
});

describe('what is missing of a fact', () => {
  it('is why it is not known, and what was seen of it', () => {
    expect(missingFrom('qtcfMs', unknown('stale', [seen]))).toEqual({
      name: 'qtcfMs',
      reason: 'stale',
      seen: [seen],
    });
  });

  it('is a value that does not decide, where the fact is known', () => {
    expect(missingFrom('qtcfMs', known(430, [seen]))).toEqual({
      name: 'qtcfMs',
      reason: 'unreadable',
      seen: [seen],
    });
  });
});
