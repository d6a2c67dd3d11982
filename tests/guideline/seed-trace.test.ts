// Every statement of the five seed documents is represented, and the tests that show it exist. The
// build fails when a statement loses its rule, its words or its test.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleTestFiles } from '../../scripts/rule-tests.ts';
import { cardLine } from '../../src/guideline/explanation/card-line.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { contradictions } from '../../src/guideline/seed-trace/contradictions.ts';
import { seedTrace, statementsIn } from '../../src/guideline/seed-trace/index.ts';
import { targetsOf, testsOf } from '../../src/guideline/seed-trace/targets.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

const rulesOf = (ids: readonly string[] | undefined): readonly Rule[] =>
  (ids ?? []).flatMap((id) => byId.get(id) ?? []);

/** Rules whose sources name the statement. */
function citing(statement: string): readonly string[] {
  return rules
    .filter((rule) => rule.sources.some((s) => statementsIn(s.where ?? '').includes(statement)))
    .map((rule) => rule.id);
}

/** All that a card of the rule says, whatever the patient. */
function wordsOn(rule: Rule): string {
  const advice = rule.options.map((option) => (option.kind === 'advice' ? option.text : ''));
  return [cardLine(rule), rule.why, ...advice].join('\n');
}

let testFiles: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  testFiles = await ruleTestFiles();
});

describe('the seed trace', () => {
  it('holds each statement of the five documents once, in their order', () => {
    const counts = { S000: 16, S001: 13, S002: 11, S003: 16, S004: 75 };
    const expected = Object.entries(counts).flatMap(([seed, n]) =>
      Array.from({ length: n }, (_, i) => `${seed}-${i + 1}`),
    );
    expect(seedTrace.map((s) => s.id)).toEqual(expected);
    expect(expected).toHaveLength(131);
  });

  it.each([
    [
      'text',
      'S000-1 S000-6 S000-7 S000-11 S001-2 S001-5 S002-4 S002-10 S003-9 S003-14 S004-2 S004-3 S004-4 S004-12 S004-27 S004-54 S004-58',
    ],
    ['definition', 'S001-1 S002-1 S004-1 S004-17 S004-34 S004-36 S004-37 S004-44 S004-62 S004-70'],
    ['metadata', 'S002-11 S003-16 S004-73 S004-74 S004-75'],
  ])('takes these statements for %s, and every other for a decision', (role, ids) => {
    expect(seedTrace.filter((s) => s.role === role).map((s) => s.id)).toEqual(ids.split(' '));
    const roles = ['text', 'definition', 'metadata', 'decision'];
    expect(seedTrace.filter((s) => !roles.includes(s.role))).toEqual([]);
  });

  it('has a target for each statement', () => {
    expect(seedTrace.filter((s) => targetsOf(s).length === 0).map((s) => s.id)).toEqual([]);
  });

  it('leaves nothing unrepresented but what a document lacks itself', () => {
    const nothing = seedTrace.filter((s) => s.nothing !== undefined);
    expect(nothing.map((s) => [s.id, s.role])).toEqual([['S003-16', 'metadata']]);
  });

  it('names rules that exist', () => {
    const unknown = seedTrace.flatMap((s) => (s.rules ?? []).filter((id) => !byId.has(id)));
    expect(unknown).toEqual([]);
  });

  it('names only rules whose sources name the statement', () => {
    const loose = seedTrace.flatMap((s) =>
      (s.rules ?? []).flatMap((id) => (citing(s.id).includes(id) ? [] : [`${s.id} names ${id}`])),
    );
    expect(loose).toEqual([]);
  });

  it('has a rule for each decision', () => {
    const decisions = seedTrace.filter((s) => s.role === 'decision');
    expect(decisions.length).toBeGreaterThan(70);
    expect(decisions.filter((s) => !s.rules?.length).map((s) => s.id)).toEqual([]);
  });

  it('knows every rule whose sources name a statement', () => {
    const untraced = seedTrace.flatMap((s) =>
      citing(s.id).flatMap((id) => (s.rules?.includes(id) ? [] : [`${id} names ${s.id}`])),
    );
    expect(untraced).toEqual([]);
    const known = new Set<string>(seedTrace.map((s) => s.id));
    const named = rules.flatMap((r) => r.sources.flatMap((s) => statementsIn(s.where ?? '')));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('finds the words of each statement that is text on a card of its rules', () => {
    const texts = seedTrace.filter((s) => s.role === 'text');
    expect(texts).toHaveLength(17);
    const lost = texts.filter(
      ({ words, rules: ids }) =>
        words === undefined || !rulesOf(ids).some((rule) => wordsOn(rule).includes(words)),
    );
    expect(lost.map((s) => s.id)).toEqual([]);
  });

  it('has tests for every rule that represents a statement', () => {
    const ids = new Set(seedTrace.flatMap((s) => s.rules ?? []));
    expect(ids.size).toBeGreaterThan(60);
    expect([...ids].filter((id) => !testFiles.get(id)?.length)).toEqual([]);
  });

  it('names files and tests that exist for what is no rule', () => {
    const parts = seedTrace.flatMap((s) => s.parts ?? []);
    expect(parts.length).toBeGreaterThan(5);
    const lost = parts.filter(
      ({ file, test }) =>
        !existsSync(file) ||
        !existsSync(test.file) ||
        !readFileSync(test.file, 'utf8').includes(`'${test.name}'`),
    );
    expect(lost.map((p) => p.what)).toEqual([]);
  });
});

describe('what represents a statement', () => {
  const test = { file: 'tests/scope.test.ts', name: 'asks for breast cancer' };
  const part = { what: 'the scope of every rule', file: 'src/scope.ts', test };
  const statement = { id: 'S000-1', role: 'decision', says: 'A statement.' } as const;

  it('is its rules, then other parts, or the reason why there is nothing', () => {
    const both = { ...statement, rules: ['ET-05', 'ET-06'], parts: [part] };
    expect(targetsOf(both)).toEqual(['ET-05', 'ET-06', 'the scope of every rule']);
    expect(targetsOf({ ...statement, nothing: 'a title' })).toEqual(['nothing: a title']);
    expect(targetsOf(statement)).toEqual([]);
  });

  it('is shown by the cases of its rules and by the test of each part', () => {
    const both = { ...statement, rules: ['ET-05'], parts: [part] };
    const shown = ['cases of ET-05', 'tests/scope.test.ts: asks for breast cancer'];
    expect(testsOf(both, (id) => `cases of ${id}`)).toEqual(shown);
    expect(testsOf(statement, String)).toEqual([]);
  });
});

describe('the contradictions', () => {
  it('are all there, each with its two sides', () => {
    expect(contradictions).toHaveLength(22);
    const incomplete = contradictions.filter(
      (c) => c.topic === '' || c.statements.length === 0 || c.rules.length === 0,
    );
    expect(incomplete).toEqual([]);
  });

  it.each(contradictions)('$topic: names statements and rules that exist', (contradiction) => {
    const statements = new Set<string>(seedTrace.map((s) => s.id));
    expect(contradiction.statements.filter((id) => !statements.has(id))).toEqual([]);
    expect(contradiction.rules.filter((id) => !byId.has(id))).toEqual([]);
  });

  it('no card states a figure for prognosis', () => {
    const figures = rules.filter((rule) =>
      /\b(?:median survival|five years|5-year)\b[^.]*\d|\b\d+\s*%[^.]*\bsurviv/i.test(
        wordsOn(rule),
      ),
    );
    expect(figures.map((rule) => rule.id)).toEqual([]);
  });
});
