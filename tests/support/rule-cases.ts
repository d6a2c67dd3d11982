// Tables of cases for one rule: a sentence, the facts, and what the rule says of them.
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/guideline/rule.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { PlainFacts } from './plain-facts.ts';

export type RuleCase = readonly [sentence: string, expected: Outcome, facts: PlainFacts];

export function describeRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`${rule.id} ${rule.title}`, () => {
    it.each(cases)('%s: %s', (_, expected, facts) => {
      expect(outcomeOf(rule, facts)).toBe(expected);
    });
  });
}
