// The thirteen source attributes: what they say of sex and age must be what the code does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/fact.ts';
import {
  restsOnSexAndAge,
  sourceAttributesOf,
} from '../../../src/guideline/explanation/source-attributes.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { anyFacts } from '../../support/any-facts.ts';
import { situationOf } from '../../support/situation.ts';

const ruleById = (id: string) => rules.find((rule) => rule.id === id) as Rule;
const value = (id: string, number: number) =>
  sourceAttributesOf(ruleById(id)).find((a) => a.number === number)?.value;

describe('source attributes', () => {
  it('are the thirteen of an evidence-based intervention, for every rule', () => {
    const names = rules.map((rule) => sourceAttributesOf(rule).map((a) => a.name));
    expect(new Set(names.map((n) => n.join('|'))).size).toBe(1);
    expect(names[0]).toEqual([
      'Bibliographic citation',
      'Developer',
      'Funding source',
      'Release and revision dates',
      'Use of race',
      'Use of ethnicity',
      'Use of language',
      'Use of sexual orientation',
      'Use of gender identity',
      'Use of sex',
      'Use of date of birth',
      'Use of social determinants of health data',
      'Use of health status assessments data',
    ]);
  });

  it('know every fact that is computed from sex or age', () => {
    const inputs = rules.flatMap((rule) => [...rule.trigger.facts, ...rule.when.facts]);
    const definitions = [...new Set(inputs)].filter((d) => !/^(?:sex|ageYears)$/.test(d.name));
    const found = new Set<string>();
    for (const facts of fc.sample(anyFacts, { numRuns: 60, seed: 13 })) {
      for (const definition of definitions) {
        const situation = situationOf(facts);
        ask(definition, situation);
        const asked = [...situation.memo.keys()].map((d) => d.name);
        if (asked.includes('sex') || asked.includes('ageYears')) found.add(definition.name);
      }
    }
    expect([...found].sort()).toEqual([...restsOnSexAndAge].sort());
  });

  it('tell the use of sex, age and performance status where a rule uses them', () => {
    expect(value('ET-05', 10)).toMatch(/^Used: /);
    expect(value('ET-24', 10)).toBe('Not used.');
    expect(value('SAF-63', 10)).toBe('Used to compute: creatinine clearance.');
    expect(value('SAF-63', 11)).toBe(
      'Used: the patient is an adult, and to compute: creatinine clearance.',
    );
    expect(value('LOC-03', 13)).toContain('ECOG performance status');
    expect(value('SAF-01', 13)).toBe('Used: pregnancy.');
    expect(value('ET-24', 13)).toBe('Not used.');
  });
});
