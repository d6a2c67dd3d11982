import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../src/domain/situation.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import {
  type Ending,
  pathway,
  type Question,
  questionsOf,
  type Step,
} from '../../../src/guideline/explanation/pathway.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { situationOf } from '../../support/situation.ts';

function endings(steps: readonly Step[]): readonly Ending[] {
  return steps.flatMap((step) => (step.kind === 'ending' ? [step] : endings(step.next)));
}

function questions(steps: readonly Step[]): readonly Question[] {
  return steps.flatMap((step) => (step.kind === 'question' ? [step, ...questions(step.next)] : []));
}

const situations: readonly (readonly [string, Situation])[] = [
  ['an empty record', situationOf({ metastatic: false })],
  ['a chart that is opened', situationOf({ sites: ['bone'] })],
  ['letrozole in a young woman', situationOf({ age: 43, orders: ['letrozole'] })],
  ['capecitabine with little known', situationOf({ orders: ['capecitabine'] })],
  ['trastuzumab with little known', situationOf({ orders: ['trastuzumab'] })],
  [
    'a record that cannot be read',
    situationOf({ unavailable: ['results', 'medications'], orders: ['ribociclib'] }),
  ],
  ['the edition of 2013', situationOf({ edition: 'seed-2013', orders: ['anastrozole'] })],
];

describe('the pathway', () => {
  it.each(situations)('has an end for each rule of the hook and edition: %s', (_name, s) => {
    const own = rules.filter((r) => r.editions.includes(s.edition) && r.hooks.includes(s.hook));
    const ends = endings(pathway(rules, s)).map(({ rule }) => rule.id);
    expect([...ends].sort()).toEqual(own.map(({ id }) => id).sort());
  });

  it.each(situations)('leads to the card where, and only where, the rule fires: %s', (_name, s) => {
    const findings = new Map(evaluate(rules, s).map((f) => [f.rule.id, f.outcome]));
    const ways = { fires: 'reached', undetermined: 'open', failed: 'open' } as const;
    for (const { rule, way } of endings(pathway(rules, s))) {
      const outcome = findings.get(rule.id);
      expect(way, rule.id).toBe(outcome ? ways[outcome] : 'closed');
    }
  });

  it('draws questions that several rules begin with once', () => {
    const s = situationOf({ age: 43, orders: ['letrozole'] });
    const asked = questions(pathway(rules, s));
    const gates = asked.filter(({ criterion }) => criterion.words.includes('active metastatic'));
    expect(gates).toHaveLength(1);
    const own = rules.filter((r) => r.editions.includes(s.edition) && r.hooks.includes(s.hook));
    const total = own.flatMap(questionsOf).length;
    // More than the gate is shared, which each rule but one saves.
    expect(asked.length).toBeLessThan(total - own.length + 1);
  });

  it('asks no question twice on one way', () => {
    for (const rule of rules) {
      const words = questionsOf(rule).map((q) => q.words);
      expect(new Set(words).size, rule.id).toBe(words.length);
    }
  });

  it('keeps a question that fails open, and goes on with the others', () => {
    const broken = rules.find((r) => r.id === 'ET-05') as Rule;
    const others = rules.filter((r) => r !== broken);
    const failing: Rule = {
      ...broken,
      when: {
        ...broken.when,
        kind: 'question',
        parts: [],
        words: 'a question that fails',
        ask: () => {
          throw new Error('broken');
        },
      },
    };
    const s = situationOf({ age: 43, orders: ['letrozole'] });
    const steps = pathway([failing, ...others], s);
    const found = questions(steps).filter(
      ({ criterion }) => criterion.words === failing.when.words,
    );
    expect(found.map(({ answer }) => answer.value)).toEqual(['unknown']);
    const ends = endings(steps).filter(({ rule }) => rule === failing);
    expect(ends.map(({ way, finding }) => [way, finding?.outcome])).toEqual([['open', 'failed']]);
    expect(endings(steps).some(({ way }) => way === 'reached')).toBe(true);
  });
});
