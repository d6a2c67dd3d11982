// Rules, questions and facts of a few lines, made by hand: what a page says of them can be told by
// reading the test.
import { type FactDefinition, unknown } from '../../../src/domain/fact.ts';
import type { FactName } from '../../../src/domain/fact-name.ts';
import type { LookBackName } from '../../../src/domain/settings.ts';
import type { Ternary } from '../../../src/domain/ternary.ts';
import { answer, type Criterion, question } from '../../../src/guideline/criterion.ts';
import { type Rule, type RuleDefinition, rule } from '../../../src/guideline/rule.ts';

/** A rule about a local recurrence: its scope asks only whether the patient is alive and an adult. */
export function smallRule(parts: Partial<RuleDefinition> = {}): Rule {
  return rule({
    id: 'TEST-01',
    title: 'a small rule',
    editions: ['contemporary-2026'],
    hooks: ['patient-view', 'order-sign'],
    indicator: 'warning',
    scope: 'locoregional',
    trigger: says('drug ordered'),
    when: says('result low'),
    summary: () => 'summary',
    why: 'because',
    options: [],
    sources: [],
    confirmation: 'project-choice',
    ...parts,
  });
}

/** A question with one answer, whoever the patient is. */
export function says(
  words: string,
  value: Ternary = 'yes',
  ...facts: readonly FactDefinition<unknown>[]
): Criterion {
  return question(words, () => answer(value), ...facts);
}

/** A fact that nobody knows, sought in the periods named: each of them is asked for in this order. */
export function sought(
  name: FactName,
  ...lookBacks: readonly LookBackName[]
): FactDefinition<unknown> {
  return {
    name,
    find: ({ settings }) => {
      const periods = lookBacks.map((lookBack) => settings.lookBack[lookBack]);
      return unknown(
        'absent',
        periods.map((period) => ({ value: JSON.stringify(period) })),
      );
    },
  };
}
