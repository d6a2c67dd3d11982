// The inputs that the page of a rule lists are those that its criteria ask for: no more, no less.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/fact.ts';
import type { FactName } from '../../../src/domain/fact-name.ts';
import { defaultSettings, type LookBackName, type Settings } from '../../../src/domain/settings.ts';
import type { Criterion } from '../../../src/guideline/criterion.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { clausesOf, inputsOf } from '../../../src/guideline/explanation/inputs.ts';
import { lookBacksOf } from '../../../src/guideline/explanation/look-back.ts';
import { readingsOf } from '../../../src/guideline/explanation/readings.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { anyFacts } from '../../support/any-facts.ts';
import { RecordingMemo } from '../../support/recording-memo.ts';
import { situationOf } from '../../support/situation.ts';

const ruleById = (id: string) => rules.find((rule) => rule.id === id) as Rule;
const input = (id: string, name: FactName) => inputsOf(ruleById(id)).find((i) => i.name === name);

function questions(criterion: Criterion): readonly Criterion[] {
  return criterion.kind === 'question' ? [criterion] : criterion.parts.flatMap(questions);
}

const everyQuestion = [...new Set(rules.flatMap((rule) => clausesOf(rule).flatMap(questions)))];

/** Settings in which every period differs from every other, so that each can be told by its value. */
const distinctPeriods: Settings = {
  ...defaultSettings,
  lookBack: Object.fromEntries(
    Object.keys(defaultSettings.lookBack).map((name, n) => [name, { days: 100 + n }]),
  ) as Settings['lookBack'],
};

describe('the inputs of a rule', () => {
  it('say every period in which a fact looks, in any situation', { timeout: 120_000 }, () => {
    const definitions = [...new Set(everyQuestion.flatMap((question) => question.facts))];
    const said = new Map(definitions.map((d) => [d, lookBacksOf(d, distinctPeriods)]));
    const unsaid = new Set<string>();
    for (const facts of fc.sample(anyFacts, { numRuns: 150, seed: 5 })) {
      const base = situationOf(facts);
      for (const definition of definitions) {
        const lookBack = new Proxy(distinctPeriods.lookBack, {
          get: (periods, name: LookBackName) => {
            if (!said.get(definition)?.includes(periods[name])) {
              unsaid.add(`${definition.name}: ${name}`);
            }
            return periods[name];
          },
        });
        ask(definition, { ...base, memo: new Map(), settings: { ...base.settings, lookBack } });
      }
    }
    expect([...unsaid]).toEqual([]);
  });

  it('name every fact that a question asks for, in any situation', { timeout: 120_000 }, () => {
    const undeclared = new Set<string>();
    for (const facts of fc.sample(anyFacts, { numRuns: 250, seed: 2026 })) {
      const memo = new RecordingMemo();
      const situation = { ...situationOf(facts), memo };
      for (const question of everyQuestion) {
        memo.take();
        question.ask(situation);
        for (const definition of memo.take()) {
          if (!question.facts.includes(definition)) {
            undeclared.add(`${question.words}: ${definition.name}`);
          }
        }
      }
    }
    expect([...undeclared]).toEqual([]);
  });

  it('leave no rule open for a fact that its page does not name as leaving it open', {
    timeout: 120_000,
  }, () => {
    const unnamed = new Set<string>();
    for (const facts of fc.sample(anyFacts, { numRuns: 250, seed: 2027 })) {
      for (const finding of evaluate(rules, situationOf(facts))) {
        if (finding.outcome !== 'undetermined') continue;
        const named: readonly string[] = readingsOf(finding.rule).undetermined;
        for (const { name, reason } of finding.missing) {
          if (reason === 'absent' && !named.includes(name))
            unnamed.add(`${finding.rule.id} ${name}`);
        }
      }
    }
    expect([...unnamed]).toEqual([]);
  });

  it('give the look-back of the code, in the words of a reader', () => {
    expect(input('HER2-09', 'lvefPercent')?.lookBack).toEqual(['90 days']);
    expect(input('SAF-37', 'absoluteNeutrophilCount')?.lookBack).toEqual(['28 days']);
    expect(input('ET-02', 'hormoneReceptorStatus')?.lookBack).toEqual([]);
  });

  it('follow the look-back that a site has set', () => {
    const settings = {
      ...defaultSettings,
      lookBack: { ...defaultSettings.lookBack, ecg: { days: 14 } },
    };
    const ecg = inputsOf(ruleById('SAF-30'), settings).find((i) => i.name === 'qtcfMs');
    expect(ecg?.lookBack).toEqual(['14 days']);
  });

  it('tell what is only shown from what decides', () => {
    const suppression = ruleById('ET-05');
    expect(input('ET-05', 'estrogenReceptor')?.shownOnly).toBe(true);
    expect(input('ET-05', 'ovarianState')?.shownOnly).toBeUndefined();
    expect(suppression.shows?.map((d) => d.name)).toContain('estrogenReceptor');
  });
});
