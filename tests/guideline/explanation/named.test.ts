// Which composed criteria have words of their own, and which are read as the list of their parts.
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  type Criterion,
  not,
  question,
  undocumented,
  unless,
} from '../../../src/guideline/criterion.ts';
import { conjuncts, isNamed } from '../../../src/guideline/explanation/named.ts';
import { says } from './small-rule.ts';

const a = says('a');
const b = says('b');
const c = says('c');
const named = (criterion: Criterion, words = 'own words'): Criterion => ({ ...criterion, words });
const words = (criteria: readonly Criterion[]) => criteria.map((criterion) => criterion.words);

describe('a criterion', () => {
  it.each<[string, Criterion]>([
    ['all of its parts', all(a, b)],
    ['any of its parts', any(a, b)],
    ['the contrary of its part', not(a)],
    ['the exclusion of its part', unless(a)],
  ])('that only says %s has no name of its own', (_name, criterion) => {
    expect(isNamed(criterion)).toBe(false);
  });

  it.each<[string, Criterion]>([
    ['all', named(all(a, b))],
    ['any', named(any(a, b))],
    ['not', not(a, 'no a')],
    ['unless', named(unless(a))],
    ['undocumented', undocumented(a, 'a not documented')],
  ])('of kind %s with other words has a name', (_name, criterion) => {
    expect(isNamed(criterion)).toBe(true);
  });

  it('of the words of its parts, but joined for another kind, has a name', () => {
    expect(isNamed(named(all(a, b), 'a, or b'))).toBe(true);
    expect(isNamed(named(any(a, b), 'a, and b'))).toBe(true);
    expect(isNamed(named(not(a), 'unless a'))).toBe(true);
    expect(isNamed(named(unless(a), 'not: a'))).toBe(true);
  });

  it('that is a question has its words, whatever they are', () => {
    expect(isNamed(a)).toBe(true);
    expect(isNamed(question('', a.ask))).toBe(true);
    expect(isNamed({ kind: 'question', words: 'a, and b', parts: [a, b] })).toBe(true);
  });
});

describe('the clauses that all have to hold', () => {
  it('are the parts of an unnamed "all", through every level and in their order', () => {
    expect(conjuncts(all(a, all(b, all(c))))).toEqual([a, b, c]);
  });

  it('stay one where the "all" has a name', () => {
    const low = named(all(b, c), 'low-risk disease');
    expect(conjuncts(low)).toEqual([low]);
    expect(words(conjuncts(all(a, low)))).toEqual(['a', 'low-risk disease']);
  });

  it('stay one for alternatives, contraries, exclusions and questions', () => {
    for (const one of [any(a, b), not(all(a, b)), unless(all(a, b)), a]) {
      expect(conjuncts(one)).toEqual([one]);
    }
    expect(words(conjuncts(all(any(a, b), c)))).toEqual(['a, or b', 'c']);
  });
});
