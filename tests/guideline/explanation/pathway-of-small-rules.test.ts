// The pathway of small rules, drawn step by step: what is shared, what is asked, and where it ends.
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../src/domain/situation.ts';
import type { Ternary } from '../../../src/domain/ternary.ts';
import { always } from '../../../src/guideline/criteria/hooks.ts';
import { all, any, type Criterion, not, question } from '../../../src/guideline/criterion.ts';
import { pathway, questionsOf, type Step } from '../../../src/guideline/explanation/pathway.ts';
import type { Rule, RuleDefinition } from '../../../src/guideline/rule.ts';
import { scopes } from '../../../src/guideline/scope.ts';
import { situationOf } from '../../support/situation.ts';
import { says, smallRule } from './small-rule.ts';

const adult = scopes.locoregional.words;
const s = situationOf({ orders: ['letrozole'] });

const words = (parts: Partial<RuleDefinition>) =>
  questionsOf(smallRule(parts)).map((criterion) => criterion.words);

/** A tree as lines: "words = answer (way)", "-> rule outcome (way)", each indented by its depth. */
function drawn(steps: readonly Step[], indent = ''): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'ending'
      ? [`${indent}-> ${step.rule.id} ${step.finding?.outcome ?? 'none'} (${step.way})`]
      : [
          `${indent}${step.criterion.words} = ${step.answer.value} (${step.way})`,
          ...drawn(step.next, `${indent}. `),
        ],
  );
}

/** The tree behind the question of the scope, which all small rules share. */
function behindScope(rules: readonly Rule[], at: Situation = s): readonly string[] {
  const [first, ...others] = pathway(rules, at);
  expect(others).toEqual([]);
  if (first?.kind !== 'question') throw new Error('the scope is a question');
  expect([first.criterion.words, first.answer.value, first.way]).toEqual([adult, 'yes', 'reached']);
  return drawn(first.next);
}

/** A rule of one question with this answer behind its trigger. */
const asks = (id: string, value: Ternary, parts: Partial<RuleDefinition> = {}) =>
  smallRule({ id, trigger: says('drug'), when: says(`ask ${id}`, value), ...parts });

describe('the questions of a rule', () => {
  it('are whom it is about, what makes it apply, and what it asks', () => {
    const when = all(says('a'), all(says('b'), any(says('c'), says('d'))));
    expect(words({ when })).toEqual([adult, 'drug ordered', 'a', 'b', 'c, or d']);
    const { scope: _, ...metastatic } = smallRule({ when });
    expect(questionsOf(metastatic)[0]).toBe(scopes.metastatic);
  });

  it('do not ask what always holds', () => {
    expect(words({ trigger: always })).toEqual([adult, 'result low']);
    expect(words({ when: all(always, says('a')) })).toEqual([adult, 'drug ordered', 'a']);
  });

  it('ask each question once, where it comes first', () => {
    const first = says('drug ordered');
    const found = questionsOf(
      smallRule({ trigger: first, when: all(says('a'), says('drug ordered'), says('a')) }),
    );
    expect(found.map((criterion) => criterion.words)).toEqual([adult, 'drug ordered', 'a']);
    expect(found[1]).toBe(first);
  });
});

describe('the pathway of small rules', () => {
  it('leads by yes to the card, by unknown to an open end, and ends at no', () => {
    const rules = [asks('A', 'yes'), asks('B', 'unknown'), asks('C', 'no')];
    expect(behindScope(rules)).toEqual([
      'drug = yes (reached)',
      '. ask A = yes (reached)',
      '. . -> A fires (reached)',
      '. ask B = unknown (reached)',
      '. . -> B undetermined (open)',
      '. ask C = no (reached)',
      '. . -> C none (closed)',
    ]);
  });

  it('stays closed behind a no, and open behind an unknown until a no', () => {
    const ways = (...values: readonly Ternary[]) =>
      behindScope([
        smallRule({
          trigger: says('drug'),
          when: all(...values.map((value, i) => says(`${i}`, value))),
        }),
      ]).map((line) => /\((\w+)\)/.exec(line)?.[1]);
    expect(ways('unknown', 'yes')).toEqual(['reached', 'reached', 'open', 'open']);
    expect(ways('unknown', 'unknown')).toEqual(['reached', 'reached', 'open', 'open']);
    expect(ways('unknown', 'no')).toEqual(['reached', 'reached', 'open', 'closed']);
    expect(ways('no', 'unknown')).toEqual(['reached', 'reached', 'closed', 'closed']);
    expect(ways('no', 'yes')).toEqual(['reached', 'reached', 'closed', 'closed']);
  });

  it('draws the beginning that rules share once, and no question behind a fork', () => {
    const with2 = (id: string, second: string) =>
      smallRule({ id, trigger: says('drug'), when: all(says(second), says('last')) });
    expect(behindScope([with2('A', 'x'), with2('B', 'y'), with2('C', 'x')])).toEqual([
      'drug = yes (reached)',
      '. x = yes (reached)',
      '. . last = yes (reached)',
      '. . . -> A fires (reached)',
      '. . . -> C fires (reached)',
      '. y = yes (reached)',
      '. . last = yes (reached)',
      '. . . -> B fires (reached)',
    ]);
  });

  it('ends one rule where another that begins alike goes on', () => {
    const short = smallRule({ id: 'A', trigger: says('drug'), when: says('x') });
    const long = smallRule({ id: 'B', trigger: says('drug'), when: all(says('x'), says('y')) });
    expect(behindScope([short, long])).toEqual([
      'drug = yes (reached)',
      '. x = yes (reached)',
      '. . -> A fires (reached)',
      '. . y = yes (reached)',
      '. . . -> B fires (reached)',
    ]);
  });

  it('keeps questions apart that differ in kind or in answer, though not in words', () => {
    const x = says('x');
    const kinds = [
      smallRule({ id: 'A', when: x }),
      smallRule({ id: 'B', when: not(says('y', 'no'), 'x') }),
    ];
    expect(behindScope(kinds).filter((line) => line.includes(' x '))).toHaveLength(2);
    const answers = [
      smallRule({ id: 'A', when: x }),
      smallRule({ id: 'B', when: says('x', 'no') }),
    ];
    expect(behindScope(answers)).toEqual([
      'drug ordered = yes (reached)',
      '. x = yes (reached)',
      '. . -> A fires (reached)',
      '. x = no (reached)',
      '. . -> B none (closed)',
    ]);
  });

  it('has only the rules of the hook and the edition of the situation', () => {
    const rules = [
      asks('A', 'yes', { hooks: ['patient-view'] }),
      asks('B', 'yes', { editions: ['seed-2013'] }),
      asks('C', 'yes', { hooks: ['order-select', 'order-sign'] }),
    ];
    expect(behindScope(rules).filter((line) => line.includes('->'))).toEqual([
      '. . -> C fires (reached)',
    ]);
    expect(pathway([], s)).toEqual([]);
  });

  it('asks a question that rules share once, and takes one that fails for unknown', () => {
    let asked = 0;
    const shared: Criterion = question('shared', () => {
      asked += 1;
      throw new Error('broken');
    });
    const rules = ['A', 'B'].map((id) => asks(id, 'yes', { when: all(shared, says(id)) }));
    const lines = behindScope(rules);
    // Twice by the evaluation, which asks for each rule, and once for the tree.
    expect(asked).toBe(3);
    expect(lines).toEqual([
      'drug = yes (reached)',
      '. shared = unknown (reached)',
      '. . A = yes (open)',
      '. . . -> A failed (open)',
      '. . B = yes (open)',
      '. . . -> B failed (open)',
    ]);
  });

  it('has no finding at an end that does not apply', () => {
    const [scope] = pathway([asks('A', 'no')], s);
    const ends = (step: Step | undefined): readonly Step[] =>
      step?.kind === 'question' ? step.next.flatMap(ends) : step ? [step] : [];
    expect(ends(scope)).toEqual([{ kind: 'ending', rule: expect.anything(), way: 'closed' }]);
    expect(ends(scope)[0]).not.toHaveProperty('finding');
  });
});
