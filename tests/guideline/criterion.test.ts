// Criteria answer yes, no or unknown, and carry what decided, what was assumed and what is missing.
import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type Fact,
  type FactDefinition,
  known,
  type UnknownReason,
  unknown,
} from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import type { Order } from '../../src/domain/order.ts';
import { type Ternary, ternary } from '../../src/domain/ternary.ts';
import {
  about,
  all,
  answer,
  any,
  assuming,
  type Criterion,
  noCurrent,
  not,
  question,
  undocumented,
  unless,
} from '../../src/guideline/criterion.ts';
import { situationOf } from '../support/situation.ts';
import { binaryRows, negationRows } from '../support/truth-tables.ts';

const s = situationOf({ orders: ['letrozole', 'palbociclib'] });
const [letrozole, palbociclib] = s.basket.orders as [Order, Order];

const datum = (value: string): Evidence => ({ value, reference: `Observation/${value}` });

/** A criterion with a fixed answer that carries one of everything, marked with its name. */
function fixed(value: Ternary, name = value as string, order = letrozole): Criterion {
  return question(name, () =>
    answer(value, {
      evidence: [datum(name)],
      assumed: [`${name} assumed`],
      missing: [{ name: 'sex', reason: 'absent', seen: [datum(`${name} seen`)] }],
      orders: [order],
    }),
  );
}

const values = (evidence: readonly Evidence[]) => evidence.map((e) => e.value);

function fact<T>(found: Fact<T>, name: FactName = 'estrogenReceptor'): FactDefinition<T> {
  return { name, find: () => found };
}

describe.each(binaryRows)('%s and %s together', (a, b, conjunction, disjunction) => {
  it(`all: ${conjunction}`, () => {
    expect(all(fixed(a), fixed(b)).ask(s).value).toBe(conjunction);
  });

  it(`any: ${disjunction}`, () => {
    expect(any(fixed(a), fixed(b)).ask(s).value).toBe(disjunction);
  });

  it('carries what decides, and names as missing only what is still open', () => {
    for (const compound of [
      all(fixed(a, 'one'), fixed(b, 'two')),
      any(fixed(a, 'one'), fixed(b, 'two')),
    ]) {
      const { value, evidence, assumed, missing } = compound.ask(s);
      const deciding = [a === value ? 'one' : '', b === value ? 'two' : ''].filter(Boolean);
      expect(values(evidence)).toEqual(deciding);
      expect(assumed).toEqual(deciding.map((name) => `${name} assumed`));
      const open = value === 'unknown' ? deciding : [];
      expect(missing.flatMap((m) => values(m.seen))).toEqual(open.map((name) => `${name} seen`));
    }
  });
});

describe('all and any', () => {
  it('name the orders of the parts that decide', () => {
    const parts = [fixed('yes', 'one', letrozole), fixed('yes', 'two', palbociclib)];
    expect(all(...parts).ask(s).orders).toEqual([letrozole, palbociclib]);
    const one = any(fixed('no', 'one', letrozole), fixed('yes', 'two', palbociclib));
    expect(one.ask(s).orders).toEqual([palbociclib]);
  });

  it('say in words what they join, and keep their parts for the page of the rule', () => {
    const [a, b] = [fixed('yes', 'female'), fixed('no', 'aged 60')];
    expect(all(a, b)).toMatchObject({ kind: 'all', words: 'female, and aged 60', parts: [a, b] });
    expect(any(a, b)).toMatchObject({ kind: 'any', words: 'female, or aged 60', parts: [a, b] });
  });
});

describe('not', () => {
  it.each(negationRows)('makes of %s a %s', (value, negated) => {
    expect(not(fixed(value)).ask(s).value).toBe(negated);
  });

  it('keeps evidence, assumptions and what is missing, but speaks of no order', () => {
    const found = not(fixed('unknown', 'one')).ask(s);
    expect(values(found.evidence)).toEqual(['one']);
    expect(found.assumed).toEqual(['one assumed']);
    expect(found.missing).toHaveLength(1);
    expect(found.orders).toEqual([]);
  });
});

describe('unless, the exclusion', () => {
  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'yes'],
  ] as const)('of %s is %s', (value, excluded) => {
    expect(unless(fixed(value)).ask(s).value).toBe(excluded);
  });

  it('never leaves a rule undetermined: nothing is reported as missing', () => {
    for (const value of ['yes', 'no', 'unknown'] as const) {
      expect(unless(fixed(value)).ask(s).missing).toEqual([]);
    }
  });

  it('shows the evidence that excludes', () => {
    const found = unless(about(fact(known(true, [datum('crisis')])), 'crisis', ternary)).ask(s);
    expect(found).toMatchObject({ value: 'no', evidence: [{ value: 'crisis' }], assumed: [] });
  });

  it.each([
    ['absent', 'not recorded'],
    ['stale', 'no current result'],
    ['unreadable', 'not readable'],
    ['conflict', 'results disagree'],
    ['not-fetched', 'could not be read'],
  ] as const)('says of a fact that is %s what it assumed', (reason, words) => {
    const her2Positive = about(
      fact<boolean>(unknown(reason), 'her2Status'),
      'HER2 positive',
      ternary,
    );
    const { value, assumed } = unless(her2Positive).ask(s);
    expect(value).toBe('yes');
    expect(assumed).toEqual([`not HER2 positive: HER2 ${words}`]);
  });

  it('passes on what a judgement that nobody recorded assumes', () => {
    const crisis = about(
      fact<boolean>(unknown('absent'), 'visceralCrisis'),
      'visceral crisis',
      ternary,
    );
    expect(unless(crisis).ask(s)).toMatchObject({ value: 'yes', assumed: ['no visceral crisis'] });
  });

  it('says so when it rests on nothing at all, and assumes nothing when a no is on record', () => {
    const empty = question('earlier tamoxifen', () => answer('no'));
    expect(unless(empty).ask(s).assumed).toEqual(['no earlier tamoxifen recorded']);
    const stated = about(fact(known(false, [datum('none')])), 'crisis', ternary);
    expect(unless(stated).ask(s)).toMatchObject({ assumed: [], evidence: [{ value: 'none' }] });
  });
});

describe('a question about a fact', () => {
  it('carries the evidence of a known fact with its name, whichever way it is answered', () => {
    for (const [value, expected] of [
      [true, 'yes'],
      [false, 'no'],
    ] as const) {
      const found = about(fact(known(value, [datum('x')])), 'x', ternary).ask(situationOf());
      expect(found).toMatchObject({
        value: expected,
        evidence: [{ name: 'estrogenReceptor', value: 'x' }],
        missing: [],
        assumed: [],
      });
    }
  });

  it.each(['absent', 'stale', 'unreadable', 'conflict', 'not-fetched'] as const)(
    'is open when the fact is %s, and says which fact, why, and what was seen',
    (reason) => {
      const found = about(fact<boolean>(unknown(reason, [datum('old')])), 'x', ternary).ask(s);
      expect(found.value).toBe('unknown');
      expect(found.missing).toEqual([
        { name: 'estrogenReceptor', reason, seen: [{ name: 'estrogenReceptor', ...datum('old') }] },
      ]);
    },
  );

  it('is open when the value does not decide: one result is unreadable, several are a conflict', () => {
    const open = (...seen: Evidence[]) =>
      about(fact(known(1, seen)), 'x', () => 'unknown').ask(situationOf()).missing[0]?.reason;
    expect(open(datum('< 25'))).toBe('unreadable');
    expect(open(datum('18'), datum('30'))).toBe('conflict');
  });

  describe('of kind judgement', () => {
    const crisis = (reason: UnknownReason) =>
      about(fact<boolean>(unknown(reason), 'visceralCrisis'), 'visceral crisis', ternary).ask(s);

    it.each(['absent', 'stale'] as const)('is no when %s, and the answer says so', (reason) => {
      expect(crisis(reason)).toMatchObject({
        value: 'no',
        assumed: ['no visceral crisis'],
        missing: [],
      });
    });

    it.each(['conflict', 'unreadable', 'not-fetched'] as const)('stays open when %s', (reason) => {
      expect(crisis(reason)).toMatchObject({ value: 'unknown', missing: [{ reason }] });
    });
  });
});

describe('no current result', () => {
  const missing = (found: Fact<number>) =>
    noCurrent(fact(found, 'qtcfMs'), 'no ECG in 28 days').ask(situationOf());

  it('is no when there is one, and shows it', () => {
    expect(missing(known(430, [datum('430')]))).toMatchObject({
      value: 'no',
      evidence: [{ name: 'qtcfMs', value: '430' }],
    });
  });

  it.each(['absent', 'stale', 'unreadable', 'conflict'] as const)(
    'is yes when the result is %s, and shows what was seen',
    (reason) => {
      expect(missing(unknown(reason, [datum('old')]))).toMatchObject({
        value: 'yes',
        evidence: [{ value: 'old' }],
        missing: [],
      });
    },
  );

  it('stays open when results could not be read: they may be there', () => {
    expect(missing(unknown('not-fetched'))).toMatchObject({
      value: 'unknown',
      missing: [{ name: 'qtcfMs', reason: 'not-fetched' }],
    });
  });
});

describe('not documented', () => {
  const mutated = (found: Fact<boolean>) =>
    undocumented(
      about(fact(found, 'esr1Mutated'), 'ESR1 mutation', ternary),
      'no ESR1 mutation',
    ).ask(situationOf());

  it('is no when it is documented to be so', () => {
    expect(mutated(known(true, [datum('present')]))).toMatchObject({ value: 'no' });
  });

  it('is yes after a negative test, which it shows', () => {
    expect(mutated(known(false, [datum('absent')]))).toMatchObject({
      value: 'yes',
      evidence: [{ value: 'absent' }],
      assumed: [],
    });
  });

  it.each([
    ['absent', 'ESR1 mutation not recorded'],
    ['stale', 'ESR1 mutation no current result'],
    ['conflict', 'ESR1 mutation results disagree'],
  ] as const)('is yes when the test is %s, and says which', (reason, words) => {
    expect(mutated(unknown(reason, [datum('seen')]))).toMatchObject({
      value: 'yes',
      assumed: [words],
      evidence: [{ value: 'seen' }],
      missing: [],
    });
  });

  it('stays open when results could not be read', () => {
    expect(mutated(unknown('not-fetched'))).toMatchObject({
      value: 'unknown',
      missing: [{ reason: 'not-fetched' }],
    });
  });
});

describe('assuming', () => {
  it('adds its words only where the part holds', () => {
    expect(assuming(fixed('yes', 'one'), 'no scan').ask(s).assumed).toEqual([
      'one assumed',
      'no scan',
    ]);
    expect(assuming(fixed('no', 'one'), 'no scan').ask(s).assumed).toEqual(['one assumed']);
    expect(assuming(fixed('unknown', 'one'), 'no scan').ask(s).assumed).toEqual(['one assumed']);
  });
});
