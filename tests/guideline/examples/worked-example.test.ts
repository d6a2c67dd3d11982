// Each rule has three synthetic patients: one for whom it fires, one for whom it does not, and one for
// whom the record leaves it open. What is shown of them is evaluated, here as on the page.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { exampleTable } from '../../../src/guideline/examples/cases/index.ts';
import { situationOf } from '../../../src/guideline/examples/situation.ts';
import {
  endingClauses,
  exampleKinds,
  workedExamples,
} from '../../../src/guideline/examples/worked-example.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';

const everyRule = rules.map((rule) => [rule.id, rule] as const);
const outcomes = { fires: ['fires'], doesNotFire: [], undetermined: ['undetermined'] };

it('there are examples of every rule and of nothing else', () => {
  expect(Object.keys(exampleTable).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(everyRule)('%s', (id, rule) => {
  it.each(exampleKinds)('has a patient for whom it: %s', (kind) => {
    const patient = exampleTable[id]?.[kind];
    const situation = situationOf(patient);
    expect(rule.editions).toContain(situation.edition);
    expect(rule.hooks).toContain(situation.hook);
    expect(evaluate([rule], situation).map((f) => f.outcome)).toEqual(outcomes[kind]);
  });

  it('shows all three, and says what ended it for the patient for whom it does not fire', () => {
    const examples = workedExamples(rule);
    expect(examples.map(({ kind }) => kind)).toEqual(exampleKinds);
    const silent = examples.find(({ kind }) => kind === 'doesNotFire');
    expect(silent && endingClauses(rule, silent.situation)).not.toEqual([]);
  });
});

it('an example that no longer holds is not shown', () => {
  const rule = rules.find(({ id }) => id === 'SAF-40') as Rule;
  const never: Rule = { ...rule, editions: [] };
  expect(workedExamples(never).map(({ kind }) => kind)).toEqual(['doesNotFire']);
  expect(workedExamples({ ...rule, id: 'NO-SUCH' })).toEqual([]);
});
