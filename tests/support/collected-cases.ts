// The tables of cases of the tests of the rules, collected instead of being run: for tests that hold
// all of them to something. They run in their own files.
import { readdirSync } from 'node:fs';
import { describe, vi } from 'vitest';
import type { Rule } from '../../src/guideline/rule.ts';
import type { RuleCase } from './rule-cases.ts';

/** By the id of the rule; filled before the tests of the calling file run, or later suites are made. */
export function collectedCases(): ReadonlyMap<string, readonly RuleCase[]> {
  const cases = new Map<string, readonly RuleCase[]>();
  vi.doMock('./rule-cases.ts', () => ({
    describeRule: (rule: Rule, table: readonly RuleCase[]) =>
      cases.set(rule.id, [...(cases.get(rule.id) ?? []), ...table]),
  }));
  // What these files test beside their tables runs where it stands.
  describe.skip('the other tests of the rules', async () => {
    const folder = new URL('../guideline/rules/', import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
    for (const file of files) await import(new URL(file, folder).href);
  });
  return cases;
}
